/** Lets the virus scanner look at what people sent, and tells what it found. While it is away, documents wait and nothing is refused. */

import { replay } from '#core/case/evolve.ts';
import { takeIn } from '#handling/take.ts';
import { tellOfVirus } from '#handling/virus-mail.ts';
import { contentOf } from '#store/files/folder.ts';
import { fileOfCase } from '#store/files/linked.ts';
import type { Scanner } from '#store/files/scanner.ts';
import { type Found, filesToScan, infectedToTell, keepVerdict, noteTold, noteTried } from '#store/files/scans.ts';
import type { StoredFile } from '#store/files/store-file.ts';
import { loadCase } from '#store/journal/events.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Workshop } from './workshop.ts';

/** Looked up in one go. */
const SOME = 20;

/** One round: until everything is scanned, the scanner is away, or it is told to stop. */
export async function scanFiles(workshop: Workshop, stop: AbortSignal): Promise<void> {
  const { office } = workshop;
  const { scanner } = office;
  for (const organisation of office.policies.organisations) {
    if (scanner !== undefined && !(await scanAll(workshop, scanner, organisation, stop))) return;
    // also without a scanner: what it found before may still have to be told
    await tellFound(workshop, organisation, stop);
  }
}

/** False when the scanner is away: the next round tries again. */
async function scanAll(workshop: Workshop, scanner: Scanner, organisation: string, stop: AbortSignal): Promise<boolean> {
  const { office } = workshop;
  for (let more = true; more && !stop.aborted; ) {
    const files = await withOrganisation(office.pool, organisation, (tx) => filesToScan(tx, SOME), { readOnly: true });
    for (const { id } of files) if (!stop.aborted && !(await scanOne(workshop, scanner, organisation, id))) return false;
    more = files.length === SOME;
  }
  return true;
}

async function scanOne({ office, dataDir, log }: Workshop, scanner: Scanner, organisation: string, id: string): Promise<boolean> {
  const before = scanner.condition().answers;
  const verdict = await scanner.scan(contentOf(dataDir, organisation, id)).catch((fault: NodeJS.ErrnoException) => {
    // a content that is not there is noticed by the check of backups; nobody can open it either
    if (fault.code === 'ENOENT') return { is: 'unscannable', because: 'no content' } as const;
    throw fault;
  });
  if (verdict.is === 'away') {
    // said once, not every second
    if (before !== false) log('error', 'virus scanner does not answer', { kind: verdict.because });
    await withOrganisation(office.pool, organisation, (tx) => noteTried(tx, id));
    return false;
  }
  if (before === false) log('info', 'virus scanner answers again');
  if (verdict.is !== 'clean')
    log('warn', 'document held back by the virus scanner', { organisation, file: id, outcome: verdict.is });
  await withOrganisation(office.pool, organisation, (tx) => keepVerdict(tx, id, verdict));
  return true;
}

async function tellFound({ office }: Workshop, organisation: string, stop: AbortSignal): Promise<void> {
  for (let more = true; more && !stop.aborted; ) {
    more = await withOrganisation(office.pool, organisation, async (tx) => {
      const [one] = await infectedToTell(tx, 1);
      if (one !== undefined) await tell(tx, one);
      return one !== undefined;
    });
  }

  /** In the story of the case and to the administrators, in one transaction; what is no document of the case any more only to them. */
  async function tell(tx: Tx, { id, caseId, found }: Found): Promise<void> {
    const loaded = await loadCase(tx, caseId, { forUpdate: true });
    const file = await fileOfCase(tx, caseId, id);
    const state = loaded === undefined ? undefined : replay(loaded.meta, loaded.events);
    const here = state?.documents.some((one) => one.id === id && one.gone !== true) === true;
    if (here) await intoStory(tx, { caseId, file: file as StoredFile, found });
    await tellOfVirus(office, tx, found);
    await noteTold(tx, id);
  }

  async function intoStory(tx: Tx, { caseId, file, found }: { caseId: string; file: StoredFile; found: string }): Promise<void> {
    const raw = { documents: [file.id], ...(found === '' ? {} : { found }) };
    const outcome = await takeIn(office, tx, { organisation, caseId, actor: { kind: 'system' }, verb: 'quarantine', raw });
    if (!('events' in outcome)) throw new Error(`a virus was not noted in a case: ${JSON.stringify(outcome)}`);
  }
}
