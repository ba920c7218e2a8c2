/** Documents and letters of a case, handed to the browser: nothing in them runs, and only who may see the case gets them. */
import { Readable } from 'node:stream';
import { logReading } from '#store/cases/reading-log.ts';
import { contentOf } from '#store/files/folder.ts';
import { fileToOpen, type Withheld } from '#store/files/scans.ts';
import { lettersOf } from '#store/post/kept-letter.ts';
import { withOrganisation } from '#store/transaction.ts';
import { fileHeaders, letterHeaders } from '../../parts/file-headers.ts';
import { documentWords } from '../../words/document-words.ts';
import { faultPage, notFound } from '../faults.tsx';
import type { Answer } from '../route.ts';
import type { CaseDesk } from '../visit.ts';

/** A document of this case that was not taken away, or the PDF of one of its letters. */
export async function documentFile(desk: CaseDesk): Promise<Response> {
  const { c, door, organisation, open, me } = desk;
  const id = c.req.param('file') ?? '';
  const found = await withOrganisation(door.office.pool, organisation, async (tx) => {
    const known = open.state.documents.filter((one) => one.id === id);
    const gone = known.length > 0 && known.every((one) => one.gone === true);
    const file = gone ? undefined : await fileToOpen(tx, door.office.scanner !== undefined, open.state.id, id);
    if (file !== undefined && 'file' in file) await logReading(tx, open.state.id, me.id, `document ${id}`);
    return file;
  });
  if (found === undefined) return notFound(desk);
  if ('withheld' in found) return withheldPage(desk, found);
  const { file } = found;
  const content = contentOf(door.dataDir, organisation, file.id);
  return c.body(Readable.toWeb(content) as ReadableStream, 200, fileHeaders(file.name, file.type, file.size));
}

/** A document that nobody can open now: why, and what to do. */
function withheldPage(desk: CaseDesk, { withheld, name }: { readonly withheld: Withheld; readonly name: string }): Answer {
  const said = documentWords(desk.language).withheld[withheld];
  const text = `${name}. ${'colleague' in said ? said.colleague : said.text}`;
  const way = { href: desk.base, label: documentWords(desk.language).backToCase };
  return faultPage(desk, withheld === 'infected' ? 403 : 409, { kind: 'said', heading: said.heading, text, way });
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
