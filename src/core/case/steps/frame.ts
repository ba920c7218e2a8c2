/** Frame: the complaint in numbered points, each with the outcome that is wanted. Silence of the complainant stops nothing. */
import { step } from '../step.ts';

export const frame = step({
  verb: 'frame',
  event: 'framed',
  noun: 'framing',
  audience: ['us', 'complainants'],
  fields: {
    elements: { kind: 'elements', required: true },
    subject: { kind: 'choice', of: 'subjects' },
    confirmed: { kind: 'choice', of: ['by-phone', 'not-yet'], required: true },
  },
  decide: (_, command) => ({ facts: { count: command.elements.length } }),
  evolve(state, event) {
    const texts = event.personal?.elements ?? [];
    const elements = Array.from({ length: event.facts.count }, (_, index) => ({ number: index + 1, ...texts[index], found: [] }));
    const framing = event.facts.confirmed === 'by-phone' ? 'confirmed' : 'proposed';
    // what was said of other points says nothing of these
    const parties = state.parties.map(({ points: _, ...one }) => one);
    const { subject } = event.facts;
    return { ...state, parties, elements, framing, ...(subject === undefined ? {} : { subject }) };
  },
});
