/** Redirect: this is no complaint but belongs elsewhere, e.g. an objection; the first date goes with it (Awb 6:15). */
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const redirect = step({
  verb: 'redirect',
  event: 'redirected',
  noun: 'redirection',
  audience: ['us', 'complainants'],
  fields: {
    way: { kind: 'choice', of: 'ways', required: true },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  // the date of receipt is written again in the entry: it is what the other desk needs
  offered: ({ policy }) => policy.ways.some(({ lodge }) => lodge === undefined),
  decide({ policy, state }, command) {
    // what is lodged here stays here: it is split, or becomes another kind of record
    const here = policy.ways.find((way) => way.id === command.way)?.lodge !== undefined;
    if (here) return refuse('unknown-choice', { field: 'way' });
    // of what was only told there is nothing that goes along
    const oral = state.form === 'oral' ? { oral: true as const } : {};
    return { facts: { received: state.received, ...oral } };
  },
  evolve: (state) => state,
});
