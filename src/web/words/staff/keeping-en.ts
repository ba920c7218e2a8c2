/** English words of the page about keeping and destroying. */
import type { KeepingWords } from './keeping-nl.ts';

/** English words. */
export function keepingEn(): KeepingWords {
  return {
    heading: 'Keeping and destroying',
    lead: 'What is personal in a complaint stays no longer than the procedure says. After that only codes and dates remain.',
    ask: (count, day) =>
      count === 1
        ? `Approve that 1 case is destroyed, before ${day}.`
        : `Approve that ${count} cases are destroyed, the first before ${day}.`,
    toPage: 'To keeping and destroying',
    approve: 'Waits for approval',
    approveLead: 'Look whether there is a reason to keep a case longer, such as a court case. Then put it on hold.',
    approveAll: 'Tick all',
    approveButton: 'Approve destruction',
    choose: (reference) => `Approve: ${reference}`,
    more: 'There are more. You see the next ones when you have approved these.',
    noneToApprove: 'Nothing waits for your approval.',
    goes: 'Will be destroyed',
    noneGoes: 'There is nothing that will be destroyed.',
    held: 'On hold',
    noneHeld: 'No case is on hold.',
    later: 'Next',
    first: 'From the beginning',
    on: 'goes on',
    wouldGo: 'would go on',
    what: { file: 'The whole case', documents: 'The documents', person: 'Names and addresses, with the letters' },
    approved: (names) => `Approved by ${names}.`,
    left: (count) => (count === 1 ? '1 more approval is needed.' : `${count} more approvals are needed.`),
    regardless: 'Without approval it goes on that day all the same.',
    stays: 'Without approval it stays.',
    byItself: 'Goes by itself; nobody need sign for it.',
    longer: (source) => `Must stay longer (${source}).`,
    because: {
      court: 'Court case',
      outside: 'Investigation by somebody else',
      inspection: 'Question of an inspector',
      other: 'Another reason, see the case',
    },
    request: 'Request about data, not answered yet',
    by: (name) => `put on hold by ${name}`,
    until: (day) => `until ${day}`,
    since: (day) => `since ${day}`,
    history: 'What was destroyed',
    noHistory: 'Nothing was destroyed yet.',
    run: (cases, what) => `${cases}: ${what}`,
    case: 'case',
    cases: 'cases',
    files: 'files',
    file: 'file',
    unfinished: 'The files are being taken off the disk.',
    references: 'Which cases',
    cleared: (count) => (count === 1 ? '1 case was approved.' : `${count} cases were approved.`),
    refused: (count) => (count === 1 ? '1 case was not approved.' : `${count} cases were not approved.`),
    nothingChosen: 'Tick first what you approve.',
    overview: 'Make the overview (zip)',
    requests: 'Questions about data',
    inCase: 'Keeping',
    inCaseGoes: (what) => `${what} goes on`,
    nothing: 'The procedure does not say how long this case stays.',
  };
}
