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
  decide({ policy, state }, command) {
    const back = policy.ways.find((way) => way.id === command.way)?.lodge === state.record;
    return back ? refuse('unknown-choice', { field: 'way' }) : { facts: { received: state.received } };
  },
  evolve: (state) => state,
});
