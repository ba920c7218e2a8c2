/** Until when each ended case is kept: rows that follow from its journal, and how far the journal was looked at. */
import type { Keeping, KeptBy } from '#core/case/keeping.ts';
import type { CaseState } from '#core/case/state.ts';
import { addDays, type Day } from '#core/time/day.ts';
import { storableJson } from '../journal/canonical-json.ts';
import { row, rows, type Tx } from '../transaction.ts';

/** Writes what runs in a case over what stood there; what is done, and what does not run, has no row. */
export async function saveRetention(
  tx: Tx,
  caseId: string,
  of: Pick<CaseState, 'handler'> & { readonly concerned: readonly string[] },
  keepings: readonly Keeping[],
): Promise<void> {
  const running = keepings.filter((one) => !one.done).map((one) => ({ ...keepingRow(one), ...of }));
  await rows(tx, 'select put_retention($1, $2, $3)', [tx.organisation, caseId, storableJson(running)]);
}

function keepingRow({ rule, start, due, goes, askedFrom, longer, keptBy, clearedBy, approvalsLeft }: Keeping) {
  return {
    rule: rule.id,
    compartment: rule.compartment,
    kind: rule.kind,
    since: start,
    goes,
    asked_from: askedFrom,
    owner: rule.owner,
    approvals_left: approvalsLeft,
    cleared_by: clearedBy,
    regardless: rule.unapproved === 'destroy',
    kept_by: keptBy,
    held: keptBy.length > 0,
    held_until: firstEnd(keptBy),
    longer: longer?.id,
    explanation: due,
  };
}

/** The first day on which a hold that names its last day is over. */
function firstEnd(keptBy: readonly KeptBy[]): Day | undefined {
  const ends = keptBy.flatMap((one) => (one.kind === 'hold' && one.until !== undefined ? [addDays(one.until, 1)] : []));
  return ends.sort()[0];
}

/** How far the journal was looked at, under which rules (a digest of them). */
export interface Looked {
  readonly xact: string;
  readonly caseId: string;
  readonly rules: Buffer;
}

const FROM_THE_START = { xact: '0', caseId: '00000000-0000-0000-0000-000000000000' };

/** How far it was looked at under these rules; from the start when they are others. Undefined when another process is at it. */
export async function lookedSoFar(tx: Tx, rules: Buffer): Promise<Looked | undefined> {
  const lock = `select pg_try_advisory_xact_lock(hashtextextended('retention:' || $1, 0)) as mine`;
  if ((await row<{ mine: boolean }>(tx, lock, [tx.organisation]))?.mine !== true) return undefined;
  const text = 'select xact::text as xact, case_id, rules from retention_looked where organisation = $1';
  const found = await row<{ xact: string; case_id: string; rules: Buffer }>(tx, text, [tx.organisation]);
  const same = found?.rules.equals(rules) === true;
  return same ? { xact: found.xact, caseId: found.case_id, rules } : { ...FROM_THE_START, rules };
}

export interface Grown extends Omit<Looked, 'rules'> {
  /** the case is there and is not open: of others nothing runs */
  readonly ended: boolean;
}

/** Cases whose journal grew since, oldest first, at most `limit`; each with the place to go on from. */
export async function grownSince(tx: Tx, { xact, caseId }: Looked, limit: number): Promise<readonly Grown[]> {
  const found = await rows<{ xact: string; case_id: string; ended: boolean }>(tx, GROWN, [tx.organisation, xact, caseId, limit]);
  return found.map((one) => ({ xact: one.xact, caseId: one.case_id, ended: one.ended }));
}

// entries of transactions that still run could turn up before the place from which the next round goes on
const GROWN = `
  select distinct j.xact::text as xact, j.xact as place, j.case_id, coalesce(v.status <> 'open', false) as ended
  from journal j left join case_view v on v.organisation = j.organisation and v.id = j.case_id
  where j.organisation = $1 and j.xact >= $2::text::xid8 and (j.xact, j.case_id) > ($2::text::xid8, $3::uuid)
    and j.xact < pg_snapshot_xmin(pg_current_snapshot())
  order by place, j.case_id limit $4`;

/** Notes how far it was looked at. */
export async function lookedAt(tx: Tx, { xact, caseId, rules }: Looked): Promise<void> {
  const text = `insert into retention_looked (organisation, xact, case_id, rules) values ($1, $2::text::xid8, $3, $4)
    on conflict (organisation) do update set xact = excluded.xact, case_id = excluded.case_id, rules = excluded.rules`;
  await rows(tx, text, [tx.organisation, xact, caseId, rules]);
}
