// `deadline`: counts a term and explains every step.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Deadline, deadline } from '#core/deadline/deadline.ts';
import { DeadlineFault } from '#core/deadline/fault.ts';
import type { Step } from '#core/deadline/step.ts';
import { readCalendarFile } from '#core/policy/read/calendar.ts';
import { type Calendar, withChoices } from '#core/time/calendar.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import type { Run } from './command.ts';
import { DEADLINE_HELP, type Question, readOptions, WrongOption } from './deadline-options.ts';
import { tell } from './deadline-story.ts';

export const deadlineCommand: Run = async (args, out) => {
  const calendar = await dutchCalendar();
  if (typeof calendar === 'string') {
    out.complain(calendar);
    return 1;
  }
  try {
    const question = readOptions(args, calendar);
    out.print(question === 'help' ? DEADLINE_HELP : answer(question, calendar));
    return 0;
  } catch (fault) {
    if (!(fault instanceof WrongOption)) throw fault;
    out.complain(fault.message);
    return 2;
  }
};

/** The calendar of the policies folder, or what is wrong with its file. */
async function dutchCalendar(): Promise<Calendar | string> {
  const file = 'calendars/nl.yaml';
  const read = readCalendarFile(file, await readFile(join(policiesFolder(), file), 'utf8'));
  if ('calendar' in read) return read.calendar;
  return read.faults.map((one) => `${one.file}:${one.line}:${one.column} ${one.message}`).join('\n');
}

function answer({ input, choices, json }: Question, calendar: Calendar): string {
  const result = count({ ...input, calendar: withChoices(calendar, choices) });
  return json ? JSON.stringify(plain(result)) : tell(result);
}

function count(input: Parameters<typeof deadline>[0]): Deadline {
  try {
    return deadline(input);
  } catch (fault) {
    if (!(fault instanceof DeadlineFault) || fault.code !== 'out-of-range') throw fault;
    throw new WrongOption(
      'Het einde ligt te ver weg; toegestaan is een begin en een lengte waarmee het einde tussen 1900 en 2999 ligt.',
    );
  }
}

/** Without the facts behind the sentences: what is promised to those who read the JSON. */
function plain({ end, steps, alternatives }: Deadline): unknown {
  const bare = ({ kind, from, to, why, source }: Step) => ({ kind, from, to, why, source });
  const others = alternatives?.map((one) => ({ reading: one.reading, end: one.end, steps: one.steps.map(bare) }));
  return { end, steps: steps.map(bare), ...(others === undefined ? {} : { alternatives: others }) };
}
