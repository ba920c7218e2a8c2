/** The files of a version that is being written: each with the number of its last change, so that nobody overwrites unknowingly. */
import { instantOf, type Moment } from '#core/time/moment.ts';
import type { Folder } from '#core/version/folder.ts';
import { OPEN } from '#core/version/state.ts';
import { changed, row, rows, type Tx } from '../transaction.ts';

export interface DraftFile {
  readonly path: string;
  readonly text: string;
  readonly revision: number;
  readonly changedAt: Date;
  /** absent: as it was when the draft began */
  readonly changedBy?: string;
}

interface FileRow {
  path: string;
  text: string;
  revision: number;
  changed_at: Date;
  changed_by: string | null;
}

const SELECT =
  'select path, text, revision, changed_at, changed_by from policy_draft_file where organisation = $1 and stream = $2';

/** All of them, in no order that means something. */
export async function draftFiles(tx: Tx, stream: string): Promise<readonly DraftFile[]> {
  return (await rows<FileRow>(tx, SELECT, [tx.organisation, stream])).map(fileOf);
}

/** One of them; undefined when there is none. */
export async function draftFile(tx: Tx, stream: string, path: string): Promise<DraftFile | undefined> {
  const found = await row<FileRow>(tx, `${SELECT} and path = $3 for update`, [tx.organisation, stream, path]);
  return found === undefined ? undefined : fileOf(found);
}

/** How often each of these files of the draft that is open was changed: one cheap look for everybody who has one in sight. */
export async function revisionsOf(tx: Tx, paths: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (paths.length === 0) return new Map();
  const text = `select f.path, f.revision from policy_draft_file f
    join office_stream s on s.organisation = f.organisation and s.id = f.stream
    where f.organisation = $1 and f.path = any($2) and s.status = any($3)`;
  const found = await rows<Pick<FileRow, 'path' | 'revision'>>(tx, text, [tx.organisation, paths, OPEN]);
  return new Map(found.map(({ path, revision }) => [path, revision]));
}

/** The folder as it stands. */
export async function draftFolder(tx: Tx, stream: string): Promise<Folder> {
  return Object.fromEntries((await draftFiles(tx, stream)).map(({ path, text }) => [path, text]));
}

/** Who wrote, and when by the clock of the installation, which is not the database's where time was moved on. */
export interface Written {
  readonly by?: string;
  readonly at: Moment;
}

/** Writes a file, or changes it; its number goes up. Answers the new number. */
export async function putDraftFile(tx: Tx, stream: string, path: string, text: string, { by, at }: Written): Promise<number> {
  const put = `insert into policy_draft_file (organisation, stream, path, text, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6)
    on conflict (organisation, stream, path) do update set text = excluded.text, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at, revision = policy_draft_file.revision + 1
    returning revision`;
  const done = await row<{ revision: number }>(tx, put, [
    tx.organisation,
    stream,
    path,
    text,
    by ?? null,
    new Date(instantOf(at)),
  ]);
  return done?.revision ?? 1;
}

/** Takes a file away; answers whether it was there. */
export async function dropDraftFile(tx: Tx, stream: string, path: string): Promise<boolean> {
  const text = 'delete from policy_draft_file where organisation = $1 and stream = $2 and path = $3';
  return (await changed(tx, text, [tx.organisation, stream, path])) > 0;
}

/** Takes all of them away: what was published stands elsewhere, and what was given up nobody needs. */
export async function dropDraft(tx: Tx, stream: string): Promise<void> {
  await changed(tx, 'delete from policy_draft_file where organisation = $1 and stream = $2', [tx.organisation, stream]);
}

function fileOf({ path, text, revision, changed_at, changed_by }: FileRow): DraftFile {
  return { path, text, revision, changedAt: changed_at, ...(changed_by === null ? {} : { changedBy: changed_by }) };
}
