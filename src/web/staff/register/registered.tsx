/** What a colleague who may not see the case gets after writing a complaint down. */
import { maySee } from '#core/access.ts';
import { isAtOnce } from '#core/case/at-once.ts';
import { complainants } from '#core/case/state.ts';
import { say } from '#core/policy/label.ts';
import type { Kept } from '#handling/lodge.ts';
import { withOrganisation } from '#store/transaction.ts';
import { promisesOf } from '../../public/promises.ts';
import { registerWords } from '../../words/staff/register-words.ts';
import { frameIn } from '../frame.ts';
import { RegisteredPage } from '../views/registered.tsx';
import type { Desk } from '../visit.ts';

/** The page is the answer itself; the form sent again gives it again. */
export async function registeredPage(desk: Desk, kept: Kept): Promise<Response> {
  const { c, door, organisation, language, policy, today } = desk;
  const says = registerWords({ language, policy }).register;
  const frame = await withOrganisation(door.office.pool, organisation, (tx) => frameIn(tx, desk), { readOnly: true });
  return c.html(
    <RegisteredPage
      frame={frame}
      says={says}
      today={today}
      reference={kept.reference}
      kind={say(kept.policy.records[kept.state.record]?.name ?? { nl: kept.state.record }, language)}
      atOnce={isAtOnce(kept.policy, kept.state.record) || kept.state.status === 'closed'}
      tell={[says.tellNumber(kept.reference), confirmation(desk, kept)]}
      seeHref={maySee(kept.policy, kept.state, desk.me) ? `/werk/zaken/${kept.reference}` : undefined}
      promises={promisesOf(kept.policy, kept.duties, language)}
    />,
  );
}

function confirmation({ language, policy }: Desk, { state }: Kept): string {
  const says = registerWords({ language, policy }).register;
  const reach = complainants(state)[0]?.reach ?? [];
  if (reach.includes('email')) return says.tellMail;
  return reach.includes('post') ? says.tellPost : says.tellNothing;
}
