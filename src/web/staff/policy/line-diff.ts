/** What changed between two texts, line by line. */
import { diffLines } from 'diff';

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
  const [old, young] = [ended(before), ended(after)];
  const changes = diffLines(old, young, { maxEditLength: MOST_CHANGES }) ?? [
    { removed: true, added: false, value: old },
    { removed: false, added: true, value: young },
  ];
  let [i, j] = [0, 0];
  return changes.flatMap(({ removed, added, value }) =>
    value
      .split('\n')
      .slice(0, -1)
      .map((text): LineOf => {
        if (removed) return { how: 'gone', text, before: ++i };
        if (added) return { how: 'came', text, after: ++j };
        return { how: 'same', text, before: ++i, after: ++j };
      }),
  );
}

/** Only what changed, with so many lines around it; `undefined` stands for what was left out. */
export function around(lines: readonly LineOf[], context = 2): readonly (LineOf | undefined)[] {
  const near = lines.map((_, at) => lines.slice(Math.max(0, at - context), at + context + 1).some((one) => one.how !== 'same'));
  return lines.flatMap((line, at) => (near[at] ? [line] : near[at - 1] ? [undefined] : []));
}

/** With one kind of line end, also behind the last line: a text that lacks it is no change. */
function ended(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  return plain === '' || plain.endsWith('\n') ? plain : `${plain}\n`;
}
