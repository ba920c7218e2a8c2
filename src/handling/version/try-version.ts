/** Plays the running cases under a version that is being written, in the background: nothing of it changes a case. */
import type { Log } from '#core/log-line.ts';
import { newCaseId } from '#store/id.ts';
import { everyCase, type LoadedCase } from '#store/journal/events.ts';
import { withOrganisation } from '#store/transaction.ts';
import { beginTrial, endTrial, noteTrial } from '#store/versions/trials.ts';
import type { Office } from '../office.ts';
import { type OpenedVersion, openedVersion, writtenIn } from './opened-version.ts';
import { Studying } from './studying.ts';
import type { Writer } from './write-draft.ts';

/** So many cases are asked about at once. */
const AT_ONCE = 50;

/** Begins it; answers at once. `over` is for whoever wants to wait, such as a test. */
export async function beginTry(
  office: Office,
  { organisation, actor }: Writer,
  log: Log,
): Promise<{ readonly over: Promise<void> } | { readonly fault: 'no-draft' }> {
  const id = newCaseId();
  const opened = await withOrganisation(office.pool, organisation, async (tx) => {
    const found = await openedVersion(tx);
    if (found !== undefined) await beginTrial(tx, { id, stream: found.meta.id, fingerprint: found.fingerprint, by: actor.id });
    return found;
  });
  if (opened === undefined) return { fault: 'no-draft' };
  return { over: runTrial(office, organisation, id, opened, log) };
}

/** Never throws: what goes wrong is told by the trial and the log. */
async function runTrial(office: Office, organisation: string, id: string, opened: OpenedVersion, log: Log): Promise<void> {
  // a thread of its own: pages that ask something do not wait for it
  const asking = new Studying();
  try {
    const state = await allCases(office, organisation, id, opened, asking);
    await withOrganisation(office.pool, organisation, (tx) => endTrial(tx, id, state));
  } catch (fault) {
    log('error', 'trial of a version failed', { organisation, kind: (fault as Error).name });
  } finally {
    await asking.close();
  }
}

async function allCases(
  office: Office,
  organisation: string,
  id: string,
  opened: OpenedVersion,
  asking: Studying,
): Promise<'done' | 'failed'> {
  const of = writtenIn(office, organisation, opened.folder);
  let done = 0;
  for await (const cases of inParts(everyCase(office.pool, organisation, { running: true }))) {
    const numbers = [...new Set(cases.map(({ meta }) => meta.version))];
    const owns = numbers.flatMap((version) => office.policies.exact(organisation, version) ?? []);
    const asked = cases.map(({ meta, events }) => ({ own: meta.version, stored: { ...meta, events } }));
    const answer = await asking.ask({ ask: 'try', of, owns, cases: asked, now: office.clock() });
    if ('gaveUp' in answer || 'unreadable' in answer) return 'failed';
    done += cases.length;
    const found = cases.flatMap(({ meta }, at) => {
      const changes = answer[at] ?? [];
      return changes.length === 0 ? [] : [{ caseId: meta.id, changes }];
    });
    // begun anew meanwhile: this one is of no use any more
    if (!(await withOrganisation(office.pool, organisation, (tx) => noteTrial(tx, id, done, found)))) return 'failed';
  }
  return 'done';
}

async function* inParts(cases: AsyncGenerator<LoadedCase>): AsyncGenerator<readonly LoadedCase[]> {
  let part: LoadedCase[] = [];
  for await (const one of cases) {
    part.push(one);
    if (part.length < AT_ONCE) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
