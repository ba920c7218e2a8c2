/** Tokens for programs: made and taken back by an administrator, each in the name of a colleague whose rights it cannot exceed. */
import { createHash } from 'node:crypto';
import type { RefusalCode } from '#core/case/refusal.ts';
import { readText } from '#core/case/words-typed.ts';
import { addYears, type Day, parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { dayOf, endOfDay, instantOf, type Moment } from '#core/time/moment.ts';
import { type ApiTokenRecord, createApiToken, listApiTokens, revokeApiToken } from '#store/access/api-token.ts';
import { type StaffRecord, staffById } from '#store/access/staff.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { claimKey } from '#store/forms/idempotency.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from './office.ts';
import { sendTokenMade } from './people-mail.ts';
import { asAdministrator, type By, type NoAdministrator } from './people-of-office.ts';

/** What a token can be for: reading, taking steps, lodging complaints. */
export const scopes = ['lodge', 'read', 'write'] as const;

/** A token that nobody looks after must not live on: two years at most. */
const LONGEST_YEARS = 2;

export interface TokenTyped {
  readonly name: string;
  /** the colleague in whose name the program works */
  readonly staff: string;
  readonly scopes: readonly string[];
  /** the last day on which it works, as YYYY-MM-DD */
  readonly until: string;
}

export interface TokenFault {
  readonly code: RefusalCode | 'no-scope' | 'too-far-ahead';
  readonly field: keyof TokenTyped;
  readonly data?: Readonly<Record<string, string | number>>;
}

export type TokenOutcome =
  | { readonly token: string; readonly name: string }
  | { readonly faults: readonly TokenFault[] }
  /** the same form was sent before: the secret was shown then, and cannot be shown again */
  | { readonly madeBefore: true }
  | NoAdministrator;

/** Makes a token and tells the colleague. Its text is in the answer and nowhere else. */
export function makeToken(office: Office, by: By, typed: TokenTyped, key: string): Promise<TokenOutcome> {
  return asAdministrator<TokenOutcome>(office, by, async (tx) => {
    const read = await readToken(tx, typed, office.clock());
    if ('faults' in read) return read;
    const { name, staff, until } = read;
    const { claim } = await claimKey(tx, `token ${key}`, createHash('sha256').update(by.staff).digest());
    if (claim !== 'new') return { madeBefore: true };
    const expiresAt = new Date(instantOf(endOfDay(until)));
    const { token } = await createApiToken(tx, { name, scopes: read.scopes, createdBy: staff.id, expiresAt });
    await sendTokenMade(office, tx, staff, { name });
    await noteStaff(tx, { by: by.staff, staff: staff.id, what: 'token-made', details: { name, scopes: read.scopes, until } });
    return { token, name };
  });
}

/** Takes a token back: from this moment it opens nothing. Undefined when there is none with this id; asked again it does nothing. */
export function revokeToken(office: Office, by: By, id: string): Promise<ApiTokenRecord | undefined | NoAdministrator> {
  return asAdministrator(office, by, async (tx) => {
    const token = (await listApiTokens(tx)).find((one) => one.id === id);
    if (token === undefined || !(await revokeApiToken(tx, id))) return token;
    const { createdBy, name, prefix } = token;
    const whose = createdBy === undefined ? {} : { staff: createdBy };
    await noteStaff(tx, { by: by.staff, ...whose, what: 'token-revoked', details: { name, prefix } });
    return token;
  });
}

interface ReadToken {
  readonly name: string;
  readonly staff: StaffRecord;
  readonly scopes: readonly string[];
  readonly until: Day;
}

async function readToken(
  tx: Tx,
  typed: TokenTyped,
  now: Moment,
): Promise<ReadToken | { readonly faults: readonly TokenFault[] }> {
  const name = readText(typed.name, 'name', 100, false);
  const staff = await staffById(tx, typed.staff.slice(0, 100).replaceAll('\0', ''));
  const until = readUntil(typed.until, dayOf(now));
  const known: readonly string[] = scopes;
  const faults: TokenFault[] = [];
  if (typeof name !== 'string') faults.push({ ...name.refused[0], field: 'name' });
  else if (name === '') faults.push({ code: 'missing', field: 'name' });
  if (staff?.active !== true) faults.push({ code: typed.staff === '' ? 'missing' : 'unknown-colleague', field: 'staff' });
  if (typed.scopes.length === 0) faults.push({ code: 'no-scope', field: 'scopes' });
  else if (!typed.scopes.every((one) => known.includes(one))) faults.push({ code: 'unknown-choice', field: 'scopes' });
  if (typeof until !== 'string') faults.push(until);
  if (faults.length > 0 || typeof name !== 'string' || staff === undefined || typeof until !== 'string') return { faults };
  return { name, staff, until, scopes: scopes.filter((one) => typed.scopes.includes(one)) };
}

function readUntil(text: string, today: Day): Day | TokenFault {
  if (text.trim() === '') return { code: 'missing', field: 'until' };
  const day = parseDay(text.trim());
  if (isFault(day)) return { code: 'impossible-day', field: 'until' };
  if (day <= today) return { code: 'not-in-future', field: 'until' };
  return day > addYears(today, LONGEST_YEARS) ? { code: 'too-far-ahead', field: 'until' } : day;
}
