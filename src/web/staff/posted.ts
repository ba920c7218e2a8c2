/** What a colleague posted: the typed values and kept files, and whether the form was ours and of this session. */
import { randomBytes } from 'node:crypto';
import { instantOf } from '#core/time/moment.ts';
import { uploadsOf } from '#store/files/linked.ts';
import { storeFile } from '#store/files/store-file.ts';
import { withOrganisation } from '#store/transaction.ts';
import { knownVisitor, visitorOf } from '../cookies.ts';
import { checkFormToken, formToken } from '../forms/form-token.ts';
import { receiveForm } from '../forms/receive-form.ts';
import { type FileFault, FORM_LIMITS, isForm, type KeepFile, type NoForm } from '../forms/received-form.ts';
import { one, type Typed } from '../forms/typed.ts';
import { type FormTarget, KEY_FIELD, TOKEN_FIELD } from '../parts/form.tsx';
import type { Desk, DoorVisit } from './visit.ts';

export interface Posted {
  readonly typed: Typed;
  readonly fileFaults: readonly FileFault[];
  /** the form was made by us for this session, and not too long ago */
  readonly ours: boolean;
  /** makes sending the form twice the same as once */
  readonly key: string;
  /** the file that was read into memory, where the route asks it */
  readonly file?: Buffer;
}

/** Reads the post; files are kept under `uploads` of this colleague, once the token that came before them was right. */
export async function receivePost(
  visit: DoorVisit | Desk,
  uploads?: (typed: Typed) => string,
  inMemory?: number,
): Promise<Posted | NoForm> {
  const secret = secretOf(visit);
  const isOurs = (typed: Typed) =>
    secret !== undefined && checkFormToken(visit.door.formKey, secret, one(typed, TOKEN_FIELD), instantOf(visit.now)) === 'good';
  const held: { file?: Buffer } = {};
  const keep =
    inMemory !== undefined
      ? holdFor(held, inMemory, isOurs)
      : 'me' in visit && uploads !== undefined
        ? keepFor(visit, uploads, isOurs)
        : undefined;
  const received = await receiveForm(visit.c, keep);
  if (!isForm(received)) return received;
  const { typed, fileFaults } = received;
  return { typed, fileFaults, ours: isOurs(typed), key: keyIn(typed) ?? newKey(), ...held };
}

/** Where a form goes, with its token; `key` makes sending it twice the same as once. */
export function targetOf(visit: DoorVisit | Desk, action: string, more: Omit<FormTarget, 'action' | 'token'> = {}): FormTarget {
  const secret = secretOf(visit) ?? visitorOf(visit.c, visit.door.cookies);
  return { action, token: formToken(visit.door.formKey, secret, instantOf(visit.now)), ...more };
}

/** A key for a form that is begun. */
export function newKey(): string {
  return randomBytes(16).toString('base64url');
}

/** Before signing in a form belongs to the browser, after it to the session: a form from before is void. */
function secretOf(visit: DoorVisit | Desk): string | undefined {
  return 'session' in visit ? visit.session : knownVisitor(visit.c, visit.door.cookies);
}

function keyIn(typed: Typed): string | undefined {
  const key = one(typed, KEY_FIELD);
  return /^[\w-]{22}$/.test(key) ? key : undefined;
}

function keepFor({ door, organisation }: Desk, uploads: (typed: Typed) => string, isOurs: (typed: Typed) => boolean): KeepFile {
  const { pool } = door.office;
  return async ({ name, typed, content }) => {
    if (!isOurs(typed)) return 'lost';
    const session = uploads(typed);
    const waiting = await withOrganisation(pool, organisation, (tx) => uploadsOf(tx, session), { readOnly: true });
    if (waiting.length >= FORM_LIMITS.files) return 'too-many';
    const stored = await storeFile(pool, door.dataDir, { organisation, session, name }, content);
    return 'fault' in stored ? stored.fault : undefined;
  };
}

/** Reads a file as far as it may be long; what is longer is left. */
function holdFor(held: { file?: Buffer }, most: number, isOurs: (typed: Typed) => boolean): KeepFile {
  return async ({ typed, content }) => {
    if (!isOurs(typed)) return 'lost';
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of content) {
      size += piece.length;
      if (size <= most) pieces.push(piece);
    }
    if (size > most) return 'too-large';
    held.file = Buffer.concat(pieces);
    return undefined;
  };
}
