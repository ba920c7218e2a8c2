/** The first page of an installation: which organisation, and in the demonstration how to try it out. */
import { LinkButton } from '../../parts/button.tsx';
import type { PublicFrame } from '../../parts/layout-public.tsx';
import { PublicLayout } from '../../parts/layout-public.tsx';
import type { Sayings } from '../../words/public/sayings-nl.ts';

/** One organisation. */
export interface OrganisationLine {
  readonly name: string;
  readonly href: string;
  /** what its own page begins with */
  readonly title: string;
}

/** Everything on the page. */
export interface OrganisationsPageProps {
  readonly frame: PublicFrame;
  readonly says: Sayings['organisations'];
  readonly organisations: readonly OrganisationLine[];
}

/** The page. */
export function OrganisationsPage({ frame, says, organisations }: OrganisationsPageProps) {
  return (
    <PublicLayout frame={frame} title={says.heading}>
      <div class="band">
        <div class="column">
          <h1 class="front-heading">{says.heading}</h1>
          <p class="lead front-lead">{says.lead}</p>
          {organisations.length === 0 ? <p>{says.none}</p> : null}
          <ul class="choices-list">
            {organisations.map(({ name, href, title }) => (
              <li>
                <a href={href}>
                  <bdi>{name}</bdi>
                </a>
                <p class="muted">{title}</p>
              </li>
            ))}
          </ul>
        </div>
      </div>
      {frame.demonstration === undefined ? null : <TryOut frame={frame} says={says} />}
    </PublicLayout>
  );
}

function TryOut({ frame: { demonstration }, says }: Omit<OrganisationsPageProps, 'organisations'>) {
  return (
    <div class="column column-page">
      <h2>{says.demonstration}</h2>
      <ol class="prose try-out">
        {says.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <div class="buttons">
        {demonstration?.mailboxHref === undefined ? null : (
          <LinkButton href={demonstration.mailboxHref}>{says.mailbox}</LinkButton>
        )}
        {demonstration?.staffHref === undefined ? null : <LinkButton href={demonstration.staffHref}>{says.staff}</LinkButton>}
      </div>
    </div>
  );
}
