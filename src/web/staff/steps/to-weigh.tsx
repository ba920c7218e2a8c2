/** What who was heard thinks of the report, above the answer: it is weighed before anything is decided (Awb 9:10 lid 3, 9:12). */
import type { Child } from 'hono/jsx';
import { say } from '#core/policy/label.ts';
import { dayOf } from '#core/time/moment.ts';
import { Notice } from '../../parts/notice.tsx';
import { Typed } from '../../parts/typed.tsx';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import type { StepView } from './special-page.ts';

/** The remarks in full, and whose report got none; nothing where no report was written. */
export function toWeigh({ desk, names }: Pick<StepView, 'desk' | 'names'>): Child {
  const { open, language, words, today } = desk;
  const { conclude: says } = specialStepWords(desk);
  const reports = open.state.hearings.filter(({ written }) => written);
  if (reports.length === 0) return null;
  const lines = reports.map(({ of, form, at, remarked, remark }) => {
    const name = open.policy.hearing.forms[form]?.name;
    const way = name === undefined ? form : say(name, language).toLowerCase();
    const where = [names.party(of), way, words.format.shortDay(dayOf(at), today)] as const;
    if (remarked === undefined) return <p class="muted">{says.notRemarked(...where)}</p>;
    return (
      <>
        <p>{says.remarked(...where)}</p>
        <blockquote class="point-words">
          <Typed text={remark ?? desk.says.facts.destroyed} />
        </blockquote>
      </>
    );
  });
  const told = reports.some(({ remarked }) => remarked !== undefined);
  return told ? <Notice meaning="info" heading={says.weigh} text={lines} /> : lines;
}
