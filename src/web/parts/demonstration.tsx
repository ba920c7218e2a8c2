/** Says on every page of the demonstration that nothing here is real. */
import type { ScreenWords } from '../words/screen/screen.ts';

/** Where the demonstration's mailbox, its staff's door and its clock are. */
export interface Demonstration {
  readonly mailboxHref?: string | undefined;
  readonly staffHref?: string | undefined;
  /** where the clock is put forward, and the day it shows */
  readonly clock?: { readonly href: string; readonly today: string } | undefined;
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
        {of.clock === undefined ? null : (
          <a href={of.clock.href}>{words.frame.demonstrationClock(words.format.shortDay(of.clock.today))}</a>
        )}
      </p>
    </aside>
  );
}
