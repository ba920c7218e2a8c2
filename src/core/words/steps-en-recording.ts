/** English words of the steps that record what else a case is and which way it goes. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<AllStepWords, 'classify' | 'describe'>;

export const recording: Part = {
  classify: {
    act: 'Classify the case',
    explain: 'This puts the case in the register and the overviews. Choose all that holds: what you take away counts no more.',
    done: 'The case was classified',
    fields: { classes: { label: 'Classes' }, reason: { label: 'Explanation' } },
    choices: {},
  },
  describe: {
    act: 'Add the details',
    explain: 'Only what you change goes into the story. What you empty holds no more.',
    done: 'Details were added',
    fields: { details: { label: 'Details' } },
    choices: {},
  },
};
