/** Which documents there are: uploads that wait for their complaint, and those of a case. */
import { changed, row, rows, type Tx } from '../transaction.ts';
import { isFileId } from './folder.ts';
import type { StoredFile } from './store-file.ts';

const COLUMNS = 'id, name, size::float8 as size, type';

/** What a browser session uploaded and did not send yet, oldest first. */
export async function uploadsOf(tx: Tx, session: string): Promise<readonly StoredFile[]> {
  const text = `select ${COLUMNS} from file where organisation = $1 and session = $2 and case_id is null order by stored_at, id`;
  return rows<StoredFile>(tx, text, [tx.organisation, session]);
}

/** Takes an upload back before it was sent; false when this session has none with this id. Its content is swept later. */
export async function dropUpload(tx: Tx, session: string, id: string): Promise<boolean> {
  const text = 'delete from file where organisation = $1 and id = $2 and session = $3 and case_id is null';
  return isFileId(id) && (await changed(tx, text, [tx.organisation, id, session])) === 1;
}

/** Puts uploads of this session in a case: all of them, or, when one is not this session's or is already used, none. */
export async function linkFiles(tx: Tx, caseId: string, session: string, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const wanted = [...new Set(ids)];
  const own = await rows(
    tx,
    'select from file where organisation = $1 and id = any($2) and session = $3 and case_id is null for update',
    [tx.organisation, wanted, session],
  );
  if (own.length !== wanted.length) return false;
  const done = await row<{ linked: boolean }>(tx, 'select link_files($1, $2, $3, $4) as linked', [
    tx.organisation,
    caseId,
    session,
    wanted,
  ]);
  return done?.linked === true;
}

/** A document of this case; undefined when the case has none with this id. The caller checks for whom it is. */
export async function fileOfCase(tx: Tx, caseId: string, id: string): Promise<StoredFile | undefined> {
  if (!isFileId(id)) return undefined;
  return row<StoredFile>(tx, `select ${COLUMNS} from file where organisation = $1 and id = $2 and case_id = $3`, [
    tx.organisation,
    id,
    caseId,
  ]);
}

// what stands in them is found where they belong, after they were read again
const MOVE = `with unread as (delete from file_text where organisation = $1 and file_id = any($3) returning file_id)
  update file set case_id = $4, to_read = to_read or id in (select file_id from unread)
  where organisation = $1 and case_id = $2 and id = any($3)`;

/** Moves misfiled documents to the case where they belong; false when this case does not have them all. */
export async function moveFiles(tx: Tx, from: string, to: string, ids: readonly string[]): Promise<boolean> {
  const done = await changed(tx, MOVE, [tx.organisation, from, ids, to]);
  return done === new Set(ids).size;
}
