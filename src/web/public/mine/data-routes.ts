/** The own data, to take along: at any time, until they are destroyed. */
import type { Hono } from 'hono';
import { overviewOfPerson } from '#handling/overview-of-person.ts';
import { withOrganisation } from '#store/transaction.ts';
import { overviewAnswer } from '../../overview-archive.ts';
import { notFound } from '../faults.tsx';
import type { ForVisit, Visit } from '../visit.ts';
import { answersAboutData } from './acts.ts';
import { isStillIn, mineAt, openOwn } from './own.ts';

/** Adds it. */
export function ownData(app: Hono, forVisit: ForVisit): void {
  app.get('/:organisation/mijn-klacht/gegevens', forVisit(download));
}

async function download(visit: Visit): Promise<Response> {
  const { c, door, organisation } = visit;
  const own = await openOwn(visit);
  if (own === undefined) return c.redirect(`${mineAt(visit)}?verlopen`, 303);
  if (!answersAboutData(own)) return notFound(c, door);
  const overview = await withOrganisation(
    door.office.pool,
    organisation,
    (tx) => overviewOfPerson(door.office, tx, own.state.id, own.party.id),
    { readOnly: true },
  );
  return overview === undefined ? notFound(c, door) : overviewAnswer(door, organisation, overview, () => isStillIn(visit));
}
