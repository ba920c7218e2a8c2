/** Return: the same cause was found in a case that came in after the measure was executed. Enough of them raise the alert. */
import { refuse } from '#core/case/refusal.ts';
import { lastOf } from '../state.ts';
import { measureStep } from '../step.ts';

/** The steps by which somebody has looked at the cases in which the cause returned. */
const answers = ['evaluated', 'assessed', 'dismissed', 'reopened'] as const;

export const comeBack = measureStep({
  verb: 'return',
  event: 'returned',
  noun: 'return',
  fields: { case: { kind: 'case', required: true }, cause: { kind: 'choice', of: 'causes', required: true } },
  decide({ state, rule, caseOf }, command) {
    const found = caseOf(command.case);
    if (found === undefined) return refuse('unknown-case', { field: 'case' });
    if (state.returned.some((one) => one.case === found)) return refuse('already', { field: 'case' });
    const looked = Math.max(0, ...answers.map((name) => lastOf(state, name)?.sequence ?? 0));
    const unlooked = state.happenings.filter((one) => one.name === 'returned' && one.sequence > looked).length + 1;
    return { facts: { from: found, alert: unlooked >= rule.alertAfter } };
  },
  evolve(state, { facts, at }) {
    const returned = [...state.returned, { case: facts.from, cause: facts.cause, at }];
    return { ...state, returned, alert: state.alert || facts.alert };
  },
});
