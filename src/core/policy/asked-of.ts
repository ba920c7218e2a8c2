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

/**
 * An amount in whole cents: a fixed one, or what a detail of the case says, or a share of that in percent, up to a maximum. Half a cent is
 * rounded up.
 */
export interface SumRule {
  readonly fixed?: number;
  readonly detail?: string;
  readonly share?: number;
  readonly most?: number;
}

/** The place in a sentence where the amount stands. */
export const SUM = '{sum}';

/** The amount that the rule comes to; undefined as long as it is not known. */
export function sumOf(rule: SumRule, details: Readonly<Record<string, unknown>>): number | undefined {
  if (rule.fixed !== undefined) return rule.fixed;
  const known = details[rule.detail ?? ''];
  if (typeof known !== 'number') return undefined;
  const part = shareOf(known, rule.share ?? 100);
  return rule.most === undefined ? part : Math.min(part, rule.most);
}

/** So many percent of an amount in whole cents, in whole cents. */
export function shareOf(amount: number, percent: number): number {
  return Math.round((amount * percent) / 100);
}
