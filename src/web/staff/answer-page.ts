/** The page that answers a post of a colleague stands at an address of its own, so that going back or asking anew sends nothing again. */
import type { Context } from 'hono';
import { unaddressed } from '#store/access/token.ts';
import { ANSWER_QUERY, atItsAddress, forgetOfForm, isPage, type Keeper, keptAnswer, shownAgain } from '../answers/kept-answer.ts';
import { COOKIE, knownVisitor } from '../cookies.ts';
import type { StaffRoute } from './route.ts';
import { deskHere, deskOf, doorVisit, type StaffDoor } from './visit.ts';

/** The page that was kept under this address; undefined when there is none for this browser, or its session ended. */
export async function pageKept(c: Context, door: StaffDoor): Promise<Response | undefined> {
  const name = c.req.query(ANSWER_QUERY);
  const keeper = name === undefined ? undefined : keeperOf(c, door);
  if (name === undefined || keeper === undefined) return undefined;
  const kept = await keptAnswer(keeper, name, async () => (await deskOf(doorVisit(c, door))) !== undefined);
  return kept === undefined ? undefined : shownAgain(c, kept);
}

/** The page that answers a post, under an address of its own; whatever else answers, as it is. */
export async function addressed(c: Context, door: StaffDoor, routes: readonly StaffRoute[], given: Response): Promise<Response> {
  const desk = deskHere(c);
  const keeper = c.req.method === 'POST' ? keeperOf(c, door) : undefined;
  if (keeper === undefined) return given;
  if (given.status === 303 && desk !== undefined) await forgetOfForm(keeper);
  if (!isPage(given) || !isShown(c)) return given;
  // whether the session lives is looked up in the database, which may be what is away
  return atItsAddress(keeper, given, pageOf(c, routes), { own: desk !== undefined && given.status < 500 });
}

/** Whether a page is what stands in a window afterwards. A letter beside its form is not, nor what no browser asked for. */
function isShown(c: Context): boolean {
  return c.req.header('sec-fetch-mode') !== undefined && c.req.header('sec-fetch-dest') !== 'iframe';
}

/** The address that was posted to, or the nearest above it at which there is a page: that one stands there when nothing is kept any more. */
function pageOf({ req }: Context, routes: readonly StaffRoute[]): string {
  const { search } = new URL(req.url);
  for (let path = req.path; path !== ''; path = path.slice(0, path.lastIndexOf('/')))
    if (routes.some((route) => route.method === 'get' && matches(route.path, path))) return path + search;
  return '/werk';
}

function matches(pattern: string, path: string): boolean {
  const [asked, parts] = [pattern.split('/'), path.split('/')];
  return asked.length === parts.length && asked.every((part, at) => part.startsWith(':') || part === parts[at]);
}

/**
 * What only this browser and this session can tell us; nobody, for a browser that told us neither. What belongs to no session is kept with
 * the first organisation of the installation.
 */
function keeperOf(c: Context, door: StaffDoor): Keeper | undefined {
  const [visitor, session] = [knownVisitor(c, door.cookies), door.cookies.read(c, COOKIE.staff)];
  if (visitor === undefined && session === undefined) return undefined;
  const { organisations } = door.office.policies;
  const told = session === undefined ? undefined : unaddressed(session)?.organisation;
  const organisation = organisations.find((one) => one === told) ?? organisations[0];
  return organisation === undefined ? undefined : { c, door, organisation, browser: `${visitor ?? ''} ${session ?? ''}` };
}
