/** Tokens for programs: bound to an organisation, with scopes, an end, and the colleague who answers for them. */
import type { Pool } from 'pg';
import { newId } from '../id.ts';
import { changed, isOrganisationId, rows, type Tx } from '../transaction.ts';
import { hashOf, newToken } from './token.ts';

export interface NewApiToken {
  readonly name: string;
  readonly scopes: readonly string[];
  /** the colleague whose rights it cannot exceed; when that one leaves, it stops working */
  readonly createdBy?: string;
  readonly expiresAt?: Date;
}

export interface ApiTokenHolder {
  readonly organisation: string;
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdBy?: string;
}

export interface ApiTokenRecord extends NewApiToken {
  readonly id: string;
  /** its first characters, to tell it from others */
  readonly prefix: string;
  readonly createdAt: Date;
  readonly lastUsedAt?: Date;
  readonly revokedAt?: Date;
}

/** Makes a token; its text is shown once and cannot be read back. */
export async function createApiToken(
  tx: Tx,
  { name, scopes, createdBy, expiresAt }: NewApiToken,
): Promise<{ id: string; token: string }> {
  const [id, secret] = [newId(), newToken()];
  const token = `gh_${tx.organisation}_${secret}`;
  await rows(
    tx,
    `insert into api_token (organisation, id, token_hash, prefix, name, scopes, created_by, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.organisation, id, hashOf(secret), secret.slice(0, 6), name, scopes, createdBy ?? null, expiresAt ?? null],
  );
  return { id, token };
}

/** Whose token this is; undefined when it is unknown, ended, taken back, or its colleague has left. */
export async function apiTokenHolder(pool: Pool, token: string): Promise<ApiTokenHolder | undefined> {
  const parts = /^gh_([a-z0-9-]{1,40})_([A-Za-z0-9_-]{43})$/.exec(token);
  const [, organisation = '', secret = ''] = parts ?? [];
  if (parts === null || !isOrganisationId(organisation)) return undefined;
  const { rows: found } = await pool.query<{ id: string; name: string; scopes: string[]; created_by: string | null }>({
    name: 'use-api-token',
    text: 'select id, name, scopes, created_by from use_api_token($1, $2)',
    values: [organisation, hashOf(secret)],
  });
  const holder = found[0];
  if (holder === undefined) return undefined;
  const { created_by: createdBy, ...rest } = holder;
  return { organisation, ...rest, ...(createdBy === null ? {} : { createdBy }) };
}

/** Takes a token back; false when there is none with this id. */
export async function revokeApiToken(tx: Tx, id: string): Promise<boolean> {
  const text = 'update api_token set revoked_at = now() where organisation = $1 and id = $2 and revoked_at is null';
  return (await changed(tx, text, [tx.organisation, id])) === 1;
}

/** Takes every token in the name of a colleague back for good; answers how many. */
export async function revokeTokensOf(tx: Tx, staff: string): Promise<number> {
  const text = 'update api_token set revoked_at = now() where organisation = $1 and created_by = $2 and revoked_at is null';
  return changed(tx, text, [tx.organisation, staff]);
}

/** All tokens of the organisation, newest first. */
export async function listApiTokens(tx: Tx): Promise<readonly ApiTokenRecord[]> {
  const found = await rows<Row>(tx, `select * from api_token where organisation = $1 order by created_at desc, id`, [
    tx.organisation,
  ]);
  return found.map((one) => ({
    ...{ id: one.id, prefix: one.prefix, name: one.name, scopes: one.scopes, createdAt: one.created_at },
    ...(one.created_by === null ? {} : { createdBy: one.created_by }),
    ...(one.expires_at === null ? {} : { expiresAt: one.expires_at }),
    ...(one.last_used_at === null ? {} : { lastUsedAt: one.last_used_at }),
    ...(one.revoked_at === null ? {} : { revokedAt: one.revoked_at }),
  }));
}

interface Row {
  id: string;
  prefix: string;
  name: string;
  scopes: string[];
  created_by: string | null;
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
}
