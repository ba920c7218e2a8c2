/** The page on which the complaint is put in points: it begins with the points there are, or with what the complainant wrote. */
import type { Typed } from '../../forms/typed.ts';
import type { CaseDesk } from '../visit.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage } from './special-page.ts';

export const frame: SpecialPage = {
  initial: ({ desk }) => beginning(desk),
  below: (view) => lastCheck(view),
};

/** Without points one point that holds the whole complaint: splitting a text is less work than writing it anew. */
function beginning({ open }: CaseDesk): Typed {
  const { story, wish } = open.events[0]?.personal ?? {};
  const { elements } = open.state;
  const points = elements.length > 0 ? elements : [{ text: textOf(story), wish: textOf(wish) }];
  return new Map(
    points.flatMap(({ text, wish }, place) =>
      (
        [
          [`elements.${place}.text`, text],
          [`elements.${place}.wish`, wish],
        ] as const
      ).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]] as const])),
    ),
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
