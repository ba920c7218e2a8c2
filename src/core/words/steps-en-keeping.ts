/** English words of the steps by which a case is kept longer, approved for destruction and destroyed. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<AllStepWords, 'hold' | 'release' | 'clear' | 'destroy'>;

export const keeping: Part = {
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
