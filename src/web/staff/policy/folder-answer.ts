/** The folder of a version as one file to take along, and a file that was taken along as a folder again. */
import { type Folder, isFilePath, LONGEST, MOST_FILES, pathsOf } from '#core/version/folder.ts';
import { replaceDraft } from '#handling/version/write-draft.ts';
import { unzipped } from '#store/files/unzip.ts';
import { zipped } from '#store/files/zip.ts';
import { forbidden } from '../faults.tsx';
import type { Posted } from '../posted.ts';
import type { Desk } from '../visit.ts';
import { readsDrafts, writerOf } from './draft-desk.ts';
import { showDraftWith } from './draft-writing.tsx';

/** The largest archive that is taken, in bytes: text packs to a tenth of it. */
export const MOST_ARCHIVE = 4 * 1024 * 1024;
const MOST_UNPACKED = 16 * 1024 * 1024;

/** The archive as an answer that is downloaded. */
export async function folderAnswer({ door }: Desk, folder: Folder, name: string): Promise<Response> {
  const entries = pathsOf(folder).map((path) => ({
    name: path,
    content: async function* () {
      yield Buffer.from(folder[path] ?? '');
    },
  }));
  const pieces: Buffer[] = [];
  for await (const piece of zipped(entries, new Date(door.office.clock()))) pieces.push(piece);
  return new Response(new Uint8Array(Buffer.concat(pieces)), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name}.zip"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}

/** Puts an archive in the place of the files of the draft. */
export async function folderReplaced(desk: Desk, { file, typed }: Posted): Promise<Response> {
  if (!readsDrafts(desk)) return forbidden(desk, typed);
  const folder = file === undefined ? undefined : folderIn(file);
  if (folder === undefined) return showDraftWith(desk, 'no-zip');
  const replaced = await replaceDraft(desk.door.office, writerOf(desk), folder);
  return 'fault' in replaced ? showDraftWith(desk, replaced.fault) : desk.c.redirect('/werk/regeling/concept?gedaan=map', 303);
}

/** The files of a procedure in an archive, wherever its folder stands in it; what else is in it is left. */
export function folderIn(archive: Buffer): Folder | undefined {
  const files = unzipped(archive, { files: 4 * MOST_FILES, bytes: MOST_UNPACKED });
  if (files === undefined) return undefined;
  const policy = [...files.keys()].filter((path) => /(^|\/)policy\.yaml$/.test(path)).sort((a, b) => a.length - b.length)[0];
  const root = policy?.slice(0, -'policy.yaml'.length) ?? '';
  const inside = [...files].flatMap(([path, content]) => {
    const name = path.startsWith(root) ? path.slice(root.length) : '';
    return isFilePath(name) && content.length <= 4 * LONGEST ? [[name, content.toString('utf8')] as const] : [];
  });
  return Object.fromEntries(
    inside.map(([name, text]) => [
      name,
      text
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .replaceAll('\0', '\uFFFD'),
    ]),
  );
}
