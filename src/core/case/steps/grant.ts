/** Grant: something is done to put it right, by somebody with a name and before a day. With its number it is put anew. */
import { mustStayOut } from '../insider.ts';
import { refuse } from '../refusal.ts';
import { openRemedies, remediesAreTold } from '../remedies.ts';
import { type Remedy, remedyKinds } from '../remedy.ts';
import { type Outcome, step } from '../step.ts';

export interface Granted {
  readonly number: number;
  readonly staff: string;
}

export const grant = step({
  verb: 'grant',
  event: 'granted',
  noun: 'remedy',
  audience: ['us'],
  fields: {
    remedy: { kind: 'number', of: 'remedy' },
    kind: { kind: 'choice', of: remedyKinds, required: true },
    what: { kind: 'long-text', max: 2_000, required: true },
    staff: { kind: 'staff' },
    promised: { kind: 'day', future: 'needed', required: true },
  },
  decide({ policy, state, actor, colleague }, command): Outcome<Granted> {
    const again = openRemedies(state).find((one) => one.number === command.remedy);
    if (command.remedy !== undefined && again === undefined) return refuse('unknown-number', { field: 'remedy' });
    const staff = command.staff ?? again?.staff ?? (actor.kind === 'staff' ? actor.id : undefined);
    if (staff === undefined) return refuse('missing', { field: 'staff' });
    const works = colleague(staff)?.roles.some((role) => policy.roles[role] !== undefined) === true;
    // who acts is known to work here
    if (!works && !(actor.kind === 'staff' && actor.id === staff)) return refuse('unknown-colleague', { field: 'staff' });
    if (mustStayOut(policy, state, staff)) return refuse('concerned', { field: 'staff' });
    const number = again?.number ?? state.remedies.length + 1;
    return { facts: { number, staff }, audience: remediesAreTold(state) ? ['us', 'complainants'] : ['us'] };
  },
  evolve(state, { at, facts, personal }) {
    const { number, kind, staff, promised } = facts;
    const what = personal?.what;
    const remedy: Remedy = { number, kind, staff, by: promised, granted: at, ...(what === undefined ? {} : { what }) };
    const others = state.remedies.filter((one) => one.number !== number);
    return { ...state, remedies: [...others, remedy].sort((a, b) => a.number - b.number) };
  },
});
