/** What was counted of cases: kept beside them, brought up to date in batches, and read one by one for a report. */
import type { CountedCase } from '#core/report/counted-case.ts';
import type { Period } from '#core/report/period.ts';
import { storableJson } from '../journal/canonical-json.ts';
import { rows, type Tx } from '../transaction.ts';

/** A case that went on since it was counted, or was never counted. */
export interface Uncounted {
  readonly id: string;
  readonly reference: string;
  readonly policy: string;
  readonly version: number;
  readonly sequence: number;
}

/** Cases to count, after this id in the order of ids; at most `limit`. */
export function uncounted(tx: Tx, after: string | undefined, limit: number): Promise<readonly Uncounted[]> {
  return rows<Uncounted>(tx, UNCOUNTED, [tx.organisation, after ?? '00000000-0000-0000-0000-000000000000', limit]);
}

// where to begin is said of both: else every batch reads all that was counted before it
const UNCOUNTED = `
  select v.id, v.reference, v.policy, v.version, v.sequence from case_view v
  left join case_counted c on c.organisation = v.organisation and c.case_id = v.id and c.case_id > $2::uuid
  where v.organisation = $1 and v.id > $2::uuid and c.sequence is distinct from v.sequence
  order by v.id limit $3`;

/** Keeps what was counted of these cases. */
export async function saveCounted(
  tx: Tx,
  counted: readonly { readonly id: string; readonly sequence: number; readonly facts: CountedCase }[],
): Promise<void> {
  const all = counted.map(({ id, sequence, facts }) => ({
    ...{ case_id: id, sequence, facts },
    record: facts.codes.record?.[0] ?? '',
    received: facts.received,
    handled: facts.handled?.on,
  }));
  await rows(tx, SAVE, [tx.organisation, storableJson(all)]);
}

const SAVE = `
  insert into case_counted (organisation, case_id, sequence, record, received, handled, facts)
  select $1, r.case_id, r.sequence, r.record, r.received, r.handled, r.facts
  from json_to_recordset($2) as r(case_id uuid, sequence integer, record text, received date, handled date, facts jsonb)
  on conflict (organisation, case_id) do update set sequence = excluded.sequence, record = excluded.record,
    received = excluded.received, handled = excluded.handled, facts = excluded.facts`;

/** So many rows at a time: the memory that a report needs does not grow with the number of cases. */
const BATCH = 5_000;

/** Hands over each case that was received or handled in the period, once; none in which `except` is a person concerned. */
export async function eachCounted(
  tx: Tx,
  { from, until }: Period,
  take: (one: CountedCase) => void,
  except?: string,
): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const found = await rows<{ case_id: string; facts: CountedCase }>(tx, except === undefined ? EACH : EACH_BUT, [
      ...[tx.organisation, from, until, after, BATCH],
      ...(except === undefined ? [] : [except]),
    ]);
    for (const { facts } of found) take(facts);
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return;
    after = last.case_id;
  }
}

/** Whether a case of one of these kinds (none named: of any) was received or handled in the period. */
export async function anyCounted(tx: Tx, { from, until }: Period, records: readonly string[]): Promise<boolean> {
  return (await rows(tx, ANY, [tx.organisation, from, until, records])).length > 0;
}

const ANY = `
  select from case_counted
  where organisation = $1 and (received between $2 and $3 or handled between $2 and $3) and ($4::text[] = '{}' or record = any($4))
  limit 1`;

const each = (but: string) => `
  select case_id, facts from case_counted c
  where organisation = $1 and (received between $2 and $3 or handled between $2 and $3) and case_id > $4::uuid ${but}
  order by case_id limit $5`;
const EACH = each('');
const EACH_BUT = each(`and not exists (select from case_view v
    where v.organisation = c.organisation and v.id = c.case_id and $6 = any(v.concerned))`);
