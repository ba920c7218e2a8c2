/** The stream of one open page: server-sent events, until the page is left, the session ends or there is nothing more to see. */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { listStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Desk } from '../visit.ts';
import { queue } from './queue.ts';
import type { Watcher } from './watching.ts';

/** What a page shows at once; `gone` when what it shows is not this colleague's to see any more. */
export interface News {
  readonly text: string;
  readonly gone?: boolean;
}

/** The words for what the look-out found. */
export interface Telling {
  /** what others changed since this point; nothing when it was oneself */
  changed(since: number): Promise<News | undefined>;
  /** who types here besides me; empty when nobody does any more, undefined when that is not to be told any more */
  typing(staff: readonly string[]): Promise<string | undefined>;
}

/** What the look-out found: how far it has come, or who types. */
interface Found {
  readonly point?: number;
  readonly typing?: readonly string[];
}

const BEAT_MS = 20_000;
/** The browser asks again after it. */
const LONGEST_MS = 3_600_000;

/** The answer. `watch` begins to look out from the point that the page knows, and answers how to leave. */
export function streamOf(
  c: Context,
  seen: number,
  watch: (heard: Pick<Watcher, 'seen' | 'changed' | 'typing' | 'end'>) => (() => void) | undefined,
  telling: Telling,
): Response {
  const found = queue<Found>();
  const leave = watch({
    seen,
    changed: (point) => found.put({ point }),
    typing: (typing) => found.put({ typing }),
    end: () => found.end(),
  });
  // 204 tells the browser not to ask again: the page works as it does without news
  if (leave === undefined) return c.body(null, 204);
  return streamSSE(c, async (out) => {
    const beat = setInterval(() => void out.write(': \n\n'), BEAT_MS);
    const longest = setTimeout(() => found.end(), LONGEST_MS);
    out.onAbort(() => found.end());
    try {
      await out.writeSSE({ event: 'here', data: '', retry: 4000 });
      let told = seen;
      for await (const { point = told, typing } of found) {
        if (typing !== undefined) {
          const text = await telling.typing(typing);
          if (text === undefined) return;
          await out.writeSSE({ event: 'typing', data: JSON.stringify({ text }) });
        }
        const news = point > told ? await telling.changed(told) : undefined;
        told = point;
        if (news !== undefined) await out.writeSSE({ event: 'changed', data: JSON.stringify(news), id: String(told) });
        if (news?.gone) return;
      }
    } finally {
      leave();
      clearInterval(beat);
      clearTimeout(longest);
    }
  });
}

/** The point that the page knows: what the browser heard last, or what stood in the page; never past what there is. */
export function pointKnown(c: Context, now: number): number {
  const since = Number(c.req.header('last-event-id') ?? c.req.query('sinds'));
  return Number.isInteger(since) && since >= 0 ? Math.min(since, now) : now;
}

/** "A typt hier nu ook": the colleagues by name, oneself in another tab; empty when nobody does any more. */
export async function typingNow(
  { door, organisation, says, me }: Pick<Desk, 'door' | 'organisation' | 'says' | 'me'>,
  staff: readonly string[],
): Promise<string> {
  if (staff.length === 0) return '';
  const all = await withOrganisation(door.office.pool, organisation, listStaff, { readOnly: true });
  const others = staff.filter((id) => id !== me.id);
  const names = others.map((id) => all.find((one) => one.id === id)?.name ?? says.case.formerColleague);
  const here = others.length < staff.length ? [says.live.typingElsewhere] : [];
  return [...(names.length === 0 ? [] : [says.live.typing(names)]), ...here].join(' ');
}
