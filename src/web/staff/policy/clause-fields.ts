/** The parts of a clause as questions, and what was answered as parts again. */

import type { ClausePart } from '#core/policy/clause-parts.ts';
import { type Label, say } from '#core/policy/label.ts';
import { isFault } from '#core/time/fault.ts';
import { mostOf, parseLength } from '#core/time/length.ts';
import { one, type Typed } from '../../forms/typed.ts';
import type { FieldSpec, Option } from '../../parts/field-spec.ts';
import type { Language } from '../../words/language.ts';
import type { ClauseWords } from '../../words/staff/clause-words.ts';

/** What can be chosen: the roles and headings of the draft. */
export interface Choices {
  readonly roles: Readonly<Record<string, { readonly name: Label }>>;
  readonly sections: Readonly<Record<string, Label>>;
}

/** The parts, and what is known of the draft and of what was typed. */
export interface ClauseAsking {
  readonly parts: readonly ClausePart[];
  readonly choices: Choices | undefined;
  readonly language: Language;
  readonly says: ClauseWords;
  /** what somebody typed before, and what is wrong with it, by path */
  readonly typed?: Typed | undefined;
  readonly faults?: ReadonlyMap<string, string> | undefined;
}

const LONGEST_SENTENCE = 2_000;

/** The questions. A term that is not written as a length is changed in the file. */
export function clauseFields(asking: ClauseAsking): readonly FieldSpec[] {
  return asking.parts.flatMap((part) => fieldOf(part, asking));
}

function fieldOf(
  { path, kind, text }: ClausePart,
  { says, typed, faults, choices, language }: ClauseAsking,
): readonly FieldSpec[] {
  const question = {
    name: path,
    label: says.parts[path] ?? path,
    hint: text.includes('{date}') ? says.becomesDay : says.hints[kind],
    error: faults?.get(path),
  };
  const value = typed?.has(path) === true ? one(typed, path) : text;
  if (kind === 'length') return lengthFields(question, text, typed, says);
  if (kind === 'role' || kind === 'section') {
    // while the draft cannot be read there is nothing to choose from
    if (choices === undefined) return [];
    const options =
      kind === 'role'
        ? optionsOf(choices.roles, ({ name }) => say(name, language))
        : optionsOf(choices.sections, (name) => say(name, language));
    return [{ ...question, kind: 'select', value, options }];
  }
  if (kind === 'sources') return [{ ...question, kind: 'text', value, width: 'full', maxLength: 500 }];
  return [{ ...question, kind: 'long', rows: 2, value, maxLength: LONGEST_SENTENCE }];
}

function optionsOf<T>(of: Readonly<Record<string, T>>, nameOf: (one: T) => string): readonly Option[] {
  return Object.entries(of).map(([value, each]) => ({ value, label: nameOf(each) }));
}

function lengthFields(
  { name, label, error }: { name: string; label: string; error: string | undefined },
  text: string,
  typed: Typed | undefined,
  says: ClauseWords,
): readonly FieldSpec[] {
  const length = parseLength(text);
  if (isFault(length)) return [];
  const [count, unit] = [`${name}.count`, `${name}.unit`];
  const was = (field: string, now: string) => (typed?.has(field) === true ? one(typed, field) : now);
  return [
    {
      kind: 'group',
      label,
      rows: true,
      fields: [
        { kind: 'number', name: count, label: says.count, width: 'short', value: was(count, String(length.count)), error },
        {
          kind: 'select',
          name: unit,
          label: says.unit,
          value: was(unit, length.unit),
          options: Object.entries(says.units).map(([value, each]) => ({ value, label: each })),
        },
      ],
    },
  ];
}

/** What was answered, by path, and the answers that cannot be. */
export function clauseAnswers(
  parts: readonly ClausePart[],
  typed: Typed,
  says: ClauseWords,
): { readonly changes: ReadonlyMap<string, string>; readonly faults: ReadonlyMap<string, string> } {
  const changes = new Map<string, string>();
  const faults = new Map<string, string>();
  for (const { path, kind } of parts) {
    if (kind === 'length') {
      if (!typed.has(`${path}.count`)) continue;
      const unit = one(typed, `${path}.unit`);
      const count = one(typed, `${path}.count`).trim();
      const length = parseLength(`${count} ${unit}s`);
      if (isFault(length)) faults.set(path, says.noLength(mostOf(unit)));
      else changes.set(path, `${count} ${unit}${length.count === 1 ? '' : 's'}`);
    } else if (typed.has(path)) {
      if (one(typed, path).trim() === '') faults.set(path, says.empty);
      else changes.set(path, one(typed, path));
    }
  }
  return { changes, faults };
}
