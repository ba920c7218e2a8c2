/** Redirect: this is no complaint but belongs elsewhere, e.g. an objection; the first date goes with it (Awb 6:15). */
import type { Moment } from '#core/time/moment.ts';
import { type Receiving, takenOver, withReceiver } from '../passing-on.ts';
import { refuse } from '../refusal.ts';
import { type Outcome, step } from '../step.ts';

/** What the entry says beside its fields. */
export interface Redirected extends Receiving {
  /** the date of receipt is written again in the entry: it is what the other desk needs */
  readonly received: Moment;
  /** of what was only told there is nothing that goes along */
  readonly oral?: true;
}

export const redirect = step({
  verb: 'redirect',
  event: 'redirected',
  noun: 'redirection',
  audience: ['us', 'complainants'],
  fields: {
    way: { kind: 'choice', of: 'ways', required: true },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  offered: ({ policy }) => policy.ways.some(({ lodge }) => lodge === undefined),
  decide(situation, command): Outcome<Redirected> {
    const { policy, state } = situation;
    // what is lodged here stays here: it is split, or becomes another kind of record
    const here = policy.ways.find((way) => way.id === command.way)?.lodge !== undefined;
    if (here) return refuse('unknown-choice', { field: 'way' });
    const { received } = state;
    if (state.form === 'oral') return { facts: { received, oral: true } };
    // from now on letters reach the body to which the procedure sends what goes this way
    const goesTo = policy.ways.find(({ id }) => id === command.way)?.goesTo;
    const { facts, people } = takenOver(situation, goesTo);
    return { facts: { received, ...facts }, people };
  },
  evolve: (state, { facts }) => withReceiver(state, facts),
});
