/** The compliance statement of a period: how often each clause was kept, late, waived or not applicable, added up case by case. */
import type { Clause, ClauseId } from '#core/policy/clause.ts';
import type { Label } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type ClauseStanding, type Standing, standings } from './standing.ts';

/** How many references of late cases are kept for each clause: enough to look into, constant in memory. */
const KEPT = 20;

export interface ClauseCount {
  readonly clause: ClauseId;
  readonly says: Label;
  readonly source: readonly string[];
  readonly layer?: string;
  readonly counts: Readonly<Record<Standing, number>>;
  /** share kept of what was kept or late, in whole percents rounded down; absent when nothing was. A missed aim is no breach */
  readonly kept?: number;
  /** references of the first cases that were late */
  readonly late: readonly string[];
}

export interface PeriodCompliance {
  readonly cases: number;
  readonly clauses: readonly ClauseCount[];
}

interface Sum {
  readonly from: Pick<Clause, 'id' | 'says' | 'source' | 'layer'>;
  readonly counts: Record<Standing, number>;
  readonly late: string[];
}

/** Adds up statements of cases one after the other; the order of the clauses is that of the policies, the newest first. */
export class PeriodSum {
  readonly #sums = new Map<ClauseId, Sum>();
  #cases = 0;

  constructor(policies: readonly Policy[]) {
    for (const policy of [...policies].sort((a, b) => b.version - a.version))
      for (const clause of policy.clauses) this.#sum(clause);
  }

  /** One more case. */
  add(reference: string, statement: readonly ClauseStanding[]): void {
    this.#cases += 1;
    for (const { clause, standing, ...rest } of statement) {
      const sum = this.#sum({ id: clause, ...rest });
      sum.counts[standing] += 1;
      if (standing === 'late' && sum.late.length < KEPT) sum.late.push(reference);
    }
  }

  /** What it came to. */
  total(): PeriodCompliance {
    return { cases: this.#cases, clauses: [...this.#sums.values()].map(counted) };
  }

  #sum(from: Sum['from']): Sum {
    const known = this.#sums.get(from.id);
    if (known !== undefined) return known;
    const counts = Object.fromEntries(standings.map((one) => [one, 0])) as Record<Standing, number>;
    const fresh: Sum = { from, counts, late: [] };
    this.#sums.set(from.id, fresh);
    return fresh;
  }
}

function counted({ from, counts, late }: Sum): ClauseCount {
  const judged = counts.kept + counts.late;
  return {
    ...{ clause: from.id, says: from.says, source: from.source, counts, late },
    ...(from.layer === undefined ? {} : { layer: from.layer }),
    ...(judged === 0 ? {} : { kept: Math.floor((100 * counts.kept) / judged) }),
  };
}
