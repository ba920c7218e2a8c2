/** A letter for the post was posted: a person says so, with the real date, and what the letter was for counts from there. */

import type { Refused } from '#core/case/refusal.ts';
import type { Actor } from '#core/case/state.ts';
import { compareMoments, dayOf, type Moment, momentAt } from '#core/time/moment.ts';
import { fileOfCase } from '#store/files/linked.ts';
import { type LetterToPost, letterToPost, markPosted } from '#store/post/to-post.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import type { Office } from './office.ts';
import { takeIn } from './take.ts';

export interface Posting {
  readonly organisation: string;
  /** who looks: a letter of a case that this colleague may not see does not exist */
  readonly viewer: Viewer;
  readonly actor: Extract<Actor, { kind: 'staff' }>;
  readonly letterId: string;
  /** when it was posted; of the day it was made any hour will do */
  readonly at: Moment;
}

/** `not-waiting`: there is no such letter, or it was noted before. `being-made`: its PDF is about to be replaced. */
type PostingFault = 'not-waiting' | 'being-made' | 'before-made';

export type PostingOutcome = { readonly posted: LetterToPost } | Refused | { readonly fault: PostingFault };

/** Notes one letter as posted, as an entry of its case. Of several who do so at once one succeeds. */
export function notePosted(office: Office, posting: Posting): Promise<PostingOutcome> {
  return withOrganisation(office.pool, posting.organisation, (tx) => noteIn(office, tx, posting));
}

async function noteIn(office: Office, tx: Tx, { organisation, viewer, actor, letterId, at }: Posting): Promise<PostingOutcome> {
  const letter = await letterToPost(tx, viewer, letterId);
  const pdf = letter === undefined ? undefined : await fileOfCase(tx, letter.caseId, letter.pdf);
  if (letter === undefined || pdf === undefined) return { fault: 'not-waiting' };
  if (letter.remade) return { fault: 'being-made' };
  const moment = notBefore(momentAt(letter.at.getTime()), at);
  if (moment === undefined) return { fault: 'before-made' };
  const { caseId, party, because } = letter;
  const raw = { party, letter: letter.letter, medium: 'post', documents: [pdf.id], ...(because === null ? {} : { because }) };
  const uploads = { session: '', documents: [pdf] };
  const outcome = await takeIn(office, tx, { organisation, caseId, actor, verb: 'send', raw, at: moment, uploads });
  if ('refused' in outcome) return outcome;
  if (!('events' in outcome)) return { fault: 'not-waiting' };
  await markPosted(tx, letter.id, new Date(moment));
  return { posted: letter };
}

/** People know the day, not the hour: on the day itself the letter was posted when it was ready. */
function notBefore(made: Moment, at: Moment): Moment | undefined {
  if (compareMoments(at, made) >= 0) return at;
  return dayOf(at) === dayOf(made) ? made : undefined;
}
