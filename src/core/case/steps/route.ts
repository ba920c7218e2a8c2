/** Route: which way the case goes: by a colleague with a reason, or by the complainant where that is the procedure's choice. */
import { type Refused, refuse } from '../refusal.ts';
import { complainantFor } from '../speaker.ts';
import type { CaseState } from '../state.ts';
import { type Outcome, type Situation, step } from '../step.ts';

export interface Routed {
  /** the role whose work the case becomes: kept, so that another version of the policy does not move old cases */
  readonly to?: string;
  /** nobody handles it any more: the role decides who does */
  readonly freed?: boolean;
}

export const route = step({
  verb: 'route',
  event: 'routed',
  noun: 'route',
  audience: ['us'],
  fields: {
    track: { kind: 'choice', of: 'tracks', required: true },
    reason: { kind: 'long-text', max: 5_000 },
    party: { kind: 'party', capacity: ['complainant', 'representative'] },
  },
  decide(situation, { track, reason, party }): Outcome<Routed> {
    const { policy, state, actor } = situation;
    const rule = policy.tracks[track];
    if (rule === undefined) return refuse('unknown-choice', { field: 'track' });
    if (state.track === track) return refuse('already', { field: 'track' });
    const theirs = actor.kind === 'party' || party !== undefined;
    if (!theirs && reason === undefined) return refuse('missing', { field: 'reason' });
    const speaks = theirs ? chosen(situation, party, rule.chosenBy) : undefined;
    if (speaks !== undefined && 'refused' in speaks) return speaks;
    const facts = { ...(rule.to === undefined ? {} : { to: rule.to, freed: !isOf(situation, rule.to) }) };
    return { facts, ...(speaks === undefined ? {} : { party: speaks.who, audience: ['us', 'complainants'] as const }) };
  },
  evolve(state, { facts: { track, to, freed } }): CaseState {
    const { handler, routedTo: _, ...rest } = state;
    return {
      ...rest,
      track,
      ...(to === undefined ? {} : { routedTo: to }),
      ...(freed === true || handler === undefined ? {} : { handler }),
    };
  },
});

/** For whom the complainant's choice counts; not every track is theirs to choose. */
function chosen({ state, actor }: Situation, party: string | undefined, by: 'staff' | 'complainant'): Refused | { who: string } {
  if (by !== 'complainant') return refuse('unknown-choice', { field: 'track' });
  return complainantFor(state, actor, party);
}

/** Whether who handles the case now is one of those whose work it becomes. */
function isOf({ state, colleague }: Situation, role: string): boolean {
  return state.handler !== undefined && colleague(state.handler)?.roles.includes(role) === true;
}
