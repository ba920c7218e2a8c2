/** When a milestone was reached: the one reading of the story that duties, conditions and letters share. */
import type { Policy } from '#core/policy/policy.ts';
import { dayMilestone, momentMilestone, qualifiedName } from '#core/policy/vocabulary.ts';
import type { Day } from '#core/time/day.ts';
import { compareMoments, dayOf, type Moment, startOfDay } from '#core/time/moment.ts';
import { hasAuthority } from './authority.ts';
import { type CaseState, complainants, type Happening, type PartyId } from './state.ts';

const endings = ['closed', 'merged', 'redirected', 'refused', 'withdrawn-by-all'] as const;

/** Events that a reopening takes back: the case is again as before them. */
const undoneByReopening: ReadonlySet<string> = new Set(['concluded', 'accepted', 'satisfied', 'signed', 'ended', ...endings]);

/** The ways back: it is asked for, or it turns out to be another kind of record. */
const waysBack: ReadonlySet<string> = new Set(['reopened', 'promoted']);

/** Milestones that last: what is owed from them is owed once, whenever it was done. All others can happen anew. */
const lasting: ReadonlySet<string> = new Set(['received', 'filed', 'conduct', 'lodged', 'assigned']);

/** Every time this milestone was reached and still counts, oldest entry first; for one party when given. */
export function happenings(policy: Policy, state: CaseState, name: string, party?: PartyId): readonly Happening[] {
  if (name === 'received') return [{ name, sequence: 1, at: state.received }];
  if (name === 'filed') return [{ name, sequence: 1, at: startOfDay(state.filed) }];
  if (name === 'conduct') return state.conduct === undefined ? [] : [{ name, sequence: 1, at: startOfDay(state.conduct) }];
  if (name === 'satisfied') return satisfied(state, party);
  if (name === 'complete') return complete(state);
  if (name === 'authorised') return authorised(state, party);
  if (name.startsWith(dayMilestone)) return toldDay(state, name.slice(dayMilestone.length));
  if (name === 'judged') return judged(state);
  if (name.startsWith(momentMilestone)) return ofSeveral(policy, state, name, party);
  return told(policy, state, name, party, () => true);
}

/** Which of the entries count: those up to some moment. */
export type Until = (at: Moment) => boolean;

/** The same as it stood at that moment: what was taken back only later had happened then. */
export function happenedUntil(
  policy: Policy,
  state: CaseState,
  name: string,
  until: Until,
  party?: PartyId,
): readonly Happening[] {
  if (name === 'satisfied') return satisfiedUntil(state, until, party);
  if (state.happenings.some((one) => one.name === name) || name === 'ended') return told(policy, state, name, party, until);
  return happenings(policy, state, name, party).filter((one) => until(one.at));
}

function told(policy: Policy, state: CaseState, name: string, party: PartyId | undefined, until: Until): readonly Happening[] {
  const names: readonly string[] = name === 'ended' ? endings : [name];
  return state.happenings.filter(
    (one) =>
      names.includes(one.name) &&
      until(one.at) &&
      (party === undefined || isOfAll(one.name) || (one.party ?? party) === party) &&
      !isUndone(policy, state, one, until),
  );
}

/** The track on which a case goes is everybody's, also when one of them chose it. */
function isOfAll(name: string): boolean {
  return name === 'routed' || name.startsWith('routed:');
}

/** The moment a milestone was (last) reached; undefined when it was not. `ended` and `satisfied` look at the whole case. */
export function reached(policy: Policy, state: CaseState, milestone: string, party?: PartyId): Moment | undefined {
  return happenings(policy, state, milestone, party).at(-1)?.at;
}

/**
 * What starts something: the last time, because a second delay or bounce asks for a second answer; the first time for what
 * lasts, such as having a handler: another handler need not do again what was done.
 */
export function beginning(policy: Policy, state: CaseState, milestone: string, party?: PartyId): Happening | undefined {
  return beginningsAt(policy, state, milestone, party).at(-1);
}

/** Everything that started it, each in the place of the one before; of what lasts the first alone. */
export function beginningsAt(policy: Policy, state: CaseState, milestone: string, party?: PartyId): readonly Happening[] {
  const all = happenings(policy, state, milestone, party);
  // who joins an appeal does not start it anew for the others
  if (party === undefined && (milestone === 'appealed' || milestone.startsWith('appealed:')))
    return all.filter((one) => state.appeals.some(({ sequence }) => sequence === one.sequence));
  return lasting.has(milestone) ? all.slice(0, 1) : all;
}

/**
 * Without letters that left once more: the same letter to the same person because of the same entry, such as one that came back. What
 * it says was decided when it left first, and is not decided anew.
 */
export function firstSent(all: readonly Happening[]): readonly Happening[] {
  const again = (one: Happening, place: number) =>
    one.name.startsWith('letter:') &&
    all
      .slice(0, place)
      .some(
        (before) =>
          before.name === one.name && before.party === one.party && (one.because === undefined || before.because === one.because),
      );
  return all.filter((one, place) => !again(one, place));
}

/** Whether one happening can be the answer to another: it came later, at the same instant in the order of entries, or was entered later for the same day. */
export function answers(one: Happening, began: Happening): boolean {
  const order = compareMoments(one.at, began.at);
  if (lasting.has(began.name) || order > 0) return true;
  if (order === 0) return one.sequence >= began.sequence;
  return one.sequence > began.sequence && dayOf(one.at) === dayOf(began.at);
}

