/** Tests of leaving out small counts: whoever knows the rules and the whole publication cannot work out one count. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountTable } from './count-table.ts';
import { suppressed } from './suppress.ts';

function table(counts: readonly number[]): CountTable {
  const rows = counts.map((count, place) => ({ code: `c${place}`, count }));
  return { id: 'counts:subject', rows, total: counts.reduce((a, b) => a + b, 0), several: false };
}
const published = (counts: readonly number[], limit: number) => suppressed(table(counts), limit);
const shown = (counts: readonly number[], limit: number) => published(counts, limit).rows.map((one) => one.count);

test('CAK-39: given counts that are all large, when they are published, then all stand there', () => {
  expect(shown([5, 12, 0], 5)).toEqual([5, 12, 0]);
});

test('B-66, CAK-39: given one small count, when it is published, then another goes with it, so that the total does not tell it', () => {
  expect(shown([2, 9, 30], 5)).toEqual([undefined, undefined, 30]);
  expect(published([2, 9, 30], 5).total).toBe(41);
});

test('CAK-39: given a small count beside a zero, when it is published, then the zero goes too', () => {
  expect(shown([1, 0, 9, 30], 5)).toEqual([undefined, undefined, undefined, 30]);
});

test('CAK-39: given fewer cases than the limit in all, when they are published, then the total is left out', () => {
  expect(published([1, 0, 2], 5)).toMatchObject({ total: undefined, rows: [{}, {}, {}] });
});

test('a year without a case is no secret', () => {
  expect(published([0, 0], 5)).toMatchObject({ total: 0 });
  expect(shown([0, 0], 5)).toEqual([0, 0]);
});

test('rows that overlap: given that nearly all are in one row, then that row is left out, for the few that are not', () => {
  const rows = [
    { code: 'a', count: 19 },
    { code: 'b', count: 12 },
  ];
  expect(suppressed({ id: 'x', rows, total: 20, several: true }, 5).rows.map((one) => one.count)).toEqual([undefined, undefined]);
});

test('a limit below three is refused', () => {
  expect(() => published([1, 2], 2)).toThrow(RangeError);
});

describe('CAK-39: no count that was left out can be worked out from the publication', () => {
  /** Every way to divide a total over so many rows. */
  function* divisions(total: number, rows: number): Generator<number[]> {
    if (rows === 1) return yield [total];
    for (let first = 0; first <= total; first++) for (const rest of divisions(total - first, rows - 1)) yield [first, ...rest];
  }
  const asText = (counts: readonly number[], limit: number) => {
    const { rows, total } = published(counts, limit);
    return JSON.stringify([rows.map((one) => one.count ?? '-'), total ?? '-']);
  };

  // who knows the rules tries every table there can be: those with the same publication are all that can be known
  test.each([
    [3, 2, 14],
    [3, 3, 14],
    [3, 4, 11],
    [4, 3, 14],
    [5, 2, 20],
    [5, 3, 16],
    [5, 4, 11],
  ])('limit %i, %i rows, totals up to %i', (limit, rows, most) => {
    const possible = new Map<string, Set<number>[]>();
    for (let total = 0; total <= most; total++)
      for (const counts of divisions(total, rows)) {
        const key = asText(counts, limit);
        const values = possible.get(key) ?? counts.map(() => new Set<number>());
        for (const [place, count] of counts.entries()) values[place]?.add(count);
        possible.set(key, values);
      }
    const known = [...possible].filter(([key, values]) => {
      const [cells] = JSON.parse(key) as [(number | '-')[]];
      return cells.some((cell, place) => cell === '-' && (values[place]?.size ?? 0) < 2);
    });
    expect(known.map(([key]) => key)).toEqual([]);
  });

  const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 9 });
  test('no small count is ever shown, and never a single gap beside a total', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 3, max: 12 }), (all, limit) => {
        const { rows, total } = published(all, limit);
        const gaps = rows.filter((one) => one.count === undefined).length;
        expect(rows.every((one) => one.count === undefined || one.count === 0 || one.count >= limit)).toBe(true);
        expect(gaps === 1 && total !== undefined).toBe(false);
      }),
    );
  });

  test('what is left out can be exchanged without changing the publication', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 3, max: 12 }), (all, limit) => {
        const gaps = shown(all, limit).flatMap((one, place) => (one === undefined ? [place] : []));
        if (gaps.length < 2) return;
        const exchanged = [...all];
        for (const [at, place] of gaps.entries()) exchanged[place] = all[gaps[(at + 1) % gaps.length] as number] as number;
        expect(asText(exchanged, limit)).toBe(asText(all, limit));
      }),
    );
  });
});
