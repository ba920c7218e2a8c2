/** The page on which we look back on a case: what belongs to one answer only stands below that answer. */
import { OTHER_CAUSE, type ReviewNeed } from '#core/policy/improvement.ts';
import { fieldSpecs } from '../../forms/field-specs.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import type { SpecialPage } from './special-page.ts';

/** Which question stands below which answer of which other. */
const below = [
  { name: 'otherCause', under: 'causes', value: OTHER_CAUSE },
  { name: 'reason', under: 'followUp', value: 'none' },
] as const;

/** By which question each need of the procedure is met. */
const asksFor = { cause: 'causes', 'measure-or-reason': 'followUp' } as const satisfies Partial<Record<ReviewNeed, string>>;

export const review: SpecialPage = {
  /** What the last review found is proposed for the next. */
  initial: ({ desk }) => new Map([['causes', desk.open.state.causes]]),

  fields(asking, { desk }) {
    const { improvement } = desk.open.policy;
    const needs = improvement?.needs ?? [];
    // without a part on improvement there is no measure to take: what is learned is all that is asked
    const specs = fieldSpecs({ ...asking, without: improvement === undefined ? ['otherCause', 'followUp', 'reason'] : [] });
    const named = (name: string) => specs.find((spec) => 'name' in spec && spec.name === name);
    const moved = below.filter(({ name, under }) => named(name) !== undefined && named(under) !== undefined);
    return specs
      .filter((spec) => !moved.some(({ name }) => 'name' in spec && spec.name === name))
      .map((spec): FieldSpec => {
        if (!('options' in spec)) return spec;
        // what the procedure needs of every review is not called optional
        const needed = needs.some((one) => asksFor[one] === spec.name) ? { optional: false } : {};
        const options = spec.options.map((option) => {
          const reveals = moved.flatMap((one) =>
            one.under === spec.name && one.value === option.value ? (named(one.name) ?? []) : [],
          );
          // below this answer they are not optional: only elsewhere they do not matter
          const asked = reveals.map((one) => ({ ...one, optional: false }) as FieldSpec);
          return asked.length === 0 ? option : { ...option, reveals: asked };
        });
        return { ...spec, ...needed, options } as FieldSpec;
      });
  },
};
