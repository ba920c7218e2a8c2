/** Delegate: what a colleague owes in person in a case goes to another, and the case stays with whoever handles it (Awb 9:7). */
import { handsAt, placeOf } from '../hands.ts';
import { type InPerson, isOwedInPerson, owedInPerson } from '../in-person.ts';
import { mustStayOut } from '../insider.ts';
import { refuse } from '../refusal.ts';
import { type Outcome, step } from '../step.ts';

export interface Delegated extends InPerson {
  /** whose it was: of who acts, when nobody else was named */
  readonly from: string;
  readonly roles: readonly string[];
}

export const delegate = step({
  verb: 'delegate',
  event: 'delegated',
  noun: 'delegation',
  audience: ['us'],
  fields: {
    from: { kind: 'staff' },
    staff: { kind: 'staff', required: true },
    summary: { kind: 'long-text', max: 10_000, required: true, ours: true },
  },
  offered: ({ policy, state }) => isOwedInPerson(policy, state),
  decide({ policy, state, actor, colleague }, { staff, ...command }): Outcome<Delegated> {
    const from = command.from ?? (actor.kind === 'staff' ? actor.id : undefined);
    if (from === undefined) return refuse('missing', { field: 'from' });
    const mine = actor.kind === 'staff' && actor.id === from;
    const assigns = actor.kind === 'staff' && actor.roles.some((role) => policy.roles[role]?.may.includes('assign') === true);
    if (!mine && !assigns) return refuse('not-yours', { field: 'from' });
    const owed = owedInPerson(policy, state, from);
    if (owed === undefined) return refuse('nothing-changed', { field: 'from' });
    const who = colleague(staff);
    if (who?.roles.some((role) => policy.roles[role] !== undefined) !== true)
      return refuse('unknown-colleague', { field: 'staff' });
    if (staff === from) return refuse('already', { field: 'staff' });
    if (mustStayOut(policy, state, staff)) return refuse('concerned', { field: 'staff' });
    // who has a hand in the appeal does not see to the handling that is looked at there
    const judges = owed.first === true && handsAt(state, [placeOf(state)]).includes(staff);
    return judges ? refuse('not-independent', { field: 'staff' }) : { facts: { ...owed, from, roles: who.roles } };
  },
  evolve(state, { at, sequence, by, facts, personal }) {
    const { from, staff, remedies, alarms, desk, after, roles } = facts;
    const to = <T extends { readonly number: number }>(all: readonly T[], numbers: readonly number[]) =>
      all.map((one) => (numbers.includes(one.number) ? { ...one, staff } : one));
    const summary = personal?.summary;
    return {
      ...state,
      remedies: to(state.remedies, remedies),
      alarms: to(state.alarms, alarms),
      ...(after === true ? { handler: staff, handled: [...new Set([...state.handled, staff])] } : {}),
      ...(desk === true ? { registeredBy: { staff, roles } } : {}),
      delegated: {
        by: by.kind === 'staff' ? by.id : from,
        to: staff,
        at,
        sequence,
        ...(summary === undefined ? {} : { summary }),
      },
    };
  },
});
