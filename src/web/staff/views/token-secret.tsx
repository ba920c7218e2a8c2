/** A secret that is shown once: to copy now, and how it is used. */
import { LinkButton } from '../../parts/button.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { TokenWords } from '../../words/staff/tokens-nl.ts';

/** Everything on the page. */
export interface TokenSecretPageProps {
  readonly frame: StaffFrame;
  readonly says: TokenWords;
  readonly name: string;
  readonly secret: string;
  /** a request that works */
  readonly example: string;
  readonly doneHref: string;
}

/** The page. The button copies where there is a script; without it one click selects all of the secret. */
export function TokenSecretPage({ frame, says, name, secret, example, doneHref }: TokenSecretPageProps) {
  return (
    <StaffLayout frame={frame} title={says.madeHeading(name)}>
      <h1>
        <bdi>{says.madeHeading(name)}</bdi>
      </h1>
      <p class="lead">{says.madeLead}</p>
      <div class="secret" data-copy-from>
        <h2>{says.secret}</h2>
        <code class="secret-text" data-copy-text>
          {secret}
        </code>
        <p class="office-quiet">{says.copyHelp}</p>
        <p class="row">
          <button type="button" class="nl-button nl-button--primary" data-copy hidden>
            {says.copy}
          </button>
          <span role="status" data-copied={says.copied}></span>
        </p>
      </div>
      <div class="section">
        <Notice meaning="soon" heading={says.neverMail} />
      </div>
      <section class="section">
        <h2>{says.use}</h2>
        <code class="secret-text secret-use">{example}</code>
      </section>
      <p class="office-decide">
        <LinkButton href={doneHref}>{says.toList}</LinkButton>
      </p>
    </StaffLayout>
  );
}
