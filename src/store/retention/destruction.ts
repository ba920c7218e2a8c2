/** Destruction: the rows go in the transaction of the entry that says so, the contents from the disk after it, and both are remembered. */
import { rm } from 'node:fs/promises';
import type { Compartment } from '#core/policy/retention.ts';
import type { Day } from '#core/time/day.ts';
import { type Moment, momentAt } from '#core/time/moment.ts';
import type { SearchWords } from '../cases/search-words.ts';
import { pathOf } from '../files/folder.ts';
import { changed, rows, type Tx } from '../transaction.ts';

export interface Destroying {
  readonly caseId: string;
  /** of the entry `destroyed`, written before in this transaction */
  readonly sequence: number;
  readonly rule: string;
  readonly compartment: Compartment;
  readonly at: Moment;
  /** what the case can still be found by afterwards */
  readonly search: SearchWords;
}

/** Takes the rows of a compartment away; what stands on the disk is noted, and goes with `finishDestruction`. */
export async function destroyRows(tx: Tx, { caseId, sequence, rule, compartment, at, search }: Destroying): Promise<void> {
  await rows(tx, 'select destroy_rows($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    tx.organisation,
    ...[caseId, sequence, rule, compartment, at, search.words, search.names, search.marks],
  ]);
  // why somebody opened it in an emergency speaks of people too
  if (compartment === 'file')
    await rows(tx, 'delete from emergency_access where organisation = $1 and case_id = $2', [tx.organisation, caseId]);
}

/**
 * Takes contents of destroyed cases off the disk, and then notes that they are gone: killed in between, the next round does it
 * again. Answers how many destructions were finished.
 */
export async function finishDestruction(tx: Tx, dataDir: string, limit = 50): Promise<number> {
  const text = `select case_id, sequence, files from destruction where organisation = $1 and done_at is null limit $2 for update skip locked`;
  const found = await rows<{ case_id: string; sequence: number; files: string[] }>(tx, text, [tx.organisation, limit]);
  for (const { case_id, sequence, files } of found) {
    for (const id of files) {
      const path = pathOf(dataDir, tx.organisation, id);
      // what was being written when the case was destroyed goes with it
      await Promise.all([rm(path, { force: true }), rm(`${path}.part`, { force: true })]);
    }
    await changed(
      tx,
      `update destruction set files = '{}', done_at = now() where organisation = $1 and case_id = $2 and sequence = $3`,
      [tx.organisation, case_id, sequence],
    );
  }
  return found.length;
}

/** What was destroyed on one day under one rule. */
export interface DestructionRun {
  readonly day: Day;
  readonly policy: string;
  readonly version: number;
  readonly rule: string;
  readonly compartment: Compartment;
  readonly cases: readonly { readonly id: string; readonly reference: string }[];
  readonly files: number;
  /** contents that are still on the disk */
  readonly unfinished: number;
}

/** The runs of destruction, the latest first, at most `limit`. */
export async function destructionRuns(tx: Tx, limit = 50): Promise<readonly DestructionRun[]> {
  const text = `
    select (d.at at time zone 'Europe/Amsterdam')::date::text as day, c.policy, c.version, d.rule, d.compartment,
      json_agg(json_build_object('id', c.id, 'reference', c.reference) order by c.reference) as cases,
      sum(d.count)::integer as files, count(*) filter (where d.done_at is null)::integer as unfinished
    from destruction d join case_view c on c.organisation = d.organisation and c.id = d.case_id
    where d.organisation = $1 group by 1, 2, 3, 4, 5 order by 1 desc, 4 limit $2`;
  return rows<DestructionRun>(tx, text, [tx.organisation, limit]);
}

/** What was destroyed of a case, the first first. */
export async function destroyedOf(
  tx: Tx,
  caseId: string,
): Promise<readonly { readonly at: Moment; readonly rule: string; readonly compartment: Compartment }[]> {
  const text = 'select at, rule, compartment from destruction where organisation = $1 and case_id = $2 order by sequence';
  const found = await rows<{ at: Date; rule: string; compartment: Compartment }>(tx, text, [tx.organisation, caseId]);
  return found.map((one) => ({ ...one, at: momentAt(one.at.getTime()) }));
}
