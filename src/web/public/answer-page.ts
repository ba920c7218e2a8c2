/** The page that answers a post of somebody who complains stands at an address of its own. */
import { ANSWER_QUERY, atItsAddress, forgetOfForm, isPage, type Keeper, keptAnswer, shownAgain } from '../answers/kept-answer.ts';
import { COOKIE, knownVisitor } from '../cookies.ts';
import { enteredBy } from './mine/own.ts';
import type { Visit } from './visit.ts';

const ADDRESS = 'address-of-answer';

/** Answers the visit: a page that was kept, as it was; a page that answers a post under an address of its own; or just the answer. */
export async function withAddress(visit: Visit, answer: (visit: Visit) => Response | Promise<Response>): Promise<Response> {
  const { c } = visit;
  const name = c.req.query(ANSWER_QUERY);
  const keeper = keeperOf(visit);
  if (c.req.method === 'GET' && name !== undefined && keeper !== undefined) {
    const kept = await keptAnswer(keeper, name, () => isIn(visit));
    if (kept !== undefined) return shownAgain(c, kept);
  }
  return addressed(visit, await answer(visit));
}

/** The page that answers a post, under its address; whatever else answers, as it is. */
export async function addressed(visit: Visit, given: Response): Promise<Response> {
  const { c } = visit;
  const keeper = keeperOf(visit);
  if (c.req.method !== 'POST' || keeper === undefined || !isPage(given)) return given;
  const to: unknown = c.get(ADDRESS);
  // who is in is looked up in the database, which may be what is away
  const own = given.status !== 401 && given.status < 500 && (await isIn(visit));
  return atItsAddress(keeper, given, typeof to === 'string' ? to : c.req.path, own);
}

/** Where the page is found later that answers this post; without it that is the address to which was posted. */
export function answerAt({ c }: Visit, address: string): void {
  c.set(ADDRESS, address);
}

/** Forgets the pages that answered this form: what it asked for is done. */
export async function forgetAnswers(visit: Visit): Promise<void> {
  const keeper = keeperOf(visit);
  if (keeper !== undefined) await forgetOfForm(keeper);
}

async function isIn(visit: Visit): Promise<boolean> {
  return (await enteredBy(visit)) !== undefined;
}

/** Nobody, for a browser that told us nothing of itself. On the own page it is also who came in: nobody who comes after can go back to it. */
function keeperOf({ c, door, organisation }: Visit): Keeper | undefined {
  const visitor = knownVisitor(c, door.cookies);
  if (visitor === undefined) return undefined;
  const own = c.req.path.startsWith(`/${organisation}/mijn-klacht`);
  const browser = own ? `${visitor} ${door.cookies.read(c, COOKIE.mine) ?? ''}` : visitor;
  return { c, door, organisation, browser };
}
