/** Questions for the details and classes of a policy: which there are, the policy says. */
import { classCodes } from '#core/policy/classes.ts';
import { type Detail, detailsFor, recordable } from '#core/policy/details.ts';
import { type Language, say } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { capital } from '#core/words/capital.ts';
import type { FieldSpec, GroupSpec, Option } from '../parts/field-spec.ts';
import { one, several, type Typed } from './typed.ts';

export interface AskingMore {
  readonly policy: Policy;
  readonly language: Language;
  readonly typed: Typed;
  /** the sentence about a control, by its name */
  readonly error: (name: string) => string | undefined;
}

const words = {
  nl: { yes: 'Ja', no: 'Nee', amount: 'In euro’s, bijvoorbeeld 1.250,50.', none: 'Geen van deze' },
  en: { yes: 'Yes', no: 'No', amount: 'In euros, for example 1250.50.', none: 'None of these' },
} as const;

/** One question for each detail of this kind of case; `of` the complainant: only what the complainant is asked. */
export function detailSpecs(asking: AskingMore, name: string, record: string, of?: 'complainant'): readonly FieldSpec[] {
  return specsOf(asking, name, detailsFor(asking.policy.details, record, of), of === undefined);
}

/** As above for what can still be recorded in a case that is there. */
export function recordableSpecs(asking: AskingMore, name: string, record: string): readonly FieldSpec[] {
  return specsOf(asking, name, recordable(asking.policy.details, record), true);
}

function specsOf(asking: AskingMore, name: string, asked: readonly (readonly [string, Detail])[], ours: boolean) {
  return asked.map(([id, detail]) =>
    specOf(asking, `${name}.${id}`, detail, { ours, needed: isNeeded(asking.policy, id, detail) }),
  );
}

/** Who is asked, and whether the procedure cannot do without the answer, now or later. */
interface Kind {
  readonly ours: boolean;
  readonly needed: boolean;
}

/** Whether some step, or the register, waits for this detail: then it may stay empty for now, but nobody is told that it need not be there. */
function isNeeded({ register }: Policy, id: string, { requiredBefore }: Detail): boolean {
  return requiredBefore.length > 0 || register?.fields.some((field) => field.required && field.from === `detail:${id}`) === true;
}

function specOf({ language, typed, error }: AskingMore, name: string, detail: Detail, { ours, needed }: Kind): FieldSpec {
  const { kind, choices, max } = detail;
  const says = words[language];
  const hint = detail.hint === undefined ? undefined : say(detail.hint, language);
  const base = {
    name,
    label: capital(say(detail.name, language)),
    hint: hint ?? (kind === 'amount' ? says.amount : undefined),
    // the clause that asks for it is for who records it
    source: ours && detail.source.length > 0 ? detail.source.join(' · ') : undefined,
    error: error(name),
    // what a later step waits for need not be told now, but is not left out lightly either
    optional: !needed,
    value: one(typed, name),
  };
  switch (kind) {
    case 'text':
      return { ...base, kind: 'text', width: 'full' };
    case 'long-text':
      return { ...base, kind: 'long', rows: 4 };
    case 'day':
      return { ...base, kind: 'date' };
    case 'number':
      return { ...base, kind: 'number', ...(max === undefined ? {} : { maxLength: String(max).length + 4 }) };
    case 'amount':
      return { ...base, kind: 'text', width: 'short' };
    case 'flag':
      return radios(base, [
        { value: 'yes', label: says.yes },
        { value: 'no', label: says.no },
      ]);
    case 'choice':
      return radios(
        base,
        Object.entries(choices).map(([value, label]) => ({ value, label: capital(say(label, language)) })),
      );
  }
}

function radios(base: Omit<Extract<FieldSpec, { kind: 'radios' }>, 'kind' | 'options'>, options: readonly Option[]): FieldSpec {
  return { ...base, kind: options.length > 6 ? 'select' : 'radios', options };
}

/** One question for each group of classes. */
export function classSpecs({ policy, language, typed, error }: AskingMore, name: string, label: string): GroupSpec {
  const above = error(name);
  const fields = Object.entries(policy.classes).map(([id, group], place): FieldSpec => {
    const own = `${name}.${id}`;
    const base = {
      name: own,
      label: capital(say(group.name, language)),
      source: group.source.length > 0 ? group.source.join(' · ') : undefined,
      error: error(own) ?? (place === 0 ? above : undefined),
      optional: true,
    };
    const options = Object.entries(group.values).map(([value, of]) => ({
      value: `${id}:${value}`,
      label: capital(say(of, language)),
    }));
    return group.several
      ? { ...base, kind: 'checkboxes', options, values: several(typed, own) }
      : radios({ ...base, value: one(typed, own) }, [...options, { value: '', label: words[language].none }]);
  });
  return { kind: 'group', label, fields };
}

/** What the controls hold for these classes. */
export function typedClasses({ classes }: Policy, name: string, codes: readonly string[]): Typed {
  const known = classCodes(classes).filter((code) => codes.includes(code));
  return new Map([...Map.groupBy(known, (code) => `${name}.${code.split(':')[0]}`)]);
}
