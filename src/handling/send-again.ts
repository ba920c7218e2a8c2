/** What a person decides about a letter that did not leave: try it again, send it by post, or make it anew. */
import { mayTake } from '#core/access.ts';
import type { Actor } from '#core/case/state.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { letterInTrouble, makeAgain, queueAgain } from '#store/post/mail-trouble.ts';
import { letterToPost } from '#store/post/to-post.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import type { Office } from './office.ts';
import { openCase } from './open-case.ts';

export interface Deciding {
  readonly organisation: string;
  readonly viewer: Viewer;
  readonly actor: Extract<Actor, { kind: 'staff' }>;
  readonly messageId: string;
}

/** `not-there`: no such message in trouble, or another colleague was first. */
type SendAgainFault = 'not-there' | 'not-yours' | 'no-address';
export type SendAgainOutcome = { readonly queued: true } | { readonly fault: SendAgainFault };

/** Tries a letter once more in the same way. After an uncertain attempt the receiver may get it twice: a person chose that. */
export function mailAgain(office: Office, deciding: Deciding): Promise<SendAgainOutcome> {
  return decide(office, deciding, async (tx, medium) => {
    await noteStaff(tx, { by: deciding.actor.id, what: 'mail-again', details: { message: deciding.messageId } });
    return queueAgain(tx, deciding.messageId, medium);
  });
}

/** Sends it by post instead: it is drawn, and then waits to be printed. */
export function byPostInstead(office: Office, deciding: Deciding): Promise<SendAgainOutcome> {
  return decide(office, deciding, async (tx, _medium, hasAddress) => {
    if (!hasAddress) return 'no-address';
    await noteStaff(tx, { by: deciding.actor.id, what: 'mail-by-post', details: { message: deciding.messageId } });
    return queueAgain(tx, deciding.messageId, 'post');
  });
}

/** Makes a letter that waits to be posted anew, after something in it was corrected. */
export function letterAgain(office: Office, { organisation, viewer, actor, messageId }: Deciding): Promise<SendAgainOutcome> {
  return withOrganisation(office.pool, organisation, async (tx) => {
    const letter = await letterToPost(tx, viewer, messageId);
    const open = letter === undefined ? undefined : await openCase(office, tx, viewer, letter.caseId);
    if (open === undefined) return { fault: 'not-there' };
    if (mayTake(open.policy, open.state, actor, 'send') !== undefined) return { fault: 'not-yours' };
    if (!(await makeAgain(tx, messageId))) return { fault: 'not-there' };
    await noteStaff(tx, { by: actor.id, what: 'letter-again', details: { message: messageId } });
    return { queued: true };
  });
}

type Queueing = (tx: Tx, medium: 'email' | 'post' | 'page', hasAddress: boolean) => Promise<boolean | 'no-address'>;

function decide(
  office: Office,
  { organisation, viewer, actor, messageId }: Deciding,
  queue: Queueing,
): Promise<SendAgainOutcome> {
  return withOrganisation(office.pool, organisation, async (tx) => {
    const trouble = await letterInTrouble(tx, viewer, messageId);
    const open = trouble === undefined ? undefined : await openCase(office, tx, viewer, trouble.caseId);
    if (trouble === undefined || open === undefined) return { fault: 'not-there' };
    if (mayTake(open.policy, open.state, actor, 'send') !== undefined) return { fault: 'not-yours' };
    const party = open.state.parties.find((one) => one.id === trouble.party);
    const done = await queue(tx, trouble.medium, party?.reach.includes('post') === true);
    if (done === 'no-address') return { fault: 'no-address' };
    return done ? { queued: true } : { fault: 'not-there' };
  });
}
