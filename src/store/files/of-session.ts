/** The documents that one form of one browser sent, also once they are part of a case: a form that is sent twice names them again. */
import { rows, type Tx } from '../transaction.ts';
import { isFileId } from './folder.ts';
import type { StoredFile } from './store-file.ts';

/** Those of these documents that this session uploaded, oldest first; others are as if they did not exist. */
export async function filesOfSession(tx: Tx, session: string, ids: readonly string[]): Promise<readonly StoredFile[]> {
  const text = `select id, name, size::float8 as size, type from file
    where organisation = $1 and session = $2 and id = any($3) order by stored_at, id`;
  return rows<StoredFile>(tx, text, [tx.organisation, session, ids.filter(isFileId).slice(0, 100)]);
}
