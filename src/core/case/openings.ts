/** When an appeal is open: after what, on what, not before when, until when, and in which cases. */
import { type Deadline, deadline } from '#core/deadline/deadline.ts';
import { exclusionsFrom } from '#core/policy/periods.ts';
import type { Policy } from '#core/policy/policy.ts';
import { isAppellant, type Tier } from '#core/policy/tiers.ts';
import { lateMilestone } from '#core/policy/vocabulary.ts';
import { addDays, type Day } from '#core/time/day.ts';
import { sure } from '#core/time/fault.ts';
import { parseLength } from '#core/time/length.ts';
import { compareMoments, dayOf, type Moment, startOfDay } from '#core/time/moment.ts';
import type { Appeal } from './appeals.ts';
import { duties } from './duties.ts';
import { placeOf } from './hands.ts';
import { happenings } from './happened.ts';
import { holds } from './holds.ts';
import { citedTier } from './independence.ts';
import { type Refused, refuse } from './refusal.ts';
import { type CaseState, type PartyId, partyOf } from './state.ts';
import { isPast, unknownDays } from './term.ts';

/** A tier to which somebody can turn now. */
export interface Opening {
  readonly id: string;
  readonly tier: Tier;
  /** the reasons that one can have in this case, by their codes */
  readonly grounds: readonly string[];
  /** the last day of the filing term, with its explanation; absent when there is none */
  readonly due?: Deadline;
  /** that day is over; the appeal is taken all the same, and seen as late */
  readonly late: boolean;
}

/** When is asked: `at` is the day on which the appeal came in, `now` when that is entered. */
export interface Asked {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly at: Moment;
  readonly now: Moment;
  /** for whom: whoever got the letter later has longer */
  readonly party?: PartyId;
}

/** The tiers that are open now, in the order of the policy. */
export function openings(asked: Asked): readonly Opening[] {
  return Object.keys(asked.policy.tiers)
    .map((id) => openingOf(asked, id))
    .filter((one): one is Opening => !('refused' in one));
}

/** The tier when it is open; otherwise why not, by the clause or the name of the tier. */
export function openingOf(asked: Asked, id: string): Opening | Refused {
  const { policy, state, at, now, party } = asked;
  const tier = policy.tiers[id];
  if (tier === undefined) return refuse('unknown-choice', { field: 'tier' });
  const cites = { clause: citedTier(policy, id, tier) };
  const who = party === undefined ? undefined : partyOf(state, party);
  if (who !== undefined && !isAppellant(tier, who.capacity)) return refuse('not-open', cites);
  // what goes on in another case is answered there, and so looked at once more there
  if (state.mergedInto !== undefined) return refuse('not-open', cites);
  const joins = isRunning(state, id);
  if (!joins) {
    if (wasUsed(state, id)) return refuse('already', cites);
    if (!tier.after.includes(placeOf(state)) || !holds(tier.when, { policy, state })) return refuse('not-open', cites);
    if (!tier.opensOn.some((name) => momentsOf(asked, name, id).length > 0)) return refuse('not-open', cites);
    const waits = waitsUntil(asked, id, tier);
    if (waits !== undefined && !isPast(waits, now))
      return refuse('too-early', { ...cites, data: { earliest: addDays(waits, 1) } });
  }
  const grounds = groundsIn(policy, state, tier);
  if (grounds.length === 0 && Object.keys(tier.grounds).length > 0) return refuse('not-open', cites);
  const due = filingTerm(asked, id, tier);
  const late = due !== undefined && isPast(due.end, at);
  if (late && tier.within?.hard === true) return refuse('term-ended', { ...cites, data: { end: due.end } });
  return { id, tier, grounds, late, ...(due === undefined ? {} : { due }) };
}

/**
 * The tier that comes next in this case once it is open, whatever has been sent or waited for: what a letter about the
 * outcome points to. Undefined when there is none, or when it was used.
 */
export function nextTier(policy: Policy, state: CaseState): { readonly id: string; readonly tier: Tier } | undefined {
  const found = Object.entries(policy.tiers).find(
    ([id, tier]) => tier.after.includes(placeOf(state)) && !wasUsed(state, id) && holds(tier.when, { policy, state }),
  );
  return found === undefined ? undefined : { id: found[0], tier: found[1] };
}

