/** What the same colleague typed in the form of a step in another tab: said above the form, so that nothing of it is lost. */
import { stepOf } from '#core/case/steps.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import type { TabDraft } from '#store/forms/tab-drafts.ts';
import { typedFrom } from '../../forms/typed.ts';
import type { TypedValue } from '../../parts/fault-content.tsx';
import { OneButtonForm } from '../../parts/form.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Typed as TypedText } from '../../parts/typed.tsx';
import { typedValues } from '../faults.tsx';
import { targetOf } from '../posted.ts';
import type { StepRequest } from './step-request.ts';

/** One notice for each tab in which there was text; what was only chosen is chosen again in a moment. */
export function otherTabs({ desk, verb, action, beside }: StepRequest): readonly NoticeProps[] {
  const { says } = desk;
  const labels = wordsOf(verb, desk).fields;
  const textsIn = ({ pairs }: TabDraft): readonly TypedValue[] =>
    typedValues(typedFrom(pairs), (name) => labels[name.split('.')[0] ?? '']?.label ?? name).filter(({ name }) =>
      isText(verb, name),
    );
  return beside.flatMap((draft): NoticeProps[] => {
    const texts = textsIn(draft);
    if (texts.length === 0) return [];
    const text = (
      <>
        <p>{says.step.otherTabText}</p>
        {texts.map(({ label, value }) => (
          <>
            <p>
              <strong>{label}</strong>
            </p>
            <blockquote class="story-quote">
              <TypedText text={value} />
            </blockquote>
          </>
        ))}
        <OneButtonForm target={targetOf(desk, `${action}/concept`, { carries: [{ name: 'drop', value: draft.tab }] })}>
          <button type="submit" class="text-button">
            {says.step.dropOther}
          </button>
        </OneButtonForm>
      </>
    );
    return [{ meaning: 'soon', heading: says.step.otherTab, text }];
  });
}

function isText(verb: StepRequest['verb'], name: string): boolean {
  return /text|elements|people|details/.test(stepOf(verb).fields[name.split('.')[0] ?? '']?.kind ?? '');
}
