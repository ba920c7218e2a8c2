/** News of a case for a page that is open: what a colleague just did in it, and who types in the same form. */
import type { CaseEvent } from '#core/case/step.ts';
import { dayOf } from '#core/time/moment.ts';
import { openCase } from '#handling/open-case.ts';
import { standsInFor } from '#store/access/absence.ts';
import { listStaff, staffById } from '#store/access/staff.ts';
import { findCase } from '#store/cases/find.ts';
import type { Tab } from '#store/forms/tab-drafts.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import type { LiveNews } from '../../parts/live.tsx';
import { eventLine } from '../case/event-line.ts';
import { namesOf } from '../case/names.ts';
import { draftName, verbOf } from '../steps/step-request.ts';
import { type CaseDesk, viewerOf } from '../visit.ts';
import { type News, pointKnown, streamOf, typingNow } from './stream.ts';
import { watchingFor } from './watching.ts';

/** Where the news of a page comes from, and what it says beside it; of the page of a step also in which tab its form stands. */
export function newsOf({ base, open, says, c }: CaseDesk, step?: Tab): LiveNews {
  const form =
    step === undefined
      ? []
      : [
          ['stap', c.req.param('noun') ?? ''],
          ['tab', step.tab],
          ['van', step.from],
        ];
  return {
    href: `${base}/nieuws?${new URLSearchParams([['sinds', String(open.state.sequence)], ...form])}`,
    link: { href: base, text: step === undefined ? says.live.refresh : says.live.toCase },
  };
}

/** The stream: until the page is left, the session ends or the case is closed to this colleague. */
export function liveNews(desk: CaseDesk): Response {
  const { c, door, organisation, me, session, open } = desk;
  const watched = { organisation, caseId: open.state.id, staff: me.id, session, form: formOf(desk), tab: tabIn(desk) };
  return streamOf(c, pointKnown(c, open.state.sequence), (heard) => watchingFor(door).watch({ ...watched, ...heard }), {
    changed: (since) => changeSince(desk, since),
    typing: (staff) => typingIn(desk, staff),
  });
}

function formOf(desk: CaseDesk): string | undefined {
  const noun = desk.c.req.query('stap');
  const verb = noun === undefined ? undefined : verbOf(noun);
  return verb === undefined ? undefined : draftName(desk, verb);
}

function tabIn({ c }: CaseDesk): Tab | undefined {
  const tab = c.req.query('tab');
  return tab === undefined ? undefined : { tab, from: c.req.query('van') ?? '' };
}

/** The rights of this instant: a role that was taken away, or standing in that ended, counts at once. Undefined: none. */
async function viewerNow(tx: Tx, { door, organisation, policy, me }: CaseDesk): Promise<Viewer | undefined> {
  const now = await staffById(tx, me.id);
  if (now?.active !== true) return undefined;
  return viewerOf(policy, organisation, now, await standsInFor(tx, me.id, dayOf(door.office.clock())));
}

/** Who types, for as long as the case is this colleague's to see. */
async function typingIn(desk: CaseDesk, staff: readonly string[]): Promise<string | undefined> {
  const sees = await withOrganisation(
    desk.door.office.pool,
    desk.organisation,
    async (tx) => {
      const viewer = await viewerNow(tx, desk);
      return viewer !== undefined && (await findCase(tx, viewer, desk.open.state.id)) !== undefined;
    },
    { readOnly: true },
  );
  return sees ? typingNow(desk, staff) : undefined;
}

/** What others did since. */
async function changeSince(desk: CaseDesk, seen: number): Promise<News | undefined> {
  const { door, organisation, me, says } = desk;
  return withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const viewer = await viewerNow(tx, desk);
      const open = viewer === undefined ? undefined : await openCase(door.office, tx, viewer, desk.open.state.id);
      if (open === undefined) return { text: says.live.gone, gone: true };
      const others = open.events.filter((one) => one.sequence > seen && !isMine(one, me.id));
      return others.length === 0 ? undefined : { text: await inWords(tx, { ...desk, open }, others) };
    },
    { readOnly: true },
  );
}

function isMine({ by }: CaseEvent, me: string): boolean {
  return by.kind === 'staff' && by.id === me;
}

/** The last thing that somebody did, and how many more there were; what happened by itself only when nobody did anything. */
async function inWords(tx: Tx, desk: CaseDesk, events: readonly CaseEvent[]): Promise<string> {
  const { open, language, words, says, me } = desk;
  const names = namesOf(open, new Map((await listStaff(tx)).map((one) => [one.id, one.name])), me.id, says);
  const people = events.filter((one) => one.by.kind !== 'system');
  const last = (people.length > 0 ? people : events).at(-1) as CaseEvent;
  const { text } = eventLine(last, { policy: open.policy, language, words, names });
  return says.live.changed(text, Math.max(people.length, 1) - 1);
}
