/** The case: its journal and chain, its view, its duties, the people apart from the facts, its files and its post. */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

const journal = [
  `create table journal (
    organisation text not null,
    case_id uuid not null,
    sequence integer not null check (sequence > 0),
    name text not null,
    at timestamptz not null,
    entered timestamptz not null,
    by_kind text not null,
    by_id text,
    by_roles text[],
    audience text[] not null,
    party text,
    facts jsonb not null,
    -- sha256 of salt and personal words; absent when the entry has none
    digest bytea,
    -- which transaction wrote it: the sealer takes only what no running transaction can still precede
    xact xid8 not null default pg_current_xact_id(),
    primary key (organisation, case_id, sequence))`,
  `create index journal_by_transaction on journal (organisation, xact)`,
  `create table journal_personal (
    organisation text not null,
    case_id uuid not null,
    sequence integer not null,
    salt bytea not null,
    payload jsonb not null,
    primary key (organisation, case_id, sequence))`,
  `create table chain (
    organisation text not null,
    position bigint not null check (position > 0),
    case_id uuid not null,
    sequence integer not null,
    hash bytea not null,
    primary key (organisation, position))`,
  `create unique index chain_by_entry on chain (organisation, case_id, sequence)`,
  `create table chain_head (
    organisation text primary key,
    position bigint not null default 0,
    hash bytea not null default '\\x',
    -- every row of an earlier transaction is sealed
    horizon xid8 not null default '0')`,
  `create table checkpoint (
    organisation text not null,
    position bigint not null,
    hash bytea not null,
    at timestamptz not null,
    signature bytea not null,
    primary key (organisation, position))`,
];

const views = [
  `create table case_view (
    -- no foreign keys on this path: each would lock its parent row in every lodging, and verifying finds more than they do
    organisation text not null,
    id uuid not null,
    reference text not null,
    policy text not null,
    version integer not null,
    status text not null,
    record text not null,
    channel text not null,
    form text not null,
    received timestamptz not null,
    filed date not null,
    subject text,
    handler text,
    -- colleagues the complaint is about: for them this row does not exist
    concerned text[] not null,
    -- first line of the complaint: personal, emptied when the case is destroyed
    title text,
    last_heard timestamptz,
    next_due timestamptz,
    next_duty text,
    sequence integer not null,
    changed_at timestamptz not null default now(),
    primary key (organisation, id)) with (fillfactor = 85)`,
  `create unique index case_view_by_reference on case_view (organisation, reference)`,
  `create index case_view_by_status on case_view (organisation, status, received, id)`,
  // apart, because an index does not keep its order behind "is null"
  `create index case_view_by_handler on case_view (organisation, handler, received, id) where handler is not null`,
  `create index case_view_of_nobody on case_view (organisation, status, received, id) where handler is null`,
  `create table duty (
    organisation text not null,
    case_id uuid not null,
    key text not null,
    clause text not null,
    party text,
    owner text not null,
    -- who owes it in person; absent: everybody with the role
    staff text,
    step text,
    status text not null,
    target boolean not null,
    late boolean not null,
    since timestamptz not null,
    -- the moment it is too late: the end of its last day in Amsterdam, or the hour itself
    due timestamptz,
    due_day date,
    warn timestamptz,
    -- the order of the work list: when to warn, else the end, else since when it is owed
    urgent_at timestamptz not null,
    -- whether there is an end at all; without one it is owed at once and cannot be late
    dated boolean not null,
    done_at timestamptz,
    "do" jsonb not null,
    explanation jsonb,
    -- of the case, so that a work list needs no other table to know what a viewer may see
    handler text,
    assigned boolean generated always as (handler is not null) stored,
    concerned text[] not null,
    primary key (organisation, case_id, key)) with (fillfactor = 85)`,
  `create index duty_of_person on duty (organisation, staff, dated, urgent_at, case_id, key)
     where status = 'open' and staff is not null`,
  `create index duty_of_role on duty (organisation, owner, assigned, dated, urgent_at, case_id, key)
     where status = 'open' and staff is null`,
];

