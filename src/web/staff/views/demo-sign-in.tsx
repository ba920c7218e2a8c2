/** The demonstration's door: every member of staff of every organisation, one click each. */
import type { FormTarget } from '../../parts/form.tsx';
import { OneButtonForm } from '../../parts/form.tsx';
import type { ScreenWords } from '../../words/screen/screen.ts';
import type { DoorFrame } from './sign-in.tsx';
import { DoorLayout, type Elsewhere, ElsewhereWays } from './sign-in.tsx';

/** Someone to be. */
export interface DemoPerson {
  readonly name: string;
  /** "behandelaar" */
  readonly role: string;
  /** what there is to see as this person */
  readonly hint?: string | undefined;
  readonly enter: FormTarget;
}

/** Everything on the page. */
export interface DemoSignInPageProps {
  readonly frame: DoorFrame;
  /** other words than those of the demonstration, for somebody who works at several organisations */
  readonly heading?: string | undefined;
  readonly lead?: string | undefined;
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly people: readonly DemoPerson[] }[];
  readonly elsewhere?: Elsewhere | undefined;
}

/** The page. */
export function DemoSignInPage({ frame, organisations, ...props }: DemoSignInPageProps) {
  const { words } = frame;
  const heading = props.heading ?? words.staff.signIn.demonstrationHeading;
  return (
    <DoorLayout frame={frame} title={heading} wide>
      <h1>{heading}</h1>
      <p class="form-lead">{props.lead ?? words.staff.signIn.demonstrationLead}</p>
      <div class="demo-organisations">
        {organisations.map((organisation) => (
          <section aria-labelledby={`organisation-${organisation.id}`}>
            <h2 id={`organisation-${organisation.id}`}>{organisation.name}</h2>
            <ul class="demo-people">
              {organisation.people.map((person) => (
                <Person person={person} words={words} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <ElsewhereWays of={props.elsewhere} />
    </DoorLayout>
  );
}

function Person({ person, words }: { readonly person: DemoPerson; readonly words: ScreenWords }) {
  return (
    <li>
      <OneButtonForm target={person.enter}>
        <button type="submit" class="demo-person">
          <span class="demo-person-name">
            <span class="hidden-label">{words.staff.signIn.enterAs} </span>
            {person.name}
          </span>
          <span class="demo-person-role">{person.role}</span>
          {person.hint === undefined ? null : <span class="demo-person-hint">{person.hint}</span>}
        </button>
      </OneButtonForm>
    </li>
  );
}
