/** Reads documents that people sent, so that they are found by what stands in them: one at a time, and only while nobody waits for a page. */
import { readFile } from 'node:fs/promises';
import { replay } from '#core/case/evolve.ts';
import { withoutMisfiled } from '#core/case/misfiled.ts';
import { withoutRecalled } from '#core/case/recalled.ts';
import type { FileText } from '#handling/file-text/as-read.ts';
import { readText } from '#handling/file-text/reading.ts';
import { markForSearch } from '#store/cases/mark-anew.ts';
import { loadPeople } from '#store/cases/people.ts';
import { searchWords } from '#store/cases/search-words.ts';
import { type FileToRead, filesToRead, keepFileText } from '#store/files/file-texts.ts';
import { pathOf } from '#store/files/folder.ts';
import { loadCase } from '#store/journal/events.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { givingWay } from './pause.ts';
import type { Workshop } from './workshop.ts';

/** Looked up in one go. */
const SOME = 20;

/** One round: until there is nothing to read, or it is told to stop. */
export async function readFiles(workshop: Workshop, stop: AbortSignal): Promise<void> {
  const { office } = workshop;
  for (const organisation of office.policies.organisations) {
    for (let more = true; more && !stop.aborted; ) {
      const files = await withOrganisation(
        office.pool,
        organisation,
        (tx) => filesToRead(tx, SOME, office.scanner !== undefined),
        {
          readOnly: true,
        },
      );
      for (const file of files) if (!stop.aborted) await givingWay(workshop, () => readOne(workshop, organisation, file), stop);
      more = files.length === SOME;
    }
  }
}

async function readOne({ office, dataDir, log }: Workshop, organisation: string, file: FileToRead): Promise<void> {
  const began = performance.now();
  const text = await textOf(dataDir, organisation, file);
  await withOrganisation(office.pool, organisation, (tx) => keep(tx, file, text));
  // what did not work is seen here too, without a name or a word of it
  if (text.words === '' && text.outcome !== 'empty')
    log('info', 'document not read for search', {
      organisation,
      file: file.id,
      outcome: text.outcome,
      ms: Math.round(performance.now() - began),
    });
}

async function textOf(dataDir: string, organisation: string, { id, type }: FileToRead): Promise<FileText> {
  let bytes: Buffer;
  try {
    bytes = await readFile(pathOf(dataDir, organisation, id));
  } catch (fault) {
    // a content that is not there is noticed by the check of backups; here it means that there is nothing to read
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return { outcome: 'damaged', words: '' };
    throw fault;
  }
  return readText(new Uint8Array(bytes), type);
}

/** Locked as for a step: what somebody adds, or takes back, meanwhile comes before or after this. */
async function keep(tx: Tx, file: FileToRead, text: FileText): Promise<void> {
  const loaded = await loadCase(tx, file.caseId, { forUpdate: true });
  if (loaded === undefined) throw new Error('a document stands in a case that does not exist');
  const document = replay(loaded.meta, loaded.events).documents.findLast(({ id }) => id === file.id);
  const here = document !== undefined && document.gone !== true;
  if (!(await keepFileText(tx, file, here ? text : { outcome: 'other', words: '' })) || text.words === '' || !here) return;
  const people = [...(await loadPeople(tx, file.caseId))].map(([person, details]) => ({ person, details }));
  await markForSearch(tx, file.caseId, searchWords(withoutMisfiled(withoutRecalled(loaded.events)), people));
}
