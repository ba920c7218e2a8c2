/** English words of the steps by which we learn from a case. */
import type { AllStepWords } from './step-words.ts';

export const learning: Pick<AllStepWords, 'review' | 'improve'> = {
  review: {
    act: 'Record what we learn',
    explain:
      'Can it happen again, and why did it happen? We learn from unfounded complaints too. The {complainant} does not see this.',
    done: '{who} looked back on this case',
    fields: {
      learned: { label: 'What do we learn from this {complaint}?' },
      recurrence: { label: 'Can this happen again?' },
      causes: { label: 'Why did it happen?', hint: 'Choose everything that played a part.' },
      otherCause: { label: 'Which other cause?' },
      better: { label: 'What would the {complainant} have liked?', hint: 'In the {complainant}’s own words, if you know them.' },
      followUp: { label: 'Do we take a measure?', hint: 'If so, the cause is added to the improvements.' },
      reason: { label: 'Why no measure?' },
    },
    choices: {
      recurrence: { likely: 'Yes, that is likely', possible: 'Perhaps', unlikely: 'No, that is unlikely' },
      followUp: { measure: 'Yes, something must change', none: 'No' },
    },
  },
  improve: {
    act: 'Note the measure',
    explain: 'What is done about the cause stands in this file too.',
    done: 'Improvement {number} of this case',
    fields: {
      measure: { label: 'Which improvement?' },
      what: { label: 'What happened?' },
      text: { label: 'What does it entail?' },
    },
    choices: {
      what: {
        found: 'The cause is among the improvements',
        planned: 'Measure agreed',
        forgone: 'No measure, for a reason',
        executed: 'Measure carried out',
        evaluated: 'Effect evaluated',
        reopened: 'Measure taken up again',
      },
    },
  },
};
