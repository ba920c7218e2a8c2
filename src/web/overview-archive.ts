/** The overview of a person's data as one file: to read, as data, and every document and letter that is theirs. */
import type { Overview } from '#handling/overview-of-person.ts';
import { asHtml } from '#letters/as-html.ts';
import type { PdfWriter } from '#letters/as-pdf.ts';
import { contentOf } from '#store/files/folder.ts';
import { safeName } from '#store/files/store-file.ts';
import { type ZipEntry, zipped } from '#store/files/zip.ts';
import { whileAllowed } from './documents/while-allowed.ts';
import type { Door } from './door.ts';

/** The archive as an answer that is downloaded, for as long as `isAllowed` says; with a writer of PDF, the overview as PDF besides. */
export async function overviewAnswer(
  { dataDir, office }: Pick<Door, 'dataDir' | 'office'>,
  organisation: string,
  overview: Overview,
  isAllowed: () => Promise<boolean>,
  pdf?: Pick<PdfWriter, 'write'>,
): Promise<Response> {
  const drawn = pdf === undefined ? undefined : await pdf.write(overview.letter, overview.head);
  const stored = (id: string) => () => contentOf(dataDir, organisation, id) as AsyncIterable<Uint8Array>;
  const entries: readonly ZipEntry[] = [
    ...(drawn === undefined ? [] : [{ name: 'overzicht.pdf', content: () => inOnePiece(drawn.pdf) }]),
    { name: 'overzicht.html', content: () => inOnePiece(Buffer.from(asHtml(overview.letter, overview.head))) },
    { name: 'gegevens.json', content: () => inOnePiece(Buffer.from(JSON.stringify(overview.data, null, 2))) },
    ...overview.documents.map(({ id, name }, at) => ({ name: `documenten/${at + 1} ${safeName(name)}`, content: stored(id) })),
    ...overview.letters.flatMap(({ pdf: id, subject }, at) =>
      id === undefined ? [] : [{ name: `brieven/${at + 1} ${safeName(subject)}.pdf`, content: stored(id) }],
    ),
  ];
  return new Response(
    whileAllowed(() => zipped(entries, new Date(office.clock())), isAllowed),
    {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="gegevens-${overview.reference}.zip"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    },
  );
}

async function* inOnePiece(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}
