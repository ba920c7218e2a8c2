/**
 * What somebody filled in so far and has not sent: kept until it is sent, so that every page can be asked for again by going back, forth
 * or anew. Only the browser in which it was typed can have it opened. Every answer travels along with the form too: who refuses
 * cookies, or comes while nothing can be kept, loses nothing either.
 */
import { macOf } from '#store/access/mac.ts';
import { dropUpload } from '#store/files/linked.ts';
import { keyWasUsed } from '#store/forms/idempotency.ts';
import { keepUnsent, type SentForm, type UnsentPlace, unsentAt, unsentPlace } from '#store/forms/unsent.ts';
import { isPassing } from '#store/passing-fault.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { forgetOfForm } from '../../answers/kept-answer.ts';
import { knownVisitor } from '../../cookies.ts';
import { type Typed, typedFrom } from '../../forms/typed.ts';
import { keyOfForm, uploadSession, waitingFiles } from '../posted.ts';
import type { Visit } from '../visit.ts';
import { CONTROL, formNames } from './answers.ts';

/** A form of this browser as it stands with us. */
export interface UnsentForm {
  /** makes sending it twice the same as once */
  readonly key: string;
  /** what was typed; undefined when nothing was kept, or no longer */
  readonly typed: Typed | undefined;
  /** tells one state of the answers from another */
  readonly edition: string | undefined;
  /** the complaint was sent */
  readonly sent: boolean;
}

interface Content {
  readonly key: string;
  readonly typed: readonly (readonly [string, string])[];
}

/** More than all answers together may hold; what is longer is said on the page that answers the post, with all of it. */
const MOST_SIGNS = 256 * 1024;

/** The form under this name; undefined when the browser told us nothing of itself. `key` is that of a page that was posted. */
export async function unsentForm(visit: Visit, form: string, key?: string): Promise<UnsentForm | undefined> {
  const place = placeOf(visit, form);
  if (place === undefined) return undefined;
  return inTransaction(visit, (tx) => read(visit, tx, form, place, { key }), true);
}

/**
 * Keeps the answers of one page with those of the others; answers all of them. Undefined when they cannot be kept, or the complaint
 * was sent in the meantime.
 * @param names the questions of the page: what it says of other ones may be old
 */
export async function keepPage(
  visit: Visit,
  form: string,
  { key, typed, names }: { readonly key: string; readonly typed: Typed; readonly names: readonly string[] },
): Promise<Typed | undefined> {
  const place = placeOf(visit, form);
  if (place === undefined) return undefined;
  try {
    return await inTransaction(visit, async (tx) => {
      const before = await read(visit, tx, form, place, { key, alone: true });
      if (before.sent) return undefined;
      const all = withPage(before.typed, typed, names);
      const pairs = formNames(visit, all).flatMap((name) => (all.get(name) ?? []).map((value) => [name, value] as const));
      const content: Content = { key, typed: pairs };
      const text = JSON.stringify(content);
      if (text.length > MOST_SIGNS) return undefined;
      return (await keepUnsent(tx, place, text, editionOf(place, content))) ? all : undefined;
    });
  } catch (fault) {
    if (isPassing(fault)) return undefined;
    throw fault;
  }
}

/** Of what was kept all that the page does not ask, and of the page what it asks; everything it carries when nothing was kept. */
export function withPage(kept: Typed | undefined, page: Typed, names: readonly string[]): Typed {
  if (kept === undefined) return page;
  const asked = new Set(names);
  return new Map([...[...kept].filter(([name]) => !asked.has(name)), ...[...page].filter(([name]) => asked.has(name))]);
}

/**
 * The form as it is sent: what was kept of it goes with the commit of the complaint.
 * @param edition of what the last page showed; undefined when the page itself counts, for its answers could not be kept
 */
export function sentForm(visit: Visit, form: string, edition: string | undefined): SentForm | undefined {
  const place = placeOf(visit, form);
  return place === undefined ? undefined : { place, ...(edition === undefined ? {} : { edition }) };
}

/** The same answers give the same edition. Documents that were refused are told of on a page, and are no part of the complaint. */
function editionOf({ key }: UnsentPlace, { typed }: Content): string {
  const answers = typed.filter(([name]) => name !== CONTROL.refused);
  return macOf(key, ['edition', JSON.stringify(answers)])
    .toString('base64url')
    .slice(0, 22);
}

/** Takes away everything of the form, also the documents: somebody stops. */
export async function eraseForm(visit: Visit, form: string, key: string): Promise<void> {
  const visitor = knownVisitor(visit.c, visit.door.cookies);
  if (visitor === undefined) return;
  const waiting = await waitingFiles(visit, key);
  await inTransaction(visit, async (tx) => {
    for (const { id } of waiting) await dropUpload(tx, uploadSession(visitor, key), id);
  });
  const { c, door, organisation } = visit;
  await forgetOfForm({ c, door, organisation, browser: visitor }, form);
}

async function read(
  visit: Visit,
  tx: Tx,
  form: string,
  place: UnsentPlace,
  { key, alone = false }: { readonly key?: string | undefined; readonly alone?: boolean },
): Promise<UnsentForm> {
  const text = await unsentAt(tx, place, alone);
  const content = text === undefined ? undefined : (JSON.parse(text) as Content);
  const known = content?.key ?? key ?? keyOfForm(visit, form);
  const typed = content === undefined ? undefined : typedFrom(content.typed);
  const edition = content === undefined ? undefined : editionOf(place, content);
  return { key: known, typed, edition, sent: await keyWasUsed(tx, known) };
}

function placeOf({ c, door }: Visit, form: string): UnsentPlace | undefined {
  const visitor = knownVisitor(c, door.cookies);
  return visitor === undefined ? undefined : unsentPlace(door.formKey, visitor, `answers ${form}`, form);
}

function inTransaction<T>({ door, organisation }: Visit, work: (tx: Tx) => Promise<T>, readOnly = false): Promise<T> {
  return withOrganisation(door.office.pool, organisation, work, { readOnly });
}
