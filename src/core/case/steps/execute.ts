/** Execute: what a ruling asks of us, or what our own answer promised, was done; the duty to do so is a clause of the procedure. */
import { FIRST } from '#core/policy/tiers.ts';
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';
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
    return waits === undefined ? refuse('not-now') : { facts: waits };
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

export interface Waits {
  /** the tier that ruled; `first` for what our own answer promised */
  readonly tier: string;
  /** the entry with the appeal, or with the answer */
  readonly appeal: number;
}

/** What was not carried out yet: the first ruling, or else what our own answer promised. */
function toExecute({ appeals, undertaking }: CaseState): Waits | undefined {
  const ruled = appeals.find((one) => one.ruling !== undefined && one.executed === undefined);
  if (ruled !== undefined) return { tier: ruled.tier, appeal: ruled.sequence };
  const open = undertaking !== undefined && undertaking.executed === undefined;
  return open ? { tier: FIRST, appeal: undertaking.sequence } : undefined;
}
