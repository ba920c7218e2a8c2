/** Documents and letters of a case, handed to the browser: nothing in them runs, and only who may see the case gets them. */
import { logReading } from '#store/cases/reading-log.ts';
import { fileToOpen, type Withheld } from '#store/files/scans.ts';
import { lettersOf } from '#store/post/kept-letter.ts';
import { withOrganisation } from '#store/transaction.ts';
import { fileAnswer, type Opened, pictureAnswer } from '../../documents/openable.ts';
import { letterHeaders } from '../../parts/file-headers.ts';
import { documentWords } from '../../words/document-words.ts';
import { faultPage, notFound } from '../faults.tsx';
import type { Posted } from '../posted.ts';
import type { Answer } from '../route.ts';
import { type CaseDesk, maySeeStill } from '../visit.ts';
import { redactPage } from './redact-page.tsx';
import { viewerPage } from './viewer-page.tsx';

/** A document of this case that was not taken away, or the PDF of one of its letters; that it was looked at is noted. */
async function asked(desk: CaseDesk, work: (opened: Opened) => Promise<Answer> | Answer): Promise<Response> {
  const { c, door, organisation, open, me } = desk;
  const id = c.req.param('file') ?? '';
  const found = await withOrganisation(door.office.pool, organisation, async (tx) => {
    const known = open.state.documents.filter((one) => one.id === id);
    const gone = known.length > 0 && known.every((one) => one.gone === true);
    const file = gone ? undefined : await fileToOpen(tx, door.office.scanner !== undefined, open.state.id, id);
    if (file !== undefined && 'file' in file) await logReading(tx, open.state.id, me.id, `document ${id}`, door.office.ahead?.());
    return file;
  });
  if (found === undefined) return notFound(desk);
  if ('withheld' in found) return withheldPage(desk, found);
  return work({ door, organisation, file: found.file, isAllowed: () => maySeeStill(desk) });
}

/** The file itself. */
export function documentFile(desk: CaseDesk): Promise<Response> {
  return asked(desk, (opened) => fileAnswer(desk.c, opened));
}

/** One page of it as a picture. */
export function documentPicture(desk: CaseDesk): Promise<Response> {
  return asked(desk, async (opened) => (await pictureAnswer(desk.c, opened)) ?? notFound(desk));
}

/** The page on which it is shown. */
export function documentPage(desk: CaseDesk): Promise<Response> {
  return asked(desk, (opened) => viewerPage(desk, opened));
}

/** The page on which parts of it are hidden in a copy, as it is opened and as it comes back. */
export function documentToRedact(desk: CaseDesk, posted?: Posted): Promise<Response> {
  return asked(desk, (opened) => redactPage(desk, opened, posted));
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
