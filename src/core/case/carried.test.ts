// In whose work list a duty stands: never in nobody's.
import { describe, expect, test } from 'vitest';
import type { RoleId } from '#core/policy/clause.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aComplaint, handled } from '#test/situations.ts';
import { carrierOf } from './carried.ts';
import type { Duty } from './duty.ts';
import type { Party } from './state.ts';

const roles = {
  coordinator: { name: { nl: 'coördinator' }, may: ['assign', 'involve', 'note'], sees: 'all' },
  provider: { name: { nl: 'dienstverlener' }, may: ['lodge', 'contact'], sees: 'own' },
  helper: { name: { nl: 'helper' }, may: ['assign', 'contact'], sees: 'own' },
} as const;
const base = aPolicy();
const policy = { ...base, roles: { ...base.roles, ...roles } };
const owedBy = (owner: RoleId) => ({ owner }) as Duty;
const told = aComplaint(policy).state;
const taken = handled(aComplaint(policy)).state;

describe('INS-31: a duty of a role that sees only its own cases', () => {
  test('given that nobody handles the case, then it waits for who assigns, as that role finds nothing of it', () => {
    expect(carrierOf(policy, told, () => [])(owedBy('provider'))).toEqual({ owner: 'coordinator' });
  });

  test('given a role that may take a case up itself, then it is for everybody with that role', () => {
    expect(carrierOf(policy, told, () => [])(owedBy('helper'))).toEqual({ owner: 'helper' });
  });

  test('given a handler with that role, then it is the handler’s', () => {
    expect(carrierOf(policy, taken, () => ['provider'])(owedBy('provider'))).toEqual({ owner: 'provider', staff: 'anna' });
  });

  test.each(['provider', 'helper'])('given a handler with another role, then that handler sees to what a %s owes', (owner) => {
    expect(carrierOf(policy, taken, () => ['coordinator'])(owedBy(owner))).toEqual({ owner, staff: 'anna' });
  });

  test('given that the case became the work of that role, then it is for everybody with it', () => {
    const state = { ...taken, routedTo: 'provider' };
    expect(carrierOf(policy, state, () => [])(owedBy('provider'))).toEqual({ owner: 'provider' });
  });
});

test('INS-03: what waits for who assigns waits for the deputy, when the complaint is about who holds that role', () => {
  const deputised = {
    ...policy,
    roles: { ...policy.roles, coordinator: { ...roles.coordinator, deputy: 'deputy' }, deputy: { ...roles.coordinator } },
  };
  const [complainant] = told.parties;
  const director = { ...(complainant as Party), id: 'p2', capacity: 'subject', staff: 'cor', roles: ['coordinator'] } as Party;
  const about = { ...told, parties: [...told.parties, director] };
  expect(carrierOf(deputised, about, () => [])(owedBy('provider'))).toEqual({ owner: 'deputy' });
});

describe('CCV-14: given that who took the objection may not close', () => {
  const objection = { appeals: [], handler: 'eva' } as const;
  const hand = (place: string, staff: string, ...held: readonly string[]) => ({
    place,
    sequence: 1,
    staff,
    as: 'handled' as const,
    roles: held,
  });
  const decided = { ...taken, ...objection, hands: [hand('first', 'anna', 'provider'), hand('objection', 'eva', 'judge')] };
  const closes = {
    ...policy,
    roles: {
      ...policy.roles,
      provider: { ...roles.provider, may: ['close'] },
      judge: { name: { nl: 'rechter' }, may: ['rule'], sees: 'own' as const },
    },
  };
  const closing = { owner: 'provider', step: 'close' } as Duty;
  const rolesOf = (staff: string) => (staff === 'eva' ? ['judge'] : ['provider']);

  test('then closing goes back to who handled it first', () => {
    expect(carrierOf(closes, decided, rolesOf)(closing)).toEqual({ owner: 'provider', staff: 'anna' });
  });

  test('and when nobody took the objection, as it was decided at once, closing goes back to who handled it first as well', () => {
    const { handler: _, ...at } = decided;
    const ruled = { ...at, tier: 'objection' };
    expect(carrierOf(closes, ruled, rolesOf)(closing)).toEqual({ owner: 'provider', staff: 'anna' });
    // who stepped back has it no longer, and before there was an objection it waits for who assigns
    expect(carrierOf(closes, { ...ruled, recused: ['anna'] }, rolesOf)(closing)).toEqual({ owner: 'coordinator' });
    expect(carrierOf(closes, at, rolesOf)(closing)).toEqual({ owner: 'coordinator' });
  });

  test('and when that person stepped back, it waits for who assigns and may close, or stays with the handler', () => {
    const gone = { ...decided, recused: ['anna'] };
    expect(carrierOf(closes, gone, rolesOf)(closing)).toEqual({ owner: 'provider', staff: 'eva' });
    const may = { ...closes, roles: { ...closes.roles, coordinator: { ...roles.coordinator, may: ['assign', 'close'] } } };
    expect(carrierOf(may, gone, rolesOf)(closing)).toEqual({ owner: 'coordinator' });
  });

  test('and when that colleague left, so that no role is known, it stays with the handler until it is passed on', () => {
    expect(carrierOf(closes, decided, () => [])(closing)).toEqual({ owner: 'provider', staff: 'eva' });
  });
});
