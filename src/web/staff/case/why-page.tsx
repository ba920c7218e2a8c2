/** Why one date of a case is what it is: where a list asks it of a line. The same steps and clause stand on the page of the case. */
import type { Duty } from '#core/case/duty.ts';
import { say } from '#core/policy/label.ts';
import { clauseOf } from '#core/policy/policy.ts';
import { capital } from '#core/words/capital.ts';
import { listStaff } from '#store/access/staff.ts';
import { askTogether } from '#store/transaction.ts';
import { frameIn } from '../frame.ts';
import { RefusalPage } from '../views/refusal.tsx';
import { WhyPage } from '../views/why.tsx';
import type { CaseDesk } from '../visit.ts';
import { explained } from './explained.ts';
import { namesOf } from './names.ts';
import { actOf } from './owed.ts';

/** Asked of a duty by its key; a duty that is no longer open has no date any more. */
export async function whyPage(desk: CaseDesk): Promise<Response> {
  const { c, door, organisation, open, says, words, language, today, base, me } = desk;
  const [frame, staff] = await askTogether(door.office.pool, organisation, (tx) =>
    Promise.all([frameIn(tx, desk), listStaff(tx)]),
  );
  const duty = open.duties.find((one) => one.key === c.req.query('plicht') && one.status === 'open');
  if (duty?.due === undefined)
    return c.html(
      <RefusalPage frame={frame} heading={says.case.noSuchDate} text={says.case.noSuchDateText} backHref={base} />,
      404,
    );
  const names = namesOf(open, new Map(staff.map((one) => [one.id, one.name])), me.id, says);
  return c.html(
    <WhyPage
      frame={frame}
      title={capital(words.date.why)}
      case={{ href: base, reference: open.state.reference }}
      today={today}
      what={actOf(duty, desk, names)}
      date={explained(duty.due, language)}
      aimed={duty.target}
      clause={clauseSays(duty, desk)}
    />,
  );
}

/** What the clause itself says; what we promised ourselves has none. */
function clauseSays({ clause: id }: Duty, { open: { policy }, language }: CaseDesk) {
  const clause = clauseOf(policy, id);
  return clause === undefined ? undefined : { says: say(clause.says, language), source: clause.source.join(' · ') };
}
