/** The page on which a misfiled document is taken away: the documents of the case to choose from. */
import { fieldSpecs } from '../../forms/field-specs.ts';
import { several } from '../../forms/typed.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import { documentsToChoose } from './documents-to-choose.ts';
import type { SpecialPage } from './special-page.ts';

export const move: SpecialPage = {
  intro: ({ desk }) => <p>{specialStepWords(desk).move.seen}</p>,
  fields: (asking, view) =>
    fieldSpecs(asking).map((spec) =>
      spec.kind === 'files'
        ? documentsToChoose(spec, several(asking.typed, spec.name), view, ({ from }) => from !== 'letter')
        : spec,
    ),
};
