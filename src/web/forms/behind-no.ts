/** What must be filled in with one answer and not with the others is asked behind that answer, and is not called optional there. */
import type { Verb } from '#core/case/lifecycle.ts';
import type { FieldSpec } from '../parts/field-spec.ts';
import { one, type Typed } from './typed.ts';

interface Behind {
  readonly question: string;
  readonly answer: string;
  readonly asks: string;
}

/** By step: with this answer to this question, that field is needed. The steps refuse by the same rule. */
const behind: Partial<Record<Verb, Behind>> = {
  confirm: { question: 'right', answer: 'no', asks: 'correction' },
  approve: { question: 'right', answer: 'no', asks: 'correction' },
};

/** The questions of a step, with what only one answer needs behind that answer. */
export function behindAnswer(verb: Verb, specs: readonly FieldSpec[]): readonly FieldSpec[] {
  const rule = behind[verb];
  const asked = specs.find((spec) => 'name' in spec && spec.name === rule?.asks);
  if (rule === undefined || asked === undefined) return specs;
  const reveals = [{ ...asked, optional: false } as FieldSpec];
  return specs
    .filter((spec) => spec !== asked)
    .map((spec) => {
      if (spec.kind !== 'radios' || spec.name !== rule.question) return spec;
      return { ...spec, options: spec.options.map((one) => (one.value === rule.answer ? { ...one, reveals } : one)) };
    });
}

/** What was typed, without what stands hidden behind an answer that was not given: that was not meant. */
export function meant(verb: Verb, typed: Typed): Typed {
  const rule = behind[verb];
  if (rule === undefined || one(typed, rule.question) === rule.answer) return typed;
  return new Map([...typed].filter(([name]) => name !== rule.asks));
}
