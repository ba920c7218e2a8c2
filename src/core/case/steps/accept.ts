/** Accept: a complainant says that it is solved, by yes to each question the procedure asks (Awb 9:5). It closes nobody else's. */
import { answered } from '../proposals.ts';
import { refuse } from '../refusal.ts';
import { between, complainantFor } from '../speaker.ts';
import { withParty } from '../state.ts';
import { step } from '../step.ts';

export const accept = step({
  verb: 'accept',
  event: 'accepted',
  noun: 'acceptance',
  audience: ['us'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative'] },
    // not `required`: a procedure may ask no questions at all
    yes: { kind: 'choices', of: 'satisfaction' },
    words: { kind: 'long-text', max: 5_000 },
  },
  decide({ policy, state, actor }, command) {
    const spoken = complainantFor(state, actor, command.party);
    if ('refused' in spoken) return spoken;
    const open = policy.satisfaction.find((question) => command.yes?.includes(question.id) !== true);
    if (open !== undefined) return refuse('missing', { field: 'yes', data: { question: open.asks.nl } });
    return { facts: {}, party: spoken.party, audience: between(state, spoken.who) };
  },
  evolve(state, event) {
    const party = event.party as string;
    const answers = Object.fromEntries((event.facts.yes ?? []).map((id) => [id, true]));
    const noted = withParty(state, party, (one) => ({ ...one, satisfied: { answers, at: event.at } }));
    return { ...noted, proposals: answered(state.proposals, party, 'accepted') };
  },
});
