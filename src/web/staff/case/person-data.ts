/** The overview of what we have of one person in a case, made by a colleague to hand it over. */
import { overviewOfPerson } from '#handling/overview-of-person.ts';
import { logReading } from '#store/cases/reading-log.ts';
import { withOrganisation } from '#store/transaction.ts';
import { overviewAnswer } from '../../overview-archive.ts';
import { notFound } from '../faults.tsx';
import { type CaseDesk, maySeeStill } from '../visit.ts';

/** Downloads it; that it was made is noted. */
export async function personData(desk: CaseDesk): Promise<Response> {
  const { c, door, organisation, open, me } = desk;
  const party = open.state.requests.find((one) => String(one.number) === c.req.param('request'))?.party;
  if (party === undefined) return notFound(desk);
  const overview = await withOrganisation(door.office.pool, organisation, async (tx) => {
    await logReading(tx, open.state.id, me.id, 'overview', door.office.ahead?.());
    return overviewOfPerson(door.office, tx, open.state.id, party);
  });
  return overview === undefined
    ? notFound(desk)
    : overviewAnswer(door, organisation, overview, () => maySeeStill(desk), door.pdf);
}
