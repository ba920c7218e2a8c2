/** Alarm: there is danger for somebody or for data. One named colleague is told at once, and sees to it. */
import { mustStayOut } from '../insider.ts';
import { type Alarm, dangers } from '../organised.ts';
import { refuse } from '../refusal.ts';
import { type Outcome, step } from '../step.ts';

export const alarm = step({
  verb: 'alarm',
  event: 'alarmed',
  noun: 'alarm',
  audience: ['us'],
  fields: {
    kind: { kind: 'choice', of: dangers, required: true },
    staff: { kind: 'staff', required: true },
    text: { kind: 'long-text', max: 5_000, required: true, ours: true },
  },
  decide({ policy, state, colleague }, { staff }): Outcome<{ readonly number: number }> {
    if (colleague(staff) === undefined) return refuse('unknown-colleague', { field: 'staff' });
    // whoever the complaint is about hears nothing of it
    if (mustStayOut(policy, state, staff)) return refuse('concerned', { field: 'staff' });
    return { facts: { number: state.alarms.length + 1 } };
  },
  evolve(state, { at, by, facts: { number, kind, staff }, personal }) {
    const text = personal?.text;
    const told: Alarm = {
      ...{ number, kind, at, staff, by: by.kind === 'staff' ? by.id : '' },
      ...(text === undefined ? {} : { text }),
    };
    return { ...state, alarms: [...state.alarms, told] };
  },
});
