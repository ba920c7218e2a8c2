/** What else is recorded of a case: the further facts and texts that this procedure asks for. */
import type { RoleId } from './clause.ts';
import type { Label } from './label.ts';

export const detailKinds = ['text', 'long-text', 'day', 'flag', 'choice', 'amount', 'number'] as const;
export type DetailKind = (typeof detailKinds)[number];

export interface Detail {
  readonly name: Label;
  readonly hint?: Label;
  readonly kind: DetailKind;
  /** the values of a choice, by code */
  readonly choices: Readonly<Record<string, Label>>;
  /** characters of a text, whole euros of an amount, or the largest number */
  readonly max?: number;
  /** about a person, so that it can be destroyed with the file; texts always are */
  readonly personal: boolean;
  /** tells who somebody is, such as a number of a client: left out wherever nobody is named */
  readonly identifies?: boolean;
  /** who is asked: the complainant in the form too, or only we */
  readonly ask: 'complainant' | 'staff';
  /** the kinds of case for which it is asked; absent: all */
  readonly records?: readonly string[];
  /** steps that wait until it is known */
  readonly requiredBefore: readonly string[];
  /**
   * of a flag or a choice that the complainant is asked: yes, or the answer that is named, says that the complaint is about whoever holds
   * this role, so that its deputy has it at once
   */
  readonly concerns?: RoleId | Readonly<Record<string, RoleId>>;
  /** of a choice that the complainant is asked: who lodged it is called by the answer in the lists of people of the case */
  readonly callsComplainant?: boolean;
  /** clause ids of the published text */
  readonly source: readonly string[];
}

export type Details = Readonly<Record<string, Detail>>;

/** The details that are asked for this kind of case; of the complainant alone, when asked so. */
export function detailsFor(details: Details, record: string, of?: 'complainant'): readonly (readonly [string, Detail])[] {
  return Object.entries(details).filter(
    ([, { records, ask }]) => (records?.includes(record) ?? true) && (of === undefined || ask === of),
  );
}

/**
 * Those that can be recorded or changed later. Whom it is about is asked at the beginning, and from then on a step of its own; what a
 * choice says beside that can be put right.
 */
export function recordable(details: Details, record: string): readonly (readonly [string, Detail])[] {
  return detailsFor(details, record).filter(([, { concerns }]) => typeof concerns !== 'string');
}

/** The roles of which these answers say that the complaint is about whoever holds them, each once. */
export function rolesConcerned(details: Details, values: Readonly<Record<string, unknown>>): readonly RoleId[] {
  const roles = Object.entries(details).flatMap(([id, { concerns }]) => {
    const value = Object.hasOwn(values, id) ? values[id] : undefined;
    if (typeof concerns === 'string') return value === true ? [concerns] : [];
    return concerns !== undefined && typeof value === 'string' && Object.hasOwn(concerns, value)
      ? [concerns[value] as RoleId]
      : [];
  });
  return [...new Set(roles)];
}

/** The roles that the detail names as those whom a complaint can be about. */
export function rolesNamed({ concerns }: Detail): readonly RoleId[] {
  if (concerns === undefined) return [];
  return typeof concerns === 'string' ? [concerns] : [...new Set(Object.values(concerns))];
}

/** The detail with this id; undefined when the policy has none. */
export function detailNamed(details: Details, id: string): Detail | undefined {
  return Object.hasOwn(details, id) ? details[id] : undefined;
}

/** Whether cases are counted by it: it has codes, and those say nothing of a person. Counts stay when a case is destroyed. */
export function isCounted(detail: Detail): boolean {
  return codesOfDetail(detail).length > 0 && !detail.personal && detail.identifies !== true;
}

/** The codes that a condition can ask of a detail: those of a choice, `true` and `false` of a flag, none of the others. */
export function codesOfDetail({ kind, choices }: Detail): readonly string[] {
  if (kind === 'flag') return ['true', 'false'];
  return kind === 'choice' ? Object.keys(choices) : [];
}
