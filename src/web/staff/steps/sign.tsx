/** The page on which a colleague signs: what is signed, and only what this colleague can sign for now, chosen already where that is one. */
import { signaturesOf } from '#core/case/steps/sign.ts';
import { say } from '#core/policy/label.ts';
import { signedCells } from '#core/register/signed.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { SignedForm } from '../../parts/signed-form.tsx';
import { situationOf } from '../case/situation.ts';
import type { CaseDesk } from '../visit.ts';
import type { SpecialPage } from './special-page.ts';

export const sign: SpecialPage = {
  initial({ desk }) {
    const [only, another] = able(desk);
    return new Map(only === undefined || another !== undefined ? [] : [['signature', [only]]]);
  },

  intro({ desk, names }) {
    const { open, language, words } = desk;
    return able(desk).map((id) => {
      const as = open.policy.signatures[id]?.name;
      const cells = signedCells({ ...open, language, colleague: (one) => names.staff(one) }, id);
      return as === undefined || cells.length === 0 ? null : (
        <SignedForm as={say(as, language)} cells={cells} language={language} words={words} />
      );
    });
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
