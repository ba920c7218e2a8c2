/** The page on which a colleague records that somebody takes back what they handed in. */
import { fieldSpecs } from '../../forms/field-specs.ts';
import { several } from '../../forms/typed.ts';
import { documentsToChoose } from './documents-to-choose.ts';
import type { SpecialPage } from './special-page.ts';

export const retract: SpecialPage = {
  fields: (asking, view) =>
    fieldSpecs(asking).map((spec) =>
      spec.kind === 'files'
        ? documentsToChoose(spec, several(asking.typed, spec.name), view, ({ from }) => from === 'complainant')
        : spec,
    ),
};
