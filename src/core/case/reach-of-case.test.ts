// Where mail and post about a case go: never to whom it is about.
import { expect, test } from 'vitest';
import type { Policy } from '#core/policy/policy.ts';
import { withWaysIn } from '#core/policy/ways-in.ts';
import { aPolicy } from '#test/a-policy.ts';
import { appealed } from '#test/appeals.ts';
import { cor, tess } from '#test/given-when-then.ts';
import { aComplaint } from '#test/situations.ts';
import { reachOfCase } from './reach-of-case.ts';

const before = aPolicy();
const MAIL = 'cor@waterdam.example';
/** The coordinator reads the mail of the organisation, and the team leader stands in. */
const policy = (deputy: { email?: string; address?: readonly string[] } = {}): Policy => ({
  ...before,
  organisation: { ...before.organisation, email: MAIL, address: ['Postbus 1'] },
  roles: {
    ...before.roles,
    coordinator: { ...(before.roles.coordinator as (typeof before.roles)['x']), deputy: 'team-leader', email: MAIL },
    'team-leader': { ...(before.roles['team-leader'] as (typeof before.roles)['x']), may: ['involve', 'note'], ...deputy },
  } as typeof before.roles,
});
const about = (staff: string, one = policy()) =>
  reachOfCase(one, aComplaint(one).has(staff === 'cor' ? tess : cor, 'involve', { capacity: 'subject', staff }).state);

test('KLK-44: given a complaint about somebody else, then it is reached at the organisation', () => {
  expect(about('bas')).toEqual({ email: MAIL, address: ['Postbus 1'] });
});

test('KLK-44: given a complaint about who reads the mail, then it is reached where the deputy is', () => {
  const own = { email: 'tess@waterdam.example', address: ['Postbus 2'] };
  expect(about('cor', policy(own))).toEqual(own);
});

test('KLK-44: given a deputy without an address, then nobody is pointed to who it is about', () => {
  expect(about('cor')).toEqual({});
});

test('KLK-44: given another address that the organisation set, then who read the mail still does', () => {
  const moved = withWaysIn(policy({ email: 'tess@waterdam.example' }), { email: 'nieuw@waterdam.example' });
  expect([about('bas', moved).email, about('cor', moved).email]).toEqual(['nieuw@waterdam.example', 'tess@waterdam.example']);
});

test('KLK-34, KLK-36: given an appeal, then it is reached at its body, by post where the procedure says, and not at who reads the mail', () => {
  const reads = (one: Policy): Policy => ({
    ...one,
    organisation: { ...one.organisation, email: MAIL },
    roles: { ...one.roles, coordinator: { ...(one.roles.coordinator as (typeof one.roles)['x']), email: MAIL } },
  });
  const { state, policy: plain } = appealed();
  const own = { ...plain.roles, chair: { ...(plain.roles.chair as (typeof plain.roles)['x']), email: 'eva@waterdam.example' } };
  const address = ['Postbus 1', '1000 AA Voorbeeldstad'];
  expect(reachOfCase(reads(plain), state)).toEqual({ address });
  expect(reachOfCase(reads({ ...plain, roles: own }), state)).toEqual({ email: 'eva@waterdam.example', address });
  // a mailbox of the whole organisation is fine
  expect(reachOfCase(plain, state).email).toBe(plain.organisation.email);
});
