/** Writing copies of sample journeys by COPY: with their own ids, numbers, digests and links, as if each had been lodged. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { instantOf } from '#core/time/moment.ts';
import { codeHash, partyCode } from '../access/party-code.ts';
import { marksOf } from '../cases/search-words.ts';
import { newCaseId, newId } from '../id.ts';
import { copyLine, copyValue } from './copy-text.ts';
import type { Filling } from './mark.ts';
import { type CaseMould, copyEvent, JOURNAL, PERSONAL, TABLES, type TableName } from './mould.ts';

/** One copy: which journey, and what makes it its own. */
export interface Copy {
  readonly mould: CaseMould;
  /** the document of its words, as the database wrote it */
  readonly document: string;
  readonly reference: string;
  readonly number: string;
  readonly name: string;
  readonly email: string;
}

const COLUMNS = {
  ...TABLES,
  journal: JOURNAL,
  journal_personal: PERSONAL,
  chain: 'organisation, position, case_id, sequence, hash',
  party_access: 'organisation, case_id, party, generation, code_hash',
  search: 'organisation, case_id, received, words, edition, document',
} as const;
type Rows = Record<keyof typeof COLUMNS, string[]>;

/** The tables that are filled; COPY needs them open to their owner. */
export const filledTables = Object.keys(COLUMNS) as readonly (keyof typeof COLUMNS)[];

interface Head {
  position: string;
  hash: Buffer;
}

/** Writes copies of one organisation in one transaction, at the head of its chain. */
export async function writeCopies(owner: Pool, organisation: string, copies: readonly Copy[], codeKey: Buffer): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('gehoord.organisation', $1, true)`, [organisation]);
    await client.query(`select pg_advisory_xact_lock(hashtextextended('seal:' || $1, 0))`, [organisation]);
    const { rows: heads } = await client.query<Head>('select position, hash from chain_head where organisation = $1', [
      organisation,
    ]);
    const { rows, head } = rowsOf(copies, heads[0] ?? { position: '0', hash: Buffer.alloc(0) }, codeKey);
    for (const table of filledTables) await copyIn(client, table, rows[table]);
    await client.query('update chain_head set position = $2, hash = $3 where organisation = $1', [
      organisation,
      head.position,
      head.hash,
    ]);
    await client.query('commit');
  } catch (fault) {
    // what went wrong first is what must be said
    await client.query('rollback').catch(() => {});
    throw fault;
  } finally {
    client.release();
  }
}

async function copyIn(client: PoolClient, table: keyof typeof COLUMNS, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await pipeline(Readable.from(chunks(lines)), client.query(from(`copy ${table} (${COLUMNS[table]}) from stdin`)));
}

/** Pieces of some hundred rows: each piece is a message to the server. */
function* chunks(lines: readonly string[]): Generator<string> {
  for (let at = 0; at < lines.length; at += 200) yield lines.slice(at, at + 200).join('');
}

function rowsOf(copies: readonly Copy[], before: Head, codeKey: Buffer): { rows: Rows; head: Head } {
  const rows = Object.fromEntries(filledTables.map((table) => [table, [] as string[]])) as Rows;
  const head = { ...before };
  for (const [index, copy] of copies.entries()) addCase(copy, index, head, codeKey, rows);
  return { rows, head };
}

function addCase(copy: Copy, index: number, head: Head, codeKey: Buffer, rows: Rows): void {
  const { mould, reference, number, name, email } = copy;
  const { organisation } = mould;
  const id = newCaseId(instantOf(mould.received) + (index % 1000));
  const filling: Filling = { id, reference, number, name, email, message: newId() };
  for (const table of Object.keys(TABLES) as TableName[]) rows[table].push(mould.tables[table](filling));
  for (const event of mould.events) {
    head.position = (BigInt(head.position) + 1n).toString();
    head.hash = copyEvent(event, { ...filling, position: head.position }, head.hash, {
      journal: rows.journal,
      personal: rows.journal_personal,
    });
    rows.chain.push(copyLine([organisation, head.position, id, String(event.sequence), hex(head.hash)]));
  }
  for (const party of mould.parties) {
    const code = partyCode(codeKey, { organisation, caseId: id, party, generation: 1 });
    rows.party_access.push(copyLine([organisation, id, party, '1', hex(codeHash(code))]));
  }
  const words = [...name.toLowerCase().split(' '), email, number].map((word, at) => `'${word}':${at + 1}A`);
  const month = new Date(instantOf(mould.received)).toISOString().slice(0, 7);
  const marks = [...marksOf({ name }), ...numberTails(reference)].map((mark) => `'${mark}'`);
  const document = `${copy.document} '#${organisation}' '#${organisation}:${month}' ${[...words, ...marks].join(' ')}`;
  rows.search.push(copyLine([organisation, id, mould.received, copyValue(mould.told(filling)), '1', document]));
}

/** As the database marks a reference. */
function numberTails(reference: string): readonly string[] {
  const digits = reference.replace(/\D/g, '');
  return Array.from({ length: Math.max(0, digits.length - 2) }, (_, at) => `=${digits.slice(at)}`);
}

function hex(bytes: Buffer): string {
  return `\\\\x${bytes.toString('hex')}`;
}
