/** English words of the steps about what is told of a case to others. */
import type { AllStepWords } from './step-words.ts';

export const telling: Pick<AllStepWords, 'anonymise' | 'recall'> = {
  anonymise: {
    act: 'Name nobody in the meeting',
    explain: 'Whoever takes part in the case can ask not to be named when we discuss it with others.',
    done: '{party}: about names in the meeting',
    fields: { wish: { label: 'What is the wish?' }, party: { label: 'Who asks for this?' } },
    choices: { wish: { 'without-names': 'Discuss the case without names', 'with-names': 'Names may be told' } },
  },
  recall: {
    act: 'Take it back',
    explain: 'The letter does not leave, and the case is again as it was. What you wrote stands in the form again.',
    done: '{who} took back, before it had left: {step}',
    fields: { entry: { label: 'What do you take back?' } },
    choices: {},
  },
};
