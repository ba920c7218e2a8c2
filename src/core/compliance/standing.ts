/** How a clause stands in one case: kept, late, waived, still running, or not applicable, with the entries that prove it. */
import type { ClauseId } from '#core/policy/clause.ts';
import type { Label } from '#core/policy/label.ts';
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';

/**
 * `kept`: what it asks was done, or was respected. `late`: done after its end, or past it. `missed`: the same of what was only
 * aimed at, which is no breach. `unmet`: what was asked of somebody outside was not done by its day, which is no breach of ours.
 * `undelivered`: what had to be sent was sent in time and did not arrive, or reached nobody because no address was known, which is not kept and no breach either. `waived`: set aside with a reason, or left
 * out on a coded ground. `running`: owed, and still in time. `not-applicable`: it never came up in this case. `standing`: it asks nothing
 * that a case can show, such as who the organisation is.
 */
export const standings = [
  ...(['late', 'missed', 'unmet', 'undelivered', 'running', 'waived', 'kept'] as const),
  ...(['not-applicable', 'standing'] as const),
] as const;
export type Standing = (typeof standings)[number];

/** An entry of the journal that proves something. */
export interface Evidence {
  /** position in the journal of the case */
  readonly sequence: number;
  /** the event, e.g. `sent` */
  readonly event: string;
  readonly at: Moment;
}

/** What one part of a clause came to. */
export interface PartStanding {
  readonly part: 'duty' | 'letter' | 'extension' | 'guard' | 'ground' | 'bound';
  readonly standing: Standing;
  readonly evidence: readonly Evidence[];
  /** the end of the term, where there is one */
  readonly due?: Day | Moment;
  /** passing this term is reported, and is no breach */
  readonly target?: boolean;
}

export interface ClauseStanding {
  readonly clause: ClauseId;
  readonly says: Label;
  readonly source: readonly string[];
  readonly layer?: string;
  readonly standing: Standing;
  readonly parts: readonly PartStanding[];
}

/** The standing of the whole: the first of `standings` that one of the parts has. */
export function worst(parts: readonly { readonly standing: Standing }[]): Standing {
  return standings.find((one) => parts.some((part) => part.standing === one)) ?? 'standing';
}
