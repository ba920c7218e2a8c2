/** English words of the steps about what is told of a case to others. */
import type { AllStepWords } from './step-words.ts';

export const telling: Pick<AllStepWords, 'anonymise' | 'recall' | 'grant' | 'deliver' | 'remind'> = {
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
  remind: {
    act: 'Remind of what we asked',
    explain: 'This leaves by itself, once, on the day that the procedure says.',
    done: 'Reminder sent to {party}',
    told: 'We reminded you of what we asked',
    fields: {
      clause: { label: 'Which reminder?' },
      party: { label: 'To whom?' },
      number: { label: 'Of which question?' },
      question: { label: 'What was asked?' },
      answerBy: { label: 'Before which day?' },
    },
    choices: {},
  },
  grant: {
    act: 'Record what we do to put it right',
    explain:
      'An apology, a correction, a payment: with who does it and before which day. The {complainant} sees it once the answer is there. The case is only finished when it is done.',
    done: '{who} recorded what we do to put it right, {staff} does it by {day}',
    fields: {
      remedy: { label: 'Do you change something that is recorded already?', hint: 'Then choose it here. Otherwise it is added.' },
      kind: { label: 'What is it?' },
      what: { label: 'What exactly do we do?', hint: 'Write it as the {complainant} will read it.' },
      staff: { label: 'Who does it?', hint: 'Leave this empty when you do it yourself.' },
      promised: { label: 'By' },
    },
    choices: {
      kind: { apology: 'An apology', correction: 'Correcting what went wrong', payment: 'A payment', other: 'Something else' },
    },
  },
  deliver: {
    act: 'Record that it was done',
    explain: 'Write down what was done to put it right. The {complainant} reads this as well.',
    done: 'Put right',
    told: 'We did what we granted you',
    fields: {
      remedy: { label: 'What was done?' },
      done: { label: 'How did it go?', hint: 'The {complainant} reads this as well.' },
      documents: { label: 'Documents' },
    },
    choices: {},
  },
};
