/** What a step makes owed: the duties that run now and the letters that must leave, ready to be kept with it. */
import { type LetterOwed, reactions } from '#core/case/reactions.ts';
import type { CaseState, Party } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import type { Policy } from '#core/policy/policy.ts';
import { newId } from '#store/id.ts';
import type { Medium, NewMessage } from '#store/post/outbox.ts';

/** How a letter reaches somebody: by mail when we may, else by post, else it waits on the own page. */
export function mediumFor(party: Party): Medium {
  if (party.reach.includes('email')) return 'email';
  return party.reach.includes('post') ? 'post' : 'page';
}

/** The letters that follow from these entries, as messages for the outbox. */
export function lettersOwed(policy: Policy, state: CaseState, events: readonly CaseEvent[]): readonly LetterOwed[] {
  return events.flatMap((event) => reactions(policy, state, event));
}

/** A letter as a message: its Message-ID stays the same however often it is tried. `wait`: seconds before it leaves. */
export function messageFor(owed: LetterOwed, mailHost: string, wait = 0): NewMessage {
  const id = newId();
  return {
    id,
    kind: 'letter',
    letter: owed.letter,
    party: owed.party.id,
    blocks: owed.blocks,
    because: owed.because,
    medium: mediumFor(owed.party),
    messageId: `<${id}@${mailHost}>`,
    ...(wait > 0 ? { wait } : {}),
  };
}
