/** Execute: what a ruling asks of us was done; the duty to do so is a clause of the procedure. */
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import type { Appeal, CaseState } from '../state.ts';
import { step } from '../step.ts';

export const execute = step({
  verb: 'execute',
  event: 'executed',
  noun: 'execution',
  audience: ['us', 'complainants'],
  fields: {
    done: { kind: 'long-text', max: 10_000, required: true },
    documents: { kind: 'documents' },
  },
  offered: ({ state }) => toExecute(state) !== undefined,
  decide({ state }) {
    const waits = toExecute(state);
    return waits === undefined ? refuse('not-now') : { facts: { tier: waits.tier, appeal: waits.sequence } };
  },
  evolve(state, event) {
    const documents = [...state.documents, ...filed(event.personal?.documents, event, 'us')];
    const appeals = state.appeals.map((one) => (one.sequence === event.facts.appeal ? { ...one, executed: event.at } : one));
    return { ...state, documents, appeals };
  },
});

/** The first ruling that was not carried out yet. */
function toExecute({ appeals }: CaseState): Appeal | undefined {
  return appeals.find((one) => one.ruling !== undefined && one.executed === undefined);
}
