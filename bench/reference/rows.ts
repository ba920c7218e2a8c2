/** The rows that one lodging really wrote, read back from the database, and the plain statements that would write them again. */
import type pg from 'pg';

/** The rows of one lodging. */
export interface WrittenRows {
  /** one for each row */
  readonly statements: readonly string[];
  /** how many rows each table got */
  readonly tables: Readonly<Record<string, number>>;
}

interface Column {
  readonly table: string;
  readonly column: string;
}

/** In the order in which `lodge_cases` writes them. */
const TABLES: Readonly<Record<string, string>> = {
  idempotency: `answer->>'caseId' = $1`,
  case_view: 'id::text = $1',
  journal: `case_id::text = $1 and name = 'lodged'`,
  journal_personal: 'case_id::text = $1 and sequence = 1',
  person: 'case_id::text = $1',
  party_access: 'case_id::text = $1',
  duty: 'case_id::text = $1',
  outbox: 'case_id::text = $1',
  search: 'case_id::text = $1',
};

/**
 * Reads the rows of the case as one `insert` each. Where a value must be another one each time (the id of the case, the
 * reference, keys that are unique), it stands as a pgbench variable's expression.
 * @param superuser sees the rows of every organisation
 */
export async function writtenRows(superuser: pg.Client, caseId: string): Promise<WrittenRows> {
  const { rows: found } = await superuser.query<{ reference: string }>('select reference from case_view where id = $1', [caseId]);
  const reference = found[0]?.reference ?? '';
  const statements: string[] = [];
  const tables: Record<string, number> = {};
  for (const [table, where] of Object.entries(TABLES)) {
    const columns = await columnsOf(superuser, table);
    const list = columns.map(({ column }) => `"${column}"`).join(', ');
    const { rows } = await superuser.query<Record<string, string | null>>(
      `select ${columns.map(({ column }) => `"${column}"::text as "${column}"`).join(', ')} from ${table} where ${where}`,
      [caseId],
    );
    tables[table] = rows.length;
    for (const row of rows) {
      const values = columns.map(({ column }) => asValue(table, column, row[column] ?? null, { caseId, reference }));
      statements.push(`insert into ${table} (${list}) values (${values.join(', ')})`);
    }
  }
  return { statements, tables };
}

async function columnsOf(client: pg.Client, table: string): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'
       -- the transaction says itself which it is
       and data_type <> 'xid8' order by ordinal_position`,
    [table],
  );
  return rows;
}

/** Another value for every client and turn; as long as what stands in its place. */
const UNIQUE: Readonly<Record<string, string>> = {
  'idempotency.key': `'form:' || lpad(to_hex(:u::bigint), 22, '0')`,
  'party_access.code_hash': `decode(lpad(to_hex(:u::bigint), 64, '0'), 'hex')`,
  'outbox.id': `lpad(to_hex(:u::bigint), 22, '0')`,
};

function asValue(table: string, column: string, value: string | null, one: { caseId: string; reference: string }): string {
  if (value === null) return 'null';
  const unique = UNIQUE[`${table}.${column}`];
  if (unique !== undefined) return unique;
  if (value === one.caseId) return ID;
  if (value === one.reference) return REFERENCE;
  return literal(value);
}

const ID = `('018f0000-0000-7000-' || lpad(to_hex(:client_id::int), 4, '0') || '-' || lpad(to_hex(:u::bigint), 12, '0'))::uuid`;
const REFERENCE = `'BENCH-' || :u::text`;

/** pgbench reads a colon before a letter as a variable, so that no text may hold one. */
function literal(text: string): string {
  return `E'${text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "''")
    .replace(/:(?=[A-Za-z0-9_])/g, '\\x3a')}'`;
}
