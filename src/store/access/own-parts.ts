/** Own pages that a colleague has as whom a complaint is about: a letter told them of it, and gave them the code. */
import { replay } from '#core/case/evolve.ts';
import { toldPart } from '#core/case/told-part.ts';
import { casesOf } from '../journal/events.ts';
import { rows, type Tx } from '../transaction.ts';
import { codeGeneration, type PartyAccess } from './party-access.ts';

/** Whoever has more of them opens the others by letter. */
const MOST = 20;

const ABOUT = `select id from case_view where organisation = $1 and concerned @> array[$2::text] order by received desc limit ${MOST}`;

export interface OwnPart extends PartyAccess {
  readonly reference: string;
}

/** The latest first. Nothing of a case of which this colleague was not told yet, nor of one in which they are something else. */
export async function ownParts(tx: Tx, staff: string): Promise<readonly OwnPart[]> {
  const about = await rows<{ id: string }>(tx, ABOUT, [tx.organisation, staff]);
  const cases = new Map(
    (
      await casesOf(
        tx,
        about.map(({ id }) => id),
      )
    ).map((one) => [one.meta.id, one]),
  );
  const found: OwnPart[] = [];
  for (const { id: caseId } of about) {
    const loaded = cases.get(caseId);
    if (loaded === undefined) continue;
    const state = replay(loaded.meta, loaded.events);
    const party = toldPart(state, staff);
    const generation = party === undefined ? undefined : await codeGeneration(tx, caseId, party);
    if (party !== undefined && generation !== undefined) found.push({ caseId, party, generation, reference: state.reference });
  }
  return found;
}
