/** Proving the second step: a code of the app, a passkey, or a recovery code. Each proof counts once. */

import { instantOf } from '#core/time/moment.ts';
import type { AppFactor, PasskeyFactor } from '#store/access/factor.ts';
import { factorsOf, recoveryLeft, useAppPeriod, usePasskey, useRecovery } from '#store/access/factor.ts';
import { staffById } from '#store/access/staff.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { claimKey } from '#store/forms/idempotency.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import { sendRecoveryUsed } from '../second-step-mail.ts';
import { periodOfCode, secretOf } from './app-codes.ts';
import { answeredPasskey, type PasskeyQuestion, questionFor } from './passkeys.ts';
import type { Place } from './place.ts';
import { recoveryMark, recoveryTyped } from './recovery-codes.ts';

/** What somebody gave: a code that was typed, or a passkey's answer to a question of ours. */
export type Given = { readonly code: string } | { readonly answer: string; readonly challenge: string };

/** By which ways this colleague can prove the second step; none when there is no second step. */
export interface Ways {
  readonly app: boolean;
  readonly passkey?: PasskeyQuestion;
}

/** The ways of this colleague; undefined when there is no second step to prove. */
export async function waysOf(office: Office, tx: Tx, staff: string): Promise<Ways | undefined> {
  const factors = await factorsOf(tx, staff);
  if (factors.length === 0) return undefined;
  const passkeys = factors.filter((one): one is PasskeyFactor => one.kind === 'passkey');
  const app = factors.some((one) => one.kind === 'app');
  return { app, ...(passkeys.length === 0 ? {} : { passkey: await questionFor(office, passkeys) }) };
}

/** Whether the second step was proven. A colleague who was let go meanwhile proves nothing. */
export function proveStep(office: Office, place: Place, given: Given): Promise<boolean> {
  return withOrganisation(office.pool, place.organisation, async (tx) => {
    const staff = await staffById(tx, place.staff);
    if (staff?.active !== true) return false;
    if ('answer' in given) return byPasskey(office, tx, place, given);
    const code = given.code.slice(0, 60).replace(/[\s-]/g, '');
    if (/^\d{6}$/.test(code)) return byApp(office, tx, place, code);
    return byRecovery(office, tx, place, code);
  });
}

async function byApp(office: Office, tx: Tx, place: Place, code: string): Promise<boolean> {
  const apps = (await factorsOf(tx, place.staff)).filter((one): one is AppFactor => one.kind === 'app');
  for (const app of apps) {
    const secret = secretOf(office.vaultKey, place, app.secret);
    const period = secret === undefined ? undefined : periodOfCode(secret, code, instantOf(office.clock()));
    if (period !== undefined && (await useAppPeriod(tx, app.id, period))) return true;
  }
  return false;
}

async function byPasskey(
  office: Office,
  tx: Tx,
  { staff }: Place,
  { answer, challenge }: { answer: string; challenge: string },
): Promise<boolean> {
  const passkeys = (await factorsOf(tx, staff)).filter((one): one is PasskeyFactor => one.kind === 'passkey');
  const answered = await answeredPasskey(office, passkeys, challenge, answer);
  // an answer that was overheard is worth nothing: its question was asked once
  if (answered === undefined || !(await firstUse(tx, challenge))) return false;
  await usePasskey(tx, answered.factor.id, answered.counter);
  return true;
}

/** Whether a question is answered for the first time. */
export async function firstUse(tx: Tx, challenge: string): Promise<boolean> {
  return (await claimKey(tx, `passkey ${challenge}`, Buffer.alloc(0))).claim === 'new';
}

async function byRecovery(office: Office, tx: Tx, place: Place, code: string): Promise<boolean> {
  const typed = recoveryTyped(code);
  if (typed === undefined || !(await useRecovery(tx, place.staff, recoveryMark(office.vaultKey, place, typed)))) return false;
  const staff = await staffById(tx, place.staff);
  const left = await recoveryLeft(tx, place.staff);
  await noteStaff(tx, { by: place.staff, staff: place.staff, what: 'recovery-used', details: { left: String(left) } });
  if (staff !== undefined) await sendRecoveryUsed(office, tx, staff, left);
  return true;
}
