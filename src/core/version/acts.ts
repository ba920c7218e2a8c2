/** What can be done with a new version, by whom and when: from an act to an entry of its journal, or to why not. */
import type { Actor } from '#core/case/state.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import type { RoleId } from '#core/policy/clause.ts';
import { addDays, type Day } from '#core/time/day.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import type { VersionEvent, VersionState, VersionStatus } from './state.ts';

/** The role that writes procedures; it stands beside the roles of a procedure and sees no case. */
export const JURIST = 'jurist';

/** An act, as the doors hand it over. What it says, it says of the text with this fingerprint. */
export type VersionAct =
  | { readonly act: 'propose' | 'approve'; readonly fingerprint: string }
  | { readonly act: 'decline'; readonly reason: string }
  | { readonly act: 'write' | 'resume' | 'drop' | 'withdraw' }
  | { readonly act: 'publish'; readonly fingerprint: string; readonly inForce: Day; readonly version: number };
export type VersionVerb = VersionAct['act'];

/**
 * `own-work`: who wrote in it does not approve it; `changed`: the text is another one than was said; `too-early`: a version
 * begins tomorrow at the earliest; `before-other`: one that was published before begins on that day or later;
 * `in-force`: it has begun, and cases run under it.
 */
export type VersionFaultCode =
  | 'not-yours'
  | 'not-now'
  | 'own-work'
  | 'changed'
  | 'missing'
  | 'too-long'
  | 'too-early'
  | 'too-far'
  | 'before-other'
  | 'in-force'
  | 'not-last';

export interface VersionFault {
  readonly fault: VersionFaultCode;
}

export interface VersionActing {
  readonly actor: Actor;
  readonly now: Moment;
  /** the roles of which one must approve, by the version that is in force; none: nobody needs to */
  readonly approvers: readonly RoleId[];
  /** the fingerprint of its files as they are now */
  readonly fingerprint: string;
  /** the first day of the last version that was published and not withdrawn */
  readonly lastInForce: Day;
}

const eventOf: Readonly<Record<VersionVerb, VersionEvent>> = {
  write: 'written',
  propose: 'proposed',
  approve: 'approved',
  decline: 'declined',
  resume: 'resumed',
  drop: 'dropped',
  publish: 'published',
  withdraw: 'withdrawn',
};

/** The longest reason for sending a version back, in characters. */
export const MOST_REASON = 4_000;
/** A version begins within so many days. */
const FARTHEST = 3 * 366;

/** Whether this person writes procedures. */
export function writesPolicies(roles: readonly string[]): boolean {
  return roles.includes(JURIST);
}

/** Whether this person is one of those whose approval the policy asks. */
export function approvesVersions(approvers: readonly RoleId[], roles: readonly string[]): boolean {
  return approvers.some((role) => roles.includes(role));
}

/** Whether this act can be offered now to this person; what it says may still be refused. */
export function isOfferedVersionAct(acting: VersionActing, state: VersionState, act: VersionVerb): boolean {
  return forbidden(acting, state, act) === undefined;
}

/** The entry by which a draft begins, from the version with this number. */
export function beginVersion({ actor, now }: Pick<VersionActing, 'actor' | 'now'>, base: number): OfficeEntry | VersionFault {
  if (actor.kind !== 'staff' || !writesPolicies(actor.roles)) return { fault: 'not-yours' };
  return { name: 'begun', sequence: 1, at: now, entered: now, by: actor, facts: { base } };
}

/** The entry for an act, or why it cannot be done. */
export function actOnVersion(acting: VersionActing, state: VersionState, act: VersionAct): OfficeEntry | VersionFault {
  const no = forbidden(acting, state, act.act) ?? wrong(acting, state, act);
  if (no !== undefined) return { fault: no };
  const { actor, now } = acting;
  const base = { name: eventOf[act.act], sequence: state.sequence + 1, at: now, entered: now, by: actor };
  switch (act.act) {
    case 'propose':
      return { ...base, facts: { fingerprint: act.fingerprint, roles: acting.approvers } };
    case 'approve':
      return { ...base, facts: { fingerprint: act.fingerprint, role: roleOf(acting) } };
    case 'decline':
      return { ...base, facts: {}, personal: { reason: act.reason.trim() } };
    case 'publish':
      return { ...base, facts: { fingerprint: act.fingerprint, version: act.version, inForce: act.inForce } };
    default:
      return { ...base, facts: {} };
  }
}

const statuses: Readonly<Record<VersionVerb, readonly VersionStatus[]>> = {
  write: ['draft'],
  propose: ['draft'],
  approve: ['proposed'],
  decline: ['proposed', 'approved'],
  resume: ['proposed', 'approved'],
  drop: ['draft', 'proposed', 'approved'],
  publish: ['approved'],
  withdraw: ['published'],
};

function forbidden(acting: VersionActing, state: VersionState, act: VersionVerb): VersionFaultCode | undefined {
  const { actor, approvers } = acting;
  if (actor.kind !== 'staff') return 'not-yours';
  const [writes, approves] = [writesPolicies(actor.roles), approvesVersions(approvers, actor.roles)];
  if (!(act === 'approve' || act === 'decline' ? approves : act === 'withdraw' ? writes || approves : writes)) return 'not-yours';
  const free = approvers.length === 0;
  // where nobody needs to approve, what is written can be published
  const from = act === 'publish' && free ? [...statuses.publish, 'draft'] : statuses[act];
  if (!from.includes(state.status) || (act === 'propose' && free)) return 'not-now';
  if (act === 'approve' && state.authors.includes(actor.id)) return 'own-work';
  if (act === 'withdraw' && state.published !== undefined && state.published.inForce <= dayOf(acting.now)) return 'in-force';
  if (act === 'withdraw' && state.published !== undefined && state.published.inForce < acting.lastInForce) return 'not-last';
  return undefined;
}

function wrong(acting: VersionActing, state: VersionState, act: VersionAct): VersionFaultCode | undefined {
  if ('fingerprint' in act && act.fingerprint !== acting.fingerprint) return 'changed';
  if (act.act === 'approve' && act.fingerprint !== state.proposed?.fingerprint) return 'changed';
  if (act.act === 'decline') {
    if (act.reason.trim() === '') return 'missing';
    return act.reason.length > MOST_REASON ? 'too-long' : undefined;
  }
  if (act.act !== 'publish') return undefined;
  if (state.approved !== undefined && act.fingerprint !== state.approved.fingerprint) return 'changed';
  const today = dayOf(acting.now);
  if (act.inForce <= today) return 'too-early';
  if (act.inForce > addDays(today, FARTHEST)) return 'too-far';
  return act.inForce <= acting.lastInForce ? 'before-other' : undefined;
}

/** The role by which this person approves. */
function roleOf({ actor, approvers }: VersionActing): RoleId {
  const held = actor.kind === 'staff' ? actor.roles : [];
  return approvers.find((role) => held.includes(role)) ?? '';
}
