/** Documents that people sent are read for search, once: each says for itself whether that is still to be done. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    `alter table file add column to_read boolean not null default false`,
    // what is there already; our own letters are not read: what stands in them is known
    `update file f set to_read = true
      where f.case_id is not null and f.type in ('application/pdf', 'text/plain; charset=utf-8',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.oasis.opendocument.text')
        and not exists (select from letter_kept l where l.organisation = f.organisation and l.pdf = f.id)`,
    `create index file_to_read on file (organisation, stored_at) where to_read and case_id is not null`,
  ]);
}
