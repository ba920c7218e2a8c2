/** Consult: somebody of us was asked for advice; who and what is for us alone. */
import { refuse } from '../refusal.ts';
import { isInvolved } from '../state.ts';
import { type Outcome, step } from '../step.ts';

export interface Consulted {
  /** the roles that were consulted with this: the one named, or those of the colleague */
  readonly roles: readonly string[];
}

export const consult = step({
  verb: 'consult',
  event: 'consulted',
  noun: 'consultation',
  audience: ['us'],
  fields: {
    role: { kind: 'choice', of: 'roles' },
    staff: { kind: 'staff' },
    advice: { kind: 'long-text', max: 10_000, required: true, ours: true },
  },
  decide({ policy, state, actor, colleague }, { role, staff }): Outcome<Consulted> {
    if (staff === undefined) return role === undefined ? refuse('missing', { field: 'role' }) : { facts: { roles: [role] } };
    // nobody takes counsel with oneself, and not with whom the complaint is about
    if (actor.kind === 'staff' && actor.id === staff) return refuse('same-person', { field: 'staff' });
    const roles = (colleague(staff)?.roles ?? []).filter((one) => policy.roles[one] !== undefined);
    if (roles.length === 0 || (role !== undefined && !roles.includes(role)))
      return refuse('unknown-colleague', { field: 'staff' });
    if (isInvolved(state, staff)) return refuse('concerned', { field: 'staff' });
    return { facts: { roles: role === undefined ? roles : [role] } };
  },
  evolve(state, { at, sequence, facts: { roles, staff } }) {
    const one = { sequence, at, roles, ...(staff === undefined ? {} : { staff }) };
    return { ...state, consultations: [...state.consultations, one] };
  },
});
