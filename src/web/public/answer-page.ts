/** The page that answers a post of somebody who complains stands at an address of its own. */
import {
  ANSWER_QUERY,
  addressOfAnswer,
  atItsAddress,
  forgetOfForm,
  isPage,
  type Keeper,
  keptAnswer,
  shownAgain,
} from '../answers/kept-answer.ts';
import { COOKIE, knownVisitor } from '../cookies.ts';
import { enteredBy } from './mine/own.ts';
import { IN_LANGUAGES, inLanguage, LANGUAGES, type Visit } from './visit.ts';

const ADDRESS = 'address-of-answer';
const SHOW = 'shown-in-each-language';

/** Makes a page from a visit. */
type Show = (visit: Visit) => Response | Promise<Response>;

/** Answers the visit: a page that was kept, as it was; a page that answers a post under an address of its own; or just the answer. */
export async function withAddress(visit: Visit, answer: Show): Promise<Response> {
  const { c } = visit;
  const name = c.req.query(ANSWER_QUERY);
  const keeper = keeperOf(visit);
  if (c.req.method === 'GET' && name !== undefined && keeper !== undefined) {
    const kept = await keptAnswer(keeper, name, () => isIn(visit));
    if (kept !== undefined) return shownAgain(c, kept, visit.language);
  }
  return addressed(visit, await answer(visit));
}

/** The page that answers a post, under its address; whatever else answers, as it is. */
export async function addressed(visit: Visit, given: Response): Promise<Response> {
  const { c } = visit;
  const keeper = keeperOf(visit);
  if (c.req.method !== 'POST' || keeper === undefined || !isPage(given)) return given;
  // who is in is looked up in the database, which may be what is away
  const own = given.status !== 401 && given.status < 500 && (await isIn(visit));
  const show = c.get(SHOW) as Show | undefined;
  const others = show === undefined ? undefined : await inOthers(visit, show);
  const answer = await atItsAddress(keeper, given, addressIn(visit), { own, ...(others === undefined ? {} : { others }) });
  if (answer !== given || show === undefined) return answer;
  // it could not be kept: no other language can be chosen without losing what was typed
  c.set(IN_LANGUAGES, undefined);
  return show(visit);
}

/** Shows a page that answers a post; it is made in each language, so that another one can be chosen where it stands. */
export function inEachLanguage(visit: Visit, show: Show): Response | Promise<Response> {
  const { c } = visit;
  if (c.req.method === 'POST' && keeperOf(visit) !== undefined) {
    c.set(SHOW, show);
    c.set(IN_LANGUAGES, addressOfAnswer(c, addressIn(visit)));
  }
  return show(visit);
}

async function inOthers(visit: Visit, show: Show): Promise<Record<string, string>> {
  const pages: Record<string, string> = {};
  for (const language of LANGUAGES)
    if (language !== visit.language) pages[language] = await (await show(inLanguage(visit, language))).text();
  return pages;
}

function addressIn({ c }: Pick<Visit, 'c'>): string {
  const to: unknown = c.get(ADDRESS);
  return typeof to === 'string' ? to : c.req.path;
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
