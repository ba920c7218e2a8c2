/** Seat: who sit in this case for a committee. Nobody who is involved or was recused, and enough of them (Awb 9:15). */

import { functionIn } from '../function-in.ts';
import { notIndependent } from '../independence.ts';
import { mustStayOut } from '../insider.ts';
import { seated } from '../panel.ts';
import { type Refused, refuse } from '../refusal.ts';
import { type Outcome, type Situation, step } from '../step.ts';

export interface Seated {
  readonly seats: readonly { readonly number: number; readonly staff: string; readonly role: string }[];
}

export const seat = step({
  verb: 'seat',
  event: 'seated',
  noun: 'panel',
  audience: ['us', 'complainants', 'subjects'],
  fields: {
    body: { kind: 'choice', of: 'bodies', required: true },
    chamber: { kind: 'choice', of: 'chambers' },
    members: { kind: 'colleagues', required: true },
  },
  offered: ({ policy: { bodies } }) => Object.keys(bodies).length > 0,
  decide(situation, command): Outcome<Seated> {
    const { policy, state } = situation;
    const body = policy.bodies[command.body];
    if (body === undefined) return refuse('unknown-choice', { field: 'body' });
    if (command.chamber !== undefined && body.chambers[command.chamber] === undefined)
      return refuse('unknown-choice', { field: 'chamber' });
    const no = command.members.map((one) => unfit(situation, command.body, one)).find((one) => one !== undefined);
    if (no !== undefined) return no;
    if (command.members.length < body.quorum) return refuse('too-few', { field: 'members', data: { least: body.quorum } });
    const before = Math.max(0, ...(state.panel?.members.map((one) => one.number) ?? []));
    const seats = command.members.map((staff, place) => ({
      number: before + place + 1,
      staff,
      role: functionIn(body, situation.colleague(staff)?.roles ?? []) as string,
    }));
    return { facts: { seats } };
  },
  evolve(state, event) {
    const { body, chamber, seats } = event.facts;
    // who sat before is remembered: a challenge still names the seat
    const before = state.panel?.members.map((one) => ({ ...one, left: true as const })) ?? [];
    const panel = { body, ...(chamber === undefined ? {} : { chamber }), members: [...before, ...seats] };
    return { ...state, panel };
  },
});

/** Why this colleague cannot sit: no member or deputy of the body, or involved in the case. */
function unfit({ policy, state, colleague }: Situation, bodyId: string, staff: string): Refused | undefined {
  const body = policy.bodies[bodyId];
  const roles = colleague(staff)?.roles;
  if (body === undefined || roles === undefined || functionIn(body, roles) === undefined)
    return refuse('unknown-colleague', { field: 'members' });
  if (mustStayOut(policy, state, staff)) return refuse('concerned', { field: 'members' });
  const no = state.tier === undefined ? undefined : notIndependent(policy, state, state.tier, { id: staff, roles });
  return no === undefined ? undefined : { refused: [{ ...no.refused[0], field: 'members' }] };
}

/** How many sit now for this body. */
export function seatedFor(state: Pick<Situation['state'], 'panel'>, body: string): number {
  return state.panel?.body === body ? seated(state.panel).length : 0;
}
