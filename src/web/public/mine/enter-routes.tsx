/** Coming in to one's own complaint, and leaving it: by number and code, or by the secret of a mailed link, always with a post. */
import type { Hono } from 'hono';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { lodgedInWords } from '#core/words/called.ts';
import { accessByCode, endPartySession, startPartySession } from '#store/access/party-access.ts';
import { typedCode } from '#store/access/party-code.ts';
import { throttled } from '#store/access/throttle.ts';
import { destroyedOf } from '#store/retention/destruction.ts';
import { withOrganisation } from '#store/transaction.ts';
import { addressOf } from '../../address-of.ts';
import { COOKIE } from '../../cookies.ts';
import { one } from '../../forms/typed.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { inEachLanguage } from '../answer-page.ts';
import { forgetReceipt } from '../complaint/receipt.ts';
import { noForm } from '../faults.tsx';
import { receivePost, targetOf } from '../posted.ts';
import { ENTER_FIELDS, EnterMinePage, type EnterMinePageProps } from '../views/enter-mine.tsx';
import { TextPage } from '../views/text-page.tsx';
import { type ForVisit, frameOf, type Visit } from '../visit.ts';
import { myPage } from './my-page.tsx';
import { mineAt, openOwn } from './own.ts';

/** Attempts that one address may make in a minute. */
const ATTEMPTS = 20;
const WINDOW_SECONDS = 60;

/** Adds the door. */
export function enterPages(app: Hono, forVisit: ForVisit): void {
  app.get('/:organisation/mijn-klacht', forVisit(show));
  app.post('/:organisation/mijn-klacht', forVisit(enter));
  app.post('/:organisation/mijn-klacht/uit', forVisit(leave));
}

async function show(visit: Visit): Promise<Response> {
  const own = await openOwn(visit);
  const { c } = visit;
  if (own !== undefined) return c.html(myPage(own, c.req.query('gedaan')));
  return enterPage(visit, { notices: noticeOf(visit) });
}

type Shown = Partial<EnterMinePageProps>;

/** The door with what was typed, in each language. */
function enterAgain(visit: Visit, more: (visit: Visit) => Shown, status: 403 | 422 | 429): Response | Promise<Response> {
  return inEachLanguage(visit, (at) => enterPage(at, more(at), status));
}

/** The door. */
export function enterPage(visit: Visit, more: Shown = {}, status: 200 | 403 | 422 | 429 = 200): Response | Promise<Response> {
  const { c, policy, now, language } = visit;
  const at = mineAt(visit);
  const secret = targetOf(visit, at);
  return c.html(
    <EnterMinePage
      frame={frameOf(visit, { path: at })}
      form={targetOf(visit, at)}
      referenceExample={`${policy.organisation.reference}-${now.slice(0, 4)}-00412`}
      lodged={lodgedInWords(policy, language)}
      lostHref={`${at}/nieuwe-code`}
      secretForm={secret}
      {...more}
    />,
    status,
  );
}

function noticeOf({ c, says }: Visit): readonly NoticeProps[] {
  const words = says.sayings.enter;
  if (c.req.query('uit') !== undefined) return [{ meaning: 'done', heading: words.left, text: words.leftText, live: true }];
  if (c.req.query('verlopen') !== undefined)
    return [{ meaning: 'info', heading: words.ended, text: words.endedText, live: true }];
  return [];
}

