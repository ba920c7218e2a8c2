/** Says on every page of the demonstration that nothing here is real. */
import type { ScreenWords } from '../words/screen/screen.ts';

/** Where the demonstration's mailbox and its staff's door are. */
export interface Demonstration {
  readonly mailboxHref?: string | undefined;
  readonly staffHref?: string | undefined;
}

/** The banner at the top; absent outside the demonstration. */
export function DemonstrationBanner({ of, words }: { readonly of: Demonstration | undefined; readonly words: ScreenWords }) {
  if (of === undefined) return null;
  return (
    <aside class="demonstration" aria-label={words.frame.demonstration}>
      <p>
        <strong>{words.frame.demonstration}</strong> <span class="demonstration-means">{words.frame.demonstrationMeans}</span>
      </p>
      <p class="demonstration-links">
        {of.mailboxHref === undefined ? null : <a href={of.mailboxHref}>{words.frame.demonstrationMailbox}</a>}
        {of.staffHref === undefined ? null : <a href={of.staffHref}>{words.frame.demonstrationStaff}</a>}
      </p>
    </aside>
  );
}
