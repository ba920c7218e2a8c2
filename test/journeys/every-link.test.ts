// Every link on a page of a colleague leads to a page that is open to this colleague; and what a page says of itself holds together.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JURIST } from '#core/version/acts.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { listStaff, saveStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { heardCase } from './a-handled-case.ts';
import { type Asker, asker } from './staff-asking.ts';
import type { StaffHouse } from './staff-house.ts';

/** A colleague walks through so many pages at most, and through so many of one shape: the rest are alike. */
const PAGES = 120;
const OF_SHAPE = 1;

const ORGANISATIONS = ['cak', 'klikklaar', 'kika', 'ccv', 'insolving'];

let house: StaffHouse;
beforeAll(async () => {
  // one case that is being handled, with both sides in it, and one at its beginning with each
  house = (await heardCase(undefined, false)).house;
  for (const organisation of ORGANISATIONS) await house.complaint({}, organisation);
  const administrator = { id: 'beheer', name: 'D. Beheer', email: 'beheer@cak.example', roles: [ADMINISTRATOR, JURIST] };
  await withOrganisation(house.office.pool, 'cak', (tx) => saveStaff(tx, administrator));
});
afterAll(() => house.close());

describe.each(ORGANISATIONS)('given the colleagues of %s, when each follows every link', (organisation) => {
  test('then none is refused, and every mark on a page stands once', async () => {
    const staff = await withOrganisation(house.office.pool, organisation, listStaff);
    expect(staff.length).toBeGreaterThan(1);
    const wrong: string[] = [];
    for (const { id } of staff) {
      const walked = await walk(asker(house, await house.session(organisation, id)));
      wrong.push(...walked.wrong.map((one) => `${id}: ${one}`));
      expect([id, walked.pages]).toEqual([id, expect.toSatisfy((pages: number) => pages > 5)]);
    }
    expect(wrong).toEqual([]);
  });
});

/** Follows links from the work list on, and says of each page what is wrong with it. */
async function walk(who: Asker): Promise<{ readonly pages: number; readonly wrong: readonly string[] }> {
  const waiting: (readonly [path: string, from: string])[] = [['/werk', 'the door']];
  const known = new Set(['/werk']);
  const shapes = new Map<string, number>();
  const wrong: string[] = [];
  let pages = 0;
  for (let [next] = waiting.splice(0, 1); next !== undefined && pages < PAGES; [next] = waiting.splice(0, 1)) {
    const [path, from] = next;
    pages += 1;
    const answer = await who.get(path);
    const text = await textOf(answer);
    if (answer.status >= 400) wrong.push(`${path} from ${from}: ${answer.status}`);
    wrong.push(...twice(text).map((mark) => `${path}: ${mark} stands there twice`));
    for (const link of linksIn(text, answer)) {
      const shape = shapeOf(link);
      const seen = shapes.get(shape) ?? 0;
      if (known.has(link) || seen >= OF_SHAPE) continue;
      known.add(link);
      shapes.set(shape, seen + 1);
      waiting.push([link, path]);
    }
  }
  return { pages, wrong };
}

/** The text of a page; what is a file or a stream is not read. */
async function textOf(answer: Response): Promise<string> {
  if (answer.headers.get('content-type')?.startsWith('text/html')) return answer.text();
  await answer.body?.cancel();
  return '';
}

function linksIn(page: string, answer: Response): readonly string[] {
  const here = [...page.matchAll(/<a [^>]*href="(\/werk[^"#]*)/g)].map((one) => (one[1] as string).replaceAll('&amp;', '&'));
  const there = answer.headers.get('location');
  return [...here, ...(there?.startsWith('/werk') ? [there] : [])];
}

/** Marks of a page that stand there more than once: a label or an error then speaks of the wrong one. */
function twice(page: string): readonly string[] {
  const marks = [...page.matchAll(/\sid="([^"]+)"/g)].map((one) => one[1] as string);
  return [...new Set(marks.filter((mark, at) => marks.indexOf(mark) !== at))];
}

/** One case, one document or one date is like another. */
function shapeOf(link: string): string {
  return link
    .replace(/[A-Z]{2,5}-\d{4}-\d{5}/, 'CASE')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/=[^&]*/g, '=');
}
