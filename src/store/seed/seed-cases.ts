/** Seeding: many copies of decided journeys, in batches that are each whole. */
import type { Pool } from 'pg';
import { noteLateAsTold } from '../cases/late-told.ts';
import { sealFully } from '../journal/sealing.ts';
import { withOrganisation } from '../transaction.ts';
import { type CaseMould, caseMould, type Journey } from './mould.ts';
import { type Copy, filledTables, writeCopies } from './write-copies.ts';

const BATCH = 1000;

export interface Seeding {
  readonly owner: Pool;
  readonly app: Pool;
  /** the key from which the codes of own pages follow */
  readonly codeKey: Buffer;
  /** who complains in the n-th case of an organisation */
  readonly person: (n: number) => { readonly name: string; readonly email: string };
}

/** Writes `count` copies of the journeys of one organisation, the oldest first; says after each batch how many are there. */
export async function seedCases(
  seeding: Seeding,
  journeys: readonly Journey[],
  count: number,
  progress: (done: number) => void,
): Promise<void> {
  const moulds = journeys.map(caseMould).sort((a, b) => (a.received < b.received ? -1 : 1));
  const [first] = moulds;
  if (first === undefined) return;
  const documents = await documentsOf(seeding.app, moulds);
  const chosen = (n: number) => moulds[Math.floor((n * moulds.length) / count)] as CaseMould;
  const nextReference = await referencesOf(
    seeding,
    first,
    Array.from({ length: count }, (_, n) => yearOf(chosen(n))),
  );
  for (let done = 0; done < count; done += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - done) }, (_, at) => done + at);
    const copies = numbers.map((n): Copy => {
      const mould = chosen(n);
      const document = documents.get(mould.words) ?? '';
      return { mould, document, ...nextReference(yearOf(mould)), ...seeding.person(n) };
    });
    await writeCopies(seeding.owner, first.organisation, copies, seeding.codeKey);
    await sealFully(seeding.app, first.organisation);
    progress(done + numbers.length);
  }
  await withOrganisation(seeding.app, first.organisation, noteLateAsTold);
}

function yearOf({ received }: CaseMould): number {
  return Number(received.slice(0, 4));
}

/** The words of each journey as the database indexes them, once for all copies. */
async function documentsOf(app: Pool, moulds: readonly CaseMould[]): Promise<ReadonlyMap<string, string>> {
  const documents = new Map<string, string>();
  for (const { words } of moulds) {
    if (documents.has(words)) continue;
    const { rows } = await app.query<{ document: string }>(`select to_tsvector('dutch', $1)::text as document`, [words]);
    documents.set(words, copyText(rows[0]?.document ?? ''));
  }
  return documents;
}

function copyText(text: string): string {
  return text.replaceAll('\\', '\\\\');
}

/** Takes as many numbers as are needed from the counter of each year, so that whoever lodges meanwhile gets others. */
async function referencesOf({ owner, app }: Seeding, { organisation, prefix }: CaseMould, years: readonly number[]) {
  const next = new Map<number, number>();
  for (const year of new Set(years)) {
    const count = years.filter((one) => one === year).length;
    const counter = (await app.query<{ name: string }>('select start_counter($1, $2)::text as name', [organisation, year]))
      .rows[0]?.name;
    const taken = await owner.query<{ last: string }>('select setval($1::regclass, nextval($1::regclass) + $2 - 1) as last', [
      counter,
      count,
    ]);
    next.set(year, Number(taken.rows[0]?.last) - count + 1);
  }
  return (year: number) => {
    const number = next.get(year) ?? 0;
    next.set(year, number + 1);
    return { reference: `${prefix}-${year}-${String(number).padStart(5, '0')}`, number: `k${year}${number}` };
  };
}

/** COPY does not work behind the wall: it is open to the owner, and only to the owner, while this work goes on. */
export async function withoutWall<T>(owner: Pool, work: () => Promise<T>): Promise<T> {
  const all = (how: string) =>
    filledTables.filter((table) => table !== 'search').map((table) => `alter table ${table} ${how} row level security`);
  await owner.query(all('no force').join('; '));
  try {
    return await work();
  } finally {
    // after a kill, or without a database, the next start does this: every migration ends with it
    await owner.query(all('force').join('; '));
  }
}
