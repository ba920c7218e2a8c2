/** The tables of the database as a backup takes them: in an order in which they can be filled again. */
import type { PoolClient } from 'pg';

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly ofOrganisation: boolean;
  /** row-level security binds the owner too */
  readonly forced: boolean;
}

/** Bookkeeping of the migrations is made anew by migrating; which transaction wrote an entry means nothing elsewhere. */
const LEFT_OUT = `c.relname not like 'kysely\\_%' and not (c.relname = 'journal' and a.attname = 'xact')`;

const TABLES = `
  with recursive parents as (
    select conrelid as child, confrelid as parent from pg_constraint where contype = 'f'),
  depths as (
    select oid, 0 as depth from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
    union select p.child, d.depth + 1 from depths d join parents p on p.parent = d.oid)
  select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
    bool_or(a.attname = 'organisation') as of_organisation, c.relforcerowsecurity as forced
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and ${LEFT_OUT}
  group by c.oid, c.relname, c.relforcerowsecurity
  order by (select max(depth) from depths where depths.oid = c.oid), c.relname`;

/** Every table of the installation; those that others refer to come first. */
export async function tablesOf(client: PoolClient): Promise<readonly Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; of_organisation: boolean; forced: boolean }>(TABLES);
  return rows.map(({ of_organisation: ofOrganisation, ...rest }) => ({ ...rest, ofOrganisation }));
}

export function quotedColumns(client: PoolClient, columns: readonly string[]): string {
  return columns.map((name) => client.escapeIdentifier(name)).join(', ');
}
