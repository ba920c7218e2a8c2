/** A colleague's own second steps: adding an app or a passkey, taking one away, new recovery codes. Each is told by mail. */
import { instantOf } from '#core/time/moment.ts';
import { addApp, addPasskey, dropFactor, dropFactors, factorsOf, recoveryLeft, replaceRecovery } from '#store/access/factor.ts';
import { type StaffRecord, staffById } from '#store/access/staff.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { endOtherSessions, provenAgain } from '#store/access/staff-session.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import { sendStepAdded, sendStepRemoved } from '../second-step-mail.ts';
import { begunSecret, keptSecret, periodOfCode } from './app-codes.ts';
import { newPasskey } from './passkeys.ts';
import type { Place } from './place.ts';
import { firstUse } from './prove-step.ts';
import { newRecoveryCodes, recoveryMark } from './recovery-codes.ts';
import { secondStepRequired } from './second-step-rule.ts';

/** A colleague in this very session. */
export interface Own extends Place {
  /** the session's cookie: it stays, others end when the first second step comes */
  readonly session: string;
}

export type OwnStepFault =
  | 'begun-too-long-ago'
  | 'wrong-code'
  | 'wrong-passkey'
  | 'known-passkey'
  | 'too-many'
  | 'only-step'
  | 'gone';

/** Added; with recovery codes when there were none yet, to be shown this once. */
export type Added = { readonly codes?: readonly string[] } | { readonly fault: OwnStepFault };

const MOST = 10;

/** Keeps the app, once it showed that it has the secret. */
export function confirmApp(
  office: Office,
  own: Own,
  typed: { readonly begun: string; readonly code: string; readonly name: string },
) {
  return adding(office, own, 'app', typed.name, async (tx, name) => {
    const now = instantOf(office.clock());
    const secret = begunSecret(office.vaultKey, own, typed.begun, now);
    if (secret === undefined) return 'begun-too-long-ago';
    const period = periodOfCode(secret, typed.code.slice(0, 60).replace(/[\s-]/g, ''), now);
    if (period === undefined) return 'wrong-code';
    await addApp(tx, own.staff, name, keptSecret(office.vaultKey, own, secret), period);
    return undefined;
  });
}

/** Keeps the passkey that answered our question. */
export function confirmPasskey(
  office: Office,
  own: Own,
  typed: { readonly answer: string; readonly challenge: string; readonly name: string },
) {
  return adding(office, own, 'passkey', typed.name, async (tx, name) => {
    const made = await newPasskey(office, typed.challenge, typed.answer);
    if (made === undefined || !(await firstUse(tx, typed.challenge))) return 'wrong-passkey';
    return (await addPasskey(tx, own.staff, name, made)) ? undefined : 'known-passkey';
  });
}

function adding(
  office: Office,
  own: Own,
  kind: 'app' | 'passkey',
  typedName: string,
  add: (tx: Tx, name: string) => Promise<OwnStepFault | undefined>,
): Promise<Added> {
  return withOrganisation(office.pool, own.organisation, async (tx) => {
    const staff = await staffById(tx, own.staff);
    if (staff?.active !== true) return { fault: 'gone' };
    const before = await factorsOf(tx, own.staff);
    if (before.length >= MOST) return { fault: 'too-many' };
    const name = typedName.trim().replaceAll('\0', '').slice(0, 60);
    const fault = await add(tx, name);
    if (fault !== undefined) return { fault };
    await noteStaff(tx, { by: own.staff, staff: own.staff, what: 'factor-added', details: { factor: kind, called: name } });
    await sendStepAdded(office, tx, staff, kind);
    await provenAgain(tx, own.session, { factor: true });
    // whoever is in with a password alone is out from the first second step on
    if (before.length === 0) await endOtherSessions(tx, own.staff, own.session);
    return (await recoveryLeft(tx, own.staff)) > 0 ? {} : { codes: await renewed(office, tx, own) };
  });
}

/** Ten new recovery codes; those of before work no longer. */
export function renewRecovery(office: Office, own: Own): Promise<Added> {
  return withOrganisation(office.pool, own.organisation, async (tx) => {
    if ((await factorsOf(tx, own.staff)).length === 0) return { fault: 'gone' };
    await noteStaff(tx, { by: own.staff, staff: own.staff, what: 'recovery-renewed' });
    return { codes: await renewed(office, tx, own) };
  });
}

async function renewed(office: Office, tx: Tx, own: Place): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await replaceRecovery(
    tx,
    own.staff,
    codes.map((code) => recoveryMark(office.vaultKey, own, code)),
  );
  return codes;
}

/** Takes one away; with the last one the recovery codes go too, and where a second step is asked the last one stays. */
export function removeStep(office: Office, own: Own, id: string): Promise<{ readonly fault?: OwnStepFault }> {
  return withOrganisation(office.pool, own.organisation, async (tx) => {
    const staff = await staffById(tx, own.staff);
    const before = await factorsOf(tx, own.staff);
    if (staff === undefined || !before.some((one) => one.id === id)) return { fault: 'gone' };
    if (before.length === 1 && (await secondStepRequired(tx))) return { fault: 'only-step' };
    await removed(office, tx, staff, id, before.length === 1);
    return {};
  });
}

async function removed(office: Office, tx: Tx, staff: StaffRecord, id: string, last: boolean): Promise<void> {
  const gone = await dropFactor(tx, staff.id, id);
  if (gone === undefined) return;
  if (last) await dropFactors(tx, staff.id);
  const details = { factor: gone.kind, called: gone.name };
  await noteStaff(tx, { by: staff.id, staff: staff.id, what: 'factor-removed', details });
  await sendStepRemoved(office, tx, staff, gone.kind);
}
