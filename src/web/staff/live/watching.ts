/**
 * Who has which case, or which file of a draft, open in this process, and the one look for all of them, a little more than one a second: how far each has come,
 * who types where, and which sessions are over. Several processes on one database need nothing of each other for it.
 */
import type { Log } from '#core/log-line.ts';
import { sessionsThere } from '#store/access/staff-session.ts';
import { sequencesOf } from '#store/cases/sequences.ts';
import { type Typing, whoTypes } from '#store/forms/draft.ts';
import type { Tab } from '#store/forms/tab-drafts.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { revisionsOf } from '#store/versions/draft-files.ts';
import type { StaffDoor } from '../visit.ts';

/** One open page. */
export interface Watcher {
  readonly organisation: string;
  readonly caseId?: string;
  /** the file of the draft of a procedure, when that is what the page shows */
  readonly path?: string;
  readonly staff: string;
  /** the cookie under which it was opened */
  readonly session: string;
  /** the form on the page, when it is that of a step */
  readonly form?: string | undefined;
  /** where that form stands: what the same colleague types in another tab is news too */
  readonly tab?: Tab | undefined;
  /** the last entry of the case, or change of the file, that the page knows; raised when it is told of more */
  seen: number;
  /** the case went on to this entry, the file to this change */
  changed(point: number): void;
  /** these colleagues type in the same form now, oneself in another tab too; nobody any more when it is empty */
  typing(staff: readonly string[]): void;
  /** nothing will come any more */
  end(): void;
}

/** The look-out of one process. */
export interface Watching {
  /** starts to watch; answers how to leave, or undefined when this process watches enough pages already */
  watch(watcher: Watcher): (() => void) | undefined;
  /** ends every page's watching: the process stops */
  close(): void;
}

/** Short of a second: whoever is let go or signs out sees nothing more within one. */
const LOOK_MS = 800;
/** Somebody who pauses this long no longer types. */
const TYPED_WITHIN_SECONDS = 45;
const MOST = 500;
/** Of one colleague; when there is one more, the one that was opened first ends. */
const MOST_OF_ONE = 6;

type Watched = Watcher & { said: string };

const ofOffices = new WeakMap<object, Watching>();

/** The look-out of this process; pages of one office share it. */
export function watchingFor({ office, log }: Pick<StaffDoor, 'office' | 'log'>): Watching {
  const known = ofOffices.get(office);
  if (known !== undefined) return known;
  const made = watching((organisation, work) => withOrganisation(office.pool, organisation, work, { readOnly: true }), log);
  ofOffices.set(office, made);
  return made;
}

type InOrganisation = (organisation: string, work: (tx: Tx) => Promise<void>) => Promise<void>;

/** A look-out; the clock ticks only while somebody watches. */
function watching(inOrganisation: InOrganisation, log: Log): Watching {
  const all = new Set<Watched>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const next = () => {
    timer = all.size === 0 ? undefined : setTimeout(() => void round(), LOOK_MS);
  };
  const round = async () => {
    for (const [organisation, watchers] of Map.groupBy(all, (one) => one.organisation)) {
      try {
        await inOrganisation(organisation, (tx) => lookOnce(tx, watchers));
      } catch (fault) {
        // the pages still work without news; the next look tries again
        log('warn', 'looking for changes failed', { organisation, kind: (fault as Error).name });
      }
    }
    next();
  };
  const leave = (one: Watched) => {
    all.delete(one);
  };
  return {
    watch(watcher) {
      if (all.size >= MOST) return undefined;
      const mine = [...all].filter((one) => one.staff === watcher.staff && one.organisation === watcher.organisation);
      if (mine.length >= MOST_OF_ONE) mine[0]?.end();
      // its own object: the page may change what it knows meanwhile
      const watched: Watched = Object.assign(watcher, { said: '' });
      all.add(watched);
      if (timer === undefined) next();
      return () => leave(watched);
    },
    close() {
      clearTimeout(timer);
      for (const one of all) one.end();
      all.clear();
    },
  };
}

async function lookOnce(tx: Tx, watchers: readonly Watched[]): Promise<void> {
  const cases = await sequencesOf(tx, asked(watchers, 'caseId'));
  const files = await revisionsOf(tx, asked(watchers, 'path'));
  const typing = Map.groupBy(await whoTypes(tx, asked(watchers, 'form'), TYPED_WITHIN_SECONDS), (one) => one.form);
  // last: what happened after a session ended is not told to it
  const sessions = await sessionsThere(tx, [...new Set(watchers.map((one) => one.session))]);
  for (const one of watchers) {
    if (!sessions.has(one.session)) {
      one.end();
      continue;
    }
    const point = cases.get(one.caseId ?? '') ?? files.get(one.path ?? '') ?? one.seen;
    if (point > one.seen) {
      one.seen = point;
      one.changed(point);
    }
    if (one.form !== undefined) tellTyping(one, typing.get(one.form) ?? []);
  }
}

function asked(watchers: readonly Watched[], what: 'caseId' | 'path' | 'form'): readonly string[] {
  return [...new Set(watchers.flatMap((one) => one[what] ?? []))];
}

/** Only what is new is said. */
function tellTyping(one: Watched, typing: readonly Typing[]): void {
  const elsewhere = typing.filter((found) => found.staff !== one.staff || isOtherTab(found, one.tab));
  const others = [...new Set(elsewhere.map(({ staff }) => staff))];
  const said = others.join(' ');
  if (said === one.said) return;
  one.said = said;
  one.typing(others);
}

/** Not the tab itself, nor what it went on from: a page that is loaded anew is another one than before. */
function isOtherTab({ tab, saving }: Typing, mine: Tab | undefined): boolean {
  return mine !== undefined && tab !== null && tab !== mine.tab && saving !== mine.from;
}
