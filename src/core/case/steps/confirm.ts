/** Confirm: the complainant says that the points are right, or what must change. */
import { refuse } from '../refusal.ts';
import { speaker } from '../speaker.ts';
import { step } from '../step.ts';

export const confirm = step({
  verb: 'confirm',
  event: 'confirmed',
  noun: 'confirmation',
  audience: ['us', 'complainants'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative'] },
    right: { kind: 'choice', of: ['yes', 'no'], required: true },
    correction: { kind: 'long-text', max: 5_000 },
  },
  decide({ state, actor }, command) {
    const party = speaker(state, actor, command.party);
    if (typeof party !== 'string') return party;
    if (state.framing === 'none') return refuse('not-now');
    if (command.right === 'no' && !command.correction) return refuse('missing', { field: 'correction' });
    return { facts: {}, party };
  },
  evolve: (state, event) => ({ ...state, framing: event.facts.right === 'yes' ? 'confirmed' : 'to-correct' }),
});
