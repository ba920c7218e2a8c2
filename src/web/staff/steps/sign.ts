/** The page on which a colleague signs: only what this colleague can sign for now, chosen already where that is one. */
import { signaturesOf } from '#core/case/steps/sign.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { situationOf } from '../case/situation.ts';
import type { CaseDesk } from '../visit.ts';
import type { SpecialPage } from './special-page.ts';

export const sign: SpecialPage = {
  initial({ desk }) {
    const [only, another] = able(desk);
    return new Map(only === undefined || another !== undefined ? [] : [['signature', [only]]]);
  },

  fields(asking, { desk }) {
    const mine = able(desk);
    return fieldSpecs(asking).map((spec): FieldSpec => {
      if (!('options' in spec) || spec.name !== 'signature') return spec;
      // who can sign for nothing is told so by the refusal
      return mine.length === 0 ? spec : { ...spec, options: spec.options.filter(({ value }) => mine.includes(value)) };
    });
  },
};

function able(desk: CaseDesk): readonly string[] {
  const { policy, state, actor } = situationOf(desk);
  return signaturesOf(policy, state, actor);
}
