/** Passwords: kept as argon2id, compared at the same cost whoever asks, and not among those that everybody tries first. */
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** OWASP's minimum: 19 MiB, two passes. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const KEPT = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/-]{16,64})\$([\w+/-]{32,128})$/;

/** The hash to keep, in PHC form, so that the cost can be raised without a migration. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive({ ...COST, message: bytesOf(password), nonce });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/** Whether the password belongs to the hash. Without a hash it costs the same, and the answer is no. */
export async function matchesPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = KEPT.exec(kept ?? '') ?? [];
  if (nonce === undefined || tag === undefined) {
    await derive({ ...COST, message: bytesOf(password), nonce: NOBODY });
    return false;
  }
  const right = Buffer.from(tag, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism), tagLength: right.length };
  const told = await derive({ ...cost, message: bytesOf(password), nonce: Buffer.from(nonce, 'base64') });
  return timingSafeEqual(told, right);
}

const NOBODY = Buffer.alloc(16, 1);

export type PasswordFault = 'too-short' | 'too-long' | 'too-common';
export const SHORTEST = 12;
const LONGEST = 500;

/** What is wrong with a new password; undefined when nothing is. `own` are words of the person, such as the address. */
export function passwordFault(password: string, own: readonly string[] = []): PasswordFault | undefined {
  const characters = [...password.normalize('NFC')].length;
  if (characters < SHORTEST) return 'too-short';
  if (characters > LONGEST) return 'too-long';
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  // a common word with a year or a row of digits behind it is tried as early as the word itself
  const stem = plain.replace(/\d+$/, '').replace(/^\d+/, '');
  const short = new Set(plain).size < 5;
  const told = own.flatMap((one) => one.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((one) => one.length > 3);
  return short || common.has(plain) || common.has(stem) || told.includes(stem) ? 'too-common' : undefined;
}

const common: ReadonlySet<string> = new Set(
  `password passwordpassword wachtwoord wachtwoordwachtwoord welkom welkomwelkom welkombij welcome qwertyuiop qwertyuiopasdfghjkl
  qwertyqwerty qwerty azerty azertyuiop iloveyou iloveyouforever letmein letmeinplease administrator admin adminadmin beheerder
  gehoord klacht klachten klachtenregeling geheim geheimgeheim zomer winter lente herfst voorjaar najaar amsterdam rotterdam
  denhaag utrecht eindhoven nederland holland feyenoord ajaxamsterdam abcdefghijkl abcdefghijklm 123456789012 1234567890123
  12345678901234 123456123456 012345678901 111111111111 000000000000 secret secretsecret superman footballfootball princess
  changeme changemenow veranderdit standaard passw0rd p4ssw0rd trustno1 monkeymonkey dragondragon sunshinesunshine
  correcthorsebatterystaple liefde ikhouvanjou ikhouvanjouw hallohallo hallohallohallo goedemorgen computer internet`.split(
    /\s+/,
  ),
);

/** The same password typed on another keyboard must be the same bytes. */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize('NFC'), 'utf8');
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

function derive(parameters: Argon2Parameters): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (fault, key) => (fault === null ? resolve(key) : reject(fault)));
  });
}
