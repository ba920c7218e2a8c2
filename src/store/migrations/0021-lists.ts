/** Lists: views that a colleague keeps, cases in the order of what is due, and who types in the same form. */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

const tables = [
  `create table saved_view (
    organisation text not null,
    id text not null,
    staff text not null,
    -- which list it is a view of
    place text not null check (place in ('mine', 'team', 'cases')),
    name text not null check (length(name) between 1 and 60),
    -- the filters and the order, as they stand in the address of the list
    query text not null check (length(query) <= 1000),
    shared boolean not null default false,
    created_at timestamptz not null default now(),
    primary key (organisation, id),
    foreign key (organisation, staff) references staff on delete cascade)`,
  `create index saved_view_by_staff on saved_view (organisation, staff, place)`,
  `create index saved_view_shared on saved_view (organisation, place) where shared`,
  // open cases alone: of what has ended nothing is due
  `create index case_view_by_due on case_view (organisation, next_due, id) where status = 'open' and next_due is not null`,
  `create index draft_by_form on draft (organisation, form)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, tables);
  await behindTheWall(db, ['saved_view']);
}
