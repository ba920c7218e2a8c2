/** English words of the steps about what is told of a case to others. */
import type { AllStepWords } from './step-words.ts';

export const telling: Pick<AllStepWords, 'anonymise'> = {
  anonymise: {
    act: 'Name nobody in the meeting',
    explain: 'Whoever takes part in the case can ask not to be named when we discuss it with others.',
    done: '{party}: about names in the meeting',
    fields: { wish: { label: 'What is the wish?' }, party: { label: 'Who asks for this?' } },
    choices: { wish: { 'without-names': 'Discuss the case without names', 'with-names': 'Names may be told' } },
  },
};
