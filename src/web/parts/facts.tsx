/** Facts beside the story: short, quiet, in groups. */
import type { Child } from 'hono/jsx';
import type { ScreenWords } from '../words/screen/screen.ts';

/** One heading with its lines. */
export interface FactGroup {
  readonly heading: string;
  readonly lines: readonly Child[];
  readonly quiet?: boolean;
}

/** So many lines of a group are seen at once; the others unfold under them. */
const SEEN = 6;

/** The aside; groups without lines are left out, and without any group there is none. */
export function Facts({ groups, words }: { readonly groups: readonly FactGroup[]; readonly words: ScreenWords }) {
  const filled = groups.filter((group) => group.lines.length > 0);
  if (filled.length === 0) return null;
  return (
    <aside class="facts" aria-label={words.list.facts}>
      {filled.map((group) => (
        <section class={group.quiet ? 'fact fact-quiet' : 'fact'}>
          <h2>{group.heading}</h2>
          <Lines lines={group.lines} words={words} />
        </section>
      ))}
    </aside>
  );
}

function Lines({ lines, words }: Pick<FactGroup, 'lines'> & { readonly words: ScreenWords }) {
  // the words that unfold one more line take the room of that line
  const seen = lines.length > SEEN + 1 ? SEEN : lines.length;
  return (
    <>
      <List lines={lines.slice(0, seen)} />
      {seen === lines.length ? null : (
        <details class="fact-rest">
          <summary>{words.staff.work.more(lines.length - seen)}</summary>
          <List lines={lines.slice(seen)} />
        </details>
      )}
    </>
  );
}

function List({ lines }: Pick<FactGroup, 'lines'>) {
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}
