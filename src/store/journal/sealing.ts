/** The sealer: chains the journal of each organisation, one entry to the next, a moment after it was written. */
import type { Pool } from 'pg';
import { changed, row, rows, type Tx, withOrganisation } from '../transaction.ts';
import { linkOf, type SealedRow, sealedColumns } from './digest.ts';

/** How many entries are sealed in one transaction. */
const BATCH = 2000;

/**
 * Seals what was committed since the last time, of one organisation or of all; answers how many entries. Only one process
 * seals an organisation at a time; another answers 0 for it. To be called about every second.
 */
export async function sealOnce(pool: Pool, organisation?: string): Promise<number> {
  let count = 0;
  for (const one of organisation === undefined ? await waiting(pool) : [organisation]) {
    let sealed: number;
    do {
      sealed = await withOrganisation(pool, one, async (tx) => ((await isMine(tx)) ? sealBatch(tx) : 0));
      count += sealed;
    } while (sealed === BATCH);
  }
  return count;
}

async function waiting(pool: Pool): Promise<readonly string[]> {
  const { rows: found } = await pool.query<{ id: string }>({
    name: 'to-seal',
    text: 'select id from organisations_to_seal() id',
  });
  return found.map(({ id }) => id);
}

/**
 * Seals everything that is committed, waiting for another sealer if need be, and lets the next search begin after it.
 * For whoever wrote many rows that are sealed already: without this each search would walk through them.
 */
export async function sealFully(pool: Pool, organisation: string): Promise<void> {
  const { rows: found } = await pool.query<{ oldest: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as oldest');
  let sealed: number;
  do {
    sealed = await withOrganisation(pool, organisation, async (tx) => {
      await rows(tx, `select pg_advisory_xact_lock(hashtextextended('seal:' || $1, 0))`, [organisation]);
      return sealBatch(tx);
    });
  } while (sealed === BATCH);
  const text = 'update chain_head set horizon = greatest(horizon, $2::text::xid8) where organisation = $1';
  await withOrganisation(pool, organisation, (tx) => changed(tx, text, [organisation, found[0]?.oldest]));
}

async function isMine(tx: Tx): Promise<boolean> {
  const found = await row<{ mine: boolean }>(tx, `select pg_try_advisory_xact_lock(hashtextextended('seal:' || $1, 0)) as mine`, [
    tx.organisation,
  ]);
  return found?.mine === true;
}

interface Head {
  position: string;
  hash: Buffer;
  horizon: string;
}

/**
 * In the order of transactions, and only those before the oldest that is still running: a row of that one could otherwise
 * turn up behind the seal. Chaining inside the accepting transaction would make all commits wait for each other.
 */
async function sealBatch(tx: Tx): Promise<number> {
  const head = await headOf(tx);
  const running = (await row<{ oldest: string }>(tx, 'select pg_snapshot_xmin(pg_current_snapshot())::text as oldest'))?.oldest;
  const found = await rows<Found>(tx, UNSEALED, [tx.organisation, head.horizon, running, BATCH]);
  if (found.length === 0) return 0;
  const links = linked(head, found);
  await rows(tx, ADD, [
    tx.organisation,
    links.map((one) => one.position),
    found.map((one) => one.case_id),
    found.map((one) => one.sequence),
    links.map((one) => one.hash),
  ]);
  const last = links.at(-1);
  const horizon = found.length < BATCH ? running : found.at(-1)?.xact;
  await changed(tx, 'update chain_head set position = $2, hash = $3, horizon = $4::text::xid8 where organisation = $1', [
    tx.organisation,
    last?.position,
    last?.hash,
    horizon,
  ]);
  return found.length;
}

type Found = Omit<SealedRow, 'position'> & { readonly xact: string };

const UNSEALED = `
  select ${sealedColumns}, j.xact::text as xact from journal j
  where j.organisation = $1 and j.xact >= $2::text::xid8 and j.xact < $3::text::xid8
    and not exists (select from chain c where c.organisation = j.organisation and c.case_id = j.case_id and c.sequence = j.sequence)
  order by j.xact, j.case_id, j.sequence limit $4`;

const ADD = `
  insert into chain (organisation, position, case_id, sequence, hash)
  select $1, u.position, u.case_id, u.sequence, u.hash from unnest($2::bigint[], $3::uuid[], $4::integer[], $5::bytea[]) as u(position, case_id, sequence, hash)`;

async function headOf(tx: Tx): Promise<Head> {
  const text = 'select position, hash, horizon::text as horizon from chain_head where organisation = $1';
  const found = await row<Head>(tx, text, [tx.organisation]);
  if (found !== undefined) return found;
  await rows(tx, 'insert into chain_head (organisation) values ($1)', [tx.organisation]);
  return { position: '0', hash: Buffer.alloc(0), horizon: '0' };
}

/** The links of entries that follow the head, in this order. */
function linked(
  head: { readonly position: string; readonly hash: Buffer },
  found: readonly Omit<SealedRow, 'position'>[],
): { position: string; hash: Buffer }[] {
  let { hash } = head;
  let position = BigInt(head.position);
  return found.map((one) => {
    position += 1n;
    const link = { position: position.toString(), hash: linkOf(hash, sealedRow(one, position.toString())) };
    hash = link.hash;
    return link;
  });
}

/** Exactly the columns that are sealed: whatever else the row carries does not enter the hash. */
export function sealedRow(one: Omit<SealedRow, 'position'>, position: string): SealedRow {
  const { organisation, case_id, sequence, name, at, entered, by_kind, by_id, by_roles, audience, party, facts, digest } = one;
  return {
    organisation,
    position,
    case_id,
    sequence,
    name,
    at,
    entered,
    by_kind,
    by_id,
    by_roles,
    audience,
    party,
    facts,
    digest,
  };
}
