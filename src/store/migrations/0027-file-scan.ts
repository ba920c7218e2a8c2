/** Each document says what the virus scanner thinks of it; what we made ourselves is not scanned. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    `alter table file
      add column scan text not null default 'waiting' check (scan in ('own', 'waiting', 'clean', 'infected', 'unscannable')),
      -- the name of the virus, or why it could not be judged
      add column scan_found text,
      add column scanned_at timestamptz,
      -- whether an infected document stands in the story of its case, and an administrator knows
      add column scan_told boolean not null default false`,
    `update file set scan = 'own' where session is null`,
    `create index file_to_scan on file (organisation, scan, stored_at) where scan in ('waiting', 'unscannable')`,
    `create index file_infected on file (organisation, scanned_at) where scan = 'infected'`,
  ]);
}
