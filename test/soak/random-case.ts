/** Random deadlines for the comparison with the oracle, from a seeded generator, so that a failure can be repeated. */
import type { OracleCalendar, OracleInput, OracleLength } from './deadline-oracle.ts';

export type Random = () => number;

/** Mulberry32: small, fast, and the same everywhere. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Choices = Pick<OracleCalendar, 'working' | 'off' | 'closings'>;

/** Calendars to choose from: none of the choices, each, and all together. */
export const CHOICES: readonly Choices[] = [
  { working: [], off: [], closings: [] },
  { working: [], off: [], closings: [] },
  { working: ['good-friday'], off: [], closings: [] },
  { working: ['liberation-day'], off: ['equated-days'], closings: [] },
  { working: ['saturday'], off: [], closings: [{ from: '2026-12-24', to: '2027-01-04' }] },
  { working: ['good-friday', 'liberation-day', 'saturday'], off: ['equated-days'], closings: [] },
];

const ROLLS = ['none', 'atw', 'atw', 'eu', 'next-working-day', 'previous-working-day'];
const UNITS: readonly (readonly [unit: string, most: number])[] = [
  ['day', 7],
  ['day', 120],
  ['week', 16],
  ['month', 6],
  ['year', 3],
  ['working day', 40],
];

const whole = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1));
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const DAY = 86_400_000;
const dayText = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);

/** One random case: most starts lie around the years of the decrees, one in three anywhere from 1950 to 2100. */
export function randomCase(random: Random): OracleInput {
  const inHours = random() < 0.1;
  const start = random() < 0.34 && !inHours ? whole(random, -7300, 47_800) : whole(random, 17_000, 21_900);
  const length = inHours ? { count: whole(random, 1, 200), unit: 'hour' } : randomLength(random);
  const spans = (likely: number) =>
    Array.from({ length: random() < likely ? whole(random, 1, 3) : 0 }, () => randomSpan(random, start));
  return {
    start: inHours || random() < 0.1 ? randomMoment(random, start) : dayText(start),
    length,
    rolls: pick(random, ROLLS),
    backward: random() < 0.15,
    suspended: spans(0.3).map(([asked, answered]) => ({ asked, answered })),
    excluded: spans(0.2).map(([from, to]) => ({ from, to })),
    extensions: Array.from({ length: random() < 0.2 ? whole(random, 1, 2) : 0 }, () =>
      inHours ? { count: whole(random, 1, 72), unit: 'hour' } : randomLength(random),
    ),
  };
}

/** A moment on a day; half of them on the hour, so that some are midnight in Amsterdam. */
function randomMoment(random: Random, day: number): string {
  const clock = random() < 0.5 ? whole(random, 0, 23) * 3_600_000 : whole(random, 0, DAY - 1);
  return new Date(day * DAY + clock).toISOString();
}

function randomLength(random: Random): OracleLength {
  const [unit, most] = pick(random, UNITS);
  return { count: whole(random, 1, most), unit };
}

/** A span somewhere around the start: before, in or after the term, often short, sometimes touching another. */
function randomSpan(random: Random, start: number): readonly [string, string] {
  const first = start + whole(random, -60, 120);
  return [dayText(first), dayText(first + whole(random, 0, random() < 0.7 ? 12 : 60))];
}
