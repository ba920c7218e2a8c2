/** The views that a colleague keeps of a list: shown above it, kept and taken away. */
import { dropView, type ListPlace, MOST_VIEWS, type SavedView, savedViews, saveView } from '#store/cases/saved-views.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { one } from '../../forms/typed.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import type { SavedViewsProps } from '../../parts/saved-views.tsx';
import { listViewWords } from '../../words/staff/view-words.ts';
import { type Posted, targetOf } from '../posted.ts';
import type { Desk } from '../visit.ts';
import type { Colleagues } from './rows.ts';

const HERE = '/werk/weergaven';

/** What each list is called in its address, and what an address of it can ask. */
export const LISTS: Readonly<Record<ListPlace, { readonly path: string; readonly asks: readonly string[] }>> = {
  mine: { path: '/werk', asks: ['wanneer', 'van', 'rol', 'wat', 'orde'] },
  team: { path: '/werk/team', asks: ['wanneer', 'van', 'rol', 'wat', 'orde'] },
  cases: { path: '/werk/zaken', asks: ['stand', 'van', 'kanaal', 'vanaf', 'tot', 'orde'] },
};

const LONGEST_NAME = 60;

/** The filters and the order alone, in one writing: two addresses of the same view are the same. */
export function queryOf(place: ListPlace, query: string): string {
  const given = new URLSearchParams(query.slice(0, 1000));
  const asked = LISTS[place].asks.flatMap((name): [string, string][] => {
    const value = given.get(name);
    return value === null || value === '' ? [] : [[name, value.slice(0, 100)]];
  });
  return new URLSearchParams(asked).toString();
}

/** The views of a list that this colleague can choose from. */
export function viewsOf(tx: Tx, { me }: Desk, place: ListPlace): Promise<readonly SavedView[]> {
  return savedViews(tx, me.id, place);
}

interface Above {
  /** the filters and the order in sight */
  readonly query: string;
  readonly views: readonly SavedView[];
  readonly colleagues: Colleagues;
}

/** The views above a list. */
export function viewsAbove(desk: Desk, place: ListPlace, { query, views, colleagues }: Above): Omit<SavedViewsProps, 'words'> {
  const { path } = LISTS[place];
  const { me, language, says } = desk;
  return {
    says: listViewWords(language).views,
    allHref: path,
    views: views.map(({ id, name, staff, ...view }) => ({
      name,
      href: `${path}?${view.query}`,
      current: view.query === query,
      ...(staff === me.id
        ? {
            drop: targetOf(desk, `${HERE}/weg`, {
              carries: [
                { name: 'id', value: id },
                { name: 'place', value: place },
              ],
            }),
          }
        : { by: colleagues.get(staff) ?? says.case.formerColleague }),
    })),
    keep:
      query === ''
        ? undefined
        : targetOf(desk, HERE, {
            carries: [
              { name: 'place', value: place },
              { name: 'query', value: query },
            ],
          }),
  };
}

/** What was just done with a view. */
export function viewNotices({ c, language }: Desk): readonly NoticeProps[] {
  const says = listViewWords(language);
  const said = c.req.query('weergave');
  if (said === 'bewaard') return [{ meaning: 'done', heading: says.kept, live: true }];
  if (said === 'weg') return [{ meaning: 'done', heading: says.dropped, live: true }];
  if (said === 'naam') return [{ meaning: 'soon', heading: says.noName, live: true }];
  return said === 'vol' ? [{ meaning: 'soon', heading: says.full(MOST_VIEWS), live: true }] : [];
}

/** Keeps the view in sight under a name. */
export async function viewSent(desk: Desk, { typed }: Posted): Promise<Response> {
  const { c, door, organisation, me } = desk;
  const place = placeOf(one(typed, 'place'));
  const query = queryOf(place, one(typed, 'query'));
  const name = one(typed, 'name').replaceAll('\0', '').trim().toWellFormed().slice(0, LONGEST_NAME).trim();
  const back = (said: string) => c.redirect(`${LISTS[place].path}?${[query, `weergave=${said}`].filter(Boolean).join('&')}`, 303);
  if (name === '') return back('naam');
  const shared = one(typed, 'shared') !== '';
  const kept = await withOrganisation(door.office.pool, organisation, (tx) =>
    saveView(tx, { staff: me.id, place, name, query, shared }),
  );
  return back(kept ? 'bewaard' : 'vol');
}

/** Takes an own view away. */
export async function viewDropped(desk: Desk, { typed }: Posted): Promise<Response> {
  const { c, door, organisation, me } = desk;
  const place = placeOf(one(typed, 'place'));
  await withOrganisation(door.office.pool, organisation, (tx) => dropView(tx, me.id, one(typed, 'id').replaceAll('\0', '')));
  return c.redirect(`${LISTS[place].path}?weergave=weg`, 303);
}

function placeOf(text: string): ListPlace {
  return text === 'team' || text === 'cases' ? text : 'mine';
}
