/** Deciding about a new version: proposing, approving, sending back, publishing from a day, and taking back before that day. */

import type { Stamp } from '#core/policy/stamp.ts';
import type { Day } from '#core/time/day.ts';
import { actOnVersion, type VersionAct, type VersionFaultCode } from '#core/version/acts.ts';
import { evolveVersion } from '#core/version/state.ts';
import { withOrganisation } from '#store/transaction.ts';
import { dropDraft } from '#store/versions/draft-files.ts';
import { keepVersion, storedVersions, withdrawVersion } from '#store/versions/stored-versions.ts';
import type { Office } from '../office.ts';
import { keepVersionEntry } from './keep-version.ts';
import { actingOn, loadVersion, nextStamp, type OpenedVersion, oneAtATime, writtenIn } from './opened-version.ts';
import type { Checked } from './study.ts';
import { type GaveUp, studying } from './studying.ts';
import { mailTurn } from './version-mail.ts';
import type { Writer } from './write-draft.ts';

/** What is asked; of which text it is said, the form says with the fingerprint that its page was made from. */
export type AskedVersionAct =
  | Exclude<VersionAct, { readonly act: 'publish' | 'write' }>
  | { readonly act: 'publish'; readonly fingerprint: string; readonly inForce: Day };

export type Decided = OpenedVersion | { readonly fault: VersionFaultCode | 'absent' | 'has-faults' | GaveUp['gaveUp'] };

/** Does it: all of it is kept when this answers with the version, and nothing otherwise. */
export async function decideVersion(office: Office, writer: Writer, id: string, asked: AskedVersionAct): Promise<Decided> {
  const { organisation } = writer;
  let checked: { readonly of: Checked; readonly stamp: Stamp; readonly fingerprint: string } | undefined;
  if (asked.act === 'propose' || asked.act === 'publish') {
    // outside the transaction: it can take as long as what was written makes it
    const found = await withOrganisation(office.pool, organisation, (tx) => loadVersion(tx, id), { readOnly: true });
    if (found === undefined) return { fault: 'absent' };
    const next = nextStamp(office, organisation);
    const stamp = asked.act === 'publish' ? { ...next, inForce: asked.inForce } : next;
    const of = await studying.ask({ ask: 'check', of: writtenIn(office, organisation, found.folder, stamp) });
    if ('gaveUp' in of) return { fault: of.gaveUp };
    if (of.policy === undefined) return { fault: 'has-faults' };
    checked = { of, stamp, fingerprint: found.fingerprint };
  }
  const decided = await withOrganisation(office.pool, organisation, async (tx): Promise<Decided> => {
    await oneAtATime(tx);
    const found = await loadVersion(tx, id, true);
    if (found === undefined) return { fault: 'absent' };
    const { meta, state, fingerprint } = found;
    const acting = actingOn(office, organisation, writer.actor, fingerprint);
    // a process that has not looked yet would give a number twice
    const highest = Math.max(office.policies.highest(organisation), ...(await storedVersions(tx)).map(({ version }) => version));
    if (checked !== undefined && (checked.fingerprint !== fingerprint || checked.stamp.version !== highest + 1))
      return { fault: 'changed' };
    const act: VersionAct = asked.act === 'publish' ? { ...asked, version: highest + 1 } : asked;
    const entry = actOnVersion(acting, state, act);
    if ('fault' in entry) return entry;
    const next = evolveVersion(state, entry);
    await keepVersionEntry(tx, meta.id, next, entry, highest + 1);
    const by = writer.actor.kind === 'staff' ? writer.actor.id : undefined;
    await mailTurn(office, tx, { event: entry.name, state: next, by });
    if (asked.act === 'publish' && checked !== undefined)
      await keepVersion(tx, { version: highest + 1, inForce: asked.inForce, stream: meta.id, files: checked.of.folder });
    if (asked.act === 'withdraw' && state.published !== undefined) await withdrawVersion(tx, state.published.version);
    if (asked.act === 'publish' || asked.act === 'drop') await dropDraft(tx, meta.id);
    return { ...found, state: next };
  });
  if (asked.act === 'publish' || asked.act === 'withdraw') await office.policies.refresh();
  return decided;
}
