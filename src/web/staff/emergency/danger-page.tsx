/** Danger: what to do now, step by step, and who must know; from a case with the way to report it there. */
import { type Danger, dangers } from '#core/case/organised.ts';
import { stepOf } from '#core/case/steps.ts';
import { dangerRules, stepsAt } from '#handling/emergency-rules.ts';
import { listStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { LinkButton } from '../../parts/button.tsx';
import { ReachWithin } from '../../parts/reach.tsx';
import { emergencyWords } from '../../words/staff/emergency-words.ts';
import { frameIn } from '../frame.ts';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import { caseDesk, type Desk } from '../visit.ts';

/** The page; `?zaak=` names the case that it is about. */
export async function dangerPage(desk: Desk): Promise<Response> {
  const { c, door, organisation, language } = desk;
  const says = emergencyWords(language).danger;
  const asked = c.req.query('zaak');
  const at = asked === undefined ? undefined : await caseDesk(desk, asked);
  const policy = at?.open.policy ?? desk.policy;
  const { rules, staff, frame } = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => ({ rules: await dangerRules(tx), staff: await listStaff(tx), frame: await frameIn(tx, desk, 'danger') }),
    { readOnly: true },
  );
  const section = (kind: Danger) => {
    const named = staff.find(({ id, active }) => active && id === rules[kind].staff);
    const query = new URLSearchParams({ kind, ...(named === undefined ? {} : { staff: named.id }) });
    return (
      <section class="section office-tight" id={kind}>
        <h2>{says.kinds[kind]}</h2>
        <ol class="points">
          {stepsAt(policy, kind, rules[kind]).map((line) => (
            <li>
              <ReachWithin line={line} />
            </li>
          ))}
        </ol>
        <p>
          {named === undefined ? (
            says.nobody
          ) : (
            <>
              <strong>{says.who(named.name)}</strong>{' '}
              {named.phone === undefined ? null : (
                <a class="nowrap" href={`tel:${named.phone.replaceAll(/[^+\d]/g, '')}`}>
                  {named.phone}
                </a>
              )}
            </>
          )}
        </p>
        {at === undefined ? null : (
          <div class="buttons">
            <LinkButton href={`${at.base}/${stepOf('alarm').noun}?${query}`} weight="danger">
              {named === undefined ? says.reportTo : says.report(named.name)}
            </LinkButton>
          </div>
        )}
      </section>
    );
  };
  return c.html(
    <OrganisingFormPage
      frame={frame}
      heading={says.heading}
      lead={says.lead}
      {...(at === undefined ? {} : { back: { href: at.base, text: says.back } })}
      content={
        <>
          {at === undefined ? <p>{says.inCase}</p> : null}
          {dangers.map(section)}
        </>
      }
    />,
  );
}
