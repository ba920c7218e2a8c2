/** The register of complaints as a procedure describes it: its columns, its own words for a status, and when a row must be whole. */
import type { Status } from '#core/case/status.ts';
import type { ClauseId, Milestone } from './clause.ts';
import type { Label } from './label.ts';

/** What a column can be filled from, apart from what the procedure itself names (`class:…`, `detail:…`, `external:…`). */
export const registerSources = [
  'reference',
  'record',
  'channel',
  'subject',
  'complainant-names',
  'complainant-addresses',
  'story',
  'wish',
  'points',
  'filed',
  'received',
  'conduct',
  'subject-names',
  'handler',
  'status',
  'verdict',
  'handled-on',
  'manner',
  'solution',
  'use',
  'lesson',
  'actions',
  'measures',
  'documents',
  'correspondence',
  'passed-on-to',
] as const;
export type PlainSource = (typeof registerSources)[number];

/** Where a value stands that the procedure names itself: `class:nature`, `detail:products`, `external:crm`. */
export const namedSources = ['class', 'detail', 'external'] as const;
export type RegisterSource = PlainSource | `${(typeof namedSources)[number]}:${string}`;

/** Columns that tell who somebody is, or in whose words: they stand in no anonymous report. */
const personal: ReadonlySet<string> = new Set([
  'reference',
  'complainant-names',
  'complainant-addresses',
  'story',
  'wish',
  'points',
  'subject-names',
  'handler',
  'solution',
  'use',
  'lesson',
  'actions',
  'measures',
  'documents',
  'correspondence',
  'passed-on-to',
]);

/** Whether a column can tell who somebody is. What the procedure describes as a detail or keeps elsewhere may always do so. */
export function tellsWho(source: RegisterSource): boolean {
  return personal.has(source) || source.startsWith('detail:') || source.startsWith('external:');
}

export interface RegisterField {
  readonly id: string;
  readonly name: Label;
  readonly from: RegisterSource;
  /** must be filled before the steps of `completeBefore` */
  readonly required: boolean;
  /** codes that count as filled: a final verdict of exactly two values */
  readonly values?: readonly string[];
  readonly source: readonly string[];
  /** `false`: it stands in reports and on forms that name it, and not in the overview itself; absent: it stands there */
  readonly overview?: boolean;
}

/** The columns of the overview, or those that are named. */
export function columnsShown({ fields }: Pick<RegisterRule, 'fields'>, named: readonly string[]): readonly RegisterField[] {
  return fields.filter(({ id, overview }) => (named.length === 0 ? overview !== false : named.includes(id)));
}

/** A status in the words of the procedure, with the states of a case that it stands for. */
export interface RegisterStatus {
  readonly name: Label;
  readonly of: readonly Status[];
}

/** The form on which a case is registered, with a life of its own: it is opened, comes past these stages, is signed, and closed. */
export interface RegisterForm {
  readonly name: Label;
  /** the columns that stand on it, by id, in their order */
  readonly shows: readonly string[];
  /** what it comes past between its opening and its closing, each named, with the milestone at which it is there */
  readonly stages: readonly { readonly name: Label; readonly on: Milestone }[];
  readonly source: readonly string[];
}

export interface RegisterRule {
  /** the form of each case, to read and to print; absent: the procedure knows none */
  readonly form?: RegisterForm;
  /** the clause that a refusal names when the row lacks something */
  readonly clause?: ClauseId;
  /** kinds of record that stand in it; empty: all */
  readonly records: readonly string[];
  readonly fields: readonly RegisterField[];
  /** empty: the states of a case by their own names */
  readonly statuses: Readonly<Record<string, RegisterStatus>>;
  /** steps that are refused while a required field is empty */
  readonly completeBefore: readonly string[];
}
