/** What somebody posted on a public page: the typed values, the documents that were kept on the way, and whether we made the form. */
import { createHash, randomBytes } from 'node:crypto';
import { instantOf } from '#core/time/moment.ts';
import { macOf } from '#store/access/mac.ts';
import { heldOf, settleHeld } from '#store/files/held.ts';
import { uploadsOf } from '#store/files/linked.ts';
import { type StoredFile, storeFile } from '#store/files/store-file.ts';
import { isPassing } from '#store/passing-fault.ts';
import { withOrganisation } from '#store/transaction.ts';
import { ofForm } from '../answers/kept-answer.ts';
import { knownVisitor, visitorOf } from '../cookies.ts';
import { checkFormToken, formToken } from '../forms/form-token.ts';
import { receiveForm } from '../forms/receive-form.ts';
import { type FileFault, FORM_LIMITS, isForm, type KeepFile, LOST, type NoForm } from '../forms/received-form.ts';
import { received } from '../forms/send-again.ts';
import { one, type Typed } from '../forms/typed.ts';
import { type FormTarget, KEY_FIELD, TOKEN_FIELD } from '../parts/form.tsx';
import type { Visit } from './visit.ts';

/** The name of the field with documents, wherever there is one. */
export const DOCUMENTS = 'documents';

/** The name of the field with the name of a form that has several pages. */
export const FORM_FIELD = 'form';

export interface Posted {
  readonly typed: Typed;
  readonly fileFaults: readonly FileFault[];
  /** the form was ours, given to this browser, and not too long ago */
  readonly ours: boolean;
  /** the key that the form was given when it was begun; a new one when it had none */
  readonly key: string;
}

/** Reads the post. Documents are kept under this browser and this form, also when the rest must be sent again. */
export async function receivePost(visit: Visit): Promise<Posted | NoForm> {
  const form = await receiveForm(visit.c, keepFor(visit));
  if (!isForm(form)) return form;
  const { typed, fileFaults } = form;
  const { door, c, now } = visit;
  received(c, typed, form.fileFaults);
  if (form.broke !== undefined) throw form.broke.fault;
  const visitor = knownVisitor(c, door.cookies);
  ofForm(c, one(typed, FORM_FIELD) || keyIn(typed));
  const token = one(typed, TOKEN_FIELD);
  const ours = visitor !== undefined && checkFormToken(door.formKey, visitor, token, instantOf(now)) === 'good';
  return { typed, fileFaults, ours, key: keyIn(typed) ?? newKey() };
}

/** Where a form of this visit goes, with its token; `key` makes sending it twice the same as once. */
export function targetOf(visit: Visit, action: string, more: Omit<FormTarget, 'action' | 'token'> = {}): FormTarget {
  const { door, c, now } = visit;
  return { action, token: formToken(door.formKey, visitorOf(c, door.cookies), instantOf(now)), ...more };
}

/** A key for a form that is begun: it cannot be guessed, so nobody else can ask what became of it. */
export function newKey(): string {
  return randomBytes(16).toString('base64url');
}

/** The key of a form that has an address: it follows from the browser, so that asking for its page again gives the same one. */
export function keyOfForm({ c, door, organisation }: Visit, form: string): string {
  const visitor = visitorOf(c, door.cookies);
  return macOf(door.formKey, ['key of form', organisation, visitor, form]).toString('base64url').slice(0, 22);
}

function keyIn(typed: Typed): string | undefined {
  const key = one(typed, KEY_FIELD);
  return /^[\w-]{22}$/.test(key) ? key : undefined;
}

/** Under what the documents of one form in one browser are kept: neither the other form nor the other browser finds them. */
export function uploadSession(visitor: string, key: string): string {
  return createHash('sha256').update(`${visitor}.${key}`).digest('base64url');
}

/** The documents of this form that wait to be sent. */
export async function waitingFiles(visit: Visit, key: string): Promise<readonly StoredFile[]> {
  const visitor = knownVisitor(visit.c, visit.door.cookies) ?? visitorOf(visit.c, visit.door.cookies);
  const { pool } = visit.door.office;
  const session = uploadSession(visitor, key);
  await settleHeld(pool, visit.organisation, session);
  return withOrganisation(pool, visit.organisation, (tx) => uploadsOf(tx, session), { readOnly: true });
}

/** How many wait, also while the database is away. */
async function howManyWait(visit: Visit, key: string, session: string): Promise<number> {
  try {
    return (await waitingFiles(visit, key)).length;
  } catch (fault) {
    if (!isPassing(fault)) throw fault;
    return heldOf(visit.organisation, session).length;
  }
}

function keepFor(visit: Visit): KeepFile {
  const { c, door, organisation } = visit;
  return async ({ field, name, typed, content }) => {
    const key = keyIn(typed);
    if (field !== DOCUMENTS || key === undefined) return LOST;
    const session = uploadSession(visitorOf(c, door.cookies), key);
    if ((await howManyWait(visit, key, session)) >= FORM_LIMITS.files) return 'too-many';
    const stored = await storeFile(door.office.pool, door.dataDir, { organisation, session, name }, content);
    return 'fault' in stored ? stored.fault : undefined;
  };
}
