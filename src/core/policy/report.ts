/** A report as a procedure describes it: what stands in it, for whom, how often and how soon. */
import type { Length } from '#core/time/length.ts';
import type { ClauseId, RoleId } from './clause.ts';
import type { Label } from './label.ts';

export const rhythms = ['month', 'quarter', 'year', 'meeting', 'demand'] as const;
/** How often; `meeting`: before each meeting whose day was entered; `demand`: when somebody asks. */
export type Rhythm = (typeof rhythms)[number];
/** The rhythms that a calendar knows. */
export type PeriodRhythm = Extract<Rhythm, 'month' | 'quarter' | 'year'>;

export const plainDimensions = ['record', 'channel', 'subject', 'verdict', 'status'] as const;
/** What cases are counted by: a list of the policy, the status, a class (`class:nature`), or a detail (`detail:category`). */
export type Dimension = (typeof plainDimensions)[number] | `class:${string}` | `detail:${string}`;

/** One clause of which the report tells how often its term was kept; `goal` is the share that is aimed at, in percent. */
export interface ReportedTerm {
  readonly clause: ClauseId;
  readonly goal?: number;
}

/** A building block of a report, in the order in which it is read. */
export type ReportPart =
  | { readonly part: 'counts'; readonly by: readonly Dimension[] }
  /** empty: every clause with a term */
  | { readonly part: 'terms'; readonly clauses: readonly ReportedTerm[] }
  | { readonly part: 'handling' | 'process' | 'causes' | 'measures' | 'rows' | 'contents' | 'agenda' }
  /** what a person writes; `asks` is the question to that person */
  | { readonly part: 'analysis' | 'recommendations'; readonly required: boolean; readonly asks?: Label };
export type PartName = ReportPart['part'];
/** The parts that a person writes. */
export const writtenParts = ['analysis', 'recommendations'] as const;
export type WrittenPart = (typeof writtenParts)[number];

/** Parts that show single cases. What a person writes is no such part: who writes it is told that nobody may be recognised. */
const single: ReadonlySet<PartName> = new Set(['rows', 'contents', 'agenda']);

/** Whether a part shows single cases: it stands in no anonymous report. */
export function showsSingleCases(part: PartName): boolean {
  return single.has(part);
}

export interface ReportRule {
  readonly id: string;
  readonly name: Label;
  readonly source: readonly string[];
  /** who makes it */
  readonly owner: RoleId;
  /** colleagues who get it, by role */
  readonly to: readonly RoleId[];
  /** readers without an account here, by name: the owner hands it to them */
  readonly outside: readonly Label[];
  /** absent: the text does not say; it is made on demand */
  readonly every?: Rhythm;
  /** after the end of the period; absent: as soon as possible */
  readonly within?: Length;
  /** how long before its last day the owner is reminded */
  readonly remind: Length;
  readonly parts: readonly ReportPart[];
  /** fields of the register, for the parts that show single cases; empty: all */
  readonly columns: readonly string[];
  /** kinds of record that are counted; empty: all */
  readonly records: readonly string[];
  /** only cases that came in this way are counted; absent: all */
  readonly form?: 'written' | 'oral';
  readonly anonymous: boolean;
  /** counts from 1 up to this one are left out, with what would give them away */
  readonly suppressBelow?: number;
  /** stands on a public page, once a person approved it */
  readonly publish: boolean;
  /** not owed of a period in which no case came in and none ended */
  readonly onlyWithCases: boolean;
}

/** The rhythm, with what the text leaves open filled in. */
export function rhythmOf(rule: Pick<ReportRule, 'every'>): Rhythm {
  return rule.every ?? 'demand';
}

/** The parts that a person must have written before the report can be sent. */
export function demandedWords(rule: Pick<ReportRule, 'parts'>): readonly WrittenPart[] {
  return rule.parts.flatMap((one) => ('required' in one && one.required ? [one.part] : []));
}
