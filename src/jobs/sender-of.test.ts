/** Tests of who a mail is from, and where its answer goes. */
import { expect, test } from 'vitest';
import { senderOf } from './sender-of.ts';

const sender = (email: string | undefined, mailHost: string, mailFrom?: string, reach?: { email?: string }) =>
  senderOf(
    { office: { mailHost }, ...(mailFrom === undefined ? {} : { mailFrom: { name: '', address: mailFrom } }) },
    { organisation: { name: 'Waterdam', ...(email === undefined ? {} : { email }) } },
    reach,
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
  expect(sender(email, host, set)).toEqual({ from: { name: 'Waterdam', address } });
});

test('KLK-44: given a case that is reached elsewhere, then its mail leaves from there', () => {
  expect(sender('chair@waterdam.nl', 'waterdam.nl', undefined, { email: 'deputy@waterdam.nl' })).toEqual({
    from: { name: 'Waterdam', address: 'deputy@waterdam.nl' },
  });
});

test('KLK-44: given one address for the whole installation, then an answer goes to where the case is reached', () => {
  expect(sender('chair@waterdam.nl', 'waterdam.nl', 'post@waterdam.nl', { email: 'deputy@waterdam.nl' })).toEqual({
    from: { name: 'Waterdam', address: 'post@waterdam.nl' },
    replyTo: { name: 'Waterdam', address: 'deputy@waterdam.nl' },
  });
});

test('KLK-44: given a case that is reached nowhere, then its mail does not leave from the organisation’s address, which the chair reads', () => {
  expect(sender('chair@waterdam.nl', 'waterdam.nl', undefined, {}).from.address).toBe('klachten@waterdam.nl');
});
