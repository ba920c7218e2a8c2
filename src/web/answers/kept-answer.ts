/**
 * A page that answers a post, such as a form with a fault, gets an address of its own. A browser cannot show the answer to a post
 * again when somebody goes back to it; this one it can, for as long as what is kept lasts and only in the same browser.
 */
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { forgetUnsent, keepUnsent, takeUnsent, type UnsentPlace, unsentAt, unsentPlace } from '#store/forms/unsent.ts';
import { isPassing } from '#store/passing-fault.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Door } from '../door.ts';
import { keepBriefly, keptBriefly } from './brief-shelf.ts';

/** The name in the address under which such a page is asked for. */
export const ANSWER_QUERY = 'antwoord';
const MOST_SIGNS = 512 * 1024;
const FORM = 'form-of-post';
const ONCE = 'answer-once';
const NAME = 'name-of-answer';

/** For whom a page is kept. */
export interface Keeper {
  readonly c: Context;
  readonly door: Pick<Door, 'office' | 'formKey' | 'log'>;
  /** at which it is kept */
  readonly organisation: string;
  /** what only this browser can tell us */
  readonly browser: string;
}

/** A page as it answered. */
export interface KeptAnswer {
  readonly status: ContentfulStatusCode;
  readonly html: string;
  /** the same page in the other languages, where it was made in those as well */
  readonly others?: Readonly<Record<string, string>>;
  /** shown only while whoever it was made for is in */
  readonly own: boolean;
  /** seconds to wait, where the answer said so */
  readonly wait?: string;
  /** shows what nobody can ask for again: gone once it was shown */
  readonly once?: true;
}

/** To which form this request belongs: what is kept for it goes when it is sent. */
export function ofForm(c: Context, form: string | undefined): void {
  if (form !== undefined) c.set(FORM, form);
}

/** Which that is; empty when it was not told. */
export function formOfPost(c: Context): string {
  const told: unknown = c.get(FORM);
  return typeof told === 'string' ? told : '';
}

/** The page that answers this shows a secret: it is shown once. */
export function answeredOnce(c: Context): void {
  c.set(ONCE, true);
}

/** The address at which the page that answers this request will be found. */
export function addressOfAnswer(c: Context, at: string): string {
  return `${at}${at.includes('?') ? '&' : '?'}${ANSWER_QUERY}=${nameOfAnswer(c)}`;
}

function nameOfAnswer(c: Context): string {
  const known: unknown = c.get(NAME);
  if (typeof known === 'string') return known;
  const name = randomBytes(16).toString('base64url');
  c.set(NAME, name);
  return name;
}

/** Whether an answer is a page, and not a file, an address or a word for a script. */
export function isPage({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/html') === true;
}

/** Keeps the page and leads to it at that address; the page itself when it cannot be kept. */
export async function atItsAddress(
  keeper: Keeper,
  given: Response,
  at: string,
  { own, others }: Pick<KeptAnswer, 'own' | 'others'>,
): Promise<Response> {
  const { c } = keeper;
  const wait = given.headers.get('retry-after');
  const once = c.get(ONCE) === true;
  const page: KeptAnswer = {
    status: given.status as ContentfulStatusCode,
    html: await given.clone().text(),
    own,
    ...(others === undefined ? {} : { others }),
    ...(wait === null ? {} : { wait }),
    ...(once ? { once } : {}),
  };
  if (page.html.length > MOST_SIGNS) return given;
  if (!(await kept(keeper, nameOfAnswer(c), page))) return given;
  return c.redirect(addressOfAnswer(c, at), 303);
}

/** Too many attempts, and faults of ours, are no reason to write anything: those are kept for a moment. */
async function kept(keeper: Keeper, name: string, page: KeptAnswer): Promise<boolean> {
  const place = placeOf(keeper, name);
  const text = JSON.stringify(page);
  const briefly = page.status === 429 || page.status >= 500;
  try {
    if (!briefly) return await inTransaction(keeper, (tx) => keepUnsent(tx, place, text));
  } catch (fault) {
    if (!isPassing(fault)) throw fault;
  }
  keepBriefly(place, text);
  return true;
}

/** The page of that name; undefined when there is none for this browser, or no longer. `isIn` tells whether who it was made for is in. */
export async function keptAnswer(keeper: Keeper, name: string, isIn: () => Promise<boolean>): Promise<KeptAnswer | undefined> {
  const place = placeOf(keeper, name);
  const text = keptBriefly(place) ?? (await inTransaction(keeper, (tx) => unsentAt(tx, place), true));
  const page = text === undefined ? undefined : (JSON.parse(text) as KeptAnswer);
  if (page === undefined || (page.own && !(await isIn()))) return undefined;
  // of two who ask at once one gets it
  return page.once && (await inTransaction(keeper, (tx) => takeUnsent(tx, place))) === undefined ? undefined : page;
}

/** Shows it, in this language where it was made in it. */
export function shownAgain(
  c: Context,
  { status, html, others, wait }: KeptAnswer,
  language?: string,
): Response | Promise<Response> {
  if (wait !== undefined) c.header('Retry-After', wait);
  return c.html((language === undefined ? undefined : others?.[language]) ?? html, status);
}

/** Forgets what is kept of this form: what it asked for is done. That stays done when forgetting fails: the rest is swept later. */
export async function forgetOfForm(keeper: Keeper, form = formOfPost(keeper.c)): Promise<void> {
  const place = placeOf(keeper, '', form);
  try {
    await inTransaction(keeper, (tx) => forgetUnsent(tx, place));
  } catch (fault) {
    if (!isPassing(fault)) throw fault;
    const kind = fault instanceof Error ? fault.name : typeof fault;
    keeper.door.log('warn', 'a sent form is not forgotten yet', { kind });
  }
}

function placeOf({ c, door, browser }: Keeper, name: string, form = formOfPost(c)): UnsentPlace {
  return unsentPlace(door.formKey, browser, name, form);
}

function inTransaction<T>({ door, organisation }: Keeper, work: (tx: Tx) => Promise<T>, readOnly = false): Promise<T> {
  return withOrganisation(door.office.pool, organisation, work, { readOnly });
}
