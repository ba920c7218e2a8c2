/** English words of the steps by which a case is kept longer, approved for destruction and destroyed. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<AllStepWords, 'request' | 'defer' | 'fulfil' | 'hold' | 'release' | 'clear' | 'destroy'>;

export const keeping: Part = {
  request: {
    act: 'Record a request about data',
    explain: 'Somebody wants to know which data we have, a copy, or something put right or taken away. Also when the case ended.',
    done: '{party} asked about their own data',
    told: 'You asked about your data',
    fields: {
      party: { label: 'Who asks?' },
      what: { label: 'What is asked?' },
      words: { label: 'Explanation' },
      identity: { label: 'How do we know that it is this person?', hint: 'Without knowing that we give no data.' },
    },
    choices: {
      what: {
        access: 'To see the data',
        copy: 'A copy of the data',
        correction: 'To put data right',
        erasure: 'To take data away',
      },
      identity: {
        'own-page': 'By the code of the own page',
        known: 'We know this person',
        document: 'By a document',
        'not-yet': 'We do not know yet',
      },
    },
  },
  defer: {
    act: 'Say that the answer about data comes later',
    explain: 'Once, and only if the person hears it before the first term is over.',
    done: 'The answer about data comes later: {day}',
    told: 'Our answer about your data comes later: {day}',
    fields: {
      request: { label: 'Which request?' },
      until: { label: 'New day' },
      reason: { label: 'Why is more time needed?', hint: 'This goes into the notice.' },
    },
    choices: {},
  },
  fulfil: {
    act: 'Answer the request about data',
    explain: 'Make the overview first: only what is of this person stands in it. If you refuse something, write why.',
    done: 'Request about data of {party} answered',
    told: 'We answered your question about your data',
    fields: {
      request: { label: 'Which request?' },
      outcome: { label: 'What is the answer?' },
      identity: { label: 'How do we know that it is this person?' },
      words: { label: 'Explanation', hint: 'This goes into the letter.' },
      documents: { label: 'Documents', hint: 'For example the overview of the data.' },
    },
    choices: {
      outcome: { granted: 'Yes, done', partly: 'In part', refused: 'No' },
      identity: { known: 'We know this person', document: 'By a document' },
    },
  },
  hold: {
    act: 'Put the case on hold',
    explain: 'As long as the case is on hold, nothing of it is destroyed. What was approved before must be approved again.',
    done: 'The case is on hold',
    fields: {
      ground: { label: 'What is the case needed for?' },
      until: {
        label: 'Up to and including which day?',
        hint: 'Leave it empty when you do not know. Lift the hold when it is over.',
      },
      reason: { label: 'Explanation', hint: 'For example the number of the court case.' },
    },
    choices: {
      ground: {
        court: 'A court case',
        outside: 'An investigation by somebody outside us',
        inspection: 'An inspector asks for it',
        other: 'Something else',
      },
    },
  },
  release: {
    act: 'Lift the hold',
    explain: 'The case need not stay any longer. If its time is up already, it is destroyed now.',
    done: 'The case is no longer on hold',
    fields: { ground: { label: 'Which reason is over?' }, reason: { label: 'Explanation' } },
    choices: {
      ground: {
        court: 'The court case',
        outside: 'The investigation by somebody else',
        inspection: 'The request of the inspector',
        other: 'Something else',
      },
    },
  },
  clear: {
    act: 'Approve destruction',
    explain: 'On the day shown this is destroyed. Where two people are needed, somebody else must approve it too.',
    done: '{who} approved the destruction',
    fields: { rule: { label: 'What may go?' } },
    choices: {},
  },
  destroy: {
    act: 'Destroy',
    explain: 'This cannot be undone. Only codes and dates remain, without persons.',
    done: 'Data destroyed',
    told: 'We destroyed your data',
    fields: { rule: { label: 'What is destroyed?' } },
    choices: {},
  },
};
