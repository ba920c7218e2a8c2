/** Seat: who sit in this case for a committee. Nobody who is involved or was recused, and enough of them (Awb 9:15). */

import type { Body } from '#core/policy/who-acts.ts';
import { functionIn } from '../function-in.ts';
import { holds } from '../holds.ts';
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
    const other = otherChamber(situation, body, command.chamber);
    if (other !== undefined) return other;
    const no = command.members.map((one) => unfit(situation, command.body, one)).find((one) => one !== undefined);
    if (no !== undefined) return no;
    if (command.members.length < body.quorum) return refuse('too-few', { field: 'members', data: { least: body.quorum } });
    const lacks = lacking(situation, body, command.members);
    if (lacks !== undefined) return lacks;
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

/** A chamber that the body does not have, or that is for other cases; and a body with chambers for some cases wants the right one. */
function otherChamber({ policy, state }: Situation, { chambers }: Body, named: string | undefined): Refused | undefined {
  const fits = Object.keys(chambers).filter((one) => holds(chambers[one]?.when, { policy, state }));
  if (named !== undefined) return fits.includes(named) ? undefined : refuse('unknown-choice', { field: 'chamber' });
  const must = fits.some((one) => chambers[one]?.when !== undefined);
  return must ? refuse('missing', { field: 'chamber' }) : undefined;
}

/** The function of which too few would sit: a deputy sits in the function of whom it replaces. */
function lacking({ policy, colleague }: Situation, body: Body, members: readonly string[]): Refused | undefined {
  const sits = members.map((one) => functionIn(body, colleague(one)?.roles ?? []));
  const instead = (role: string) => [role, body.deputies[role]];
  const short = Object.entries(body.composition ?? {}).find(
    ([role, least]) => sits.filter((one) => instead(role).includes(one)).length < least,
  );
  if (short === undefined) return undefined;
  const [role, least] = short;
  return refuse('too-few-of', { field: 'members', data: { least }, about: policy.roles[role]?.name ?? { nl: role } });
}

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
