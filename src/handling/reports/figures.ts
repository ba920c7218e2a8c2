/** The figures of a report from what was counted: cases one by one, terms in the database. */
import type { Policy } from '#core/policy/policy.ts';
import type { ReportRule } from '#core/policy/report.ts';
import { type Figures, figuresOf, reportedTerms } from '#core/report/figures.ts';
import type { Period } from '#core/report/period.ts';
import { Tally } from '#core/report/tally.ts';
import type { Moment } from '#core/time/moment.ts';
import { eachCounted } from '#store/reports/counted.ts';
import { termCounts } from '#store/reports/terms.ts';
import type { Tx } from '#store/transaction.ts';

/** Counts for one report; the cases must have been brought up to date before (`countCases`). `except`: without the cases in which this colleague is concerned. */
export async function figuresFor(
  tx: Tx,
  policy: Policy,
  rule: ReportRule,
  about: { readonly period: Period; readonly asOf: Moment },
  except?: string,
): Promise<Figures> {
  const tally = new Tally(policy, rule, about.period);
  await eachCounted(tx, about.period, (one) => tally.add(one), except);
  const terms = await termCounts(tx, reportedTerms(policy, rule), rule.records, { ...about, except });
  return figuresOf(policy, rule, tally.counted(), terms, about);
}
