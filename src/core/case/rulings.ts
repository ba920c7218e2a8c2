/** The rulings on appeals that count. A later one leaves an earlier one as it is, unless it says that it takes its place. */
import type { Appeal } from './appeals.ts';
import type { CaseState } from './state.ts';

/** An appeal on which its body ruled. */
export type Ruled = Appeal & { readonly ruling: NonNullable<Appeal['ruling']> };

/** Oldest first. */
export function rulings({ appeals }: Pick<CaseState, 'appeals'>): readonly Ruled[] {
  return appeals.filter((one): one is Ruled => one.ruling !== undefined && one.replaced === undefined);
}
