/** From the fields of a step of an improvement to the questions of its page. */
import { choicesOf } from '#core/case/choices.ts';
import type { Field } from '#core/case/field.ts';
import type { Refusal } from '#core/case/refusal.ts';
import type { MeasureVerb } from '#core/improvement/lifecycle.ts';
import { measureStepOf } from '#core/improvement/steps.ts';
import { OTHER_CAUSE } from '#core/policy/improvement.ts';
import { say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { measureWordsOf } from '#core/words/measure-words.ts';
import { errorOf } from '../../forms/field-specs.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import type { FieldSpec, Option } from '../../parts/field-spec.ts';
import type { Language } from '../../words/language.ts';

export interface MeasureAsking {
  readonly verb: MeasureVerb;
  readonly policy: Policy;
  readonly language: Language;
  readonly typed: Typed;
  readonly refusals: readonly Refusal[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}

/** The questions, in the order of the fields; those that only matter with one answer stand below that answer. */
export function measureFields(asking: MeasureAsking): readonly FieldSpec[] {
  const specs = new Map(
    Object.entries(measureStepOf(asking.verb).fields).map(([name, field]) => [name, specOf(asking, name, field)]),
  );
  const below = (under: string, value: string, names: readonly string[]) => {
    const spec = specs.get(under);
    if (spec === undefined || !('options' in spec)) return;
    // below this answer they are not optional: only elsewhere they do not matter
    const reveals = names.flatMap((name) => specs.get(name) ?? []).map((one) => ({ ...one, optional: false }) as FieldSpec);
    for (const name of names) specs.delete(name);
    specs.set(under, {
      ...spec,
      options: spec.options.map((option) => (option.value === value ? { ...option, reveals } : option)),
    });
  };
  below('causes', OTHER_CAUSE, ['otherCause']);
  below('more', 'yes', ['what', 'kind', 'staff', 'due']);
  return [...specs.values()];
}

function specOf(asking: MeasureAsking, name: string, field: Field): FieldSpec {
  const { verb, language, typed, colleagues } = asking;
  const words = measureWordsOf(verb, language).fields[name] ?? { label: name };
  const base = { name, label: words.label, hint: words.hint, error: errorOf(asking, name), optional: field.required !== true };
  const value = one(typed, name);
  switch (field.kind) {
    case 'long-text':
      return { ...base, kind: 'long', value };
    case 'day':
      return { ...base, kind: 'date', value };
    case 'choices':
      return { ...base, kind: 'checkboxes', options: optionsOf(asking, name, field), values: several(typed, name) };
    case 'choice':
      return { ...base, kind: 'radios', options: optionsOf(asking, name, field), value };
    case 'staff':
      return { ...base, kind: 'select', options: colleagues.map(({ id, name: label }) => ({ value: id, label })), value };
    default:
      return { ...base, kind: 'text', value, width: 'full' };
  }
}

function optionsOf(
  { verb, policy, language }: MeasureAsking,
  name: string,
  field: Extract<Field, { kind: 'choice' | 'choices' }>,
): readonly Option[] {
  const fixed = measureWordsOf(verb, language).choices[name] ?? {};
  return (
    choicesOf(policy, field)
      // a follow-up is made by assessing the measure that it adds to
      .filter(([value]) => !(name === 'origin' && value === 'follow-up'))
      .map(([value, label]) => ({ value, label: label === undefined ? (fixed[value] ?? value) : say(label, language) }))
  );
}
