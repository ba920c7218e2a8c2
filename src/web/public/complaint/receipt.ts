/** The receipt of a complaint that was just sent: a signed cookie of half an hour that shows what was kept, to this browser only. */
import { timingSafeEqual } from 'node:crypto';
import { instantOf } from '#core/time/moment.ts';
import type { Kept } from '#handling/lodge.ts';
import { macOf } from '#store/access/mac.ts';
import { codeGeneration } from '#store/access/party-access.ts';
import { withOrganisation } from '#store/transaction.ts';
import { COOKIE } from '../../cookies.ts';
import type { Visit } from '../visit.ts';

const MINUTES = 30;

/** Whose complaint was kept. */
export interface Receipt {
  readonly caseId: string;
  readonly party: string;
}

/** Remembers what was kept. It costs no second commit: the complaint itself is already safe. */
export function rememberReceipt(visit: Visit, { caseId, party }: Pick<Kept, 'caseId' | 'party'>): void {
  const until = Math.floor(instantOf(visit.now) / 1000) + MINUTES * 60;
  const text = `${visit.organisation}.${caseId}.${party}.${until.toString(36)}`;
  visit.door.cookies.write(visit.c, COOKIE.done, `${text}.${mark(visit.door.formKey, text)}`, MINUTES * 60);
}

/** The receipt of this browser; undefined when there is none, it is too old, or its first code was replaced by a new one. */
export async function receiptOf(visit: Visit): Promise<Receipt | undefined> {
  const { door, organisation, c, now } = visit;
  const cookie = door.cookies.read(c, COOKIE.done) ?? '';
  const parts = /^(([a-z0-9-]{1,40})\.([0-9a-f-]{36})\.([\w-]{10,60})\.([0-9a-z]{1,8}))\.([\w-]{43})$/.exec(cookie);
  if (parts === null) return undefined;
  const [, text = '', place, caseId = '', party = '', until = '', given = ''] = parts;
  const right = Buffer.from(mark(door.formKey, text));
  if (place !== organisation || !timingSafeEqual(right, Buffer.from(given))) return undefined;
  if (Number.parseInt(until, 36) * 1000 < instantOf(now)) return undefined;
  const generation = await withOrganisation(door.office.pool, organisation, (tx) => codeGeneration(tx, caseId, party), {
    readOnly: true,
  });
  return generation === 1 ? { caseId, party } : undefined;
}

/** Forgets it: somebody leaves the page on a computer that others use. */
export function forgetReceipt({ door, c }: Visit): void {
  door.cookies.drop(c, COOKIE.done);
}

function mark(key: Buffer, text: string): string {
  return macOf(key, ['receipt', text]).toString('base64url');
}
