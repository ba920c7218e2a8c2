/** The pages for colleagues, put together from one table of routes: who may ask is looked at here and nowhere else. */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { isPlainAddress } from '#core/plain-address.ts';
import { mayInstall } from '#handling/installation/administrators.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import type { NoForm } from '../forms/received-form.ts';
import { fromOurPages } from '../forms/same-site.ts';
import { addressed, pageKept } from './answer-page.ts';
import { broken, expired, forbidden, fromElsewhere, notFound, tooLarge, wentWrong } from './faults.tsx';
import { type Posted, receivePost } from './posted.ts';
import { proofFirst } from './proof-first.ts';
import { confirmFirst, confirmLate } from './provider/confirm.ts';
import type { Answer, StaffRoute } from './route.ts';
import { staffRoutes } from './routes.ts';
import { signInFirst } from './sign-in-first.tsx';
import { atDesk, type CaseDesk, caseDesk, type Desk, type DoorVisit, deskOf, doorVisit, type StaffDoor } from './visit.ts';

/** Answers below `/werk`. */
export function staffApp(door: StaffDoor): Hono {
  const app = new Hono();
  app.use('/werk/*', (c, next) => (isPlainAddress(c.req.url) ? next() : unknownPage(door, c)));
  for (const route of staffRoutes) {
    if (route.method === 'get' && route.long) app.on('get', route.path, sentSmall);
    app.on(route.method, route.path, (c) => atItsPlace(door, c, route));
  }
  app.get('/werk/*', async (c) => (await pageKept(c, door)) ?? unknownPage(door, c));
  app.onError(async (fault, c) => addressed(c, door, staffRoutes, await wentWrong(doorVisit(c, door), fault)));
  return app;
}

/** A page that answers a form has an address of its own, at which it can be asked for again. */
async function atItsPlace(door: StaffDoor, c: Context, route: StaffRoute): Promise<Response> {
  if (route.method === 'get') return (await pageKept(c, door)) ?? answer(door, c, route);
  const given = await answer(door, c, route);
  return route.access === 'server' ? given : addressed(c, door, staffRoutes, given);
}

const small = compress();

/**
 * A long text is sent compressed, but never where another site could ask for it again and again and read a secret of the page
 * from how long the answer is: the browser itself must say that one of our pages, or the person, asks.
 */
const sentSmall: MiddlewareHandler = async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  return site === 'same-origin' || site === 'none' ? small(c, next) : next();
};

async function answer(door: StaffDoor, c: Context, route: StaffRoute): Promise<Response> {
  const visit = doorVisit(c, door);
  if (route.access === 'server') return route.answer(visit);
  if (route.method === 'post' && !fromOurPages(c)) return fromElsewhere(visit);
  if (route.access === 'anybody') return sent(route, visit);
  const desk = await deskOf(visit);
  if (desk === undefined) return (await confirmLate(visit)) ?? signInFirst(visit, route.method);
  atDesk(c, desk);
  const word = route.method === 'get' ? await confirmFirst(desk) : undefined;
  if (word !== undefined) return word;
  if (route.access === 'administrator' && !desk.me.roles.includes(ADMINISTRATOR)) return forbidden(desk);
  if (route.access === 'installation' && !(await administersHere(desk))) return forbidden(desk);
  const first = proofFirst(desk, route);
  if (first !== undefined) return first;
  if (route.access !== 'case') return sent(route, desk);
  const at = await caseDesk(desk, c.req.param('case') ?? '');
  return at === undefined ? notFound(desk) : sent(route, at);
}

function administersHere({ door, organisation, me }: Desk): Promise<boolean> {
  return mayInstall(door.office, { organisation, staff: me.id });
}

/** Hands the request over; a form first has to be read, and to be one of ours. */
async function sent<V extends DoorVisit | Desk | CaseDesk>(
  route:
    | { readonly method: 'get'; answer(visit: V): Answer }
    | {
        readonly method: 'post';
        readonly files?: (visit: V) => string;
        readonly inMemory?: number;
        readonly stale?: (visit: V, posted: Posted) => Answer;
        answer(visit: V, posted: Posted): Answer;
      },
  visit: V,
): Promise<Response> {
  if (route.method === 'get') return route.answer(visit);
  const posted = await receivePost(visit, route.files?.(visit), route.inMemory);
  if (!('typed' in posted)) return unreadable(visit, posted);
  if (posted.ours) return route.answer(visit, posted);
  return route.stale?.(visit, posted) ?? expired(visit, posted.typed);
}

function unreadable(visit: DoorVisit | Desk, { because }: NoForm): Answer {
  return because === 'too-large' ? tooLarge(visit) : broken(visit);
}

/** An address that does not exist: in the frame of the work for who is signed in. */
async function unknownPage(door: StaffDoor, c: Context): Promise<Response> {
  const visit = doorVisit(c, door);
  return notFound((await deskOf(visit)) ?? visit);
}
