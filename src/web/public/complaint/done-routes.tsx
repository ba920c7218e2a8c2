/** After sending: what was kept, the number and the code, by when they hear from us. Shown from what is stored, for half an hour. */

import type { Hono } from 'hono';
import { speaksNow } from '#core/case/speaker.ts';
import { complainants, type Party } from '#core/case/state.ts';
import { isComplaintKind } from '#core/policy/complaint-kind.ts';
import { type OpenCase, openOwnPage } from '#handling/open-case.ts';
import { partyCode } from '#store/access/party-code.ts';
import { withOrganisation } from '#store/transaction.ts';
import { isUnreached, matterOf, mineFrame, spokenOf } from '../mine/own.ts';
import { explained, promisesOf } from '../promises.ts';
import { DonePage } from '../views/done.tsx';
import type { ForVisit, Visit } from '../visit.ts';
import { draftOf } from './form-page.tsx';
import { receiptOf } from './receipt.ts';

/** Adds the page. */
export function donePage(app: Hono, forVisit: ForVisit): void {
  app.get('/:organisation/klacht/klaar', forVisit(done));
}

async function done(visit: Visit): Promise<Response> {
  const { c, door, organisation, language, base } = visit;
  const receipt = await receiptOf(visit);
  const own =
    receipt === undefined
      ? undefined
      : await withOrganisation(
          door.office.pool,
          organisation,
          (tx) => openOwnPage(door.office, tx, receipt.caseId, receipt.party),
          {
            readOnly: true,
          },
        );
  // who comes back later has the number and the code
  if (own === undefined || receipt === undefined) return c.redirect(`${base}/mijn-klacht`, 303);
  const promises = promisesOf(own.policy, own.duties, language);
  const first = own.duties.find((duty) => duty.promise !== undefined && duty.status === 'open' && duty.due !== undefined);
  const me = own.state.parties.find(({ id }) => id === receipt.party) ?? complainants(own.state)[0];
  return c.html(
    <DonePage
      frame={mineFrame(spokenOf(visit, matterOf(own)))}
      today={visit.today}
      tip={!isComplaintKind(own.policy, own.state.record)}
      reference={own.state.reference}
      code={partyCode(door.office.codeKey, { organisation, caseId: receipt.caseId, party: receipt.party, generation: 1 })}
      hearBy={promises[0]?.date ?? (first?.due === undefined ? undefined : explained(first.due, language))}
      mailedTo={me === undefined ? [] : mailedTo(own, me)}
      unreached={isUnreached(own)}
      promises={promises}
      mineHref={`${base}/mijn-klacht`}
      draft={draftOf(visit)}
    />,
  );
}

/** The addresses to which the confirmation goes: of who complains, and of who speaks for that person. */
function mailedTo({ state, people }: OpenCase, me: Party): readonly string[] {
  const speakers = state.parties.filter((one) => speaksNow(one) && one.represents === me.id);
  const known = [me, ...speakers].flatMap(({ person }) => people.get(person)?.email ?? []);
  return [...new Set(known)];
}
