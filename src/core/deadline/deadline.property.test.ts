/** The calculus against an oracle that walks day by day, on anything that can be asked. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withChoices } from '#core/time/calendar.ts';
import { toDay } from '#core/time/day.ts';
import { toMoment } from '#core/time/moment.ts';
import { nl } from '#test/dates/count.ts';
import { type OracleInput, oracle } from '#test/soak/deadline-oracle.ts';
import { CHOICES, randomCase, seeded } from '#test/soak/random-case.ts';
import { type DeadlineInput, deadline, warnOn } from './deadline.ts';

const equated = new Set<string>(nl.equated.map((one) => one.day));
const text = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
const anyDay = fc.integer({ min: 18_262, max: 22_645 }).map(text);
const anySpan = fc
  .tuple(anyDay, fc.nat({ max: 20 }))
  .map(([from, size]) => [from, text(Date.parse(from) / 86_400_000 + size)] as const);
const anyLength = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 5 }), unit: fc.constantFrom('day', 'working day', 'week', 'month', 'year') }),
  fc.record({ count: fc.integer({ min: 1, max: 100 }), unit: fc.constantFrom('day', 'working day', 'week') }),
);
const anyChoices = fc.constantFrom(...CHOICES);

const parts = {
  rolls: fc.constantFrom('none', 'atw', 'eu', 'next-working-day', 'previous-working-day'),
  backward: fc.boolean(),
};
const anyInput = fc.record({
  ...parts,
  start: anyDay,
  length: anyLength,
  suspended: fc.array(
    anySpan.map(([asked, answered]) => ({ asked, answered })),
    { maxLength: 3 },
  ),
  excluded: fc.array(
    anySpan.map(([from, to]) => ({ from, to })),
    { maxLength: 3 },
  ),
  extensions: fc.array(anyLength, { maxLength: 2 }),
});

const ours = (input: OracleInput, choices: (typeof CHOICES)[number]) => {
  const closings = choices.closings.map(({ from, to }) => ({ from: toDay(from), to: toDay(to), name: nl.name, source: 'test' }));
  const start = input.start.length > 10 ? toMoment(input.start) : toDay(input.start);
  return deadline({ ...input, start, calendar: withChoices(nl, { ...choices, closings }) } as DeadlineInput);
};

test('days, working days, weeks, months and years end where the oracle says, in both readings', () => {
  fc.assert(
    fc.property(anyInput, anyChoices, (input, choices) => {
      const { end, alternatives } = ours(input, choices);
      const answer = oracle(input, { ...choices, equated });
      expect({ end, readings: alternatives?.map((one) => one.end) }).toEqual({ readings: undefined, ...answer });
    }),
    { numRuns: 2000 },
  );
});

test('hours too, also over the changes of the clock', () => {
  const anyStart = fc.integer({ min: 340_000_000, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000).toISOString());
  const anyHours = fc.integer({ min: 1, max: 400 }).map((count) => ({ count, unit: 'hour' }));
  const nearSpan = fc.tuple(fc.integer({ min: -20, max: 25 }), fc.nat({ max: 9 }));
  const span = (start: string, [first, size]: [number, number]) => {
    const day = Math.floor(Date.parse(start) / 86_400_000) + first;
    return [text(day), text(day + size)] as const;
  };
  const anyCase = fc.record({ ...parts, start: anyStart, length: anyHours, extensions: fc.array(anyHours, { maxLength: 2 }) });
  fc.assert(
    fc.property(
      anyCase,
      fc.array(nearSpan, { maxLength: 3 }),
      fc.array(nearSpan, { maxLength: 2 }),
      anyChoices,
      (plain, waits, holes, choices) => {
        const suspended = waits.map((one) => span(plain.start, one)).map(([asked, answered]) => ({ asked, answered }));
        const excluded = holes.map((one) => span(plain.start, one)).map(([from, to]) => ({ from, to }));
        const input = { ...plain, suspended, excluded };
        expect(new Date(ours(input, choices).end).toISOString()).toBe(oracle(input, { ...choices, equated }).end);
      },
    ),
    { numRuns: 1000 },
  );
});

test('the steps lead from the start to the end, each from where the one before it came', () => {
  fc.assert(
    fc.property(anyInput, anyChoices, (input, choices) => {
      const result = ours(input, choices);
      for (const { end, steps } of [result, ...(result.alternatives ?? [])]) {
        const [first, ...others] = steps.filter((one) => one.kind !== 'skipped');
        expect(first).toMatchObject({ kind: 'start', from: input.start });
        expect(others[0]).toMatchObject({ kind: 'length', from: input.start });
        for (const [index, one] of others.slice(1).entries()) expect(one.from).toBe(others[index]?.to);
        expect(others.at(-1)?.to).toBe(end);
        for (const one of steps)
          expect(one).toMatchObject({ why: expect.stringMatching(/^[A-Z0-9].*\.$/), source: expect.stringMatching(/./) });
      }
      expect(warnOn(result) <= result.end).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('the cases of the soak run are of every sort', () => {
  const random = seeded(1);
  const cases = Array.from({ length: 2000 }, () => randomCase(random));
  expect(new Set(cases.map((one) => one.length.unit)).size).toBe(6);
  expect(new Set(cases.map((one) => one.rolls)).size).toBe(5);
  expect(
    cases.filter((one) => one.suspended?.length && one.excluded?.length && one.extensions?.length && one.backward).length,
  ).toBeGreaterThan(0);
});
