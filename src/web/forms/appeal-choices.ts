/** What can be chosen in an appeal: the tiers that are open now, and their grounds. */
import type { Opening } from '#core/case/openings.ts';

/** The values of the fields `tier` and `grounds` that make sense now, and which of both must be chosen. */
export function appealChoices(open: readonly Opening[]): {
  readonly only: { readonly tier: readonly string[]; readonly grounds: readonly string[] };
  readonly needed: readonly string[];
} {
  const grounds = open.map((one) => one.grounds);
  return {
    only: { tier: open.map(({ id }) => id), grounds: grounds.flat() },
    needed: [...(open.length > 1 ? ['tier'] : []), ...(grounds.every((one) => one.length > 0) ? ['grounds'] : [])],
  };
}
