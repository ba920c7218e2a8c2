/** Facts beside the story: short, quiet, in groups. */
import type { Child } from 'hono/jsx';
import type { ScreenWords } from '../words/screen/screen.ts';

/** One heading with its lines. */
export interface FactGroup {
  readonly heading: string;
  readonly lines: readonly Child[];
  readonly quiet?: boolean;
}

/** The aside; groups without lines are left out, and without any group there is none. */
export function Facts({ groups, words }: { readonly groups: readonly FactGroup[]; readonly words: ScreenWords }) {
  const filled = groups.filter((group) => group.lines.length > 0);
  if (filled.length === 0) return null;
  return (
    <aside class="facts" aria-label={words.list.facts}>
      {filled.map((group) => (
        <section class={group.quiet ? 'fact fact-quiet' : 'fact'}>
          <h2>{group.heading}</h2>
          <ul>
            {group.lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}
