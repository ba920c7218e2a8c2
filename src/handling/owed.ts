/** What a step makes owed: the duties that run now and the letters that must leave, ready to be kept with it. */
import type { Duty } from '#core/case/duty.ts';
import { type LetterOwed, reactions } from '#core/case/reactions.ts';
import { atTheDesk, type CaseState, type Party, type StaffId } from '#core/case/state.ts';
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

/**
 * Who owes a duty in person: who took it upon them, or the handler, when the owner's role is one of the handler's own or the
 * duty goes with the handling; before there is a handler who wrote it down, when the role sees no cases of others; else everybody
 * with that role.
 */
export function inPerson({ roles }: Policy, state: CaseState, rolesOf: (staff: StaffId) => readonly string[]) {
  const { handler } = state;
  const [desk] = atTheDesk(state);
  return ({ staff, byHandler, owner }: Duty): StaffId | undefined => {
    if (staff !== undefined) return staff;
    if (handler !== undefined) return byHandler === true || rolesOf(handler).includes(owner) ? handler : undefined;
    const alone = roles[owner]?.sees === 'own' && !roles[owner].may.includes('assign');
    return alone && desk?.roles.includes(owner) === true ? desk.staff : undefined;
  };
}
