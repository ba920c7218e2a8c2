/** Absorb: a newer case of the same complaint goes on in this one, with its words and documents. It follows from its merger. */
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { type Outcome, step } from '../step.ts';

export interface Absorbed {
  /** the id of the case that ended */
  readonly case: string;
  /** of its documents, those that were ours */
  readonly ours: readonly string[];
}

export const absorb = step({
  verb: 'absorb',
  event: 'absorbed',
  noun: 'absorption',
  audience: ['us'],
  fields: {
    from: { kind: 'case', required: true },
    story: { kind: 'long-text', max: 20_000 },
    documents: { kind: 'documents' },
  },
  // the system cannot take it by itself: without the other case there is nothing to take in
  offered: ({ other }) => other !== undefined,
  decide({ other }): Outcome<Absorbed> {
    if (other === undefined) return refuse('unknown-case', { field: 'from' });
    const ours = other.state.documents.filter(({ from }) => from === 'us').map(({ id }) => id);
    return { facts: { case: other.state.id, ours } };
  },
  evolve(state, event) {
    const { facts, personal } = event;
    const isOurs = ({ id }: { readonly id: string }) => facts.ours.includes(id);
    const all = personal?.documents ?? [];
    const theirs = filed(
      all.filter((one) => !isOurs(one)),
      event,
      'complainant',
    );
    const documents = [...state.documents, ...theirs, ...filed(all.filter(isOurs), event, 'us')];
    return { ...state, documents, links: [...state.links, { case: facts.case, way: 'with' }] };
  },
});
