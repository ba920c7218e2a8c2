/** The version that is on its way, with its files and what decides what may be done with it. */
import { createHash } from 'node:crypto';
import type { Actor } from '#core/case/state.ts';
import type { Stamp } from '#core/policy/stamp.ts';
import { addDays, compareDays, type Day } from '#core/time/day.ts';
import { dayOf } from '#core/time/moment.ts';
import type { VersionActing } from '#core/version/acts.ts';
import { type Folder, pathsOf } from '#core/version/folder.ts';
import { OPEN, replayVersion, type VersionState } from '#core/version/state.ts';
import { listStreams, loadStream, type StreamMeta } from '#store/office/stream.ts';
import { rows, type Tx } from '#store/transaction.ts';
import { draftFolder } from '#store/versions/draft-files.ts';
import type { Office } from '../office.ts';
import type { Written } from './study.ts';

export interface OpenedVersion {
  readonly meta: StreamMeta;
  readonly state: VersionState;
  readonly folder: Folder;
  readonly fingerprint: string;
}

/** The one that is being worked on; undefined when there is none. */
export async function openedVersion(tx: Tx): Promise<OpenedVersion | undefined> {
  const [meta] = await listStreams(tx, 'version', { statuses: OPEN, limit: 1 });
  return meta === undefined ? undefined : loadVersion(tx, meta.id);
}

/** A version on its way or past, by its id or number. */
export async function loadVersion(tx: Tx, idOrNumber: string, forUpdate = false): Promise<OpenedVersion | undefined> {
  const found = await loadStream(tx, 'version', idOrNumber, { forUpdate });
  if (found === undefined) return undefined;
  const folder = await draftFolder(tx, found.meta.id);
  return { meta: found.meta, state: replayVersion(found.entries), folder, fingerprint: fingerprintOf(folder) };
}

/** Whoever begins, writes or decides waits here for the other: one thing at a time an organisation. */
export async function oneAtATime(tx: Tx): Promise<void> {
  await rows(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`version:${tx.organisation}`]);
}

/** The same files have the same fingerprint: what was approved is what is published. */
export function fingerprintOf(folder: Folder): string {
  const hash = createHash('sha256');
  for (const path of pathsOf(folder)) hash.update(JSON.stringify([path, folder[path]]));
  return hash.digest('hex');
}

/** Who acts, under which rule: that of the newest version there is, never that of the text which is being decided about. */
export function actingOn(office: Office, organisation: string, actor: Actor, fingerprint: string): VersionActing {
  const [newest] = office.policies.versions(organisation);
  return {
    actor,
    now: office.clock(),
    fingerprint,
    approvers: newest?.approval?.newVersion ?? [],
    lastInForce: newest?.inForce ?? ('0001-01-01' as Day),
  };
}

/** The number and the first possible day of the next version. */
export function nextStamp(office: Office, organisation: string): Stamp {
  const [newest] = office.policies.versions(organisation);
  const tomorrow = addDays(dayOf(office.clock()), 1);
  const after = newest === undefined ? tomorrow : addDays(newest.inForce, 1);
  const inForce = compareDays(after, tomorrow) > 0 ? after : tomorrow;
  return { version: office.policies.highest(organisation) + 1, inForce };
}

/** The folder as it is studied: with the number and day that it would get. */
export function writtenIn(
  office: Office,
  organisation: string,
  folder: Folder,
  stamp = nextStamp(office, organisation),
): Written {
  const [newest] = office.policies.versions(organisation);
  const { laws, calendars, house = {} } = newest === undefined ? { laws: [], calendars: [] } : office.policies.beside(newest);
  return { name: organisation, folder, stamp, beside: { laws, calendars, house } };
}
