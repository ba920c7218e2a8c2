/** Execute: what a ruling asks of us, or what our own answer promised, was done; the duty to do so is a clause of the procedure. */
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';
import { toExecute } from '../to-execute.ts';

export const execute = step({
  verb: 'execute',
  event: 'executed',
  noun: 'execution',
  audience: ['us', 'complainants'],
  fields: {
    ruling: { kind: 'choice', of: 'tiers' },
    done: { kind: 'long-text', max: 10_000, required: true },
    documents: { kind: 'documents' },
  },
  offered: ({ policy, state }) => toExecute(policy, state).length > 0,
  decide({ policy, state }, { ruling }) {
    const waiting = toExecute(policy, state);
    if (ruling === undefined && waiting.length > 1) return refuse('missing', { field: 'ruling' });
    const one = ruling === undefined ? waiting[0] : waiting.find(({ tier }) => tier === ruling);
    return one === undefined ? refuse('not-now', ruling === undefined ? {} : { field: 'ruling' }) : { facts: one };
  },
  evolve(state, event) {
    const documents = [...state.documents, ...filed(event.personal?.documents, event, 'us')];
    const { undertaking, ...rest } = state;
    const own = undertaking === undefined ? {} : { undertaking };
    if (undertaking?.sequence === event.facts.appeal)
      return { ...rest, documents, undertaking: { ...undertaking, executed: event.at } };
    const appeals = state.appeals.map((one) => (one.sequence === event.facts.appeal ? { ...one, executed: event.at } : one));
    return { ...rest, ...own, documents, appeals };
  },
});
