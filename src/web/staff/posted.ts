/** What a colleague posted: the typed values and kept files, and whether the form was ours and of this session. */
import { randomBytes } from 'node:crypto';
import { instantOf } from '#core/time/moment.ts';
import { settleHeld } from '#store/files/held.ts';
import { storeFile } from '#store/files/store-file.ts';
import { ofForm } from '../answers/kept-answer.ts';
import { knownVisitor, visitorOf } from '../cookies.ts';
import { checkFormToken, formToken } from '../forms/form-token.ts';
import { receiveForm } from '../forms/receive-form.ts';
import { type FileFault, FORM_LIMITS, isForm, type KeepFile, LOST, type NoForm } from '../forms/received-form.ts';
import { received } from '../forms/send-again.ts';
import { one, several, type Typed } from '../forms/typed.ts';
import { type FormTarget, KEY_FIELD, TOKEN_FIELD } from '../parts/form.tsx';
import type { Desk, DoorVisit } from './visit.ts';

export interface Posted {
  /** with the documents that came along under their field, by id, as the form names those that it sent before */
  readonly typed: Typed;
  /** the documents that came along now */
  readonly files: readonly KeptOfForm[];
  readonly fileFaults: readonly FileFault[];
  /** the form was made by us for this session, and not too long ago */
  readonly ours: boolean;
  /** makes sending the form twice the same as once */
  readonly key: string;
  /** the file that was read into memory, where the route asks it */
  readonly file?: Buffer;
}

/** A document that came with a form and was kept. */
export interface KeptOfForm {
  readonly field: string;
  readonly id: string;
}

/** Reads the post; files are kept under the name `uploads` of this colleague, once the token that came before them was right. */
export async function receivePost(visit: DoorVisit | Desk, uploads?: string, inMemory?: number): Promise<Posted | NoForm> {
  const secret = secretOf(visit);
  const isOurs = (typed: Typed) =>
    secret !== undefined && checkFormToken(visit.door.formKey, secret, one(typed, TOKEN_FIELD), instantOf(visit.now)) === 'good';
  const held: { file?: Buffer } = {};
  const files: KeptOfForm[] = [];
  const keep =
    inMemory !== undefined
      ? holdFor(held, inMemory, isOurs)
      : 'me' in visit && uploads !== undefined
        ? keepFor(visit, uploads, isOurs, files)
        : undefined;
  const form = await receiveForm(visit.c, keep);
  if (!isForm(form)) return form;
  const { typed, fileFaults } = form;
  ofForm(visit.c, keyIn(typed) ?? visit.c.req.path);
  const all = named(typed, files);
  received(visit.c, all, fileFaults);
  if (form.broke !== undefined) throw form.broke.fault;
  if ('me' in visit && uploads !== undefined) await settleHeld(visit.door.office.pool, visit.organisation, uploads);
  return { typed: all, files, fileFaults, ours: isOurs(typed), key: keyIn(typed) ?? newKey(), ...held };
}

function named(typed: Typed, files: readonly KeptOfForm[]): Typed {
  const whole = new Map(typed);
  for (const { field, id } of files) whole.set(field, [...several(whole, field), id]);
  return whole;
}

/**
 * What a script that sends documents ahead of their form is told: which were kept, so that the form names them, and which were not,
 * as one word and the name.
 */
export function sentAhead({ files, fileFaults }: Posted): {
  readonly kept: readonly KeptOfForm[];
  readonly refused: readonly string[];
} {
  return { kept: files, refused: fileFaults.map(({ name, fault }) => `${fault}:${name}`) };
}

/** Where a form goes, with its token; `key` makes sending it twice the same as once. */
export function targetOf(visit: DoorVisit | Desk, action: string, more: Omit<FormTarget, 'action' | 'token'> = {}): FormTarget {
  const secret = secretOf(visit) ?? visitorOf(visit.c, visit.door.cookies);
  return { action, token: formToken(visit.door.formKey, secret, instantOf(visit.now)), ...more };
}

/** Under this name a form tells of documents that a script sent ahead and that were not kept. */
export const REFUSED_FILE = 'refused';

/** Which those were. */
export function refusedAhead(typed: Typed): readonly Omit<FileFault, 'field'>[] {
  return several(typed, REFUSED_FILE).map((told) => {
    const [fault = '', ...name] = told.split(':');
    return { fault, name: name.join(':') };
  });
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

function keepFor({ door, organisation }: Desk, session: string, isOurs: (typed: Typed) => boolean, kept: KeptOfForm[]): KeepFile {
  return async ({ field, name, typed, content }) => {
    if (!isOurs(typed)) return LOST;
    if (several(typed, field).length + kept.length >= FORM_LIMITS.files) return 'too-many';
    const stored = await storeFile(door.office.pool, door.dataDir, { organisation, session, name }, content);
    if ('fault' in stored) return stored.fault;
    kept.push({ field, id: stored.file.id });
    return undefined;
  };
}

/** Reads a file as far as it may be long; what is longer is left. */
function holdFor(held: { file?: Buffer }, most: number, isOurs: (typed: Typed) => boolean): KeepFile {
  return async ({ typed, content }) => {
    if (!isOurs(typed)) return LOST;
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
