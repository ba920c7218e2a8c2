// Tests of the checks of who acts: each is asked of a policy that answers it wrongly.
import { expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { withBoard } from '#test/appeals.ts';
import { checkWhoActs } from './check-who-acts.ts';
import { findingsOf } from './finding.ts';
import type { Policy, Role } from './policy.ts';

const sound = aPolicy({ other: { bodies: {} } });

function codes(other: Partial<Policy>): readonly string[] {
  const read = { policy: { ...sound, ...other }, law: [], places: {}, parts: {}, file: 'policy.yaml' };
  return findingsOf(read, checkWhoActs).map((one) => one.code);
}

const role = (may: readonly string[], sees: Role['sees'] = 'all'): Role => ({ name: { nl: 'rol' }, may, sees });
const body = (more: object) => ({
  bodies: { committee: { name: { nl: 'c' }, roles: ['handler'], quorum: 1, chambers: {}, deputies: {}, members: [], ...more } },
});
const anna = { role: 'handler', name: 'A. Voorbeeld' };

test('a sound policy gives no findings', () => {
  expect(codes({})).toEqual([]);
});

test.each<[string, Partial<Policy>, string]>([
  [
    'INS-26: a signature nobody can give',
    { signatures: { s: { name: { nl: 's' }, by: ['reader'] } } },
    'signature-nobody-can-give',
  ],
  [
    'INS-26: a signature of who is concerned, who may not sign',
    { signatures: { s: { name: { nl: 's' }, by: ['subject'] } } },
    'signature-nobody-can-give',
  ],
  [
    'INS-26: two signatures of one person',
    { signatures: { a: { name: { nl: 'a' }, by: ['handler'] }, b: { name: { nl: 'b' }, by: ['handler'] } } },
    'signatures-of-one-role',
  ],
  [
    'INS-28: the one concerned may do what nobody may',
    { roles: { a: role(['assign']) }, concerned: { may: ['propose'], until: ['ended'], lasting: [] } },
    'concerned-without-right',
  ],
  [
    'INS-36: the one concerned is never shut out',
    { concerned: { may: ['contact'], until: [], lasting: [] } },
    'concerned-without-end',
  ],
  ['KLK-44: a committee without deputies', body({}), 'body-without-deputy'],
  ['KLK-44: a committee that cannot miss one member', body({ members: [anna] }), 'body-without-deputy'],
  [
    'KLK-44: whom a deputy replaces reads the mail, and the deputy has no address',
    {
      organisation: { ...sound.organisation, email: 'a@b.example' },
      roles: { ...sound.roles, a: { ...role([]), email: 'a@b.example', deputy: 'b' }, b: role([]) },
    },
    'replacement-without-address',
  ],
  [
    'KLK-34: who handles it first reads the mail, and the body of the appeal has no address',
    {
      organisation: { ...sound.organisation, email: 'a@b.example' },
      roles: { ...sound.roles, a: { ...role([]), email: 'a@b.example' } },
      tiers: withBoard().tiers,
    },
    'appeal-without-address',
  ],
  [
    'KLK-01: a committee with fewer members than it needs',
    body({ quorum: 2, members: [anna], deputies: { handler: 'coordinator' } }),
    'quorum-too-high',
  ],
  [
    'KIK-11: an oral complaint that nobody can write down',
    { roles: { a: role(['sign']) }, signatures: {} },
    'oral-without-transcript',
  ],
  [
    'KLK-06: something without a follow-up that citizens lodge',
    { records: { talk: { name: { nl: 't' }, lodged: true, atOnce: true } } },
    'at-once-from-outside',
  ],
  [
    'CAK-06: somebody who splits and cannot lodge',
    { roles: { a: role(['split', 'transcribe']) }, signatures: {} },
    'split-without-lodge',
  ],
])('%s', (_, other, code) => {
  expect(codes(other)).toContain(code);
});
