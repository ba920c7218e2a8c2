/** The page with the post, and saying that letters were posted: one, or several at once with their day. */
import { holdsRight } from '#core/access.ts';
import { isRefused } from '#core/case/read-values.ts';
import { parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { type Moment, momentOn } from '#core/time/moment.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { notePosted, type PostingOutcome } from '#handling/note-posted.ts';
import { lettersToPost } from '#store/post/to-post.ts';
import { withOrganisation } from '#store/transaction.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { one, several } from '../../forms/typed.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { registerWords } from '../../words/staff/register-words.ts';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { PostPage } from '../views/post.tsx';
import type { CaseDesk, Desk } from '../visit.ts';
import { toPost } from './to-post.ts';
import { troubleLines } from './trouble.ts';

const HERE = '/werk/post';

/** Whether this colleague may say that something left us. */
function maySend({ policy, me }: Desk): boolean {
  return holdsRight(policy, me.roles, 'send');
}

/** The page. */
export function postPage(desk: Desk): Promise<Response> {
  return showPost(desk, { notices: doneNotices(desk) });
}

/** Letters that were posted: the one whose button was pressed, or those that were chosen. */
export async function postedSent(desk: Desk, { typed }: Posted): Promise<Response> {
  if (!maySend(desk)) return forbidden(desk, typed);
  const says = registerWords(desk).outgoing;
  const only = one(typed, 'only');
  const ids = only === '' ? several(typed, 'letter').slice(0, 200) : [only];
  const day = one(typed, 'on');
  const at = postedOn(desk, day);
  if (at === undefined) return showPost(desk, { chosen: ids, day, dayFault: says.wrongDay, status: 422 });
  if (ids.length === 0)
    return showPost(desk, { day, notices: [{ meaning: 'soon', heading: says.chooseOne, live: true }], status: 422 });
  const { notices, done } = await noteAll(desk, ids, at);
  if (notices.length === 0) return desk.c.redirect(`${HERE}?gepost=${done}`, 303);
  return showPost(desk, { day, notices: [...(done === 0 ? [] : [postedNotice(desk, done)]), ...notices], status: 409 });
}

/** The same from the page of a case: posted today. */
export async function postedFromCase(desk: CaseDesk): Promise<Response> {
  if (!maySend(desk)) return forbidden(desk);
  const { notices } = await noteAll(desk, [desk.c.req.param('letter') ?? ''], desk.now);
  return notices.length === 0 ? desk.c.redirect(desk.base, 303) : showPost(desk, { notices, status: 409 });
}

/** Each in a transaction of its own: one that cannot be noted keeps no other back. */
async function noteAll(desk: Desk, ids: readonly string[], at: Moment) {
  const { door, organisation, viewer, actor } = desk;
  const waiting = await withOrganisation(door.office.pool, organisation, (tx) => lettersToPost(tx, viewer, 200), {
    readOnly: true,
  });
  const references = new Map(waiting.map(({ id, reference }) => [id, reference]));
  const notices: NoticeProps[] = [];
  let done = 0;
  for (const letterId of new Set(ids)) {
    const outcome = await notePosted(door.office, { organisation, viewer, actor, letterId: letterId.slice(0, 100), at });
    if ('posted' in outcome) done += 1;
    else notices.push({ meaning: 'late', heading: faultInWords(desk, outcome, references.get(letterId)), live: true });
  }
  return { notices, done };
}

function faultInWords(
  { language, policy }: Desk,
  outcome: Exclude<PostingOutcome, { posted: unknown }>,
  reference: string | undefined,
): string {
  const { faults, heading } = registerWords({ language, policy }).outgoing;
  const which = reference ?? heading;
  return isRefused(outcome)
    ? faults.refused(which, refusalInWords(outcome.refused[0], { language, policy }))
    : faults[outcome.fault](which);
}

/** Of today: now. Of another day the middle, which nobody will take for the minute. */
function postedOn({ today, now }: Desk, typed: string): Moment | undefined {
  const day = parseDay(dayTyped(typed));
  if (isFault(day) || day > today) return undefined;
  const noon = momentOn(day, '12:00');
  return day === today ? now : isFault(noon) ? undefined : noon;
}

interface Shown {
  readonly chosen?: readonly string[];
  readonly day?: string;
  readonly dayFault?: string;
  readonly notices?: readonly NoticeProps[];
  readonly status?: 200 | 409 | 422;
}

/** The page with what was said about it. */
export async function showPost(desk: Desk, { chosen = [], day, dayFault, notices = [], status = 200 }: Shown): Promise<Response> {
  const { c, door, organisation, language, policy, today } = desk;
  const says = registerWords({ language, policy }).outgoing;
  const may = maySend(desk);
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => (
      <PostPage
        frame={await frameIn(tx, desk, 'post')}
        says={says}
        letters={await toPost(tx, desk)}
        trouble={await troubleLines(tx, desk, may)}
        form={may ? targetOf(desk, HERE) : undefined}
        day={{ kind: 'date', name: 'on', label: says.when, value: day ?? today, error: dayFault }}
        chosen={new Set(chosen)}
        notices={notices}
      />
    ),
    { readOnly: true },
  );
  return c.html(page, status);
}

function doneNotices(desk: Desk): readonly NoticeProps[] {
  const { c, language, policy } = desk;
  const { done } = registerWords({ language, policy }).outgoing;
  const count = Number(c.req.query('gepost'));
  if (Number.isInteger(count) && count > 0 && count < 1000) return [postedNotice(desk, count)];
  const texts: Readonly<Record<string, string>> = { opnieuw: done.queued, 'per-post': done['by-post'], maken: done.again };
  const heading = texts[c.req.query('gedaan') ?? ''];
  return heading === undefined ? [] : [{ meaning: 'done', heading, live: true }];
}

function postedNotice({ language, policy }: Desk, count: number): NoticeProps {
  return { meaning: 'done', heading: registerWords({ language, policy }).outgoing.done.posted(count), live: true };
}