async function enter(visit: Visit): Promise<Response> {
  const posted = await receivePost(visit);
  if ('status' in posted) return noForm(visit, posted);
  const { c, door, organisation } = visit;
  // a link holds both: "CAK-2026-00412.0123…"
  const [fromLink = '', secret = ''] = one(posted.typed, ENTER_FIELDS.secret).split('.');
  const reference = fromLink || one(posted.typed, ENTER_FIELDS.reference);
  const code = secret || one(posted.typed, ENTER_FIELDS.code);
  const typed = { reference, code };
  if (!posted.ours) {
    const notices = ({ words }: Visit) => [{ meaning: 'soon', ...words.fault.expired, live: true } as const];
    return enterAgain(visit, (at) => ({ ...typed, notices: notices(at) }), 403);
  }
  const missing = ({ says: { sayings } }: Visit): Shown => ({
    ...(reference.trim() === '' ? { referenceError: sayings.enter.missingReference } : {}),
    ...(code.trim() === '' ? { codeError: sayings.enter.missingCode } : {}),
  });
  if (Object.keys(missing(visit)).length > 0) return enterAgain(visit, (at) => ({ ...typed, ...missing(at) }), 422);
  const { allowed, retryAfter } = await throttled(
    door.office.pool,
    organisation,
    `mine ${addressOf(c)}`,
    ATTEMPTS,
    WINDOW_SECONDS,
  );
  if (!allowed) return tooMany(visit, typed, retryAfter);
  const session = await opened(visit, reference, code);
  // a wrong number, a wrong code and an old code look the same
  if (session === undefined) return enterAgain(visit, (at) => ({ ...typed, codeError: at.says.sayings.enter.wrong }), 422);
  if (typeof session !== 'string') return inEachLanguage(visit, (at) => destroyedPage(at, session.destroyed));
  door.cookies.write(c, COOKIE.mine, session);
  return c.redirect(mineAt(visit), 303);
}

function tooMany(
  visit: Visit,
  typed: { readonly reference: string; readonly code: string },
  retryAfter: number,
): Response | Promise<Response> {
  visit.c.header('Retry-After', String(retryAfter));
  return enterAgain(visit, (at) => ({ ...typed, notices: [tooManyNotice(at, retryAfter)] }), 429);
}

/** That it went too fast, and how long to wait. */
export function tooManyNotice({ words, says }: Visit, retryAfter: number): NoticeProps {
  const { heading, text } = words.fault.tooMany;
  return { meaning: 'soon', heading, text: text(says.sayings.refusals.seconds(retryAfter)), live: true };
}

/** The code was right, but what it opened is gone: said plainly, so that nobody asks for a new code in vain. */
function destroyedPage(visit: Visit, at: Moment): Response | Promise<Response> {
  const { c, says, words, organisation } = visit;
  const { enter } = says.sayings;
  const frame = frameOf(visit, { path: mineAt(visit) });
  return c.html(
    <TextPage
      frame={frame}
      heading={enter.destroyed}
      lead={enter.destroyedText(words.format.day(dayOf(at)))}
      buttons={[{ href: `/${organisation}`, label: enter.toProcedure }]}
    />,
  );
}

async function opened(
  { door, organisation }: Visit,
  reference: string,
  typed: string,
): Promise<string | { readonly destroyed: Moment } | undefined> {
  const code = typedCode(typed);
  if (code === undefined || reference.includes('\0')) return undefined;
  return withOrganisation(door.office.pool, organisation, async (tx) => {
    const access = await accessByCode(tx, code, reference);
    if (access === undefined) return undefined;
    const gone = (await destroyedOf(tx, access.caseId)).find((one) => one.compartment === 'file');
    return gone === undefined ? startPartySession(tx, access) : { destroyed: gone.at };
  });
}

async function leave(visit: Visit): Promise<Response> {
  const { c, door, organisation } = visit;
  const posted = await receivePost(visit);
  if ('status' in posted) return noForm(visit, posted);
  if (!posted.ours) return c.redirect(mineAt(visit), 303);
  const cookie = door.cookies.read(c, COOKIE.mine);
  if (cookie !== undefined) await withOrganisation(door.office.pool, organisation, (tx) => endPartySession(tx, cookie));
  door.cookies.drop(c, COOKIE.mine);
  forgetReceipt(visit);
  // pages that the browser still holds, and drafts; not its cookies, among which may be that of a colleague
  c.header('Clear-Site-Data', '"cache", "storage"');
  return c.redirect(`${mineAt(visit)}?uit`, 303);
}