/** The milestones that the last entry of this state's journal reached: its own name, and what followed from it. */
export function reachedBy(state: CaseState, sequence: number): readonly string[] {
  const names = state.happenings.filter((one) => one.sequence === sequence).map((one) => one.name);
  return [
    ...names,
    ...(names.includes('lodged') ? ['received'] : []),
    ...(names.some((name) => endings.some((ending) => ending === name)) ? ['ended'] : []),
    ...(satisfied(state).some((one) => one.sequence === sequence) ? ['satisfied'] : []),
  ];
}

/** A letter counts by the entry it followed from: an answer that was overtaken by a reopening answers nothing. */
function isUndone(policy: Policy, state: CaseState, one: Happening, until: Until): boolean {
  const since = one.because ?? one.sequence;
  const later = state.happenings.some(
    (other) => waysBack.has(other.name) && other.sequence > since && until(other.at) && concerns(other, one),
  );
  return later && takenBack(policy, one.name);
}

/** One complainant who comes back does not take back what another one said. */
function concerns(reopened: Happening, one: Happening): boolean {
  return one.name !== 'accepted' || reopened.party === undefined || reopened.party === one.party;
}

function takenBack(policy: Policy, name: string): boolean {
  if (undoneByReopening.has(qualifiedName(name)?.event ?? name)) return true;
  if (!name.startsWith('letter:')) return false;
  const letter = name.slice('letter:'.length);
  const rules = policy.clauses.flatMap((clause) => clause.letters).filter((rule) => rule.letter === letter);
  return rules.some((rule) => undoneByReopening.has(rule.on));
}

/** When the last of several milestones was there, each as it counts now; or when the first of them was. */
function ofSeveral(policy: Policy, state: CaseState, name: string, party?: PartyId): readonly Happening[] {
  const made = policy.moments?.[name.slice(momentMilestone.length)];
  if (made === undefined) return [];
  const each = made.of.map((one) => happenings(policy, state, one, party));
  const found = each.flatMap((all) => all.at(made.which === 'later' ? -1 : 0) ?? []);
  if (found.length === 0 || (made.which === 'later' && found.length < each.length)) return [];
  const [first, ...others] = found.toSorted((a, b) => compareMoments(a.at, b.at) || a.sequence - b.sequence);
  const chosen = made.which === 'later' ? (others.at(-1) ?? first) : first;
  return chosen === undefined ? [] : [{ ...chosen, name }];
}

/** When the last point got its verdict; never as long as one has none, or as long as there are no points. */
function judged({ elements, happenings: all }: CaseState): readonly Happening[] {
  const last = all.findLast((one) => one.name === 'found');
  if (last === undefined || elements.length === 0 || elements.some((one) => one.verdict === undefined)) return [];
  return [{ ...last, name: 'judged' }];
}

/** When the last of the complainants (or this one) said yes to every question of satisfaction, or the last who did not left. */
function satisfied(state: CaseState, party?: PartyId): readonly Happening[] {
  const asked = complainants(state).filter((one) => party === undefined || one.id === party);
  if (asked.length === 0 || asked.some((one) => one.satisfied === undefined)) return [];
  const yes = asked.map((who) => state.happenings.findLast((one) => one.name === 'accepted' && one.party === who.id));
  const left = party === undefined ? state.happenings.filter((one) => one.name === 'withdrawn') : [];
  const said = [...yes, ...left].filter((one) => one !== undefined);
  const at = said.map((one) => one.at).reduce((a, b) => (compareMoments(a, b) > 0 ? a : b));
  return [{ name: 'satisfied', sequence: Math.max(...said.map((one) => one.sequence)), at }];
}

/** When the last of them said so, as it stood then: whoever took it back later had said it. */
function satisfiedUntil(state: CaseState, until: Until, party?: PartyId): readonly Happening[] {
  const asked = complainants(state).filter((one) => party === undefined || one.id === party);
  const said = asked.map(({ id }) =>
    state.happenings.findLast(
      (one) =>
        until(one.at) &&
        (one.party ?? id) === id &&
        (one.name === 'accepted' || one.name === 'declined' || waysBack.has(one.name)),
    ),
  );
  const yes = said.flatMap((one) => (one?.name === 'accepted' ? [one] : []));
  const last = yes.toSorted((a, b) => compareMoments(a.at, b.at)).at(-1);
  return last === undefined || yes.length < asked.length ? [] : [{ name: 'satisfied', sequence: last.sequence, at: last.at }];
}

/** The complaint has all it needs: since it came in, or since the last thing it lacked was given. */
function complete({ questions, received }: CaseState): readonly Happening[] {
  const lacked = questions.filter((one) => one.repair === true);
  if (lacked.some((one) => one.answered === undefined)) return [];
  const at = lacked.map((one) => one.answered as Moment).reduce((a, b) => (compareMoments(a, b) > 0 ? a : b), received);
  return [{ name: 'complete', sequence: 1, at }];
}

/** When the file first showed that somebody may speak for a complainant; of each who speaks, or of this one. */
function authorised(state: CaseState, party?: PartyId): readonly Happening[] {
  return state.parties
    .filter((one) => (party === undefined || one.id === party) && hasAuthority(state, one.id))
    .flatMap(({ id, authority = [] }) => {
      const brought = state.happenings.find(({ sequence }) => authority.includes(sequence));
      return brought === undefined ? [] : [{ name: 'authorised', sequence: brought.sequence, at: brought.at, party: id }];
    });
}

/** A day that somebody told as a detail of the case. */
function toldDay({ details }: CaseState, id: string): readonly Happening[] {
  const day = details[id];
  return typeof day === 'string' ? [{ name: `${dayMilestone}${id}`, sequence: 1, at: startOfDay(day as Day) }] : [];
}
