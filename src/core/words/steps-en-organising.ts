/** English words of the steps by which we organise our work: appointments to hear somebody. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<
  AllStepWords,
  'arrange' | 'cancel' | 'entrust' | 'delegate' | 'alarm' | 'stand-down' | 'regulate' | 'lift' | 'contest' | 'present' | 'vet'
>;

export const organising: Part = {
  arrange: {
    act: 'Plan or move an appointment',
    explain: 'The invitation leaves at once, with a file for the calendar. If there is an appointment already, it is moved.',
    done: 'Appointment with {party}: {moment}',
    told: 'Your appointment: {moment}',
    fields: {
      party: { label: 'With whom?' },
      moment: { label: 'Which moment?' },
      start: { label: 'When?' },
      medium: { label: 'How?' },
      way: { label: 'Kind of talk' },
      minutes: { label: 'How many minutes?' },
      where: { label: 'Where?', hint: 'The address, the telephone number or the link.' },
    },
    choices: { medium: { place: 'In person', phone: 'By telephone', video: 'By video call' } },
  },
  cancel: {
    act: 'Cancel an appointment',
    explain: 'The other is told at once. The appointment disappears from the calendar.',
    done: '{who} cancelled the appointment with {party} of {moment}',
    told: 'The appointment of {moment} does not take place',
    fields: { party: { label: 'With whom?' }, reason: { label: 'Why?', hint: 'The other reads this.' } },
    choices: {},
  },
  entrust: {
    act: 'Hand the case over',
    explain:
      'All that is still owed in this case goes along: terms, promised calls, appointments and drafts. Your colleague reads your summary.',
    done: '{who} handed the case over to {staff}',
    told: '{staff} now handles your complaint',
    fields: {
      staff: { label: 'To whom?' },
      summary: { label: 'Summary', hint: 'What happened, what was promised, and what comes next? Only we read this.' },
      tell: { label: 'Send the {complainant} a letter about this' },
    },
    choices: {},
  },
  delegate: {
    act: 'Hand over your tasks in this case',
    explain: 'What a colleague still owes here in person goes to another. Whoever handles the case goes on handling it.',
    done: '{who} handed over tasks in this case to {staff}',
    fields: {
      from: { label: 'Whose?', hint: 'Leave this empty when the tasks are your own.' },
      staff: { label: 'To whom?' },
      summary: { label: 'Summary', hint: 'What was promised, and what comes now? Only we read this.' },
    },
    choices: {},
  },
  alarm: {
    act: 'Report danger',
    explain: 'The colleague you choose is told at once and sees this case on top. {Complainant} and {subject} notice nothing.',
    done: '{who} reported danger to {staff}',
    fields: {
      kind: { label: 'What is going on?' },
      staff: { label: 'Who must know this now?' },
      text: { label: 'What was said or happened?', hint: 'Write down the words as literally as you can.' },
    },
    choices: {
      kind: {
        threat: 'Aggression or a threat',
        abuse: 'Somebody is abused',
        suicide: 'Somebody thinks of suicide',
        breach: 'Data leaked',
      },
    },
  },
  'stand-down': {
    act: 'End the report of danger',
    explain: 'Do this when the danger is over, or when others took over.',
    done: '{who} ended the report of danger',
    fields: { alarm: { label: 'Which report?' }, done: { label: 'What was done?' } },
    choices: {},
  },
  regulate: {
    act: 'Make contact agreements',
    explain:
      'The {complainant} gets a letter with the agreements, the reason and the dates, and can disagree. New complaints are handled as ever.',
    done: 'Contact agreements with {party}, until {day}',
    told: 'We made agreements about contact, until {day}',
    fields: {
      party: { label: 'With whom?' },
      text: {
        label: 'What do we agree?',
        hint: 'This stands in the letter. For example: you mail us, and we answer every Friday.',
      },
      reason: { label: 'Why?', hint: 'Write it to the {complainant}: this stands in the letter.' },
      reviewBy: { label: 'When do we look at this again?' },
      until: { label: 'Until which day?' },
    },
    choices: {},
  },
  lift: {
    act: 'End the contact agreements',
    explain: 'The {complainant} gets a letter about this.',
    done: '{who} ended the contact agreements with {party}',
    told: 'The agreements about contact no longer hold',
    fields: {
      party: { label: 'With whom?' },
      reason: { label: 'Why?', hint: 'Write it to the {complainant}: this stands in the letter.' },
    },
    choices: {},
  },
  contest: {
    act: 'Record that somebody does not agree with the contact agreements',
    explain: 'A colleague then looks at them again.',
    done: '{party} does not agree with the contact agreements',
    told: 'You do not agree with the agreements about contact',
    fields: { party: { label: 'Who?' }, reason: { label: 'Why not?' } },
    choices: {},
  },
  present: {
    act: 'Put the letter before a colleague',
    explain: 'A colleague reads the letter before it leaves.',
    done: '{who} put a letter before a colleague',
    fields: { step: { label: 'Which letter?' }, content: { label: 'Content' }, typed: { label: 'As typed' } },
    choices: {},
  },
  vet: {
    act: 'Read the letter',
    explain: 'If the letter is good, it can leave as it is. Otherwise it goes back with your comments.',
    done: '{who} read the letter',
    fields: {
      verdict: { label: 'Can the letter leave like this?' },
      comments: { label: 'Comments', hint: 'Needed when something must change.' },
    },
    choices: { verdict: { good: 'Yes, it can leave like this', change: 'No, something must change' } },
  },
};
