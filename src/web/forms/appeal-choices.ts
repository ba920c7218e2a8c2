/** What can be chosen in an appeal: the tiers that are open now, and their grounds. */
import type { Opening } from '#core/case/openings.ts';

/** The values of the fields `tier` and `grounds` that make sense now. */
export function appealChoices(open: readonly Opening[]): {
  readonly tier: readonly string[];
  readonly grounds: readonly string[];
} {
  return { tier: open.map(({ id }) => id), grounds: open.flatMap(({ tier }) => Object.keys(tier.grounds)) };
}
