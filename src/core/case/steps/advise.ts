/** Advise: a committee with enough members says how it sees the complaint. Who concludes otherwise must say why (Awb 9:16). */
import type { Policy } from '#core/policy/policy.ts';
import { placeOf } from '../hands.ts';
import { filed } from '../people.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { CaseState } from '../state.ts';
import { step } from '../step.ts';
import { seatedFor } from './seat.ts';

export const advise = step({
  verb: 'advise',
  event: 'advised',
  noun: 'advice',
  audience: ['us'],
  fields: {
    body: { kind: 'choice', of: 'bodies', required: true },
    verdict: { kind: 'choice', of: 'verdicts' },
    tierVerdict: { kind: 'choice', of: 'tierVerdicts' },
    text: { kind: 'long-text', max: 20_000, required: true },
    documents: { kind: 'documents' },
  },
  offered: ({ policy: { bodies } }) => Object.keys(bodies).length > 0,
  decide({ policy, state }, command) {
    const least = policy.bodies[command.body]?.quorum ?? 1;
    if (seatedFor(state, command.body) < least) return refuse('too-few', { field: 'body', data: { least } });
    return wrongVerdict(policy, state, command) ?? { facts: {} };
  },
  evolve(state, event) {
    const { body, verdict: ofFirst, tierVerdict } = event.facts;
    const verdict = ofFirst ?? tierVerdict;
    const text = event.personal?.text;
    const advice = {
      body,
      place: placeOf(state),
      at: event.at,
      ...(verdict === undefined ? {} : { verdict }),
      ...(text === undefined ? {} : { text }),
    };
    const documents = [...state.documents, ...filed(event.personal?.documents, event, 'us')];
    return { ...state, documents, advice: [...state.advice, advice] };
  },
});

/** An appeal has verdicts of its own: what is advised on it is one of those, and on the first answer one of the procedure's. */
function wrongVerdict(
  { tiers }: Policy,
  { tier }: CaseState,
  { verdict, tierVerdict }: { readonly verdict?: string; readonly tierVerdict?: string },
): Refused | undefined {
  if (tier === undefined) return tierVerdict === undefined ? undefined : refuse('not-now', { field: 'tierVerdict' });
  if (verdict !== undefined) return refuse('not-now', { field: 'verdict' });
  const known = tierVerdict === undefined || tiers[tier]?.verdicts[tierVerdict] !== undefined;
  return known ? undefined : refuse('unknown-choice', { field: 'tierVerdict' });
}
