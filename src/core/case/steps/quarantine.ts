/** Quarantine: the virus scanner found something in a document. Nobody can open it any more; that it was sent stays known. */
import { refuse } from '../refusal.ts';
import type { CaseDocument, CaseState } from '../state.ts';
import { type Outcome, step } from '../step.ts';

export interface Quarantined {
  readonly infected: readonly string[];
}

export const quarantine = step({
  verb: 'quarantine',
  event: 'quarantined',
  noun: 'quarantine',
  audience: ['us'],
  fields: {
    documents: { kind: 'documents', required: true },
    /** how the scanner calls it */
    found: { kind: 'text', max: 500, ours: true },
  },
  offered: ({ state }) => state.documents.some(canBeInfected),
  decide({ state }, command): Outcome<Quarantined> {
    const infected = command.documents.map(({ id }) => id);
    const theirs = documentsIn(state, infected).filter(canBeInfected);
    if (infected.length === 0 || theirs.length !== infected.length) return refuse('unknown-document', { field: 'documents' });
    // whoever could open it hears why that is over
    return { facts: { infected }, audience: [...new Set(['us', ...theirs.flatMap(({ audience }) => audience)])] };
  },
  evolve(state, { facts: { infected } }) {
    return {
      ...state,
      documents: state.documents.map((one) => (infected.includes(one.id) ? { ...one, infected: true } : one)),
    };
  },
});

function documentsIn(state: CaseState, ids: readonly string[]): readonly CaseDocument[] {
  return ids.flatMap((id) => state.documents.findLast((one) => one.id === id) ?? []);
}

/** What is here, and was not made by ourselves. */
function canBeInfected({ gone, from, infected }: CaseDocument): boolean {
  return gone !== true && from !== 'letter' && infected !== true;
}
