/** Digests of an entry: of its personal words, with a salt that is destroyed with them; and of the entry in its chain. */
import { createHash } from 'node:crypto';
import { someRandomBytes } from '../random.ts';
import { canonicalJson } from './canonical-json.ts';

/** 16 random bytes: without them nobody can guess back from a digest what the words were. */
export function newSalt(): Buffer {
  return someRandomBytes(16);
}

/** What stays of the personal words in the journal: sha256 of salt and canonical JSON. */
export function digestOf(salt: Buffer, payload: unknown): Buffer {
  return createHash('sha256').update(salt).update(canonicalJson(payload)).digest();
}

/** An entry as it is sealed: every column of the journal that is kept for ever. */
export interface SealedRow {
  readonly organisation: string;
  readonly position: string;
  readonly case_id: string;
  readonly sequence: number;
  readonly name: string;
  /** in microseconds, UTC, always with six digits */
  readonly at: string;
  readonly entered: string;
  readonly by_kind: string;
  readonly by_id: string | null;
  readonly by_roles: readonly string[] | null;
  readonly audience: readonly string[];
  readonly party: string | null;
  readonly facts: unknown;
  /** hexadecimal */
  readonly digest: string | null;
}

/** The link of an entry: sha256 of the one before it and of the entry itself. */
export function linkOf(previous: Buffer, row: SealedRow): Buffer {
  return createHash('sha256').update(previous).update(canonicalJson(row)).digest();
}

const time = (column: string) => `to_char(j.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The columns of `journal j` in the form of a SealedRow, for the sealer and the verifier alike; without `position`. */
export const sealedColumns = `j.organisation, j.case_id, j.sequence, j.name, ${time('at')} as at, ${time('entered')} as entered,
  j.by_kind, j.by_id, j.by_roles, j.audience, j.party, j.facts, encode(j.digest, 'hex') as digest`;
