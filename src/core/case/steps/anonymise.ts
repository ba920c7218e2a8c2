/** Anonymise: somebody in the case does not want to be named where it is discussed with others, or no longer minds. */
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const anonymise = step({
  verb: 'anonymise',
  event: 'anonymised',
  noun: 'anonymity',
  audience: ['us'],
  fields: {
    wish: { kind: 'choice', of: ['without-names', 'with-names'], required: true },
    party: { kind: 'party', capacity: ['complainant', 'representative', 'subject'], required: true },
  },
  decide({ state }, { wish, party }) {
    const asked = state.nameless?.includes(party) === true;
    const same = (wish === 'without-names') === asked;
    return same ? refuse('nothing-changed', { field: 'wish' }) : { facts: {}, party };
  },
  evolve(state, { facts }) {
    const others = (state.nameless ?? []).filter((one) => one !== facts.party);
    return { ...state, nameless: facts.wish === 'without-names' ? [...others, facts.party] : others };
  },
});
