/** Tests of who a mail is from. */
import { expect, test } from 'vitest';
import { senderOf } from './sender-of.ts';

const from = (email: string | undefined, mailHost: string, mailFrom?: string) =>
  senderOf(
    { office: { mailHost }, ...(mailFrom === undefined ? {} : { mailFrom: { name: '', address: mailFrom } }) },
    { organisation: { name: 'Waterdam', ...(email === undefined ? {} : { email }) } },
  );

test.each([
  ['the address that was set goes before all', 'a@waterdam.nl', 'klachten.waterdam.nl', 'post@waterdam.nl', 'post@waterdam.nl'],
  ['the organisation has its own', 'a@waterdam.nl', 'klachten.waterdam.nl', undefined, 'a@waterdam.nl'],
  ['it has none', undefined, 'klachten.waterdam.nl', undefined, 'klachten@klachten.waterdam.nl'],
  [
    'it has that of a sample, in a real installation',
    'a@b.example',
    'klachten.waterdam.nl',
    undefined,
    'klachten@klachten.waterdam.nl',
  ],
  ['it has that of a sample, on this machine', 'a@b.example', 'localhost', undefined, 'a@b.example'],
  ['a name that only looks like one of nobody', 'a@voorbeeldexample', 'waterdam.nl', undefined, 'a@voorbeeldexample'],
])('%s', (_, email, host, set, address) => {
  expect(from(email, host, set)).toEqual({ name: 'Waterdam', address });
});
