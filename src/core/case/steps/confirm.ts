/** Confirm: the complainant says that the points are right, or what must change. */
import { refuse } from '../refusal.ts';
import { between, complainantFor } from '../speaker.ts';
import { type CaseState, complainants, withParty } from '../state.ts';
import { step } from '../step.ts';

export const confirm = step({
  verb: 'confirm',
  event: 'confirmed',
  noun: 'confirmation',
  audience: ['us'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative'] },
    right: { kind: 'choice', of: ['yes', 'no'], required: true },
    correction: { kind: 'long-text', max: 5_000 },
  },
  decide({ state, actor }, command) {
    const spoken = complainantFor(state, actor, command.party);
    if ('refused' in spoken) return spoken;
    if (state.framing === 'none') return refuse('not-now');
    if (command.right === 'no' && !command.correction) return refuse('missing', { field: 'correction' });
    return { facts: {}, party: spoken.party, audience: between(state, spoken.who) };
  },
  evolve(state, event) {
    const points = event.facts.right === 'yes' ? 'right' : 'wrong';
    const noted = withParty(state, event.party as string, (one) => ({ ...one, points }));
    return { ...noted, framing: framing(noted) };
  },
});

/** One no is enough to look again; it takes a yes of everybody to be sure. */
function framing(state: CaseState): CaseState['framing'] {
  const said = complainants(state).map((one) => one.points);
  if (said.includes('wrong')) return 'to-correct';
  return said.every((one) => one === 'right') || state.framing === 'confirmed' ? 'confirmed' : 'proposed';
}
