/** The documents of a case as boxes to choose from: its name, where it came from, and who could see it. */
import type { CaseDocument } from '#core/case/state.ts';
import type { FieldSpec, FilesSpec } from '../../parts/field-spec.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import type { StepView } from './special-page.ts';

/** The question with the documents that `fits`; a sentence when there is none. */
export function documentsToChoose(
  { name, label, error }: FilesSpec,
  values: readonly string[],
  { desk, names }: StepView,
  fits: (document: CaseDocument) => boolean,
): FieldSpec {
  const { move: says } = specialStepWords(desk);
  const here = desk.open.state.documents.filter((one) => one.gone !== true && fits(one));
  if (here.length === 0) return { kind: 'tell', text: says.none };
  const options = here.map((one) => {
    const event = desk.open.events.find((each) => each.sequence === one.sequence);
    const when = event === undefined ? '' : desk.words.format.shortDay(event.at.slice(0, 10), desk.today);
    return { value: one.id, label: one.name, hint: `${says.from(says.by[one.from], when)} · ${names.seenBy(one.audience)}` };
  });
  return { kind: 'checkboxes', name, label, error, options, values };
}
