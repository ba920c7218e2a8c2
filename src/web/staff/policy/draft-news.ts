/** Two people in one file of a draft: each is told while typing that the other types there, and that the other changed it. */
import { POLICY } from '#core/version/folder.ts';
import { openedVersion } from '#handling/version/opened-version.ts';
import { formOfFile } from '#handling/version/write-draft.ts';
import { listStaff } from '#store/access/staff.ts';
import { whoTypes } from '#store/forms/draft.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { draftFiles } from '#store/versions/draft-files.ts';
import type { LiveNews } from '../../parts/live.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { policyWords } from '../../words/staff/policy-words.ts';
import { forbidden, notFound } from '../faults.tsx';
import { type News, pointKnown, streamOf, typingNow } from '../live/stream.ts';
import { watchingFor } from '../live/watching.ts';
import type { Desk } from '../visit.ts';
import { type DraftDesk, nameOf, readsDrafts } from './draft-desk.ts';

/** So long ago somebody else may have written in the same file. */
const BUSY_SECONDS = 15 * 60;

/** Where the news of an open file comes from: none where nobody writes any more. */
export function newsOfFile({ opened, says }: DraftDesk, path: string, revision: number): LiveNews | undefined {
  if (opened.state.status !== 'draft') return undefined;
  const asked = new URLSearchParams({ bestand: path, sinds: String(revision) });
  // without a place in it: such an address would only scroll, and not bring the page anew
  return {
    href: `/werk/regeling/concept/nieuws?${asked}`,
    link: { href: `/werk/regeling/concept?${new URLSearchParams({ bestand: path })}`, text: says.seeIt },
  };
}

/** Who else wrote in this file shortly ago. */
export async function othersIn(tx: Tx, { me }: Desk, path: string): Promise<readonly string[]> {
  const typing = await whoTypes(tx, [formOfFile(path)], BUSY_SECONDS);
  return [...new Set(typing.map(({ staff }) => staff).filter((staff) => staff !== me.id))];
}

/** Says so before somebody begins. */
export function busyNotice(at: DraftDesk, staff: readonly string[]): readonly NoticeProps[] {
  if (staff.length === 0 || !at.writes) return [];
  return [{ meaning: 'soon', heading: at.says.alsoBusy(staff.map((id) => nameOf(at, id))) }];
}

/** The stream of one file. */
export async function draftNews(desk: Desk): Promise<Response> {
  const { c, door, organisation, me, session } = desk;
  if (!readsDrafts(desk)) return forbidden(desk);
  const path = c.req.query('bestand') ?? POLICY;
  const now = await fileNow(desk, path);
  if (now === undefined) return notFound(desk);
  const watched = { organisation, path, staff: me.id, session, form: formOfFile(path) };
  return streamOf(c, pointKnown(c, now.revision), (heard) => watchingFor(door).watch({ ...watched, ...heard }), {
    changed: () => changeOf(desk, path),
    typing: (staff) => typingNow(desk, staff),
  });
}

/** That somebody else changed the file last; nothing when it was oneself. */
async function changeOf(desk: Desk, path: string): Promise<News | undefined> {
  const now = await fileNow(desk, path);
  const says = policyWords(desk.language);
  return now === undefined || now.by === desk.me.id ? undefined : { text: says.changedNow(now.name ?? says.somebody) };
}

async function fileNow({ door, organisation }: Desk, path: string) {
  return withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const opened = await openedVersion(tx);
      const files = opened === undefined ? [] : await draftFiles(tx, opened.meta.id);
      const file = files.find((one) => one.path === path);
      if (file === undefined) return undefined;
      const name = (await listStaff(tx)).find(({ id }) => id === file.changedBy)?.name;
      return { revision: file.revision, by: file.changedBy, name };
    },
    { readOnly: true },
  );
}
