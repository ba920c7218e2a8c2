/** What was just sent and has not left yet: when it leaves, and the button that takes it back. */
import type { Verb } from '#core/case/lifecycle.ts';
import { momentAt } from '#core/time/moment.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { lettersLeaveAt } from '#store/post/held-letters.ts';
import type { Tx } from '#store/transaction.ts';
import { OneButtonForm } from '../../parts/form.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { newKey, targetOf } from '../posted.ts';
import type { CaseDesk } from '../visit.ts';

/** One notice as long as the letters of the last step wait in the outbox; only who took that step gets the button. */
export async function heldNotice(tx: Tx, desk: CaseDesk): Promise<readonly NoticeProps[]> {
  const { base, language, policy, me, open, says, words } = desk;
  const { id, undoable, sequence } = open.state;
  const leaves = undoable === undefined ? undefined : await lettersLeaveAt(tx, id, undoable.sequence);
  if (undoable === undefined || leaves === undefined) return [];
  const at = words.format.time(momentAt(leaves.getTime()).slice(11, 16));
  const carries = [
    { name: 'entry', value: String(undoable.sequence) },
    { name: 'seen', value: String(sequence) },
  ];
  const text =
    undoable.by === me.id ? (
      <OneButtonForm target={targetOf(desk, `${base}/recall`, { key: newKey(), carries })}>
        <button type="submit" class="nl-button nl-button--secondary nl-button--small">
          {wordsOf('recall', { language, policy }).act}
        </button>
      </OneButtonForm>
    ) : undefined;
  return [{ meaning: 'info', heading: says.post.leavesAt(wordsOf(undoable.step as Verb, { language, policy }).act, at), text }];
}
