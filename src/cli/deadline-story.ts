// Tells a deadline in plain Dutch, for `deadline` without --json.
import { type Alternative, type Deadline, type Reading, warnOn } from '#core/deadline/deadline.ts';
import type { Step } from '#core/deadline/step.ts';
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';
import { dateInWords } from '#core/time/words.ts';

const READINGS: Record<Reading, string> = {
  'from-extended-end': 'Elke verlenging telt vanaf het einde tot dan toe',
  'from-start': 'Alles samen telt als één termijn vanaf het begin',
};

/** The story of a deadline: its end, and the steps that led to it, in each reading. */
export function tell(result: Deadline): string {
  if (result.alternatives === undefined) return [`Het einde is ${words(result.end)}.`, '', ...numbered(result.steps)].join('\n');
  const warn = warnOn(result);
  const head =
    warn === result.end
      ? [`Het einde is ${words(result.end)}, hoe de verlenging ook telt.`]
      : [`Te laat is het na ${words(result.end)}.`, `Houd ${words(warn)} aan: de wet laat open hoe een verlenging telt.`];
  return [...head, ...result.alternatives.flatMap(reading)].join('\n');
}

function reading({ reading, end, steps }: Alternative): readonly string[] {
  return ['', `${READINGS[reading]}: het einde is ${words(end)}.`, ...numbered(steps)];
}

function numbered(steps: readonly Step[]): readonly string[] {
  return steps.map(({ why, source }, index) => `${String(index + 1).padStart(2)}. ${why} [${source}]`);
}

function words(date: Day | Moment): string {
  return dateInWords(date, 'nl');
}
