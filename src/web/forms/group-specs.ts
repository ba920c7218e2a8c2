/** Questions that belong together: a person with ways to reach them, and the points of a complaint. */

import type { Refusal } from '#core/case/refusal.ts';
import { called, type Speaking } from '#core/words/called.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import type { FieldSpec, GroupSpec, TextSpec } from '../parts/field-spec.ts';
import type { Address } from '../words/language.ts';
import { one, type Typed } from './typed.ts';

interface Group extends Speaking {
  /** how the reader is addressed; without it as colleagues are */
  readonly address?: Address;
  readonly typed: Typed;
  readonly refusals: readonly Refusal[];
}

const words = {
  nl: {
    name: 'Naam',
    email: 'E-mailadres',
    phone: 'Telefoonnummer',
    address: 'Postadres',
    point: 'Punt',
    wish: (point: number) => `Wat wil {de klager} met punt ${point} bereiken?`,
    more: 'Vul een leeg punt in om er nog een toe te voegen.',
  },
  en: {
    name: 'Name',
    email: 'E-mail address',
    phone: 'Telephone number',
    address: 'Postal address',
    point: 'Point',
    wish: (point: number) => `What does the {complainant} want with point ${point}?`,
    more: 'Fill in an empty point to add one more.',
  },
} as const;

/** Name and ways to reach the person at `people.<index>`. */
export function personSpecs(group: Group, name: string, label: string, index = 0): GroupSpec {
  const say = called(words[group.language], group);
  const place = `${name}.${index}`;
  const text = (key: 'name' | 'email' | 'phone', kind: TextSpec['kind'], autocomplete: string): TextSpec => ({
    kind,
    name: `${place}.${key}`,
    label: say[key],
    value: one(group.typed, `${place}.${key}`),
    error: errorAt(group, `${place}.${key}`) ?? (key === 'name' ? errorAt(group, name) : undefined),
    optional: true,
    autocomplete,
    width: 'full',
  });
  const address: FieldSpec = {
    kind: 'long',
    name: `${place}.address`,
    label: say.address,
    value: one(group.typed, `${place}.address`),
    error: errorAt(group, `${place}.address`),
    optional: true,
    rows: 3,
  };
  return {
    kind: 'group',
    label,
    fields: [text('name', 'text', 'name'), text('email', 'email', 'email'), text('phone', 'tel', 'tel'), address],
  };
}

/** The points that were typed and one empty point; at least three rows, so that several fit without a detour. */
export function elementSpecs(group: Group, name: string, label: string, hint: string | undefined): GroupSpec {
  const say = called(words[group.language], group);
  const typed = [...group.typed.keys()].filter((key) => key.startsWith(`${name}.`) && one(group.typed, key) !== '');
  const last = Math.max(-1, ...typed.map((key) => Number(key.split('.')[1])));
  const rows = Math.max(3, last + 2);
  const fields = Array.from({ length: rows }, (_, index): readonly FieldSpec[] => [
    {
      kind: 'long',
      name: `${name}.${index}.text`,
      label: `${say.point} ${index + 1}`,
      value: one(group.typed, `${name}.${index}.text`),
      error: errorAt(group, `${name}.${index}.text`) ?? (index === 0 ? errorAt(group, name) : undefined),
      optional: index > 0,
      rows: 2,
    },
    {
      kind: 'text',
      name: `${name}.${index}.wish`,
      label: say.wish(index + 1),
      value: one(group.typed, `${name}.${index}.wish`),
      error: errorAt(group, `${name}.${index}.wish`),
      optional: true,
      width: 'full',
    },
  ]).flat();
  return { kind: 'group', label, hint: hint === undefined ? say.more : `${hint} ${say.more}`, fields };
}

function errorAt({ refusals, language, policy, address }: Group, field: string): string | undefined {
  const refusal = refusals.find((one) => one.field === field);
  return refusal === undefined ? undefined : refusalInWords(refusal, { language, policy }, address);
}
