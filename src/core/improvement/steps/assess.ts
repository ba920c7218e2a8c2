/** Assess: whether more is needed; if so, the follow-up is a measure of its own that hangs below this one (INS-42). */
import { type Refusal, refuse } from '#core/case/refusal.ts';
import { type MeasureOutcome, measureStep } from '../step.ts';

export const assess = measureStep({
  verb: 'assess',
  event: 'assessed',
  noun: 'assessment',
  fields: {
    more: { kind: 'choice', of: ['yes', 'no'], required: true },
    text: { kind: 'long-text', max: 10_000, required: true },
    what: { kind: 'long-text', max: 10_000 },
    kind: { kind: 'choice', of: 'measureKinds' },
    staff: { kind: 'staff' },
    due: { kind: 'day', future: 'needed' },
  },
  decide({ isColleague, followUpId }, command): MeasureOutcome<{ readonly child?: string }> {
    if (command.more === 'no') return { facts: {} };
    const proposal = ['what', 'kind', 'staff', 'due'] as const;
    const lacks = proposal.filter((field) => command[field] === undefined).map((field): Refusal => ({ code: 'missing', field }));
    const [first, ...others] = lacks;
    if (first !== undefined) return { refused: [first, ...others] };
    if (!isColleague(String(command.staff))) return refuse('unknown-colleague', { field: 'staff' });
    return { facts: { child: followUpId } };
  },
  evolve(state, { facts }) {
    const children = facts.child === undefined ? state.children : [...state.children, facts.child];
    return { ...state, children, alert: false };
  },
});
