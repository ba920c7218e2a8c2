/**
 * Entries that a clause keeps for some of us: who makes and reads them, and what is left of the case for everybody else. That
 * the clause was kept may be known; what was said, and on which day, is theirs.
 */
import type { Clause, ConfidentialRule, RoleId } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import { eventOf } from '#core/policy/vocabulary.ts';
import { duties, ownerOf } from './duties.ts';
import type { Duty } from './duty.ts';
import type { Verb } from './lifecycle.ts';
import type { Audience, CaseState } from './state.ts';
import type { CaseEvent } from './step.ts';
import { stepOfEvent } from './steps.ts';

/** In an audience: colleagues with this role, instead of all of us. */
const ROLE = 'role:';

/** The clause that keeps this step for some roles; undefined when it is for all of us. */
export function confidentialBy({ clauses }: Policy, verb: string) {
  return clauses.find(
    (one): one is Clause & { confidential: ConfidentialRule } => one.confidential?.steps.includes(verb) === true,
  );
}

/** For whom an entry of this step is: the roles that its clause names, or as the step itself says. */
export function audienceBy(policy: Policy, verb: string, otherwise: Audience): Audience {
  const rule = confidentialBy(policy, verb)?.confidential;
  return rule === undefined ? otherwise : rule.to.map((role) => `${ROLE}${role}`);
}

/** The roles for which alone an item is; none when it is for others, or for all of us. */
export function rolesIn(audience: Audience): readonly RoleId[] {
  return audience.flatMap((one) => (one.startsWith(ROLE) ? one.slice(ROLE.length) : []));
}

/** The roles for which alone an entry is, also one from before its clause kept it for them; none when it is for all of us. */
export function keptFor(policy: Policy, { name, audience }: Pick<CaseEvent, 'name' | 'audience'>): readonly RoleId[] {
  const step = stepOfEvent(name);
  return rolesIn(step === undefined ? audience : audienceBy(policy, step.verb, audience));
}

/** Whether one of these roles is among those named, or stands in for one of them in a case about who holds it. */
export function isAmong(policy: Policy, state: CaseState, named: readonly RoleId[], held: readonly RoleId[]): boolean {
  return named.some((role) => held.includes(role) || held.includes(ownerOf(policy, state, role)));
}

/** The entries that a colleague with these roles may read. */
export function readableBy(
  policy: Policy,
  state: CaseState,
  events: readonly CaseEvent[],
  roles: readonly RoleId[],
): readonly CaseEvent[] {
  return events.filter((event) => {
    const named = keptFor(policy, event);
    return named.length === 0 || isAmong(policy, state, named, roles);
  });
}

/** The duties as that colleague sees them: of what was done in confidence, that it was done and not when. */
export function dutiesFor(policy: Policy, state: CaseState, roles: readonly RoleId[]): readonly Duty[] {
  const kept = policy.clauses.flatMap(({ confidential }) =>
    confidential === undefined || isAmong(policy, state, confidential.to, roles) ? [] : confidential.steps,
  );
  const all = duties(policy, state);
  if (kept.length === 0) return all;
  const hidden = new Set<string>(kept.map((verb) => eventOf[verb as Verb]));
  const inConfidence = new Set(
    policy.clauses.filter(({ duty }) => duty?.doneBy.some((name) => hidden.has(name)) === true).map(({ id }) => id),
  );
  return all.map(({ doneAt, ...one }) => (doneAt === undefined || inConfidence.has(one.clause) ? one : { ...one, doneAt }));
}
