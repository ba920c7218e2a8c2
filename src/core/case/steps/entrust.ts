/** Entrust: the case goes to a colleague with all that is owed in it, and a summary that the receiver reads (Awb 9:7). */
import { cannotCarry } from '../can-carry.ts';
import { notIndependent } from '../independence.ts';
import { mustStayOut } from '../insider.ts';
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const entrust = step({
  verb: 'entrust',
  event: 'entrusted',
  noun: 'entrustment',
  audience: ['us', 'complainants'],
  fields: {
    staff: { kind: 'staff', required: true },
    summary: { kind: 'long-text', max: 10_000, required: true, ours: true },
    tell: { kind: 'flag' },
  },
  offered: ({ state }) => state.handler !== undefined,
  decide({ policy, state, colleague }, { staff }) {
    const who = colleague(staff);
    if (who?.roles.some((role) => policy.roles[role] !== undefined) !== true)
      return refuse('unknown-colleague', { field: 'staff' });
    if (state.handler === staff) return refuse('already', { field: 'staff' });
    if (mustStayOut(policy, state, staff)) return refuse('concerned', { field: 'staff' });
    const no =
      (state.tier === undefined ? undefined : notIndependent(policy, state, state.tier, who)) ??
      cannotCarry(policy, state, who.roles);
    if (no !== undefined) return { refused: [{ ...no.refused[0], field: 'staff' }] };
    return { facts: { roles: who.roles, from: state.handler as string } };
  },
  evolve(state, { at, sequence, by, facts: { staff, from }, personal }) {
    const { handover: _, ...rest } = state;
    const summary = personal?.summary;
    return {
      ...rest,
      handler: staff,
      beside: state.beside.filter((one) => one !== staff),
      handled: [...new Set([...state.handled, staff])],
      // what the giver took upon them in person goes along
      remedies: state.remedies.map((one) => (one.staff === from && one.delivered === undefined ? { ...one, staff } : one)),
      entrusted: {
        by: by.kind === 'staff' ? by.id : from,
        to: staff,
        at,
        sequence,
        ...(summary === undefined ? {} : { summary }),
      },
    };
  },
});
