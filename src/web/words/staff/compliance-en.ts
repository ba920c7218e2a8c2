/** English words of the compliance statement. */
import type { ComplianceWords } from './compliance-nl.ts';

const clauses = (count: number) => (count === 1 ? '1 provision' : `${count} provisions`);
const cases = (count: number) => (count === 1 ? '1 case' : `${count} cases`);

/** English words. */
export function complianceEn(): ComplianceWords {
  return {
    heading: 'Compliance with the procedure',
    ofCase: (reference) => `Compliance in ${reference}`,
    toCase: (reference) => `To case ${reference}`,
    toStatement: 'Was the procedure followed?',
    pdf: 'This statement as a pdf',
    toPeriod: 'Compliance in all cases',
    sum: (count, parts) =>
      count === 1
        ? `1 provision came up in this case: ${parts}.`
        : `Of the ${count} provisions that came up in this case: ${parts}.`,
    nothing: 'No provision has come up in this case yet.',
    rest: (count, sources) => `Did not come up in this case: ${clauses(count)} of the procedure (${sources}).`,
    always: (count, sources) => `Always applies, and no file can show it: ${clauses(count)} (${sources}).`,
    caption: 'What came of each provision, with the proof: a line of the file',
    clause: 'Provision',
    standing: 'Standing',
    evidence: 'Proof',
    noEvidence: 'Nothing in the file yet',
    inConfidence: (roles) => `The proof is confidential: for ${roles} only`,
    entry: (number, day, text) => `${day}: ${text} (line ${number})`,
    dueAt: (moment) => `Due by ${moment}`,
    due: (day) => `Due before the end of ${day}`,
    target: 'This is a target. Passing it is no breach.',
    standings: {
      kept: 'kept',
      late: 'late',
      missed: 'target missed',
      unmet: 'asked of somebody else and not done in time',
      undelivered: 'sent, and did not arrive',
      running: 'still running',
      waived: 'left out with a reason',
      'not-applicable': 'not applicable',
      standing: 'always applies',
    },
    counted: (count, standing) => `${count} ${standing}`,
    period: 'Period',
    further: 'What did not come up here',
    periodLead: 'How often each provision was followed, in the cases that were received in this period.',
    from: 'From',
    until: 'Up to and including',
    show: 'Show',
    wrongPeriod: 'Fill in two days, the first one before the last.',
    tooMany: (most) => `More than ${most} cases were received in this period. Choose a shorter period.`,
    none: 'No cases in this period',
    noneText: 'Choose another period.',
    total: (count, from, until) => `${cases(count)}, received from ${from} up to and including ${until}.`,
    periodCaption: 'The number of cases for each provision',
    periodRest: (count, sources) => `Did not come up in any case: ${clauses(count)} of the procedure (${sources}).`,
    share: 'Share kept',
    percent: (share) => `${share}%`,
    noShare: 'cannot be said yet',
    judged: (parts) => `Number of cases: ${parts}.`,
    nowhere: (standings) => `Did not happen: ${standings}.`,
    lateCases: 'Late in',
    otherLate: (count) => `and ${count} more`,
    source: 'Source',
  };
}
