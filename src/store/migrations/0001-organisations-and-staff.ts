/** Organisations, colleagues with their sessions and tokens, and what belongs to the installation itself. */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    // the two tables without an organisation: which there are, and what the installation remembers of itself
    `create table organisation (id text primary key, created_at timestamptz not null default now())`,
    `create table installation (key text primary key, value jsonb not null, changed_at timestamptz not null default now())`,

    `create table staff (
      organisation text not null references organisation,
      id text not null,
      name text not null,
      email text not null,
      phone text,
      roles text[] not null,
      active boolean not null default true,
      -- argon2; absent until the invitation was accepted
      password_hash text,
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      primary key (organisation, id))`,
    `create unique index staff_by_email on staff (organisation, lower(email))`,

    `create table staff_session (
      organisation text not null,
      token_hash bytea not null,
      staff text not null,
      created_at timestamptz not null default now(),
      seen_at timestamptz not null default now(),
      expires_at timestamptz not null,
      primary key (organisation, token_hash),
      foreign key (organisation, staff) references staff on delete cascade)`,
    `create index staff_session_by_staff on staff_session (organisation, staff)`,

    `create table staff_token (
      organisation text not null,
      token_hash bytea not null,
      staff text not null,
      kind text not null check (kind in ('invite', 'reset')),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz,
      primary key (organisation, token_hash),
      foreign key (organisation, staff) references staff on delete cascade)`,
    `create index staff_token_by_staff on staff_token (organisation, staff)`,

    `create table throttle (
      organisation text not null,
      key text not null,
      count integer not null,
      since timestamptz not null,
      primary key (organisation, key))`,

    `create table api_token (
      organisation text not null,
      id text not null,
      token_hash bytea not null,
      prefix text not null,
      name text not null,
      scopes text[] not null,
      created_by text,
      created_at timestamptz not null default now(),
      expires_at timestamptz,
      last_used_at timestamptz,
      revoked_at timestamptz,
      primary key (organisation, id))`,
    `create unique index api_token_by_hash on api_token (organisation, token_hash)`,

    `create table draft (
      organisation text not null,
      staff text not null,
      form text not null,
      content jsonb not null,
      changed_at timestamptz not null default now(),
      primary key (organisation, staff, form),
      foreign key (organisation, staff) references staff on delete cascade)`,
  ]);
  await behindTheWall(db, ['staff', 'staff_session', 'staff_token', 'throttle', 'api_token', 'draft']);
}