const people = [
  `create table person (
    organisation text not null,
    id text not null,
    case_id uuid not null,
    details jsonb not null,
    changed_at timestamptz not null default now(),
    primary key (organisation, case_id, id))`,
  `create table party_access (
    organisation text not null,
    code_hash bytea not null,
    case_id uuid not null,
    party text not null,
    generation integer not null,
    created_at timestamptz not null default now(),
    replaced_at timestamptz,
    primary key (organisation, code_hash))`,
  `create unique index party_access_by_party on party_access (organisation, case_id, party, generation)`,
  `create table party_session (
    organisation text not null,
    token_hash bytea not null,
    case_id uuid not null,
    party text not null,
    generation integer not null,
    created_at timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    primary key (organisation, token_hash))`,
  `create index party_session_by_party on party_session (organisation, case_id, party)`,
  `create table reading_log (
    organisation text not null,
    case_id uuid not null,
    at timestamptz not null default now(),
    staff text not null,
    what text not null)`,
  `create index reading_log_by_case on reading_log (organisation, case_id, at)`,
];

const post = [
  `create table outbox (
    organisation text not null,
    id text not null,
    case_id uuid,
    kind text not null,
    letter text,
    party text,
    blocks text[] not null default '{}',
    because integer,
    medium text not null check (medium in ('email', 'post', 'page')),
    -- what a message outside a case needs; emptied when it has left
    payload jsonb,
    message_id text not null,
    status text not null default 'waiting' check (status in ('waiting', 'sending', 'sent', 'uncertain', 'failed')),
    attempts integer not null default 0,
    next_attempt timestamptz not null default now(),
    created_at timestamptz not null default now(),
    done_at timestamptz,
    error text,
    primary key (organisation, id)) with (fillfactor = 85)`,
  // the same letter is owed once, however often the reaction is computed
  `create unique index outbox_once on outbox (organisation, case_id, because, letter, party) where case_id is not null`,
  `create index outbox_to_do on outbox (organisation, next_attempt) where status in ('waiting', 'sending', 'uncertain')`,
  `create table letter_kept (
    organisation text not null,
    id text not null,
    case_id uuid,
    party text,
    letter text,
    medium text not null,
    at timestamptz not null,
    recipient text,
    subject text not null,
    html text not null,
    text text not null,
    pdf text,
    primary key (organisation, id))`,
  `create index letter_kept_by_case on letter_kept (organisation, case_id, at)`,
  `create table mailbox (
    organisation text not null,
    id text not null,
    at timestamptz not null default now(),
    message_id text not null,
    sender text not null,
    recipient text not null,
    subject text not null,
    html text,
    text text not null,
    attachments jsonb not null default '[]',
    primary key (organisation, id))`,
  `create index mailbox_by_time on mailbox (organisation, at)`,
  `create table file (
    organisation text not null,
    id text not null,
    case_id uuid,
    -- the browser session that uploaded it: nobody else can put it in a complaint
    session text,
    name text not null,
    size bigint not null,
    type text not null,
    sha256 bytea not null,
    stored_at timestamptz not null default now(),
    primary key (organisation, id))`,
  `create index file_by_case on file (organisation, case_id) where case_id is not null`,
  `create index file_unlinked on file (organisation, stored_at) where case_id is null`,
  `create table idempotency (
    organisation text not null,
    key text not null,
    body_hash bytea not null,
    answer jsonb not null,
    at timestamptz not null default now(),
    primary key (organisation, key))`,
  `create index idempotency_by_time on idempotency using brin (at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [...journal, ...views, ...people, ...post]);
  await behindTheWall(db, ['journal', 'journal_personal', 'chain', 'chain_head', 'checkpoint', 'case_view', 'duty']);
  await behindTheWall(db, [
    'person',
    'party_access',
    'party_session',
    'reading_log',
    'outbox',
    'letter_kept',
    'mailbox',
    'file',
    'idempotency',
  ]);
}
