/** The points of a complaint as pages show them: wish, finding, verdict, and what both sides say. */

import { subjects } from '#core/case/state.ts';
import { stepOf } from '#core/case/steps.ts';
import { say } from '#core/policy/label.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import type { PointLine, PointsProps } from '../views/points.tsx';
import { sidesOf } from './sides.ts';
import type { StepView } from './special-page.ts';

/** All points of the case, or one of them. */
export function pointsOf({ desk, names }: Pick<StepView, 'desk' | 'names'>, only?: number): PointsProps {
  const { open, language, words } = desk;
  const says = specialStepWords(desk);
  const { state, policy } = open;
  const judges = Object.keys(policy.verdicts).length > 0;
  const lines = state.elements.map((one): PointLine => {
    const verdict = one.verdict === undefined ? undefined : policy.verdicts[one.verdict];
    return {
      number: one.number,
      text: one.text ?? desk.says.facts.destroyed,
      wish: one.wish,
      finding: one.finding,
      verdict: verdict === undefined ? undefined : say(verdict, language),
      // where a procedure knows no verdicts there is nothing to judge
      judgeHref: judges ? `${desk.base}/${stepOf('find').noun}?element=${one.number}` : undefined,
    };
  });
  return {
    points: only === undefined ? lines : lines.filter((one) => one.number === only),
    sides: sidesOf({ open, names, language, says }),
    somebodyConcerned: subjects(state).length > 0,
    format: words.format,
    says,
  };
}
