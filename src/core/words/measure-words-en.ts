/** English words of the steps of an improvement. */
import type { AllMeasureWords } from './measure-step-words.ts';

const proposal = {
  what: { label: 'What are we going to do?' },
  kind: { label: 'What kind of measure is it?' },
  staff: { label: 'Who takes it on?' },
  due: { label: 'When must it be ready?' },
} as const;

export const measureWordsEn: AllMeasureWords = {
  start: {
    act: 'Record a cause',
    explain: 'After this you decide on a measure, or record why none is needed.',
    done: '{who} recorded the cause',
    fields: {
      causes: { label: 'What is the cause?' },
      otherCause: { label: 'Which other cause?' },
      problem: { label: 'What goes wrong?', hint: 'Name nobody from a complaint.' },
      origin: { label: 'Where did this come up?' },
      case: { label: 'In which case?', hint: 'The reference of the case. You can add more cases later.' },
    },
    choices: {
      origin: { case: 'In a case', meeting: 'In a meeting', analysis: 'In an analysis', 'follow-up': 'With an earlier measure' },
    },
  },
  link: {
    act: 'Add a case',
    explain: 'For another case with the same cause. The file of that case then mentions the measure too.',
    done: '{who} added a case',
    fields: { case: { label: 'Which case?', hint: 'The reference of the case.' } },
    choices: {},
  },
  plan: {
    act: 'Agree on a measure',
    explain: 'Whoever takes it on finds the measure in the own work list.',
    done: '{who} agreed on a measure with {staff}, ready on {day}',
    fields: proposal,
    choices: {},
  },
  forgo: {
    act: 'No measure is needed',
    explain: 'The reason stands here and in the file of each case.',
    done: '{who} decided: no measure',
    fields: { reason: { label: 'Why is no measure needed?' } },
    choices: {},
  },
  hand: {
    act: 'Hand over to a colleague',
    explain: 'From now on the measure stands in the work list of this colleague.',
    done: '{who} handed the measure over to {staff}',
    fields: { staff: { label: 'To whom?' }, reason: { label: 'Why?' } },
    choices: {},
  },
  postpone: {
    act: 'Change the day',
    explain: 'The old day stays in the story.',
    done: '{who} changed the day to {day}',
    fields: { due: { label: 'When must it be ready?' }, reason: { label: 'Why later or earlier?' } },
    choices: {},
  },
  progress: {
    act: 'Note the progress',
    explain: 'How far is it, and what is still to be done?',
    done: '{who} noted the progress',
    fields: { text: { label: 'How does it stand?' } },
    choices: {},
  },
  remind: {
    act: 'Record whom you spoke to',
    explain: 'For instance because the measure is late.',
    done: '{who} spoke to {staff} about it',
    fields: { staff: { label: 'Whom did you speak to?' }, said: { label: 'What did you agree?' } },
    choices: {},
  },
  observe: {
    act: 'Note a side effect',
    explain: 'Something else that the measure does, good or bad.',
    done: '{who} saw a side effect',
    fields: { text: { label: 'What do you see?' }, weight: { label: 'What do you think of it?' } },
    choices: { weight: { good: 'Good', neutral: 'Neither good nor bad', bad: 'Bad' } },
  },
  execute: {
    act: 'The measure is carried out',
    explain: 'After this we look whether it helped.',
    done: '{who} carried the measure out',
    fields: { day: { label: 'On which day?' }, text: { label: 'What was done?' } },
    choices: {},
  },
  evaluate: {
    act: 'Evaluate the effect',
    explain: 'Did the measure help, and how do you know?',
    done: '{who} evaluated the effect',
    fields: {
      effect: { label: 'Did it help?' },
      text: { label: 'How do you know?' },
      day: { label: 'On which day was this evaluated?' },
    },
    choices: { effect: { worked: 'Yes', partly: 'In part', not: 'No' } },
  },
  assess: {
    act: 'Assess whether more is needed',
    explain: 'If so, you make the follow-up measure here at once.',
    done: '{who} assessed whether more is needed',
    fields: {
      more: { label: 'Is a follow-up measure needed?' },
      text: { label: 'Why, or why not?' },
      ...proposal,
    },
    choices: { more: { yes: 'Yes', no: 'No' } },
  },
  dismiss: {
    act: 'The return asks for nothing new',
    explain: 'You looked at the cases in which the cause came back.',
    done: '{who} looked at it: nothing new is needed',
    fields: { reason: { label: 'Why is nothing new needed?' } },
    choices: {},
  },
  reopen: {
    act: 'Take the measure up again',
    explain: 'The measure gets a new day. What happened before stays in the story.',
    done: '{who} took the measure up again, ready on {day}',
    fields: { reason: { label: 'Why?' }, due: { label: 'When must it be ready?' } },
    choices: {},
  },
  return: {
    act: 'The cause is back',
    explain: 'The same cause in a case that came in after the measure.',
    done: 'The cause came back in a new case',
    fields: { case: { label: 'Which case?' }, cause: { label: 'Which cause?' } },
    choices: {},
  },
};
