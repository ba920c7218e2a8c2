/** The page on which a misfiled document is taken away: the documents of the case to choose from. */
import { fieldSpecs } from '../../forms/field-specs.ts';
import { several } from '../../forms/typed.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import type { SpecialPage, StepView } from './special-page.ts';

export const move: SpecialPage = {
  intro: ({ desk }) => <p>{specialStepWords(desk.language).move.seen}</p>,
  fields: (asking, view) =>
    fieldSpecs(asking).map((spec) =>
      spec.kind === 'files' ? documentsToChoose(spec.label, spec.error, several(asking.typed, 'documents'), view) : spec,
    ),
};

function documentsToChoose(
  label: string,
  error: string | undefined,
  values: readonly string[],
  { desk, names }: StepView,
): FieldSpec {
  const { move: says } = specialStepWords(desk.language);
  const here = desk.open.state.documents.filter((one) => one.gone !== true && one.from !== 'letter');
  if (here.length === 0) return { kind: 'tell', text: says.none };
  const options = here.map((one) => {
    const event = desk.open.events.find((each) => each.sequence === one.sequence);
    const when = event === undefined ? '' : desk.words.format.shortDay(event.at.slice(0, 10), desk.today);
    return { value: one.id, label: one.name, hint: `${says.from(says.by[one.from], when)} · ${names.seenBy(one.audience)}` };
  });
  return { kind: 'checkboxes', name: 'documents', label, error, options, values };
}
