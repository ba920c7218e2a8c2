/** Who may do and see what: the lifecycle's doors, the roles of the policy, and the conflict firewall. */
import type { Policy } from '#core/policy/policy.ts';
import { isAppellant } from '#core/policy/tiers.ts';
import { confidentialBy, isAmong } from './case/confidential.ts';
import type { Capacity } from './case/field.ts';
import { owedInPerson } from './case/in-person.ts';
import { notIndependent } from './case/independence.ts';
import { insider, mustStayOut } from './case/insider.ts';
import { lifecycle, type Verb } from './case/lifecycle.ts';
import { isQueued, namesOfColleague, openTo, signersAnew } from './case/open-to.ts';
import { openingOf } from './case/openings.ts';
import { openAlarms } from './case/organised.ts';
import { cited, type Refused, refuse } from './case/refusal.ts';
import { openRemedies } from './case/remedies.ts';
import { isSilenced, onBehalfOf } from './case/speaker.ts';
import { rolesThatCount } from './case/standing-in.ts';
import { type Actor, type Audience, type CaseState, isConcerned, type PartyId, partyOf } from './case/state.ts';
import { stepOf } from './case/steps.ts';
import type { Moment } from './time/moment.ts';

/** What somebody who withdrew can still do: come back, hand in what the file lacks, and say how it was. */
const afterWithdrawing: readonly Verb[] = ['reopen', 'attach', 'request', 'rate', 'contest'];

/** What the own page offers to a person concerned alone, and only where the procedure lets it last. */
const ofTheConcerned: readonly Verb[] = ['sign'];

/** What somebody whom a complaint is about does only where a tier is open to them. */
const ofAppeals: readonly Verb[] = ['appeal', 'abandon'];

/** Who decides who speaks for a complainant: that complainant, and who speaks may stop. */
const aboutSpeakers: Partial<Record<Verb, readonly Capacity[]>> = {
  involve: ['complainant'],
  revoke: ['complainant', 'representative'],
};

/** Whether this actor may take this step in this case at all; the state and the clauses are looked at elsewhere. */
export function mayTake(policy: Policy, state: CaseState, actor: Actor, verb: Verb): Refused | undefined {
  const doors: readonly string[] = lifecycle[verb].by;
  if (!doors.includes(actor.kind)) return refuse('not-yours');
  if (actor.kind === 'party') return partyMayTake(policy, state, actor.id, verb);
  if (actor.kind !== 'staff') return undefined;
  // a person concerned does nothing in the case from the inside, whatever the role (Awb 9:7, 2:4), unless the procedure says so
  if (isConcerned(state, actor.id)) {
    const inside = insider(policy, state) === actor.id && policy.concerned?.may.includes(verb) === true;
    if (!inside) return refuse('concerned');
  }
  // what is between some of us alone is written by them as well
  const kept = confidentialBy(policy, verb);
  if (kept !== undefined && !isAmong(policy, state, kept.confidential.to, actor.roles))
    return refuse('not-yours', { clause: cited(kept) });
  const works = isOwn(policy, state, actor, verb) && actor.roles.some((role) => policy.roles[role] !== undefined);
  if (!works && verb !== 'sign' && isHereToSign(policy, state, actor)) return refuse('not-yours');
  return works || holdsRight(policy, rolesIn(policy, state, actor), verb) ? undefined : refuse('not-yours');
}

/** Whether this colleague may open the case for one thing: to sign anew for what changed on it. */
function isHereToSign(policy: Policy, state: CaseState, staff: Extract<Actor, { kind: 'staff' }>): boolean {
  return signersAnew(state).includes(staff.id) && !maySee(policy, { ...state, lapsed: [] }, staff);
}

/** The roles that count in this case; in one that was given to this colleague, all of them. */
function rolesIn(policy: Policy, state: CaseState, { id, roles }: Extract<Actor, { kind: 'staff' }>): readonly string[] {
  return state.sequence === 0 || state.handler === id ? roles : rolesThatCount(policy, state, roles);
}

/** On the own page: what is meant for somebody in this capacity, and as long as the person takes part. */
function partyMayTake(policy: Policy, state: CaseState, id: PartyId, verb: Verb): Refused | undefined {
  const party = partyOf(state, id);
  const { party: field } = stepOf(verb).fields;
  const capacities = aboutSpeakers[verb] ?? (field?.kind === 'party' ? field.capacity : undefined);
  if (party === undefined || capacities?.includes(party.capacity) === false) return refuse('not-yours');
  if (ofTheConcerned.includes(verb) && !(party.capacity === 'subject' && policy.concerned?.lasting.includes(verb) === true))
    return refuse('not-yours');
  if (
    ofAppeals.includes(verb) &&
    party.capacity === 'subject' &&
    !Object.values(policy.tiers).some((tier) => isAppellant(tier, 'subject'))
  )
    return refuse('not-yours');
  // who no longer speaks for somebody has nothing left here
  if (isSilenced(party)) return refuse('not-yours');
  const left = partyOf(state, onBehalfOf(state, id))?.withdrawn !== undefined;
  return left && !afterWithdrawing.includes(verb) ? refuse('not-now') : undefined;
}

/** Steps that belong to others: who may invite or hear somebody may agree on when. */
const alongWith: Partial<Record<Verb, readonly Verb[]>> = {
  arrange: ['invite', 'hear'],
  cancel: ['invite', 'hear'],
  entrust: ['assign'],
  delegate: ['assign'],
  'stand-down': ['assign'],
  regulate: ['assign'],
  lift: ['assign'],
  contest: ['assign'],
  redact: ['attach'],
  remark: ['hear'],
  present: ['conclude', 'refuse', 'redirect', 'propose', 'extend', 'rule'],
};

