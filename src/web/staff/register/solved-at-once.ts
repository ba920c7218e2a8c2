/** What was solved while somebody called is closed with the same button that wrote it down. */
import type { Kept } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { saveDraft } from '#store/forms/draft.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Desk } from '../visit.ts';
import { solvedByYes } from './answers.ts';

type Answer = Response | Promise<Response>;

/**
 * Closes it with how it was solved; where the procedure wants the yes of who calls, after that yes. Where the procedure wants more first, the page of closing says what, with these words in it:
 * the case is there already, and nothing typed is lost.
 */
export async function solvedAtOnce(
  desk: Desk,
  kept: Kept,
  solution: string,
  arrived: (desk: Desk, kept: Kept) => Answer,
): Promise<Response> {
  const { door, organisation, actor, me, c } = desk;
  // the same form sent twice: the first closed it
  if (kept.state.status !== 'open') return arrived(desk, kept);
  const { policy, state } = kept;
  const asked = solvedByYes(policy, state.record);
  if (asked) {
    const raw = { yes: policy.satisfaction.map(({ id }) => id) };
    const said = await take(door.office, { organisation, caseId: kept.caseId, actor, verb: 'accept', raw });
    if (!('events' in said)) return arrived(desk, kept);
  }
  // it was solved while somebody called: there is nothing left to do
  const raw = { manner: asked ? 'satisfied' : 'noted', solution, carriedOut: 'yes' };
  const outcome = await take(door.office, { organisation, caseId: kept.caseId, actor, verb: 'close', raw });
  if ('events' in outcome) return arrived(desk, { ...kept, state: outcome.state, duties: outcome.duties });
  if ('refused' in outcome && outcome.refused.every(({ code }) => code === 'not-now')) return arrived(desk, kept);
  const pairs = Object.entries(raw);
  await withOrganisation(door.office.pool, organisation, (tx) => saveDraft(tx, me.id, `${kept.caseId} close`, pairs));
  return c.redirect(`/werk/zaken/${kept.reference}/closure`, 303);
}
