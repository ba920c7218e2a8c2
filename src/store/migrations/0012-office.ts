/** The journal of the office: measures, reports and destruction, in the same chain as cases; and what is owed beside cases. */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

const tables = [
  `create table office_stream (
    organisation text not null,
    -- its entries stand in journal under this id, as those of a case do: one chain, one sealer, one verifier for both
    id uuid not null,
    kind text not null,
    -- per kind, from 1: how colleagues call it
    number integer not null,
    -- what there can be only one of, such as the report of a quarter; absent: as many as anybody likes
    key text,
    policy text not null,
    version integer not null,
    status text not null,
    -- whose it is in person
    staff text,
    sequence integer not null,
    -- codes, days and ids for lists; never a word that somebody typed
    view jsonb not null,
    -- first line: personal, emptied when its words are destroyed
    title text,
    opened_at timestamptz not null,
    changed_at timestamptz not null default now(),
    primary key (organisation, id)) with (fillfactor = 85)`,
  `create unique index office_stream_by_number on office_stream (organisation, kind, number)`,
  `create unique index office_stream_by_key on office_stream (organisation, kind, key) where key is not null`,
  `create index office_stream_by_status on office_stream (organisation, kind, status, number)`,
  `create table office_duty (
    organisation text not null,
    stream uuid not null,
    key text not null,
    owner text not null,
    -- who owes it in person; absent: everybody with the role
    staff text,
    step text not null,
    "do" jsonb not null,
    since timestamptz not null,
    -- its last day, and the moment at which that is over in Amsterdam; absent: owed at once
    due_day date,
    due timestamptz,
    -- the order of the work list
    urgent_at timestamptz not null,
    primary key (organisation, stream, key))`,
  `create index office_duty_of_person on office_duty (organisation, staff, urgent_at) where staff is not null`,
  `create index office_duty_of_role on office_duty (organisation, owner, urgent_at) where staff is null`,
];

/** Writes what a step changed; answers the number, or nothing when somebody else was first and the caller must roll back. */
const saveStream = `
create function save_stream(p_organisation text, p_id uuid, p_stream json, p_entries json, p_personal json, p_duties json)
returns integer
language plpgsql as $$
declare
  of record;
  given integer;
begin
  select * into of from json_to_record(p_stream) as r(kind text, key text, policy text, version integer, status text, staff text,
    sequence integer, view jsonb, title text, opened_at timestamptz);
  if append_events(p_organisation, p_id, p_entries, p_personal) < json_array_length(p_entries) then return null; end if;
  update office_stream set status = of.status, staff = of.staff, sequence = of.sequence, view = of.view,
    title = coalesce(of.title, title), changed_at = now()
  where organisation = p_organisation and id = p_id returning number into given;
  if given is null then
    -- few are opened, and a number without a gap is worth that two at once wait for each other
    perform pg_advisory_xact_lock(hashtextextended(format('office:%s:%s', p_organisation, of.kind), 0));
    select coalesce(max(number), 0) + 1 into given from office_stream where organisation = p_organisation and kind = of.kind;
    insert into office_stream (organisation, id, kind, number, key, policy, version, status, staff, sequence, view, title, opened_at)
    values (p_organisation, p_id, of.kind, given, of.key, of.policy, of.version, of.status, of.staff, of.sequence, of.view, of.title,
      of.opened_at);
  end if;
  delete from office_duty where organisation = p_organisation and stream = p_id;
  insert into office_duty (organisation, stream, key, owner, staff, step, "do", since, due_day, due, urgent_at)
  select p_organisation, p_id, r.key, r.owner, r.staff, r.step, r."do", r.since, r.due_day, r.due, coalesce(r.due, r.since)
  from json_to_recordset(p_duties) as r(key text, owner text, staff text, step text, "do" jsonb, since timestamptz, due_day date,
    due timestamptz);
  return given;
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [...tables, saveStream]);
  await behindTheWall(db, ['office_stream', 'office_duty']);
}
