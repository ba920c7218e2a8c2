/** The same for many cases: each for itself, so that one that is refused does not stop the others, and all that did not happen is said. */
import type { Refused } from '#core/case/refusal.ts';
import type { Outcome } from './take.ts';
import type { TakenBefore } from './take-once.ts';

/** How many can be done in one go: one form carries no more fields. */
export const MOST_AT_ONCE = 150;

/** How it went with all of them. */
export interface DoneOneByOne {
  /** by reference */
  readonly done: readonly string[];
  /** this same form did it before */
  readonly before: readonly string[];
  readonly refused: readonly { readonly reference: string; readonly refusals: Refused['refused'] }[];
  /** changed since it was chosen: somebody was first, and what they did stays */
  readonly overtaken: readonly { readonly reference: string; readonly handler: string | undefined }[];
  /** left alone for a reason of whoever asks, in one word */
  readonly apart: readonly { readonly reference: string; readonly why: string }[];
  /** what this colleague named and may not see, or what does not exist: the two look alike */
  readonly unknown: readonly string[];
  /** named beyond `MOST_AT_ONCE`, and left alone */
  readonly left: readonly string[];
}

/** How it went with one. */
export interface OneOfMany {
  readonly reference: string;
  readonly handler: string | undefined;
  readonly outcome: Outcome | TakenBefore | 'overtaken' | { readonly apart: string };
}

/** Does it to each, in the order in which they are named; `takeOne` answers undefined where this viewer knows no such case. */
export async function oneByOne(
  cases: readonly string[],
  takeOne: (one: string) => Promise<OneOfMany | undefined>,
): Promise<DoneOneByOne> {
  const named = [...new Set(cases)];
  const done: string[] = [];
  const before: string[] = [];
  const refused: { reference: string; refusals: Refused['refused'] }[] = [];
  const overtaken: { reference: string; handler: string | undefined }[] = [];
  const apart: { reference: string; why: string }[] = [];
  const unknown: string[] = [];
  for (const one of named.slice(0, MOST_AT_ONCE)) {
    const went = await takeOne(one);
    if (went === undefined) {
      unknown.push(one);
      continue;
    }
    const { reference, handler, outcome } = went;
    if (outcome === 'overtaken' || 'changed' in outcome) overtaken.push({ reference, handler });
    else if ('apart' in outcome) apart.push({ reference, why: outcome.apart });
    else if ('events' in outcome) done.push(reference);
    else if ('takenBefore' in outcome) before.push(reference);
    else if ('refused' in outcome) refused.push({ reference, refusals: outcome.refused });
    else unknown.push(reference);
  }
  return { done, before, refused, overtaken, apart, unknown, left: named.slice(MOST_AT_ONCE) };
}
