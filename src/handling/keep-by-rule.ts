/** What the clock of retention does: lifts holds whose day is over, and destroys what has come to its day. */
import { dayOf } from '#core/time/moment.ts';
import { dueToGo, holdsOver } from '#store/retention/due.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Office } from './office.ts';
import { planCaseById } from './plan-retention.ts';
import { take } from './take.ts';

const system = { kind: 'system' } as const;

/** Lifts holds that named their last day, at most `limit` cases; answers how many holds. */
export async function liftHolds(office: Office, organisation: string, limit = 50): Promise<number> {
  const today = dayOf(office.clock());
  const over = await withOrganisation(office.pool, organisation, (tx) => holdsOver(tx, today, limit));
  let count = 0;
  for (const { caseId, keptBy } of over) {
    for (const one of keptBy) {
      if (one.kind !== 'hold' || one.until === undefined || one.until >= today) continue;
      const outcome = await take(office, { organisation, caseId, actor: system, verb: 'release', raw: { ground: one.ground } });
      if ('events' in outcome) count += 1;
    }
  }
  return count;
}

export interface Carried {
  readonly destroyed: number;
  /** planned to go, but the case itself said no: its plan was made anew */
  readonly stayed: number;
}

/**
 * Destroys what has come to its day, at most `limit` rules of cases, each in its own transaction: killed in between, the next
 * round goes on. The plan only proposes; the case decides.
 */
export async function destroyDue(office: Office, organisation: string, limit = 50): Promise<Carried> {
  const today = dayOf(office.clock());
  const due = await withOrganisation(office.pool, organisation, (tx) => dueToGo(tx, today, limit));
  let destroyed = 0;
  for (const { caseId, rule } of due) {
    const outcome = await take(office, { organisation, caseId, actor: system, verb: 'destroy', raw: { rule } });
    if ('events' in outcome) destroyed += 1;
    else await withOrganisation(office.pool, organisation, (tx) => planCaseById(office, tx, caseId));
  }
  return { destroyed, stayed: due.length - destroyed };
}
