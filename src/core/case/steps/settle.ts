/** Settle: a challenge is granted, and a deputy may step in; or it is dismissed, with the reason. */

import { functionIn } from '../function-in.ts';
import { mustStayOut } from '../insider.ts';
import { type Member, seated } from '../panel.ts';
import { type Refused, refuse } from '../refusal.ts';
import { between } from '../speaker.ts';
import type { CaseState } from '../state.ts';
import { type Outcome, type Situation, step } from '../step.ts';

export interface Settled {
  /** the member who was challenged */
  readonly staff: string;
  readonly number: number;
  /** the function of the deputy */
  readonly role?: string;
}

export const settle = step({
  verb: 'settle',
  event: 'settled',
  noun: 'settlement',
  audience: ['us'],
  fields: {
    challenge: { kind: 'number', of: 'challenge', required: true },
    decision: { kind: 'choice', of: ['granted', 'dismissed'], required: true },
    reason: { kind: 'long-text', max: 10_000, required: true },
    deputy: { kind: 'staff' },
  },
  offered: ({ state: { challenges } }) => challenges.some((one) => one.decided === undefined),
  decide(situation, command): Outcome<Settled> {
    const { state, actor } = situation;
    const open = state.challenges.find((one) => one.number === command.challenge);
    const member = state.panel?.members.find((one) => one.number === open?.member);
    if (open === undefined || member === undefined) return refuse('unknown-number', { field: 'challenge' });
    if (open.decided !== undefined) return refuse('already', { field: 'challenge' });
    // nobody judges a doubt about oneself
    if (actor.kind === 'staff' && actor.id === member.staff) return refuse('concerned');
    const facts = { staff: member.staff, number: member.number };
    const audience = between(state, open.by);
    if (command.decision === 'dismissed') {
      if (command.deputy !== undefined) return refuse('wrong-kind', { field: 'deputy' });
      return { facts, party: open.by, audience };
    }
    const role = stepsIn(situation, member, command.deputy);
    if (typeof role === 'object') return role;
    return { facts: { ...facts, ...(role === undefined ? {} : { role }) }, party: open.by, audience };
  },
  evolve(state, event) {
    const { challenge, decision, deputy, number, role, staff } = event.facts;
    const challenges = state.challenges.map((one) => (one.number === challenge ? { ...one, decided: decision } : one));
    if (decision === 'dismissed') return { ...state, challenges };
    const { handler, ...rest } = leaves({ ...state, challenges }, staff);
    const members = rest.panel?.members ?? [];
    const next = Math.max(0, ...members.map((one) => one.number)) + 1;
    const joins = deputy === undefined || role === undefined ? [] : [{ number: next, staff: deputy, role, instead: number }];
    const panel = rest.panel === undefined ? {} : { panel: { ...rest.panel, members: [...members, ...joins] } };
    const keeps = handler === undefined || handler === staff ? {} : { handler };
    return { ...rest, ...panel, ...keeps, recused: [...new Set([...state.recused, staff])] };
  },
});

/** The case without this colleague on its panel or beside its handler. */
export function leaves(state: CaseState, staff: string): CaseState {
  const { panel } = state;
  const beside = state.beside.filter((one) => one !== staff);
  if (panel === undefined) return { ...state, beside };
  const members = panel.members.map((one) => (one.staff === staff ? { ...one, left: true as const } : one));
  return { ...state, beside, panel: { ...panel, members } };
}

/** The function of who steps in, or why this colleague cannot, or why nobody is too few. */
function stepsIn(situation: Situation, member: Member, deputy: string | undefined): Refused | string | undefined {
  const { policy, state, colleague } = situation;
  const body = policy.bodies[state.panel?.body ?? ''];
  const others = seated(state.panel).filter((one) => one.staff !== member.staff);
  if (deputy === undefined) {
    const least = body?.quorum ?? 0;
    return others.length < least ? refuse('too-few', { field: 'deputy', data: { least } }) : undefined;
  }
  const role = body === undefined ? undefined : functionIn(body, colleague(deputy)?.roles ?? []);
  if (role === undefined) return refuse('unknown-colleague', { field: 'deputy' });
  if (deputy === member.staff || mustStayOut(policy, state, deputy)) return refuse('concerned', { field: 'deputy' });
  return others.some((one) => one.staff === deputy) ? refuse('already', { field: 'deputy' }) : role;
}
