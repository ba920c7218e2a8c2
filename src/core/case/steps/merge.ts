/** Merge: the same complaint came in twice. This case ends, and goes on in the one that came in first, in one moment. */
import { compareMoments } from '#core/time/moment.ts';
import { goesAlong } from '../goes-along.ts';
import { seated } from '../panel.ts';
import { type Refused, refuse } from '../refusal.ts';
import { openRemedies } from '../remedies.ts';
import { type CaseState, complainants, isConcerned, isDestroyed } from '../state.ts';
import { type Outcome, type Situation, step } from '../step.ts';
import { fallByMerging, ruleOfSigning } from '../unsigned.ts';

export interface Merged {
  /** the id of the case that goes on */
  readonly case: string;
  /** documents that are read there from now on */
  readonly gone: readonly string[];
}

export const merge = step({
  verb: 'merge',
  event: 'merged',
  noun: 'merger',
  audience: ['us', 'complainants', 'subjects'],
  fields: {
    into: { kind: 'case', required: true },
    reason: { kind: 'long-text', max: 5_000, required: true, ours: true },
    unsign: { kind: 'flag' },
  },
  decide(situation, { unsign }): Outcome<Merged> {
    const { policy, state, other } = situation;
    const no = impossible(situation);
    if (no !== undefined || other === undefined) return no ?? refuse('unknown-case', { field: 'into' });
    // whoever signed there must do so again, and nobody takes that for granted
    if (unsign !== true && fallByMerging(policy, other.state).length > 0)
      return refuse('signatures-there', { field: 'unsign', ...ruleOfSigning(policy) });
    const gone = goesAlong(state).map(({ id }) => id);
    return { facts: { case: other.state.id, gone }, values: { into: other.state.reference } };
  },
  evolve(state, { facts }) {
    const { gone, into } = facts;
    const documents = state.documents.map((one) => (gone.includes(one.id) ? { ...one, gone: true } : one));
    return { ...state, documents, mergedInto: into, links: [...state.links, { case: facts.case, way: 'into' }] };
  },
});

function impossible({ state, actor, other }: Situation): Refused | undefined {
  const no = (code: Parameters<typeof refuse>[0]) => refuse(code, { field: 'into' });
  // what somebody is concerned by does not exist for that person, whatever the role
  if (other === undefined || other.state.id === state.id) return no('unknown-case');
  const there = other.state;
  if (actor.kind === 'staff' && isConcerned(there, actor.id)) return no('unknown-case');
  if (there.appeals.length + state.appeals.length > 0) return no('appeal-between');
  if (there.status !== 'open' || isDestroyed(there)) return no('other-not-running');
  if (there.record !== state.record || there.policy !== state.policy) return no('other-kind');
  // a term that runs from the first date never gets longer
  if (compareMoments(there.received, state.received) > 0) return no('merge-other-way');
  if (state.parties.some(({ staff }) => staff !== undefined && handlersOf(there).includes(staff))) return no('handler-concerned');
  // without a name or a way to be reached, number and code of this case are the only way to our answer
  const hidden = complainants(state).some(({ reach, staff }) => reach.length === 0 && staff === undefined);
  if (state.anonymous === true || hidden) return no('answer-only-here');
  const waiting = openRemedies(state).length;
  return waiting === 0 ? undefined : refuse('remedies-open', { data: { count: waiting } });
}

/** Who handles a case, alone or with others. */
function handlersOf({ handler, beside, panel }: CaseState): readonly string[] {
  return [...(handler === undefined ? [] : [handler]), ...beside, ...seated(panel).map(({ staff }) => staff)];
}
