/** English words of appeals and of cases at bodies outside, on the pages for colleagues. */
import type { AppealWords } from './appeals-nl.ts';

export const appealsEn: AppealWords = {
  appeals: {
    heading: 'Appeal',
    outside: 'Outside',
    withoutTerm: (name) => `${name}: this is possible now, without a last day.`,
    until: (name, day) => `${name}: this is possible until ${day}.`,
    late: (name, day) => `${name}: this was possible until ${day}. The appeal counts, and stands in the case as late.`,
    before: (name) => `You rule for: ${name}.`,
    advised: (body, verdict) => `The advice of ${body}: ${verdict}.`,
    reason: 'Why, in their own words:',
    grounds: (grounds) => `Why the {complainant} appealed: ${grounds}.`,
    wasLate: 'The appeal came in after the term.',
    binds: {
      organisation: 'The ruling binds the organisation, not the {complainant}.',
      complainant: 'The ruling binds the {complainant}, not the organisation.',
      both: 'The ruling binds the organisation and the {complainant}.',
    },
    filed: (name, day) => `${name}, filed on ${day}`,
    filedLate: (name, day) => `${name}, filed late on ${day}`,
    abandoned: (day) => `Withdrawn on ${day}`,
    ruled: (verdicts, day) => (verdicts === '' ? `Ruling on ${day}` : `Ruling on ${day}: ${verdicts}`),
    executed: (day) => `Carried out on ${day}`,
    executeBy: (day) => `Promised: carried out by ${day}`,
    toExecute: (name, day, last) =>
      `To carry out: the ruling of ${day} (${name})${last === undefined ? '' : `, by ${last} at the latest`}.`,
    replaced: (day) => `Replaced by the ruling of ${day}`,
    stillOwed: (name, day) =>
      `Not carried out yet: what was promised earlier (${name}${day === undefined ? '' : `, by ${day}`}). It stays, unless you say below that this ruling takes its place.`,
    running: (forum, what, day) => `${forum}: ${what}, ${day}`,
    reference: (reference) => `Reference ${reference}`,
  },
};
