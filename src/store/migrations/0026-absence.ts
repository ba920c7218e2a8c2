/** Who is away from when until when and who stands in; and who opened a case in an emergency, with the reason and until when. */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

const tables = [
  `create table absence (
    organisation text not null,
    id text not null,
    staff text not null,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    stand_in text,
    entered_by text not null,
    entered_at timestamptz not null default now(),
    primary key (organisation, id),
    foreign key (organisation, staff) references staff on delete cascade)`,
  `create index absence_by_day on absence (organisation, last_day)`,

  `create table emergency_access (
    organisation text not null,
    id text not null,
    case_id uuid not null,
    staff text not null,
    reason text not null,
    opened_at timestamptz not null default now(),
    until timestamptz not null,
    primary key (organisation, id),
    foreign key (organisation, staff) references staff on delete cascade)`,
  `create index emergency_access_by_staff on emergency_access (organisation, staff, case_id, until)`,
  `create index emergency_access_by_case on emergency_access (organisation, case_id, opened_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, tables);
  await behindTheWall(db, ['absence', 'emergency_access']);
}
