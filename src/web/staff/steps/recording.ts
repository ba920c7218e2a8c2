/** The pages on which a case is classified and its details are recorded: they begin with what is known. */
import type { DetailValue } from '#core/case/field.ts';
import { classesOf } from '#core/case/steps/classify.ts';
import { detailNamed } from '#core/policy/details.ts';
import { centsTyped } from '#core/words/detail-words.ts';
import { typedClasses } from '../../forms/detail-specs.ts';
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
