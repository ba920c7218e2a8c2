/** The page on which one point is judged: the point with its wish, what both sides say, and what was found before. */
import { stepOf } from '#core/case/steps.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import { one } from '../../forms/typed.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import { PointAtHand } from '../views/point-at-hand.tsx';
import type { CaseDesk } from '../visit.ts';
import { pointsOf } from './points.ts';
import type { SpecialPage } from './special-page.ts';

export const find: SpecialPage = {
  first({ open, base, language, policy }) {
    if (open.state.elements.length > 0) return undefined;
    const says = specialStepWords({ language, policy });
    return {
      text: says.find.none,
      way: { label: wordsOf('frame', { language, policy }).act, href: `${base}/${stepOf('frame').noun}` },
    };
  },

  initial({ desk }) {
    const point = pointAsked(desk);
    const before = desk.open.state.elements.find((element) => element.number === point);
    const values: [string, readonly string[]][] = [];
    if (point !== undefined) values.push(['element', [String(point)]]);
    if (before?.finding !== undefined) values.push(['finding', [before.finding]]);
    if (before?.verdict !== undefined) values.push(['verdict', [before.verdict]]);
    if (before !== undefined && before.found.length > 0) values.push(['shows', before.found]);
    return new Map(values);
  },

  intro(view) {
    const { elements } = view.desk.open.state;
    const number = Number(one(view.typed, 'element')) || pointAsked(view.desk);
    return (
      <PointAtHand
        {...pointsOf(view, number)}
        all={elements.map((element) => ({
          number: element.number,
          judged: element.verdict !== undefined,
          current: element.number === number,
          href: `?element=${element.number}`,
        }))}
        says={specialStepWords(view.desk)}
      />
    );
  },

  /** The point stands above the form and is changed there: a choice between points below it would only confuse. */
  fields(asking, { desk, typed }) {
    const number = one(typed, 'element') || String(pointAsked(desk) ?? '');
    return fieldSpecs(asking).map((spec): FieldSpec => {
      if (!('name' in spec) || spec.name !== 'element') return spec.kind === 'long' ? { ...spec, rows: 10 } : spec;
      const wrong = 'error' in spec && spec.error !== undefined;
      return wrong || number === '' ? spec : { kind: 'hidden', name: 'element', value: number };
    });
  },

  submit({ desk, typed }) {
    const number = Number(one(typed, 'element')) || pointAsked(desk) || 1;
    return specialStepWords(desk).find.save(number);
  },
};

/** The point that the address names, else the first that was not judged, else the first. */
function pointAsked({ open, c }: CaseDesk): number | undefined {
  const { elements } = open.state;
  const named = Number(c.req.query('element'));
  const known = elements.find((element) => element.number === named);
  return (known ?? elements.find((element) => element.verdict === undefined) ?? elements[0])?.number;
}
