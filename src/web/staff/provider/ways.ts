/** The ways in at organisations with their own provider, and the way out there, for the page where everybody signs in. */
import { providerInUse } from '#handling/provider/provider-setting.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { providerWords } from '../../words/staff/provider-words.ts';
import { WANTED } from '../sign-in-first.tsx';
import type { Elsewhere } from '../views/sign-in.tsx';
import type { DoorVisit } from '../visit.ts';
import { providerHere } from './go.ts';
import { nameOf } from './no-entry.ts';

/** One way for each organisation that has one. */
export async function elsewhereFrom(visit: DoorVisit, wanted: string): Promise<Elsewhere> {
  const { pool, policies } = visit.door.office;
  const says = providerWords(visit.language).door;
  const ways = [];
  for (const organisation of policies.organisations) {
    if ((await withOrganisation(pool, organisation, providerInUse, { readOnly: true })) === undefined) continue;
    const href = `/werk/aanmelden/${organisation}?${new URLSearchParams({ [WANTED]: wanted })}`;
    ways.push({ href, text: says.way(nameOf(visit, organisation)) });
  }
  return { heading: says.ways, ways };
}

/** Who signed out here may still be signed in there: then one press comes in again, for whoever sits at the screen. */
export async function leftNotices(visit: DoorVisit): Promise<readonly NoticeProps[]> {
  const organisation = visit.c.req.query('uit') ?? '';
  if ((await providerHere(visit, organisation)) === undefined) return [];
  const { left } = providerWords(visit.language).door;
  return [
    {
      ...{ meaning: 'info', heading: left.heading, text: left.text, live: true },
      link: { href: `/werk/aanmelden/${organisation}/uit`, text: left.way(nameOf(visit, organisation)) },
    },
  ];
}
