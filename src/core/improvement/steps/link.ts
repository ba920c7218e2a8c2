/** Link: the same cause was found in another case. */
import { refuse } from '#core/case/refusal.ts';
import { measureStep } from '../step.ts';

export const link = measureStep({
  verb: 'link',
  event: 'linked',
  noun: 'link',
  fields: { case: { kind: 'case', required: true } },
  decide({ state, caseOf }, command) {
    const found = caseOf(command.case);
    if (found === undefined) return refuse('unknown-case', { field: 'case' });
    return state.cases.includes(found) ? refuse('already', { field: 'case' }) : { facts: { linked: found } };
  },
  evolve: (state, { facts }) => ({ ...state, cases: [...state.cases, facts.linked] }),
});
