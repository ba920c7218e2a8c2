/**
 * A letter that stood ready on an own page to which its reader had no way leaves once there is an address: the same message, by
 * another way. Anything else that is kept twice is kept once, as before.
 */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const putOutbox = `
create or replace function put_outbox(p_organisation text, p_case uuid, p_outbox json) returns void
language plpgsql as $$
begin
  insert into outbox (organisation, id, case_id, kind, letter, party, blocks, because, medium, payload, message_id, next_attempt)
  select p_organisation, r.id, p_case, r.kind, r.letter, r.party, r.blocks, r.because, r.medium, r.payload, r.message_id,
    now() + make_interval(secs => coalesce(r.wait, 0))
  from json_to_recordset(p_outbox) as r(id text, kind text, letter text, party text, blocks text[], because integer,
    medium text, payload jsonb, message_id text, wait integer)
  on conflict (organisation, case_id, because, letter, party) where case_id is not null do update
    set medium = excluded.medium, status = 'waiting', next_attempt = excluded.next_attempt, created_at = now(), done_at = null
    where outbox.medium = 'page' and outbox.status = 'sent' and excluded.medium <> 'page';
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [putOutbox]);
}
