/** Where a script says what it took from a mail that was pasted into the story; without one the colleague types it. */
import type { RegisterWords } from '../../words/staff/register-nl.ts';

/** `channel` is the way by which mails come in, where there is one. */
export function MailPasted({ says, channel }: { readonly says: RegisterWords; readonly channel: string | undefined }) {
  return <p class="field-hint" role="status" data-mail-pasted data-channel={channel} data-text={says.mailPasted} hidden></p>;
}
