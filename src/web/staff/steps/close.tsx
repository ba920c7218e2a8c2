/** The page on which a case is closed: what still is open, the manner that fits, and what we learn. */
import { decide } from '#core/case/decide.ts';
import type { CaseState } from '#core/case/state.ts';
import { owesAgreed } from '#core/case/to-execute.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import type { FieldSpec, Option } from '../../parts/field-spec.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import { explained } from '../case/explained.ts';
import { actOf } from '../case/owed.ts';
import { situationOf } from '../case/situation.ts';
import { StillOpen } from '../views/still-open.tsx';
import type { CaseDesk } from '../visit.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage } from './special-page.ts';

/** The manners of closing, in the order in which they are tried. */
export const manners = ['satisfied', 'concluded', 'noted'] as const;

export const close: SpecialPage = {
  initial({ desk }) {
    const manner = fittingManner(desk);
    const solution = manner === 'satisfied' ? acceptedSolution(desk.open.state) : undefined;
    return new Map([
      ...(manner === undefined ? [] : [['manner', [manner]] as const]),
      ...(solution === undefined ? [] : [['solution', [solution]] as const]),
    ]);
  },

  intro({ desk }) {
    // closing is what this page is for: it is not itself still open
    const open = desk.open.duties.filter((duty) => duty.status === 'open' && duty.step !== 'close');
    const duties = open.map((duty) => ({
      what: actOf(duty, desk),
      due: duty.due === undefined ? undefined : explained(duty.due, desk.language),
    }));
    return <StillOpen duties={duties} today={desk.today} words={desk.words} says={specialStepWords(desk)} />;
  },

  fields(asking, { desk }) {
    const { close: says } = specialStepWords(desk);
    const manner = fittingManner(desk);
    const { policy, state } = desk.open;
    return fieldSpecs({ ...asking, without: owesAgreed(policy, state) ? [] : ['carriedOut'] }).map((spec): FieldSpec => {
      if (spec.kind === 'long' && spec.name === 'lesson') return { ...spec, hint: says.lesson, rows: 3 };
      if (spec.kind !== 'radios' || spec.name !== 'manner') return spec;
      const hinted = (option: Option) => ({ ...option, hint: option.value === manner ? says.proposed : says.fitsNot });
      return manner === undefined ? spec : { ...spec, options: spec.options.map(hinted) };
    });
  },

  below: (view) => lastCheck(view),
};

/** What we proposed last, where somebody accepted it: the confirmation begins with what was agreed. */
export function acceptedSolution({ proposals }: Pick<CaseState, 'proposals'>): string | undefined {
  const last = proposals.at(-1);
  return last !== undefined && Object.values(last.answers).includes('accepted') ? last.text : undefined;
}

/** The manner in which this case could be closed now; undefined when something is in the way of all. */
function fittingManner(desk: CaseDesk): string | undefined {
  // whether what was agreed is done, this page asks
  return manners.find(
    (manner) => !('refused' in decide(situationOf(desk), { verb: 'close', values: { manner, carriedOut: true } })),
  );
}
