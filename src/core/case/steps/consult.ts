/**
 * Consult: somebody of us was asked for advice; who and what is for us alone. Where somebody else must look at the case later who had
 * no part in it, it is a person by name: a role alone would tell nobody to stay out (docs/decisions/0042), unless the procedure
 * says that this role is asked as such, and then all who hold it stay out (docs/decisions/0115).
 */
import type { RoleId } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import { placeOf } from '../hands.ts';
import { citedTier } from '../independence.ts';
import { type Refused, refuse } from '../refusal.ts';
import { rolesThatCount } from '../standing-in.ts';
import { type CaseState, isInvolved, subjects } from '../state.ts';
import { type Outcome, type Situation, step } from '../step.ts';

export interface Consulted {
  /** the roles that were consulted with this: the one named, or those of the colleague */
  readonly roles: readonly string[];
}

export const consult = step({
  verb: 'consult',
  event: 'consulted',
  noun: 'consultation',
  audience: ['us'],
  fields: {
    role: { kind: 'choice', of: 'roles' },
    staff: { kind: 'staff' },
    advice: { kind: 'long-text', max: 10_000, required: true, ours: true },
  },
  decide(situation, { role, staff }): Outcome<Consulted> {
    const { policy, state, actor, colleague } = situation;
    if (staff === undefined) {
      if (role === undefined) return mustBeNamed(situation) ?? refuse('missing', { field: 'role' });
      // who only stands in for somebody knows nothing of a case in which nobody needs that
      if (rolesThatCount(policy, state, [role]).length === 0) return refuse('unknown-choice', { field: 'role' });
      if (isOnlyTheirs(policy, state, role)) return refuse('concerned', { field: 'role' });
      return (isAskedAsRole(policy, role) ? undefined : mustBeNamed(situation)) ?? { facts: { roles: [role] } };
    }
    // nobody takes counsel with oneself, and not with whom the complaint is about
    if (actor.kind === 'staff' && actor.id === staff) return refuse('same-person', { field: 'staff' });
    const held = (colleague(staff)?.roles ?? []).filter((one) => policy.roles[one] !== undefined);
    const roles = rolesThatCount(policy, state, held);
    if (roles.length === 0 || (role !== undefined && !roles.includes(role)))
      return refuse('unknown-colleague', { field: 'staff' });
    if (isInvolved(state, staff)) return refuse('concerned', { field: 'staff' });
    const only = onlyJudge(policy, state, held);
    if (only !== undefined) return only;
    return { facts: { roles: role === undefined ? roles : [role] } };
  },
  evolve(state, { at, sequence, facts: { roles, staff } }) {
    const one = { sequence, at, place: placeOf(state), roles, ...(staff === undefined ? {} : { staff }) };
    return { ...state, consultations: [...state.consultations, one] };
  },
});

/** Whether nobody holds this role but whom the case is about: then there is nobody to ask in it. */
export function isOnlyTheirs({ roles }: Policy, state: CaseState, role: RoleId): boolean {
  return roles[role]?.people === 'one' && subjects(state).some((one) => one.roles?.includes(role) === true);
}

/** Whether the procedure lets this role be asked as such: all who hold it then stay out of what must be independent later. */
export function isAskedAsRole({ roles }: Policy, role: RoleId): boolean {
  return roles[role]?.askedAsRole === true;
}

/** A tier that must be independent of this place cannot know whom a role alone means: the refusal of a role without a name. */
export function mustBeNamed({ policy, state }: Pick<Situation, 'policy' | 'state'>): Refused | undefined {
  const place = placeOf(state);
  const later = Object.entries(policy.tiers).find(([, tier]) => tier.independentOf.includes(place));
  return later === undefined ? undefined : refuse('name-needed', { field: 'staff', clause: citedTier(policy, ...later) });
}

/**
 * Who alone rules on an appeal that must be independent of this place is asked for nothing here: nobody would be left to rule
 * (KLK-34). A clause that asks for the advice of that role itself knows what it does.
 */
function onlyJudge(policy: Policy, state: CaseState, held: readonly RoleId[]): Refused | undefined {
  const place = placeOf(state);
  const asked = policy.clauses.flatMap(({ guard }) => guard?.needs?.happened ?? []);
  if (held.some((role) => asked.includes(`consulted:${role}`))) return undefined;
  const later = Object.entries(policy.tiers).find(
    ([, { body, independentOf }]) => independentOf.includes(place) && held.includes(body) && policy.roles[body]?.people === 'one',
  );
  return later === undefined ? undefined : refuse('by-clause', { field: 'staff', clause: citedTier(policy, ...later) });
}
