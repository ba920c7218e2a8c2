/**
 * Compares the deadline calculus with the oracle on 1,000,000 random cases.
 * node test/soak/deadline-million.ts [cases] [seed]
 */
import { type DeadlineInput, deadline } from '#core/deadline/deadline.ts';
import { type Calendar, withChoices } from '#core/time/calendar.ts';
import { toDay } from '#core/time/day.ts';
import { toMoment } from '#core/time/moment.ts';
import { nl } from '#test/dates/count.ts';
import { type OracleCalendar, type OracleInput, oracle } from './deadline-oracle.ts';
import { CHOICES, randomCase, seeded } from './random-case.ts';

interface Both {
  readonly ours: Calendar;
  readonly theirs: OracleCalendar;
}

function calendars(): readonly Both[] {
  const equated = new Set<string>(nl.equated.map((one) => one.day));
  const name = { nl: 'gesloten', en: 'closed' };
  return CHOICES.map((choices) => {
    const closings = choices.closings.map(({ from, to }) => ({ from: toDay(from), to: toDay(to), name, source: 'soak' }));
    return { ours: withChoices(nl, { ...choices, closings }), theirs: { ...choices, equated } };
  });
}

/** The end or ends in the form in which the oracle gives them. */
function counted(input: OracleInput, calendar: Calendar): string {
  const start = input.start.length > 10 ? toMoment(input.start) : toDay(input.start);
  const { end, alternatives, steps } = deadline({ ...input, start, calendar } as DeadlineInput);
  const plain = (date: string) => (input.length.unit === 'hour' ? new Date(date).toISOString() : date);
  if (steps.some((step) => step.why.includes('undefined') || step.why.includes('NaN')))
    throw new Error(`a step that is not worded: ${JSON.stringify(steps)}`);
  return JSON.stringify({ end: plain(end), readings: alternatives?.map((one) => plain(one.end)) });
}

const total = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 4_294_967_296));
const random = seeded(seed);
const both = calendars();
const began = performance.now();
console.log(`${total.toLocaleString('en')} random cases, seed ${seed}`);

for (let done = 1; done <= total; done++) {
  const input = randomCase(random);
  const { ours, theirs } = both[Math.floor(random() * both.length)] as Both;
  const expected = JSON.stringify(oracle(input, theirs));
  const got = counted(input, ours);
  if (got !== expected) {
    console.error(`case ${done} of seed ${seed} differs`, {
      input: JSON.stringify(input),
      working: ours.working,
      off: ours.off,
      got,
      expected,
    });
    process.exit(1);
  }
  if (done % 50_000 === 0)
    console.log(`${done.toLocaleString('en')} equal, ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
console.log(`all ${total.toLocaleString('en')} equal to the oracle`);
