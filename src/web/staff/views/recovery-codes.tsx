/** Recovery codes, shown this once: to print, to write down, to copy. */
import { LinkButton } from '../../parts/button.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { AccountWords } from '../../words/staff/account-nl.ts';

/** Everything on the page. */
export interface RecoveryCodesPageProps {
  readonly frame: StaffFrame;
  readonly says: AccountWords['codes'];
  readonly codes: readonly string[];
  readonly doneHref: string;
}

/** The page. */
export function RecoveryCodesPage({ frame, says, codes, doneHref }: RecoveryCodesPageProps) {
  return (
    <StaffLayout frame={frame} title={says.heading}>
      <h1>{says.heading}</h1>
      <p class="lead office-text">{says.lead}</p>
      <div class="secret" data-copy-from>
        <code class="secret-text recovery-codes" data-copy-text>
          {codes.join('\n')}
        </code>
        <p class="row">
          <button type="button" class="nl-button nl-button--secondary" data-copy hidden>
            {says.copy}
          </button>
          <span role="status" data-copied={says.copied}></span>
        </p>
      </div>
      <div class="section">
        <Notice meaning="soon" heading={says.once} />
      </div>
      <p class="office-decide">
        <LinkButton href={doneHref} weight="first">
          {says.done}
        </LinkButton>
      </p>
    </StaffLayout>
  );
}