/** The grounds of a tier that apply in this case, by their codes, in the order of the policy. */
export function groundsIn(policy: Policy, state: CaseState, { grounds }: Tier): readonly string[] {
  return Object.keys(grounds).filter((code) => holds(grounds[code]?.when, { policy, state }));
}

/** The filing term of a tier as it is known: undefined when there is none, or it has not begun. */
export function filingTerm(asked: Omit<Asked, 'at'>, id: string, tier: Tier): Deadline | undefined {
  const { within } = tier;
  const start = within === undefined ? undefined : lastOf(asked, within.from, id);
  if (within === undefined || start === undefined) return undefined;
  const { calendar, periods, clauses } = asked.policy;
  const sources = clauses.find((one) => one.id === tier.clause)?.source ?? [];
  const found = deadline({
    start: dayOf(start),
    length: sure(parseLength(within.length)),
    rolls: within.rolls,
    ...{ calendar, sources },
    excluded: exclusionsFrom(periods, within.excluding ?? [], dayOf(start)),
  });
  return { ...found, steps: [...found.steps, ...unknownDays(asked.policy, within.excluding, found.end, sources)] };
}

/** The appeal that runs; undefined when none does. */
export function runningAppeal({ status, appeals }: CaseState): Appeal | undefined {
  return status === 'appealed' ? appeals.at(-1) : undefined;
}

function isRunning(state: CaseState, id: string): boolean {
  return runningAppeal(state)?.tier === id;
}

/** One look by one tier: a second one needs a new answer, after a reopening. */
function wasUsed({ appeals, happenings: all }: CaseState, id: string): boolean {
  const anew = all.findLast((one) => one.name === 'reopened')?.sequence ?? 0;
  return appeals.some((one) => one.tier === id && one.withdrawn === undefined && one.sequence > anew);
}

function waitsUntil(asked: Asked, id: string, { notBefore }: Tier): Day | undefined {
  const start = notBefore === undefined ? undefined : lastOf(asked, notBefore.from, id);
  if (notBefore === undefined || start === undefined) return undefined;
  const length = sure(parseLength(notBefore.within));
  return deadline({ start: dayOf(start), length, rolls: 'none', calendar: asked.policy.calendar }).end as Day;
}

function lastOf(asked: Omit<Asked, 'at'>, names: readonly string[], id: string): Moment | undefined {
  return names
    .flatMap((name) => momentsOf(asked, name, id))
    .sort(compareMoments)
    .at(-1);
}

/** When this was reached, as far as it is about the place from which the appeal to this tier comes. */
function momentsOf({ policy, state, now, party }: Omit<Asked, 'at'>, name: string, id: string): readonly Moment[] {
  const before = comesFrom(state, id);
  if (!name.startsWith(lateMilestone))
    return happenings(policy, state, name, party)
      .filter((one) => one.sequence > (before?.sequence ?? 0) || isAboutTheCase(name))
      .map((one) => one.at);
  const clause = name.slice(lateMilestone.length);
  return duties(policy, state)
    .filter((one) => one.clause === clause && (before === undefined || compareMoments(one.from, before.at) >= 0))
    .flatMap(({ due, doneAt, status }) => {
      const over = due !== undefined && status !== 'lapsed' && isPast(due.end, doneAt ?? now);
      return over && status === 'open' ? [afterEnd(due)] : [];
    });
}

/** The first moment after the end. */
function afterEnd({ end }: Deadline): Moment {
  return end.length === 10 ? startOfDay(addDays(end as Day, 1)) : (end as Moment);
}

/** Milestones of the case as a whole: they do not belong to one place. */
function isAboutTheCase(name: string): boolean {
  return name === 'received' || name === 'filed' || name === 'conduct';
}

/** The appeal that comes right before the one to this tier; undefined when that is the handling itself. */
function comesFrom(state: CaseState, id: string): Appeal | undefined {
  if (state.tier === undefined) return undefined;
  const kept = state.appeals.filter((one) => one.withdrawn === undefined);
  return isRunning(state, id) ? kept.at(-2) : kept.at(-1);
}
