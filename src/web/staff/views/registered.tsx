/** After a complaint was written down by somebody who may not see the case: the number, and what to tell the complainant. */
import { Buttons, LinkButton } from '../../parts/button.tsx';
import { Confirmation } from '../../parts/confirmation.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { type FrontPromise, Promises } from '../../public/views/front.tsx';
import type { RegisterWords } from '../../words/staff/register-nl.ts';

/** Everything on the page. */
export interface RegisteredPageProps {
  readonly frame: StaffFrame;
  readonly says: RegisterWords;
  readonly today: string;
  readonly reference: string;
  /** what it is, by its name in the procedure */
  readonly kind: string;
  /** a record that is finished as soon as it is written down */
  readonly atOnce: boolean;
  /** the record itself, for who may read it */
  readonly seeHref?: string | undefined;
  readonly tell: readonly string[];
  /** what is promised, each with its date */
  readonly promises: readonly FrontPromise[];
}

/** The page. */
export function RegisteredPage({ frame, says, today, reference, kind, atOnce, seeHref, tell, promises }: RegisteredPageProps) {
  const heading = atOnce ? says.doneAtOnce(reference, kind) : says.done(reference, kind);
  return (
    <StaffLayout frame={frame} title={heading}>
      <div class="step-main">
        <Confirmation heading={heading} second={atOnce ? says.doneAtOnceText : says.doneText} />
        {atOnce ? null : (
          <section class="section prose">
            <h2>{says.tell}</h2>
            <ul>
              {tell.map((one) => (
                <li>
                  <bdi>{one}</bdi>
                </li>
              ))}
            </ul>
            <Promises promises={promises} today={today} words={frame.words} />
          </section>
        )}
        <div class="office-decide">
          <Buttons>
            <LinkButton href="/werk/nieuw" weight="first">
              {says.again}
            </LinkButton>
            {seeHref === undefined ? null : <LinkButton href={seeHref}>{says.see}</LinkButton>}
            <LinkButton href="/werk" weight="quiet">
              {says.toWork}
            </LinkButton>
          </Buttons>
        </div>
      </div>
    </StaffLayout>
  );
}
