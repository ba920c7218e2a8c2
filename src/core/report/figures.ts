/** The figures of a report: what is kept of it for ever. Of an anonymous one only what anybody may know is kept. */
import type { Policy } from '#core/policy/policy.ts';
import { clauseOf } from '#core/policy/policy.ts';
import type { ReportPart, ReportRule } from '#core/policy/report.ts';
import type { Moment } from '#core/time/moment.ts';
import type { CountTable } from './count-table.ts';
import type { Period } from './period.ts';
import { suppressed } from './suppress.ts';
import type { Counted, Durations } from './tally.ts';

/** How often the term of a clause was kept, of those whose last day lies in the period. */
export interface TermCount {
  readonly clause: string;
  readonly kept: number;
  readonly late: number;
}

export interface Figures {
  readonly period: Period;
  /** the moment of which everything tells */
  readonly asOf: Moment;
  readonly received: number | undefined;
  readonly handled: number | undefined;
  readonly tables: readonly CountTable[];
  readonly durations?: Durations;
  readonly suppressBelow?: number;
}

/** Which clauses a report tells the terms of: those it names, or every one with a term; for `process` the receipts. */
export function reportedTerms(policy: Policy, rule: ReportRule): readonly string[] {
  const dated = policy.clauses.filter(
    ({ duty }) =>
      // what somebody outside did in time says nothing of us
      duty?.asks === undefined && (duty?.within !== undefined || duty?.promisedBy !== undefined || duty?.ahead !== undefined),
  );
  const named = rule.parts.flatMap((one) =>
    one.part === 'terms' ? (one.clauses.length > 0 ? one.clauses.map(({ clause }) => clause) : dated.map(({ id }) => id)) : [],
  );
  return [...new Set([...named, ...(rule.parts.some((one) => one.part === 'process') ? receiptClauses(policy) : [])])];
}

/** Clauses whose duty is done by a letter that confirms a receipt. */
export function receiptClauses(policy: Policy): readonly string[] {
  const receipts = Object.entries(policy.letters).flatMap(([id, { acknowledges }]) => (acknowledges ? [`letter:${id}`] : []));
  return policy.clauses.filter(({ duty }) => duty?.doneBy.some((one) => receipts.includes(one)) === true).map(({ id }) => id);
}

/** The share that a report aims at for a clause, in percent; undefined when it names none. */
export function goalOf(rule: ReportRule, clause: string): number | undefined {
  return rule.parts.flatMap((one) => (one.part === 'terms' ? one.clauses : [])).find((one) => one.clause === clause)?.goal;
}

/** Puts together what was counted, and leaves out what the report must not give away. */
export function figuresOf(
  policy: Policy,
  rule: ReportRule,
  counted: Counted,
  terms: readonly TermCount[],
  about: { readonly period: Period; readonly asOf: Moment },
): Figures {
  const tables = [...counted.tables, ...termTables(policy, rule, terms)];
  const limit = rule.suppressBelow;
  const { durations, received, handled } = counted;
  if (limit === undefined) return { ...about, received, handled, tables, ...(durations === undefined ? {} : { durations }) };
  const large = (count: number) => (count > 0 && count < limit ? undefined : count);
  const ours = durations === undefined || durations.cases < limit ? {} : { durations: withoutLongest(durations) };
  return {
    ...about,
    received: large(received),
    handled: large(handled),
    tables: tables.map((one) => suppressed(one, limit)),
    ...ours,
    suppressBelow: limit,
  };
}

/** The longest is always one case. */
function withoutLongest({ longest: _, ...durations }: Durations): Durations {
  return durations;
}

function termTables(policy: Policy, rule: ReportRule, terms: readonly TermCount[]): readonly CountTable[] {
  return reportedTerms(policy, rule)
    .filter((clause) => clauseOf(policy, clause) !== undefined)
    .map((clause) => {
      const { kept, late } = terms.find((one) => one.clause === clause) ?? { kept: 0, late: 0 };
      const rows = [
        { code: 'kept', count: kept },
        { code: 'late', count: late },
      ];
      return { id: `terms:${clause}`, rows, total: kept + late, several: false };
    });
}

/** The tables of one part of a report, in the order in which they were counted. */
export function tablesOf(
  policy: Policy,
  rule: ReportRule,
  part: ReportPart,
  tables: readonly CountTable[],
): readonly CountTable[] {
  if (part.part === 'counts') return tables.filter(({ id }) => part.by.some((by) => id === `counts:${by}`));
  if (part.part === 'handling' || part.part === 'causes' || part.part === 'measures')
    return tables.filter(({ id }) => id === part.part);
  if (part.part === 'terms') {
    const named = part.clauses.map((one) => `terms:${one.clause}`);
    return tables.filter(({ id }) => id.startsWith('terms:') && (named.length === 0 || named.includes(id)));
  }
  // a term that has its place under the terms is not told twice
  const told = rule.parts.flatMap((one) => (one.part === 'terms' ? tablesOf(policy, rule, one, tables) : []));
  const receipts = receiptClauses(policy).map((clause) => `terms:${clause}`);
  return tables.filter((one) => one.id.startsWith('process:') || (receipts.includes(one.id) && !told.includes(one)));
}
