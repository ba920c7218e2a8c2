/** Entrust: the case goes to a colleague with all that is owed in it, and a summary that the receiver reads (Awb 9:7). */
import { cannotCarry } from '../can-carry.ts';
import { notIndependent } from '../independence.ts';
import { mustStayOut } from '../insider.ts';
import { openAlarms } from '../organised.ts';
import { refuse } from '../refusal.ts';
import { type Outcome, step } from '../step.ts';

export interface Entrusting {
  readonly roles: readonly string[];
  readonly from: string;
  /** the numbers of the alarms that the giver saw to; absent: none, or an entry of before they went along */
  readonly alarms?: readonly number[];
}

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
  decide({ policy, state, colleague }, { staff }): Outcome<Entrusting> {
    const who = colleague(staff);
    if (who?.roles.some((role) => policy.roles[role] !== undefined) !== true)
      return refuse('unknown-colleague', { field: 'staff' });
    if (state.handler === staff) return refuse('already', { field: 'staff' });
    if (mustStayOut(policy, state, staff)) return refuse('concerned', { field: 'staff' });
    const no =
      (state.tier === undefined ? undefined : notIndependent(policy, state, state.tier, who)) ??
      cannotCarry(policy, state, who.roles);
    if (no !== undefined) return { refused: [{ ...no.refused[0], field: 'staff' }] };
    const from = state.handler as string;
    const alarms = openAlarms(state).flatMap((one) => (one.staff === from ? one.number : []));
    return { facts: { roles: who.roles, from, ...(alarms.length === 0 ? {} : { alarms }) } };
  },
  evolve(state, { at, sequence, by, facts: { staff, from, alarms }, personal }) {
    const { handover: _, ...rest } = state;
    const summary = personal?.summary;
    return {
      ...rest,
      handler: staff,
      beside: state.beside.filter((one) => one !== staff),
      handled: [...new Set([...state.handled, staff])],
      // what the giver took upon them in person goes along
      remedies: state.remedies.map((one) => (one.staff === from && one.delivered === undefined ? { ...one, staff } : one)),
      alarms: state.alarms.map((one) => (alarms?.includes(one.number) === true ? { ...one, staff } : one)),
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
