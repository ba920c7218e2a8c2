/** Accept: a complainant says that it is solved, by yes to each question the procedure asks (Awb 9:5). It closes nobody else's. */
import { compareMoments } from '#core/time/moment.ts';
import { answered } from '../proposals.ts';
import { refuse } from '../refusal.ts';
import { between, complainantFor } from '../speaker.ts';
import { type CaseState, withParty } from '../state.ts';
import { type Outcome, step } from '../step.ts';
import { keepsAgreed } from '../to-execute.ts';

/** What the entry says beside its fields. */
export interface Accepted {
  /** it is a yes to what was agreed, and that must still be done */
  readonly agrees?: boolean;
}

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
  decide({ policy, state, actor }, command): Outcome<Accepted> {
    const spoken = complainantFor(state, actor, command.party);
    if ('refused' in spoken) return spoken;
    const open = policy.satisfaction.find((question) => command.yes?.includes(question.id) !== true);
    if (open !== undefined) return refuse('missing', { field: 'yes', data: { question: open.asks.nl } });
    // who finds a solution good that must still be carried out, does not say yet that it is solved
    const agrees = keepsAgreed(policy) && isToBeDone(state);
    return { facts: agrees ? { agrees } : {}, party: spoken.party, audience: between(state, spoken.who) };
  },
  evolve(state, event) {
    const party = event.party as string;
    const answers = Object.fromEntries((event.facts.yes ?? []).map((id) => [id, true]));
    const noted = withParty(state, party, (one) => ({ ...one, satisfied: { answers, at: event.at } }));
    return { ...noted, proposals: answered(state.proposals, party, 'accepted') };
  },
});

/** Whether what was agreed is still to be done: there is somebody who does it, and since the last proposal nobody said that it was done. */
function isToBeDone({ hands, proposals, happenings }: CaseState): boolean {
  const since = proposals.at(-1)?.at;
  const done = happenings.some(({ name, at }) => name === 'executed' && (since === undefined || compareMoments(at, since) > 0));
  // who is helped while calling has it already, and nobody handles that
  return hands.length > 0 && !done;
}
