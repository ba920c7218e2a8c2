/** "Complaint, objection or tip?": one question on a page, each answer a link; at the end where to go. */
import type { Child } from 'hono/jsx';
import { Buttons, LinkButton } from '../../parts/button.tsx';
import type { PublicFrame } from '../../parts/layout-public.tsx';
import { PublicLayout } from '../../parts/layout-public.tsx';

/** A question with its answers. */
export interface TriagePageProps {
  readonly frame: PublicFrame;
  /** what it is all about, above the question */
  readonly about: string;
  readonly question: string;
  readonly text?: string | undefined;
  readonly answers: readonly { readonly href: string; readonly label: string }[];
  readonly again?: { readonly href: string; readonly label: string } | undefined;
}

/** The page with a question. */
export function TriagePage({ frame, about, question, text, answers, again }: TriagePageProps) {
  return (
    <PublicLayout frame={frame} title={question}>
      <div class="column column-page column-form">
        <p class="muted">{about}</p>
        <h1>{question}</h1>
        {text === undefined ? null : <p class="form-lead">{text}</p>}
        <ul class="choices-list">
          {answers.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        {again === undefined ? null : (
          <p class="form-after">
            <a href={again.href}>{again.label}</a>
          </p>
        )}
      </div>
    </PublicLayout>
  );
}

/** Where the answers lead. */
export interface WayPageProps {
  readonly frame: PublicFrame;
  readonly about: string;
  readonly heading: string;
  readonly text: string;
  readonly doors: readonly { readonly href: string; readonly label: string }[];
  readonly again: { readonly href: string; readonly label: string };
  readonly contact?: readonly Child[] | undefined;
}

/** The page with the way. */
export function WayPage({ frame, about, heading, text, doors, again, contact = [] }: WayPageProps) {
  return (
    <PublicLayout frame={frame} title={heading}>
      <div class="column column-page column-form">
        <p class="muted">{about}</p>
        <h1>{heading}</h1>
        <p class="lead form-lead">{text}</p>
        {contact.map((line) => (
          <p>{line}</p>
        ))}
        <Buttons>
          {doors.map(({ href, label }, at) => (
            <LinkButton href={href} weight={at === 0 ? 'first' : 'second'}>
              {label}
            </LinkButton>
          ))}
          <LinkButton href={again.href} weight="quiet">
            {again.label}
          </LinkButton>
        </Buttons>
      </div>
    </PublicLayout>
  );
}
