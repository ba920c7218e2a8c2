/** Start: a cause is found, in a case that was reviewed, in a meeting or in an analysis; nothing is decided on yet. */
import { refuse } from '#core/case/refusal.ts';
import { OTHER_CAUSE } from '#core/policy/improvement.ts';
import { type MeasureOutcome, measureStep } from '../step.ts';

export interface Started {
  readonly cases: readonly string[];
  readonly parent?: string;
}

export const start = measureStep({
  verb: 'start',
  event: 'started',
  noun: 'start',
  fields: {
    causes: { kind: 'choices', of: 'causes', required: true },
    otherCause: { kind: 'text', max: 500 },
    problem: { kind: 'long-text', max: 10_000, required: true },
    origin: { kind: 'choice', of: ['case', 'meeting', 'analysis', 'follow-up'], required: true },
    case: { kind: 'case' },
  },
  decide({ caseOf, parent }, command): MeasureOutcome<Started> {
    if ((command.origin === 'follow-up') !== (parent !== undefined)) return refuse('unknown-choice', { field: 'origin' });
    if (parent !== undefined) return { facts: { cases: parent.cases, parent: parent.id } };
    if (command.causes.includes(OTHER_CAUSE) && command.otherCause === undefined)
      return refuse('missing', { field: 'otherCause' });
    if (command.case === undefined)
      return command.origin === 'case' ? refuse('missing', { field: 'case' }) : { facts: { cases: [] } };
    const found = caseOf(command.case);
    return found === undefined ? refuse('unknown-case', { field: 'case' }) : { facts: { cases: [found] } };
  },
  evolve(state, { facts, personal }) {
    const { causes, origin, cases, parent } = facts;
    const words = personal?.problem === undefined ? {} : { problem: personal.problem };
    return { ...state, ...words, causes, origin, cases, ...(parent === undefined ? {} : { parent }) };
  },
});
