/**
 * The tables that every step writes are cleaned after a fiftieth of them changed, and not after a fifth, as PostgreSQL would: in a
 * large one a count from the index alone would meanwhile look up each row that changed, tens of thousands for the workload.
 */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const WRITTEN = ['duty', 'case_view', 'outbox', 'journal', 'person'];

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    WRITTEN.map(
      (table) => `alter table ${table} set (
        autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000,
        autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 1000)`,
    ),
  );
}
