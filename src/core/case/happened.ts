/** When a milestone was reached: the one reading of the story that duties, conditions and letters share. */
import type { Policy } from '#core/policy/policy.ts';
import type { Moment } from '#core/time/moment.ts';
import { type CaseState, complainants, type Happening, type PartyId } from './state.ts';

const endings = ['closed', 'redirected', 'refused', 'withdrawn-by-all'] as const;

/** Events that a reopening takes back: the case is again as before them. */
const undoneByReopening: ReadonlySet<string> = new Set(['concluded', 'accepted', ...endings]);

function takenBack(policy: Policy, name: string): boolean {
  if (undoneByReopening.has(name)) return true;
  if (!name.startsWith('letter:')) return false;
  const letter = name.slice('letter:'.length);
  const rules = policy.clauses.flatMap((clause) => clause.letters).filter((rule) => rule.letter === letter);
  return rules.some((rule) => undoneByReopening.has(rule.on));
}

function lastReopening(state: CaseState): number {
  return state.happenings.findLast((one) => one.name === 'reopened')?.sequence ?? 0;
}

/** Every time this event happened and still counts, oldest first; for one party when given. */
export function happenings(policy: Policy, state: CaseState, name: string, party?: PartyId): readonly Happening[] {
  const since = takenBack(policy, name) ? lastReopening(state) : 0;
  return state.happenings.filter(
    (one) => one.name === name && one.sequence > since && (party === undefined || one.party === undefined || one.party === party),
  );
}

/** The moment a milestone was (last) reached; undefined when it was not. `ended` and `satisfied` look at the whole case. */
export function reached(policy: Policy, state: CaseState, milestone: string, party?: PartyId): Moment | undefined {
  if (milestone === 'received') return state.received;
  if (milestone === 'satisfied') return satisfiedAt(state, party);
  if (milestone === 'ended') {
    return endings.map((name) => happenings(policy, state, name).at(-1)?.at).find((at) => at !== undefined);
  }
  return happenings(policy, state, milestone, party).at(-1)?.at;
}

/** When the last of the complainants (or this one) said yes to every question of satisfaction. */
function satisfiedAt(state: CaseState, party?: PartyId): Moment | undefined {
  const asked = complainants(state).filter((one) => party === undefined || one.id === party);
  if (asked.length === 0 || asked.some((one) => one.satisfied === undefined)) return undefined;
  const last = state.happenings.findLast((one) => one.name === 'accepted' && asked.some((who) => who.id === one.party));
  return last?.at;
}
