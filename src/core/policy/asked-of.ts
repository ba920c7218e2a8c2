/** What somebody outside must do, and an amount that is to be paid: two parts that a duty can have beside its order to one of us. */
import type { Label } from './label.ts';

/** What the complainant, whom it is about, or an outside body must do; the owner of the duty sees to what follows. */
export interface AskRule {
  readonly of: 'complainant' | 'representative' | 'subject' | 'informed';
  /** what they must do, as an order to them */
  readonly what: Label;
  /** what follows when it is not done in time */
  readonly else?: Label;
}

/** So much for each of so many, such as the first fourteen days; without a count for all that are left. */
export interface SumStep {
  readonly count?: number;
  readonly sum: number;
}

/**
 * An amount in whole cents: a fixed one, or what a detail of the case says, or a share of that in percent, or so much for each of a number,
 * up to a maximum. Half a cent is rounded up; what is less than the least is not paid.
 */
export interface SumRule {
  readonly fixed?: number;
  readonly detail?: string;
  readonly share?: number;
  /** the detail with the number, each of which counts `each` */
  readonly number?: string;
  readonly each?: readonly SumStep[];
  readonly most?: number;
  readonly least?: number;
}

/** The place in a sentence where the amount stands. */
export const SUM = '{sum}';

/** The amount that the rule comes to; undefined as long as it is not known. */
export function sumOf(rule: SumRule, details: Readonly<Record<string, unknown>>): number | undefined {
  if (rule.fixed !== undefined) return rule.fixed;
  const known = details[rule.number ?? rule.detail ?? ''];
  if (typeof known !== 'number') return undefined;
  const part = rule.each === undefined ? shareOf(known, rule.share ?? 100) : forEach(known, rule.each);
  const sum = Math.min(part, rule.most ?? part);
  return sum < (rule.least ?? 0) ? 0 : sum;
}

/** So much for each, step by step; what no step counts adds nothing. */
function forEach(number: number, steps: readonly SumStep[]): number {
  let [left, sum] = [number, 0];
  for (const step of steps) {
    const counted = Math.min(left, step.count ?? left);
    sum += counted * step.sum;
    left -= counted;
  }
  return sum;
}

/** So many percent of an amount in whole cents, in whole cents. */
export function shareOf(amount: number, percent: number): number {
  return Math.round((amount * percent) / 100);
}
