/** English words of the steps by which we organise our work: appointments to hear somebody. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<AllStepWords, 'arrange' | 'cancel'>;

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
};
