/** The pages on which a case is classified, its details are recorded and its track is chosen: they begin with what is known. */
import { isAtOnce } from '#core/case/at-once.ts';
import type { DetailValue } from '#core/case/field.ts';
import { classesOf } from '#core/case/steps/classify.ts';
import { detailNamed } from '#core/policy/details.ts';
import { centsTyped } from '#core/words/detail-words.ts';
import { typedClasses } from '../../forms/detail-specs.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import type { FieldSpec, Option } from '../../parts/field-spec.ts';
import { specialStepWords } from '../../words/staff/special-step-words.ts';
import { lastCheck } from './last-check.tsx';
import type { SpecialPage } from './special-page.ts';

export const classify: SpecialPage = {
  initial: ({ desk: { open } }) => typedClasses(open.policy, 'classes', classesOf(open.state)),
};

export const describe: SpecialPage = {
  initial({ desk: { open, language } }) {
    const typed = (id: string, value: DetailValue) => {
      if (typeof value === 'boolean') return value ? 'yes' : 'no';
      const isAmount = typeof value === 'number' && detailNamed(open.policy.details, id)?.kind === 'amount';
      return isAmount ? centsTyped(value, language) : String(value);
    };
    return new Map(Object.entries(open.state.details).map(([id, value]) => [`details.${id}`, [typed(id, value)]]));
  },
};

/** Never the kind of record that it is already, nor one that is finished at once: nothing is lost by what it is made into. */
export const promote: SpecialPage = {
  fields(asking) {
    const { policy, state, only } = asking;
    const others = Object.keys(policy.records).filter((one) => one !== state.record && !isAtOnce(policy, one));
    return fieldSpecs({ ...asking, only: { ...only, record: others } });
  },
  below: lastCheck,
};

export const route: SpecialPage = {
  // that there is one complainant only does not make it the complainant's choice
  initial: () => new Map([['party', ['']]]),
  fields(asking, { desk: { open, language, policy } }) {
    const { tracks } = open.policy;
    const theirs = Object.values(tracks).some((one) => one.chosenBy === 'complainant');
    const ours: Option = { value: '', label: specialStepWords({ language, policy }).route.ours };
    // who chooses says why, but for a complainant: that is only asked where the choice can be theirs
    return fieldSpecs({ ...asking, needed: theirs ? [] : ['reason'] }).flatMap((spec): readonly FieldSpec[] => {
      if (!theirs && spec.kind === 'long' && spec.name === 'reason') return [{ ...spec, hint: undefined }];
      if (!('name' in spec) || !('options' in spec)) return [spec];
      if (spec.name === 'track') return [{ ...spec, options: spec.options.filter(({ value }) => value !== open.state.track) }];
      if (spec.name !== 'party') return [spec];
      return theirs ? [{ ...spec, options: [ours, ...spec.options] }] : [];
    });
  },
  below: lastCheck,
};
