/**
 * A page that answers a post, such as a form with a fault, gets an address of its own. A browser cannot show the answer to a post
 * again when somebody goes back to it; this one it can, for as long as what is kept lasts and only in the same browser.
 */
import { randomBytes } from 'node:crypto';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { keepUnsent, unsentAt, unsentPlace } from '#store/forms/unsent.ts';
import { isPassing } from '#store/passing-fault.ts';
import { withOrganisation } from '#store/transaction.ts';
import { COOKIE, knownVisitor } from '../cookies.ts';
import { enteredBy } from './mine/own.ts';
import { forgetAt, formOfPost } from './posted.ts';
import type { Visit } from './visit.ts';

/** The name in the address under which such a page is asked for. */
const QUERY = 'antwoord';
const MOST_SIGNS = 512 * 1024;
const ADDRESS = 'address-of-answer';

interface AnswerPage {
  readonly status: ContentfulStatusCode;
  readonly html: string;
  /** shown on the own page: only while that is open */
  readonly own: boolean;
}

/** Answers the visit: a page that was kept, as it was; a page that answers a post under an address of its own; or just the answer. */
export async function withAddress(visit: Visit, answer: (visit: Visit) => Response | Promise<Response>): Promise<Response> {
  const { method } = visit.c.req;
  const name = visit.c.req.query(QUERY);
  const kept = method === 'GET' && name !== undefined ? await keptPage(visit, name) : undefined;
  if (kept !== undefined) return visit.c.html(kept.html, kept.status);
  const given = await answer(visit);
  return method === 'POST' && isPage(given) ? addressed(visit, given) : given;
}

/** Where the page is found later that answers this post; without it that is the address to which was posted. */
export function answerAt({ c }: Visit, address: string): void {
  c.set(ADDRESS, address);
}

/** Forgets the pages that answered this form: what it asked for is done. */
export async function forgetAnswers(visit: Visit): Promise<void> {
  const browser = browserOf(visit);
  if (browser === undefined) return;
  const place = unsentPlace(visit.door.formKey, browser, '', formOfPost(visit));
  await forgetAt(visit, place);
}

/** Too many attempts, and faults of ours, are no reason to write anything. */
function isPage({ status, headers }: Response): boolean {
  return status !== 429 && status < 500 && headers.get('content-type')?.startsWith('text/html') === true;
}

async function addressed(visit: Visit, given: Response): Promise<Response> {
  const browser = browserOf(visit);
  if (browser === undefined) return given;
  const page: AnswerPage = {
    status: given.status as ContentfulStatusCode,
    html: await given.clone().text(),
    own: given.status !== 401 && (await enteredBy(visit)) !== undefined,
  };
  if (page.html.length > MOST_SIGNS) return given;
  const { c, door, organisation } = visit;
  const name = randomBytes(16).toString('base64url');
  const place = unsentPlace(door.formKey, browser, name, formOfPost(visit));
  try {
    const kept = await withOrganisation(door.office.pool, organisation, (tx) => keepUnsent(tx, place, JSON.stringify(page)));
    if (!kept) return given;
  } catch (fault) {
    if (isPassing(fault)) return given;
    throw fault;
  }
  const to: unknown = c.get(ADDRESS);
  const at = typeof to === 'string' ? to : c.req.path;
  return c.redirect(`${at}${at.includes('?') ? '&' : '?'}${QUERY}=${name}`, 303);
}

async function keptPage(visit: Visit, name: string): Promise<AnswerPage | undefined> {
  const browser = browserOf(visit);
  if (browser === undefined) return undefined;
  const { door, organisation } = visit;
  const place = unsentPlace(door.formKey, browser, name, '');
  const text = await withOrganisation(door.office.pool, organisation, (tx) => unsentAt(tx, place), { readOnly: true });
  const page = text === undefined ? undefined : (JSON.parse(text) as AnswerPage);
  return page?.own && (await enteredBy(visit)) === undefined ? undefined : page;
}

/** What only this browser can tell us; on the own page also who came in, so that nobody who comes after can go back to it. */
function browserOf({ c, door, organisation }: Visit): string | undefined {
  const visitor = knownVisitor(c, door.cookies);
  const own = c.req.path.startsWith(`/${organisation}/mijn-klacht`);
  return visitor === undefined || !own ? visitor : `${visitor} ${door.cookies.read(c, COOKIE.mine) ?? ''}`;
}
