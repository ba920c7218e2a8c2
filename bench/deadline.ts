/**
 * Deadlines a second, with their explanation, against a bare date addition of temporal-polyfill in the same run.
 * node bench/deadline.ts
 */

import { Temporal } from 'temporal-polyfill';
import { type DeadlineInput, deadline } from '#core/deadline/deadline.ts';
import { toDay } from '#core/time/day.ts';
import { nl } from '#test/dates/count.ts';

const ROUNDS = 7;
const TIMES = 100_000;

const days = Array.from({ length: 1000 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10));
const starts = days.map(toDay);
const plains = days.map((day) => Temporal.PlainDate.from(day));

function term(count: number, unit: DeadlineInput['length']['unit'], rolls: DeadlineInput['rolls']) {
  const length = { count, unit };
  return (index: number) =>
    deadline({ start: starts[index % 1000] as (typeof starts)[number], length, rolls, calendar: nl }).end.length;
}

const contestants: Readonly<Record<string, (index: number) => number>> = {
  'temporal-polyfill: date + 6 weeks': (index) => (plains[index % 1000] as Temporal.PlainDate).add({ weeks: 6 }).day,
  'temporal-polyfill: text + 6 weeks, as text': (index) =>
    Temporal.PlainDate.from(days[index % 1000] as string)
      .add({ weeks: 6 })
      .toString().length,
  'deadline: 6 weeks, no roll': term(6, 'week', 'none'),
  'deadline: 6 weeks, Atw': term(6, 'week', 'atw'),
  'deadline: 1 month, EU': term(1, 'month', 'eu'),
  'deadline: 34 working days': term(34, 'working day', 'none'),
};

/** The best of some rounds, all contestants in turn, so that the machine's moods strike all alike. */
const best = new Map<string, number>();
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(contestants)) {
    let sum = 0;
    const began = performance.now();
    for (let index = 0; index < TIMES; index++) sum += run(index);
    const perSecond = (TIMES / (performance.now() - began)) * 1000;
    if (sum === 0) throw new Error(`${name} counted nothing`);
    best.set(name, Math.max(best.get(name) ?? 0, perSecond));
  }
}

const yardstick = best.get('temporal-polyfill: date + 6 weeks') ?? Number.NaN;
for (const [name, perSecond] of best) {
  const ratio = `${(perSecond / yardstick).toFixed(2)} ×`;
  console.log(`${name.padEnd(44)} ${Math.round(perSecond).toLocaleString('en').padStart(12)} /s ${ratio.padStart(9)}`);
}
