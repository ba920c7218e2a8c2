/** The words of being heard on the own page: choosing a moment, cancelling, and a remark on the report. */
import type { ActWords } from './act-words.ts';

export const hearingActsEn: Readonly<Record<'arrange' | 'cancel' | 'contest' | 'remark', ActWords>> = {
  remark: {
    label: 'Make a remark on the report',
    heading: 'Is the report right?',
    explain: 'Is something wrong in it, or missing? Write it down. Your remark joins the report. You need not do this.',
    send: 'Send the remark',
    done: 'Your remark now stands with the report.',
    fields: {
      hearing: { label: 'On which report?' },
      words: { label: 'Your remark' },
      documents: { label: 'Documents', hint: 'At most 25 MB per file.' },
    },
  },
  arrange: {
    label: 'Choose a moment',
    heading: 'When does it suit you?',
    explain: 'Does none of these moments suit you? Then tell us when you can, with the button ‘Choose how to tell it’.',
    send: 'Make the appointment',
    done: 'The appointment is made. We send you a confirmation right away.',
    fields: { moment: { label: 'Which moment?' } },
  },
  contest: {
    label: 'I do not agree with this',
    heading: 'Why do you not agree?',
    explain: 'A colleague then looks at it again. Until then the agreements hold.',
    send: 'Send',
    done: 'We look at the agreements again.',
    fields: { reason: { label: 'Your reason' } },
  },
  cancel: {
    label: 'I cannot come after all',
    heading: 'Cancel the appointment',
    explain: 'You can then choose another moment, or tell us when you can.',
    send: 'Cancel the appointment',
    done: 'We know that the appointment does not take place.',
    fields: { reason: { label: 'Do you want to add something?' } },
  },
};
