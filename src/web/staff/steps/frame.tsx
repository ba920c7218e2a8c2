/** The page on which the complaint is put in points: it begins with the points there are, or with what the complainant wrote. */
import type { Typed } from '../../forms/typed.ts';
import type { CaseDesk } from '../visit.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage } from './special-page.ts';

export const frame: SpecialPage = {
  // what the complaint is about was said with it, or chosen before: it stands until somebody says otherwise
  initial: ({ desk }) => new Map([...beginning(desk), ...chosenSubject(desk)]),
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

function chosenSubject({ open: { state } }: CaseDesk): Typed {
  return state.subject === undefined ? new Map() : new Map([['subject', [state.subject]]]);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