/** What is somebody's own here, whatever the role: to take back, to say that it was done, to pass on, to warn of danger. */
function isOwn(policy: Policy, state: CaseState, { id, roles }: Extract<Actor, { kind: 'staff' }>, verb: Verb): boolean {
  if (verb === 'recall' || verb === 'alarm') return true;
  if (verb === 'deliver') return openRemedies(state).some((one) => one.staff === id);
  if (verb === 'stand-down') return openAlarms(state).some((one) => one.staff === id);
  if (verb === 'entrust') return state.handler === id;
  if (verb === 'delegate') return owedInPerson(policy, state, id) !== undefined;
  return verb === 'vet' && Object.values(policy.reviews ?? {}).some(({ by }) => roles.some((role) => by.includes(role)));
}

/** Whether one of these roles has the right to take a step. */
export function holdsRight(policy: Policy, roles: readonly string[], verb: Verb): boolean {
  const rights = [verb, ...(alongWith[verb] ?? [])];
  return roles.some((role) => rights.some((right) => policy.roles[role]?.may.includes(right) === true));
}

/** The tiers whose body this colleague belongs to, or makes cases ready for. */
export function ownTiers({ tiers }: Policy, roles: readonly string[]): readonly string[] {
  return Object.entries(tiers).flatMap(([id, { body, preparedBy = [] }]) =>
    [body, ...preparedBy].some((role) => roles.includes(role)) ? [id] : [],
  );
}

/**
 * The tier to which this colleague may bring an appeal in a case that they cannot open, because it came in on paper at their own
 * body: one that is theirs and open now, with the right to appeal. To who is concerned the case does not exist, and whoever could
 * not judge it there does not enter it either. `at` is when it came in.
 */
export function mayBring(
  policy: Policy,
  state: CaseState,
  staff: { readonly id: string; readonly roles: readonly string[] },
  { at, now }: { readonly at: Moment; readonly now: Moment },
): { readonly tier: string } | Refused {
  const own = ownTiers(policy, staff.roles);
  if (own.length === 0 || !holdsRight(policy, staff.roles, 'appeal')) return refuse('not-yours');
  if (mustStayOut(policy, state, staff.id)) return refuse('unknown-case');
  const asked = own.map((id) => [id, openingOf({ policy, state, at, now }, id)] as const);
  const open = asked.find(([, opening]) => !('refused' in opening));
  if (open === undefined) return asked.flatMap(([, opening]) => ('refused' in opening ? opening : []))[0] ?? refuse('not-now');
  return notIndependent(policy, state, open[0], staff) ?? { tier: open[0] };
}

/**
 * Whether a colleague may open this case: never when concerned, but for the one whom the procedure lets handle it; else all, the
 * own, what is the work of a role, the unassigned that one may assign, or an appeal that is before one's own body.
 */
export function maySee(
  policy: Policy,
  state: CaseState,
  staff: { readonly id: string; readonly roles: readonly string[] },
): boolean {
  if (isConcerned(state, staff.id) && insider(policy, state) !== staff.id) return false;
  if (staff.roles.some((role) => policy.roles[role]?.sees === 'all')) return true;
  if (!staff.roles.some((role) => policy.roles[role] !== undefined)) return false;
  const names = namesOfColleague(staff);
  if (openTo(state).some((one) => names.includes(one))) return true;
  return state.handler === staff.id || (isQueued(state) && assignsFirst(policy, staff.roles));
}

/**
 * Whether one of these roles may give a case to its first handler. What a body, or who works for one, assigns are its own appeals;
 * what a deputy with sight of its own cases alone assigns, are those about whom it stands in for.
 */
export function assignsFirst({ roles, tiers }: Policy, held: readonly string[]): boolean {
  const bodies = Object.values(tiers).flatMap(({ body, preparedBy = [] }) => [body, ...preparedBy]);
  const deputies = Object.values(roles).flatMap(({ deputy }) =>
    deputy !== undefined && roles[deputy]?.sees === 'own' ? deputy : [],
  );
  const others = new Set([...bodies, ...deputies]);
  return held.some((role) => roles[role]?.may.includes('assign') === true && !others.has(role));
}

/**
 * Whether an item with this audience is for this party: by name, or as one of the complainants or persons concerned.
 * With the `sequence` of the item, what the others were told after somebody withdrew is not for who left.
 */
export function isFor(audience: Audience, state: CaseState, partyId: PartyId, sequence?: number): boolean {
  const party = partyOf(state, partyId);
  if (party !== undefined && isSilenced(party)) return false;
  if (audience.includes(partyId)) return true;
  if (party === undefined) return false;
  if (party.capacity === 'subject') return audience.includes('subjects');
  if (party.capacity === 'complainant') return audience.includes('complainants') && !isAfterLeaving(state, party.id, sequence);
  // a representative sees what the represented sees
  const { represents } = party;
  return party.capacity === 'representative' && represents !== undefined && isFor(audience, state, represents, sequence);
}

function isAfterLeaving(state: CaseState, partyId: PartyId, sequence: number | undefined): boolean {
  if (sequence === undefined || partyOf(state, partyId)?.withdrawn === undefined) return false;
  const left = state.happenings.findLast((one) => one.name === 'withdrawn' && one.party === partyId);
  return left !== undefined && sequence > left.sequence;
}
