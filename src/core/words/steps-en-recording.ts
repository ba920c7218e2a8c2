/** English words of the steps that record what else a case is and which way it goes. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<AllStepWords, 'classify' | 'describe' | 'route' | 'consult' | 'promise' | 'mark' | 'plan' | 'record'>;

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
  route: {
    act: 'Choose how the case goes on',
    explain: 'When it belongs to another role, it becomes their work and the case has no handler for a while.',
    done: 'The case goes on: {track}',
    told: 'Your complaint goes on like this: {track}',
    fields: {
      track: { label: 'How does the case go on?' },
      reason: { label: 'Why?', hint: 'Needed, unless the {complainant} chooses.' },
      party: { label: 'Is this the choice of the {complainant}?', hint: 'Then choose who said so.' },
    },
    choices: {},
  },
  consult: {
    act: 'Record a consultation',
    explain: 'With whom did you talk about this case, and what was the advice? This is for us alone.',
    done: 'Consulted {roles}',
    fields: {
      role: { label: 'Which role?' },
      staff: { label: 'Which colleague?', hint: 'When it was one particular person.' },
      advice: { label: 'What came of it?' },
    },
    choices: {},
  },
  promise: {
    act: 'Name a day',
    explain: 'The {complainant} reads what we do, and when there is news. When you name another day later, that one holds.',
    done: 'Promised for {day}',
    told: 'We named a day: {day}',
    fields: {
      promised: { label: 'Which day?' },
      what: { label: 'What do we do until then?', hint: 'The own page of the {complainant} says it like this too.' },
    },
    choices: {},
  },
  mark: {
    act: 'Record when something happened',
    explain: 'Terms can run from this day. When the day was wrong, record it once more: the last day holds.',
    done: '{milestone}: {day}',
    told: '{milestone}: {day}',
    fields: { milestone: { label: 'What happened?' }, day: { label: 'On which day?' }, note: { label: 'Explanation' } },
    choices: {},
  },
  plan: {
    act: 'Plan an appointment',
    explain: 'Everybody who takes part sees this appointment. When the day changes, plan it again: the last day holds.',
    done: 'Planned on {day}: {appointment}',
    told: 'Planned on {day}: {appointment}',
    fields: {
      appointment: { label: 'What do you plan?' },
      on: { label: 'On which day?' },
      time: { label: 'At what time?', hint: 'For example: 10 am.' },
      place: { label: 'Where?', hint: 'Or how: by video call, for example.' },
      text: { label: 'What should people know?', hint: 'For example who will be there, and what somebody can bring.' },
    },
    choices: {},
  },
  record: {
    act: 'Record it in another system',
    explain:
      'When the case stands in the other system, fill in its number. When it failed, write down why: then it stays as work.',
    done: 'Recording in {system}',
    fields: {
      system: { label: 'In which system?' },
      result: { label: 'Did it work?' },
      externalId: { label: 'Number in that system' },
      error: { label: 'What went wrong?' },
    },
    choices: { result: { recorded: 'It worked', failed: 'It failed' } },
  },
};
