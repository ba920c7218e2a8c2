/** Relate: this case belongs with another one, such as the talk that came before a complaint. Each then points to the other. */
import { compareMoments } from '#core/time/moment.ts';
import { refuse } from '../refusal.ts';
import { isConcerned, isDestroyed } from '../state.ts';
import { type Outcome, step } from '../step.ts';

export interface Related {
  /** the id of the other case, and whether that one came in before this one or after it */
  readonly case: string;
  readonly way: 'earlier' | 'later';
}

export const relate = step({
  verb: 'relate',
  event: 'related',
  noun: 'relation',
  audience: ['us'],
  fields: {
    other: { kind: 'case', required: true },
    reason: { kind: 'long-text', max: 5_000, ours: true },
  },
  decide({ state, actor, other }): Outcome<Related> {
    const no = (code: 'unknown-case' | 'already') => refuse(code, { field: 'other' });
    const there = other?.state;
    if (there === undefined || there.id === state.id || isDestroyed(there)) return no('unknown-case');
    // what somebody is concerned by does not exist for that person, whatever the role
    if (actor.kind === 'staff' && isConcerned(there, actor.id)) return no('unknown-case');
    if (state.links.some((one) => one.case === there.id)) return no('already');
    // what came in at the same moment has the order of its numbers, so that the two never both come first
    const order = compareMoments(there.received, state.received) || (there.reference < state.reference ? -1 : 1);
    const way = order < 0 ? 'earlier' : 'later';
    return { facts: { case: there.id, way }, values: { other: there.reference } };
  },
  evolve: (state, { facts }) => ({ ...state, links: [...state.links, { case: facts.case, way: facts.way }] }),
});
