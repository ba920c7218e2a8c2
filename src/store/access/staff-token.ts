/** Links that let a colleague set a password: an invitation, or a reset. Each works once and for a short time. */
import { changed, row, rows, type Tx } from '../transaction.ts';
import { addressed, hashOf, newToken, unaddressed } from './token.ts';

export type StaffTokenKind = 'invite' | 'reset';

const HOURS: Readonly<Record<StaffTokenKind, number>> = { invite: 72, reset: 1 };

/** A new link text for this colleague; earlier ones stop working. */
export async function newStaffToken(tx: Tx, staff: string, kind: StaffTokenKind): Promise<string> {
  const token = newToken();
  await changed(tx, 'delete from staff_token where organisation = $1 and staff = $2', [tx.organisation, staff]);
  await rows(
    tx,
    `insert into staff_token (organisation, token_hash, staff, kind, expires_at) values ($1, $2, $3, $4, now() + make_interval(hours => $5))`,
    [tx.organisation, hashOf(token), staff, kind, HOURS[kind]],
  );
  return addressed(tx.organisation, token);
}

/** Links of this colleague stop working: the address they were sent to is no longer theirs, or they are gone. */
export async function dropStaffTokens(tx: Tx, staff: string): Promise<void> {
  await changed(tx, 'delete from staff_token where organisation = $1 and staff = $2', [tx.organisation, staff]);
}

/** Until when each invitation that was sent and not used can still be accepted, by colleague. */
export async function openInvitations(tx: Tx): Promise<ReadonlyMap<string, Date>> {
  const text = `select staff, expires_at from staff_token
    where organisation = $1 and kind = 'invite' and used_at is null and expires_at > now()`;
  const found = await rows<{ staff: string; expires_at: Date }>(tx, text, [tx.organisation]);
  return new Map(found.map((one) => [one.staff, one.expires_at]));
}

export interface TokenHolder {
  readonly staff: string;
  readonly kind: StaffTokenKind;
}

/** In which organisation a link text would count; undefined when it cannot be one. */
export function organisationOfToken(text: string): string | undefined {
  return unaddressed(text)?.organisation;
}

/** Whose link this is, without using it: for showing the form. */
export async function staffTokenHolder(tx: Tx, text: string): Promise<TokenHolder | undefined> {
  return withToken(tx, text, `select t.staff, t.kind from staff_token t ${VALID}`);
}

/** Uses the link: of many attempts at once exactly one gets the colleague, all others nothing. */
export async function useStaffToken(tx: Tx, text: string): Promise<TokenHolder | undefined> {
  return withToken(tx, text, `update staff_token t set used_at = now() ${VALID} returning t.staff, t.kind`);
}

const VALID = `where t.organisation = $1 and t.token_hash = $2 and t.used_at is null and t.expires_at > now()
  and exists (select from staff m where m.organisation = t.organisation and m.id = t.staff and m.active)`;

async function withToken(tx: Tx, text: string, statement: string): Promise<TokenHolder | undefined> {
  const token = unaddressed(text);
  if (token?.organisation !== tx.organisation) return undefined;
  return row<{ staff: string; kind: StaffTokenKind }>(tx, statement, [tx.organisation, token.hash]);
}
