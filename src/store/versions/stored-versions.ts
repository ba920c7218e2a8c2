/** Versions of procedures that were published here: they can be added and taken back before their day, and never change. */
import type { Day } from '#core/time/day.ts';
import type { Folder } from '#core/version/folder.ts';
import { row, rows, type Tx } from '../transaction.ts';

/** What is known of a version without its files. */
export interface StoredVersion {
  readonly version: number;
  readonly inForce: Day;
  readonly withdrawn: boolean;
}

/** Every version that was published here, the first one first. */
export async function storedVersions(tx: Tx): Promise<readonly StoredVersion[]> {
  const text = `select v.version, v.in_force::text as "inForce", w.version is not null as withdrawn
    from policy_version v left join policy_withdrawn w using (organisation, version)
    where v.organisation = $1 order by v.version`;
  return rows<StoredVersion>(tx, text, [tx.organisation]);
}

/** The files of one; undefined when it was not published here. */
export async function versionFiles(tx: Tx, version: number): Promise<Folder | undefined> {
  const text = 'select files from policy_version where organisation = $1 and version = $2';
  const found = await row<{ files: string }>(tx, text, [tx.organisation, version]);
  return found === undefined ? undefined : (JSON.parse(found.files) as Folder);
}

/** Keeps a version for ever. Throws the database's unique violation (23505) when its number was given before. */
export async function keepVersion(
  tx: Tx,
  { version, inForce, stream, files }: { version: number; inForce: Day; stream: string; files: Folder },
): Promise<void> {
  const text = 'insert into policy_version (organisation, version, stream, in_force, files) values ($1, $2, $3, $4, $5)';
  await rows(tx, text, [tx.organisation, version, stream, inForce, JSON.stringify(files)]);
}

/** Takes a version back; its files stay, for whoever asks later what it was. */
export async function withdrawVersion(tx: Tx, version: number): Promise<void> {
  const text = 'insert into policy_withdrawn (organisation, version) values ($1, $2) on conflict do nothing';
  await rows(tx, text, [tx.organisation, version]);
}
