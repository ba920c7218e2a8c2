/** Before a colleague is let go: what will happen, and which cases then need somebody else. */
import { Button, LinkButton } from '../../parts/button.tsx';
import { type FormTarget, OneButtonForm } from '../../parts/form.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import type { PeopleWords } from '../../words/staff/people-nl.ts';
import { type HandledCases, HandledList } from './handled-cases.tsx';

/** Everything on the page. */
export interface LetGoPageProps {
  readonly frame: StaffFrame;
  readonly says: PeopleWords;
  readonly name: string;
  readonly backHref: string;
  readonly means: readonly string[];
  readonly handles: HandledCases;
  readonly form: FormTarget;
}

/** The page. */
export function LetGoPage({ frame, says, name, backHref, means, handles, form }: LetGoPageProps) {
  const { count } = handles;
  return (
    <StaffLayout frame={frame} title={says.letGoHeading(name)}>
      <p class="case-line">
        <a href={backHref}>
          ← <bdi>{name}</bdi>
        </a>
      </p>
      <h1>
        <bdi>{says.letGoHeading(name)}</bdi>
      </h1>
      <div class="prose office-means">
        <h2>{says.means}</h2>
        <ul>
          {means.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </div>
      <section class="section">
        <h2>
          <bdi>{says.cases(name)}</bdi>
        </h2>
        {count === 0 ? null : <p>{says.casesThen(count)}</p>}
        <HandledList of={handles} says={says} />
      </section>
      <div class="buttons office-decide">
        <OneButtonForm target={form}>
          <Button weight="danger">{says.letGo(name)}</Button>
        </OneButtonForm>
        <LinkButton href={backHref} weight="quiet">
          {frame.words.form.cancel}
        </LinkButton>
      </div>
    </StaffLayout>
  );
}
