/** Who may see improvements and do something with them: by the roles of the policy, and as the one who took a measure on. */
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type MeasureArrow, type MeasureVerb, measureLifecycle } from './lifecycle.ts';
import type { MeasureState } from './state.ts';

interface Colleague {
  readonly id: string;
  readonly roles: readonly string[];
}

/** Whether a colleague may see every improvement of this policy: the owner, and the roles that it names. */
export function seesImprovement({ improvement }: Policy, { roles }: Colleague): boolean {
  return improvement !== undefined && roles.some((role) => role === improvement.owner || improvement.sees.includes(role));
}

/** Whether a colleague may see this one: also whoever took it on. */
export function seesMeasure(policy: Policy, state: Pick<MeasureState, 'staff'>, colleague: Colleague): boolean {
  return seesImprovement(policy, colleague) || (policy.improvement !== undefined && state.staff === colleague.id);
}

/**
 * Whether a colleague may read this entry of an improvement that they may see. That somebody was spoken to, and what about, is between the
 * two of them and whoever watches over improvements (INS-19, INS-40).
 */
export function readsEntry({ improvement }: Policy, { name, by, facts }: OfficeEntry, { id, roles }: Colleague): boolean {
  if (name !== 'reminded') return true;
  return facts.staff === id || (by.kind === 'staff' && by.id === id) || roles.some((role) => role === improvement?.owner);
}

/** Whether this actor may take this step, apart from when it can be taken. */
export function mayTakeMeasure(policy: Policy, state: MeasureState, actor: Actor, verb: MeasureVerb): boolean {
  const { by }: MeasureArrow = measureLifecycle[verb];
  if (actor.kind === 'system') return by.includes('system');
  if (actor.kind !== 'staff' || policy.improvement === undefined) return false;
  const { owner } = policy.improvement;
  if (by.includes('owner') && actor.roles.includes(owner)) return true;
  if (by.includes('taker') && state.staff === actor.id) return true;
  const may = (verb: Verb) => actor.roles.some((role) => policy.roles[role]?.may.includes(verb) === true);
  if (by.includes('assigner') && may('assign')) return true;
  return by.includes('reviewer') && may('review');
}
