/** The frame around the pages for colleagues: the places of work, how much waits, who is signed in, and the two languages. */
import type { Bucket } from '#store/cases/owed.ts';
import type { Tx } from '#store/transaction.ts';
import { accentHref } from '../accent-href.ts';
import { demonstrationOf } from '../demonstration-of.ts';
import { LANGUAGE_QUERY } from '../language-of.ts';
import type { LanguageChoice } from '../parts/languages.tsx';
import type { StaffFrame } from '../parts/layout-staff.tsx';
import type { Assets } from '../parts/page.tsx';
import { menuOf, type Place, works } from './menu.ts';
import { targetOf } from './posted.ts';
import type { DoorFrame } from './views/sign-in.tsx';
import type { Desk, DoorVisit } from './visit.ts';
import { countedLately } from './work/counted-lately.ts';
import { officeCounts } from './work/office-counts.ts';

export type Counts = Readonly<Record<Bucket, number>>;

/** Two numbers for each part of the list, together. */
export function added(one: Counts, other: Counts): Counts {
  return {
    late: one.late + other.late,
    today: one.today + other.today,
    week: one.week + other.week,
    later: one.later + other.later,
  };
}

/** The frame with the number of things that wait this week, asked in the open transaction unless it is known. */
export async function frameIn(tx: Tx, desk: Desk, current?: Place, counts?: Counts): Promise<StaffFrame> {
  return staffFrame(desk, current, counts ?? (await countsIn(tx, desk)));
}

/** How much waits for this colleague, in cases and beside them. */
export async function countsIn(tx: Tx, desk: Desk): Promise<Counts> {
  const [cases, office] = await Promise.all([countedLately(tx, desk), officeCounts(tx, desk)]);
  return added(cases, office);
}

/** The frame. */
export function staffFrame(desk: Desk, current?: Place, counts?: Counts): StaffFrame {
  const { words, door, me, policy, c } = desk;
  return {
    words,
    assets: assetsOf(desk, accentHref(door, desk.organisation)),
    name: PRODUCT,
    homeHref: '/werk',
    nav: menuOf(desk, current, counts === undefined ? 0 : counts.late + counts.today + counts.week),
    // who has no role in the procedure sees no case, and would search in vain
    ...(works(desk)
      ? { search: { action: '/werk/zoeken', value: c.req.query('q'), suggestHref: '/werk/zoeken/suggesties' } }
      : {}),
    person: {
      name: me.name,
      href: '/werk/mijzelf',
      organisation: policy.organisation.name,
      signOut: targetOf(desk, '/werk/uitloggen'),
    },
    helpHref: '/werk/toetsen',
    demonstration: demonstrationOf(door, '/werk/inloggen'),
    languages: languagesOf(desk),
  };
}

/** The frame of a page before signing in. */
export function doorFrame(visit: DoorVisit): DoorFrame {
  const { words, door } = visit;
  return {
    words,
    assets: assetsOf(visit),
    name: PRODUCT,
    homeHref: '/',
    demonstration: demonstrationOf(door, '/werk/inloggen'),
    languages: languagesOf(visit),
  };
}

const PRODUCT = 'Gehoord';

function assetsOf({ door }: DoorVisit, accent?: string): Assets {
  const { url } = door.assets;
  const built = { styles: url('look.css'), script: url('start.js'), policyScript: url('policy.js'), icon: url('icon.svg') };
  return accent === undefined ? built : { ...built, accent };
}

/** The same page in each language; none on a page that answers a form: it was made in one, and to leave it would lose what was typed. */
function languagesOf({ c }: DoorVisit): readonly LanguageChoice[] {
  if (c.req.method !== 'GET') return [];
  const { pathname: path, searchParams: query } = new URL(c.req.url);
  return (['nl', 'en'] as const).map((one) => {
    query.set(LANGUAGE_QUERY, one);
    return { language: one, href: `${path}?${query}` };
  });
}
