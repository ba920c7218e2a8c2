/** What changed between two texts, line by line: the shortest list of lines that came and went (Myers, 1986). */

export interface LineOf {
  readonly how: 'same' | 'gone' | 'came';
  readonly text: string;
  /** its number in the text before and after, from 1 */
  readonly before?: number;
  readonly after?: number;
}

/** More changes than this are told as everything gone and everything come: nobody reads them one by one. */
const MOST_CHANGES = 1_500;

/** Every line of both texts, in order. */
export function lineDiff(before: string, after: string): readonly LineOf[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const middle = shortest(a.slice(from, endA), b.slice(from, endB));
  const hows = [...Array(from).fill('same'), ...middle, ...Array(a.length - endA).fill('same')] as LineOf['how'][];
  let [i, j] = [0, 0];
  return hows.map((how): LineOf => {
    if (how === 'gone') return { how, text: a[i] ?? '', before: ++i };
    if (how === 'came') return { how, text: b[j] ?? '', after: ++j };
    return { how, text: a[i] ?? '', before: ++i, after: ++j };
  });
}

/** Only what changed, with so many lines around it; `undefined` stands for what was left out. */
export function around(lines: readonly LineOf[], context = 2): readonly (LineOf | undefined)[] {
  const near = lines.map((_, at) => lines.slice(Math.max(0, at - context), at + context + 1).some((one) => one.how !== 'same'));
  return lines.flatMap((line, at) => (near[at] ? [line] : near[at - 1] ? [undefined] : []));
}

function linesOf(text: string): readonly string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function shortest(a: readonly string[], b: readonly string[]): readonly LineOf['how'][] {
  const most = Math.min(a.length + b.length, MOST_CHANGES);
  const reach = new Map<number, number>([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  for (let changes = 0; changes <= most; changes++) {
    trace.push(new Map(reach));
    for (let k = -changes; k <= changes; k += 2) {
      const down = k === -changes || (k !== changes && (reach.get(k - 1) ?? 0) < (reach.get(k + 1) ?? 0));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkedBack(trace, a.length, b.length);
    }
  }
  return [...a.map(() => 'gone' as const), ...b.map(() => 'came' as const)];
}

function walkedBack(trace: readonly ReadonlyMap<number, number>[], lengthA: number, lengthB: number): readonly LineOf['how'][] {
  const hows: LineOf['how'][] = [];
  let [x, y] = [lengthA, lengthB];
  for (let changes = trace.length - 1; changes >= 0; changes--) {
    const reach = trace[changes] as ReadonlyMap<number, number>;
    const k = x - y;
    const down = k === -changes || (k !== changes && (reach.get(k - 1) ?? 0) < (reach.get(k + 1) ?? 0));
    const beforeK = down ? k + 1 : k - 1;
    const beforeX = changes === 0 ? 0 : (reach.get(beforeK) ?? 0);
    const beforeY = changes === 0 ? 0 : beforeX - beforeK;
    while (x > beforeX && y > beforeY) {
      hows.push('same');
      x--;
      y--;
    }
    if (changes === 0) break;
    hows.push(down ? 'came' : 'gone');
    [x, y] = [beforeX, beforeY];
  }
  return hows.reverse();
}
