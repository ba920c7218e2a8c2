/** Passkeys (WebAuthn): the browser proves that it holds a key, for this very address and no other. */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { PasskeyFactor } from '#store/access/factor.ts';
import type { Office } from '../office.ts';
import type { Place } from './place.ts';

type Kept = Pick<PasskeyFactor, 'credential' | 'publicKey' | 'counter' | 'transports'>;
type Site = Pick<Office, 'publicUrl'>;

/** What the browser needs to ask or make a passkey, as JSON; the challenge is also kept by whoever asks. */
export interface PasskeyQuestion {
  readonly challenge: string;
  readonly options: string;
}

/** The question for a new passkey; one that this colleague has already is not made again. */
export async function questionForNew(
  office: Site,
  { organisation, staff }: Place,
  { name, email }: { readonly name: string; readonly email: string },
  known: readonly Kept[],
): Promise<PasskeyQuestion> {
  const options = await generateRegistrationOptions({
    rpName: 'Gehoord',
    rpID: hostOf(office),
    userID: new TextEncoder().encode(`${organisation}/${staff}`.slice(0, 64)),
    userName: email,
    userDisplayName: name,
    attestationType: 'none',
    // EdDSA, ES256 and RS256: what authenticators have today
    supportedAlgorithmIDs: [-8, -7, -257],
    excludeCredentials: known.map(described),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  return { challenge: options.challenge, options: JSON.stringify(options) };
}

/** What to keep of the new passkey; undefined when the answer is not one to this question. */
export async function newPasskey(office: Site, challenge: string, answer: string): Promise<Kept | undefined> {
  const response = parsed<RegistrationResponseJSON>(answer);
  if (response === undefined) return undefined;
  const verified = await unlessWrong(() =>
    verifyRegistrationResponse({
      ...{ response, expectedChallenge: challenge, expectedOrigin: office.publicUrl, expectedRPID: hostOf(office) },
      requireUserVerification: false,
    }),
  );
  if (verified?.verified !== true) return undefined;
  const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
  return { credential: id, publicKey: Buffer.from(publicKey), counter, transports: transports ?? [] };
}

/** The question for one of these passkeys. */
export async function questionFor(office: Site, known: readonly Kept[]): Promise<PasskeyQuestion> {
  const allowCredentials = known.map(described);
  const options = await generateAuthenticationOptions({ rpID: hostOf(office), allowCredentials, userVerification: 'preferred' });
  return { challenge: options.challenge, options: JSON.stringify(options) };
}

/** Which passkey answered, with the counter that it told; undefined when none of these did, or not this question. */
export async function answeredPasskey(
  office: Site,
  known: readonly PasskeyFactor[],
  challenge: string,
  answer: string,
): Promise<{ readonly factor: PasskeyFactor; readonly counter: number } | undefined> {
  const response = parsed<AuthenticationResponseJSON>(answer);
  const factor = known.find((one) => one.credential === response?.id);
  if (response === undefined || factor === undefined) return undefined;
  const { credential: id, publicKey, counter, transports } = factor;
  const verified = await unlessWrong(() =>
    verifyAuthenticationResponse({
      ...{ response, expectedChallenge: challenge, expectedOrigin: office.publicUrl, expectedRPID: hostOf(office) },
      credential: { id, publicKey: new Uint8Array(publicKey), counter, transports: [...transports] as never },
      requireUserVerification: false,
    }),
  );
  return verified?.verified === true ? { factor, counter: verified.authenticationInfo.newCounter } : undefined;
}

function described({ credential: id, transports }: Kept) {
  return { id, transports: [...transports] as never };
}

function hostOf({ publicUrl }: Site): string {
  return new URL(publicUrl).hostname;
}

function parsed<T>(text: string): T | undefined {
  if (text.length > 20_000) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as T) : undefined;
  } catch {
    // not JSON: no browser of ours sent this
    return undefined;
  }
}

/** The library throws for every answer that is not right: for us that is one of the two things that can be. */
async function unlessWrong<T>(check: () => Promise<T>): Promise<T | undefined> {
  try {
    return await check();
  } catch {
    return undefined;
  }
}
