/** Documents and letters of a case, handed to the browser: nothing in them runs, and only who may see the case gets them. */
import { Readable } from 'node:stream';
import { logReading } from '#store/cases/reading-log.ts';
import { contentOf } from '#store/files/folder.ts';
import { fileOfCase } from '#store/files/linked.ts';
import { lettersOf } from '#store/post/kept-letter.ts';
import { withOrganisation } from '#store/transaction.ts';
import { fileHeaders, letterHeaders } from '../../parts/file-headers.ts';
import { notFound } from '../faults.tsx';
import type { CaseDesk } from '../visit.ts';

/** A document of this case that was not taken away, or the PDF of one of its letters. */
export async function documentFile(desk: CaseDesk): Promise<Response> {
  const { c, door, organisation, open, me } = desk;
  const id = c.req.param('file') ?? '';
  const found = await withOrganisation(door.office.pool, organisation, async (tx) => {
    const known = open.state.documents.filter((one) => one.id === id);
    const gone = known.length > 0 && known.every((one) => one.gone === true);
    const file = gone ? undefined : await fileOfCase(tx, open.state.id, id);
    if (file !== undefined) await logReading(tx, open.state.id, me.id, `document ${id}`);
    return file;
  });
  if (found === undefined) return notFound(desk);
  const content = contentOf(door.dataDir, organisation, found.id);
  return c.body(Readable.toWeb(content) as ReadableStream, 200, fileHeaders(found.name, found.type, found.size));
}

/** A letter as it left us. */
export async function letterPage(desk: CaseDesk): Promise<Response> {
  const { c, door, organisation, open } = desk;
  const letters = await withOrganisation(door.office.pool, organisation, (tx) => lettersOf(tx, open.state.id), {
    readOnly: true,
  });
  const letter = letters.find((one) => one.id === c.req.param('letter'));
  return letter === undefined ? notFound(desk) : c.body(letter.html, 200, { ...letterHeaders });
}
