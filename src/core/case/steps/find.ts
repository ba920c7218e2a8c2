/** Find: what the investigation of one point showed, and the verdict on it. */
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const find = step({
  verb: 'find',
  event: 'found',
  noun: 'finding',
  audience: ['us'],
  fields: {
    element: { kind: 'number', of: 'element', required: true },
    finding: { kind: 'long-text', max: 20_000, required: true },
    verdict: { kind: 'choice', of: 'verdicts', required: true },
    shows: { kind: 'choices', of: ['improper-treatment', 'change-administration', 'change-process'] },
  },
  decide({ state }, command) {
    const known = state.elements.some((one) => one.number === command.element);
    return known ? { facts: {} } : refuse('unknown-number', { field: 'element' });
  },
  evolve(state, event) {
    const { element, verdict, shows } = event.facts;
    const finding = event.personal?.finding;
    const judged = { verdict, found: shows ?? [], ...(finding === undefined ? {} : { finding }) };
    return { ...state, elements: state.elements.map((one) => (one.number === element ? { ...one, ...judged } : one)) };
  },
});
