/** The catalogue of threats: each has a place where it is stopped and a test that names it, and the page in docs tells both as they are. */
import { access, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue, type Threat } from './security-catalogue.ts';

const root = resolve(import.meta.dirname, '..');
const threats = catalogue.flatMap((part) => part.threats);

async function filesIn(folder: string, end: RegExp): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile() && end.test(one.name));
  return files.map((one) => join(one.parentPath, one.name).slice(root.length + 1)).sort();
}

/** Every test of a file that says which threats it is about: before its first colon, or at its end. */
function namesIn(text: string): readonly string[] {
  const titles = text.matchAll(/\(\s*(['"`])((?:\\.|(?!\1)[^\n])*)\1/g);
  // an article of law has a colon too, without a space behind it
  return [...titles].map(([, , title = '']) => title).filter((title) => /^(?:(?!: ).)*\bB-\d\d\b.*: |\(B-\d\d\)$/.test(title));
}

async function tests() {
  const files = [...(await filesIn('src', /\.test\.tsx?$/)), ...(await filesIn('test', /\.test\.tsx?$/))];
  const read = await Promise.all(
    files.map(async (file) => namesIn(await readFile(join(root, file), 'utf8')).map((name) => ({ file, name }))),
  );
  return read.flat();
}

const isAbout = (name: string, { id }: Threat) => new RegExp(`\\b${id}\\b`).test(name);

test('every threat is stopped somewhere, proven by a test that names it, and no test names one that is not there', async () => {
  const all = await tests();
  expect(threats).toHaveLength(54);
  expect(threats.filter((one) => !all.some(({ name }) => isAbout(name, one))).map(({ id }) => id)).toEqual([]);
  const known = new Set(threats.map(({ id }) => id));
  const named = all.flatMap(({ name }) => name.match(/\bB-\d\d\b/g) ?? []);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
  for (const place of new Set(threats.flatMap(({ where }) => where))) await access(join(root, place));
});

test('B-01, B-03, B-04, B-06, B-07, B-12, B-13, B-16, B-18, B-19: nothing of ours opens a mailbox; what reads mail reads our own, for the demonstration', async () => {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  expect(Object.keys(dependencies).filter((name) => /imap|pop3|mailparser|mailbox|exchange|ews-/i.test(name))).toEqual([]);
  const reading = await using(/'postal-mime'|simpleParser|\bImap|:993|:143\b/);
  expect(reading).toEqual(['src/jobs/demonstration-mailbox.ts']);
});

test('B-57, B-60: what goes out on the network goes to the mail server, the virus scanner and the provider of an organisation, and nowhere that somebody names', async () => {
  expect(
    await using(/from '(?:node:)?(?:https?|http2|net|tls|dgram|undici)'|from 'nodemailer|from 'openid-client'|\bfetch\(/),
  ).toEqual(OUTWARD);
});

/** Who opens a connection, or knows the words for it. */
const OUTWARD = [
  // pages that were served are asked, by the picture book of the developers
  'src/cli/gallery/pictures.ts',
  // reads whether a setting is an address
  'src/config.ts',
  'src/handling/provider/ask-provider.ts',
  'src/handling/provider/claims.ts',
  'src/handling/provider/provider-connection.ts',
  'src/handling/provider/provider-fault.ts',
  // listens
  'src/listen.ts',
  'src/mail/outgoing.ts',
  'src/mail/smtp.ts',
  'src/store/files/clamd.ts',
  // the socket of the database
  'src/store/together-socket.ts',
];

/** The files of the product, without what runs in a browser, that hold this. */
async function using(words: RegExp): Promise<readonly string[]> {
  const files = (await filesIn('src', /(?<!\.test)\.tsx?$/)).filter((file) => !file.startsWith('src/web/browser/'));
  const read = await Promise.all(files.map(async (file) => ({ file, text: await readFile(join(root, file), 'utf8') })));
  return read.filter(({ text }) => words.test(text)).map(({ file }) => file);
}

test('docs/reference/security-catalogue.md tells it as it is: `vitest run test/security-catalogue.test.ts -u` writes it anew', async () => {
  await expect(page(await tests())).toMatchFileSnapshot('../docs/reference/security-catalogue.md');
});

function page(all: readonly { readonly file: string; readonly name: string }[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\\’', '’');
  const shorter = (name: string) => (name.length > 160 ? `${name.slice(0, 157)}…` : name);
  const row = (one: Threat) => {
    const where = one.where.map((place) => `[${place.replace('src/', '')}](../../${place})`).join('<br>');
    const proofs = all.filter(({ name }) => isAbout(name, one));
    const proven = proofs
      .map(({ file, name }) => `[${file.split('/').at(-1)}](../../${file}): ${cell(shorter(name))}`)
      .join('<br>');
    return `| ${one.id} | ${cell(one.what)} | ${where} | ${proven} | ${one.not === '' ? '–' : cell(one.not)} |`;
  };
  const parts = catalogue.map(
    ({ about, threats: of }) =>
      `## ${about}\n\n| id | what is tried | where it is stopped | tests that prove it | what no test proves |\n|---|---|---|---|---|\n${of.map(row).join('\n')}`,
  );
  return `# The catalogue of threats

What went wrong in systems like this one, tried on this one. ${threats.length} threats, each with the place where it is stopped, the tests that name it, and
what they do not prove. Made by \`vitest run test/security-catalogue.test.ts -u\` from \`test/security-catalogue.ts\` and the names of the tests, so that a
threat without a test, or a place that is gone, is a test that fails. How to report one that is missing: [SECURITY.md](../../SECURITY.md).

${parts.join('\n\n')}
`;
}
