/** New versions of procedures: files that are being written, versions that were published, and trials on the cases there are. */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

const tables = [
  `create table policy_draft_file (
    organisation text not null,
    -- the version on its way to which it belongs, in the journal of the office
    stream uuid not null,
    path text not null check (length(path) between 1 and 100),
    text text not null,
    -- goes up with every change: who saves an older one is told
    revision integer not null default 1,
    changed_at timestamptz not null default now(),
    changed_by text,
    primary key (organisation, stream, path))`,

  // a version under which cases run never changes: the application can only add one
  `create table policy_version (
    organisation text not null,
    version integer not null check (version > 0),
    stream uuid not null,
    in_force date not null,
    -- path and text of every file, as JSON
    files text not null,
    published_at timestamptz not null default now(),
    primary key (organisation, version))`,
  // taken back before its first day; its number is not given again
  `create table policy_withdrawn (
    organisation text not null,
    version integer not null,
    withdrawn_at timestamptz not null default now(),
    primary key (organisation, version),
    foreign key (organisation, version) references policy_version)`,

  // the running cases, played under a draft
  `create table policy_trial (
    organisation text not null,
    id uuid not null,
    stream uuid not null,
    -- of the files that were tried
    fingerprint text not null,
    by text not null,
    state text not null check (state in ('running', 'done', 'failed')),
    done integer not null default 0,
    total integer not null,
    started_at timestamptz not null default now(),
    -- when the process that runs it last said so
    touched_at timestamptz not null default now(),
    primary key (organisation, id))`,
  `create index policy_trial_by_stream on policy_trial (organisation, stream, started_at)`,
  // a case in which something would be otherwise: clauses, letters and days, never words
  `create table policy_trial_case (
    organisation text not null,
    trial uuid not null,
    case_id uuid not null,
    changes jsonb not null,
    primary key (organisation, trial, case_id),
    foreign key (organisation, trial) references policy_trial on delete cascade)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, tables);
  await behindTheWall(db, ['policy_draft_file', 'policy_version', 'policy_withdrawn', 'policy_trial', 'policy_trial_case']);
}
