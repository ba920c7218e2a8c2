/** Who comes in at a complainant's own page: a code opens it, a session keeps it open, a new code ends both. */
import type { Pool } from 'pg';
import { changed, row, rows, type Tx } from '../transaction.ts';
import { codeHash, isPartyCode } from './party-code.ts';
import { addressed, hashOf, newToken, unaddressed } from './token.ts';

const LONGEST_HOURS = 12;
const IDLE = '2 hours';

export interface PartyAccess {
  readonly caseId: string;
  readonly party: string;
  readonly generation: number;
}

/** What this code opens; undefined when it is wrong, replaced, or belongs to another case than the reference says. */
export async function accessByCode(tx: Tx, code: string, reference?: string): Promise<PartyAccess | undefined> {
  if (!isPartyCode(code)) return undefined;
  const found = await row<{ case_id: string; party: string; generation: number; reference: string }>(tx, BY_CODE, [
    tx.organisation,
    codeHash(code),
  ]);
  if (found === undefined || (reference !== undefined && found.reference !== reference.trim().toUpperCase())) return undefined;
  return { caseId: found.case_id, party: found.party, generation: found.generation };
}

const BY_CODE = `
  select a.case_id, a.party, a.generation, c.reference
  from party_access a join case_view c on c.organisation = a.organisation and c.id = a.case_id
  where a.organisation = $1 and a.code_hash = $2 and a.replaced_at is null`;

/** The generation of the code that now opens a party's page; undefined when the party has no page. */
export async function codeGeneration(tx: Tx, caseId: string, party: string): Promise<number | undefined> {
  const text =
    'select generation from party_access where organisation = $1 and case_id = $2 and party = $3 and replaced_at is null';
  return (await row<{ generation: number }>(tx, text, [tx.organisation, caseId, party]))?.generation;
}

/** Gives a party a page, or a new code in the place of the old one, which stops working with its sessions. */
export async function putAccess(
  tx: Tx,
  caseId: string,
  party: string,
  codeOf: (generation: number) => string,
): Promise<PartyAccess> {
  const last = await row<{ generation: number }>(
    tx,
    'select generation from party_access where organisation = $1 and case_id = $2 and party = $3 order by generation desc limit 1 for update',
    [tx.organisation, caseId, party],
  );
  const generation = (last?.generation ?? 0) + 1;
  await changed(
    tx,
    'update party_access set replaced_at = now() where organisation = $1 and case_id = $2 and party = $3 and replaced_at is null',
    [tx.organisation, caseId, party],
  );
  await changed(tx, 'delete from party_session where organisation = $1 and case_id = $2 and party = $3', [
    tx.organisation,
    caseId,
    party,
  ]);
  const access = [{ party, generation, code_hash: codeHash(codeOf(generation)).toString('hex') }];
  await rows(tx, 'select put_access($1, $2, $3)', [tx.organisation, caseId, JSON.stringify(access)]);
  return { caseId, party, generation };
}

/** Takes a party's page away: a person who turned out not to belong to the case. */
export async function endAccess(tx: Tx, caseId: string, party: string): Promise<void> {
  await changed(
    tx,
    'update party_access set replaced_at = now() where organisation = $1 and case_id = $2 and party = $3 and replaced_at is null',
    [tx.organisation, caseId, party],
  );
}

/** Starts a session after a code was right; the answer goes into the cookie. */
export async function startPartySession(tx: Tx, { caseId, party, generation }: PartyAccess): Promise<string> {
  const token = newToken();
  await rows(
    tx,
    `insert into party_session (organisation, token_hash, case_id, party, generation, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6))`,
    [tx.organisation, hashOf(token), caseId, party, generation, LONGEST_HOURS],
  );
  return addressed(tx.organisation, token);
}

export interface PartySession {
  readonly organisation: string;
  readonly caseId: string;
  readonly party: string;
}

/** Whose page this cookie keeps open; undefined when it ended, grew too old, or its code was replaced. */
export async function partyOfSession(pool: Pool, cookie: string): Promise<PartySession | undefined> {
  const token = unaddressed(cookie);
  if (token === undefined) return undefined;
  const { rows: found } = await pool.query<{ case_id: string; party: string }>({
    name: 'party-of-session',
    text: 'select case_id, party from party_of_session($1, $2, $3)',
    values: [token.organisation, token.hash, IDLE],
  });
  const one = found[0];
  return one === undefined ? undefined : { organisation: token.organisation, caseId: one.case_id, party: one.party };
}

/** Ends a session: leaving the page on a shared computer. */
export async function endPartySession(tx: Tx, cookie: string): Promise<void> {
  const token = unaddressed(cookie);
  if (token === undefined) return;
  await changed(tx, 'delete from party_session where organisation = $1 and token_hash = $2', [tx.organisation, token.hash]);
}
