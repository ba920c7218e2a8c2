/** What was told when the case began, beside a form: the story, whom it is about and what is wanted. */
import type { Child } from 'hono/jsx';
import { LongTyped } from '../../parts/long-typed.tsx';
import { Typed } from '../../parts/typed.tsx';
import type { CaseDesk } from '../visit.ts';

/** As far as it is still here. */
export function toldLines({ open: { events }, says, words }: CaseDesk): readonly Child[] {
  const { story, wish, about } = events[0]?.personal ?? {};
  if (typeof story !== 'string') return [says.facts.destroyed];
  const labels = words.staff.case;
  const short = (label: string, text: unknown) => (typeof text === 'string' ? [<Typed inline text={`${label} ${text}`} />] : []);
  return [<LongTyped text={story} words={words} />, ...short(labels.about, about), ...short(labels.wants, wish)];
}
