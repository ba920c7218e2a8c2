/** Writing a new version: beginning it, changing its files one at a time or all at once; nobody overwrites what they did not see. */
import type { Actor } from '#core/case/state.ts';
import { actOnVersion, beginVersion, type VersionFaultCode } from '#core/version/acts.ts';
import { type Folder, isFilePath, LONGEST, MOST_FILES, POLICY, pathsOf } from '#core/version/folder.ts';
import { evolveVersion, replayVersion } from '#core/version/state.ts';
import { saveDraft as saveForm } from '#store/forms/draft.ts';
import { newCaseId } from '#store/id.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { type DraftFile, draftFile, dropDraftFile, putDraftFile } from '#store/versions/draft-files.ts';
import type { Office } from '../office.ts';
import { keepVersionEntry } from './keep-version.ts';
import { actingOn, loadVersion, nextStamp, type OpenedVersion, oneAtATime, openedVersion } from './opened-version.ts';

/** The colleague who writes, and where. */
export interface Writer {
  readonly organisation: string;
  readonly actor: Extract<Actor, { kind: 'staff' }>;
}

export type WriteFault = VersionFaultCode | 'no-draft' | 'no-files' | 'bad-path' | 'too-large' | 'too-many' | 'needed';
export interface NotWritten {
  readonly fault: WriteFault;
}

/** Begins a draft from a version; where one is being written already, that one is it. */
export async function beginDraft(
  office: Office,
  { organisation, actor }: Writer,
  from?: number,
): Promise<OpenedVersion | NotWritten> {
  return withOrganisation(office.pool, organisation, async (tx) => {
    await oneAtATime(tx);
    const there = await openedVersion(tx);
    if (there !== undefined) return there;
    const base = from === undefined ? office.policies.versions(organisation)[0] : office.policies.exact(organisation, from);
    const folder = base === undefined ? undefined : office.policies.folder(base);
    if (base === undefined || folder === undefined) return { fault: 'no-files' };
    const entry = beginVersion({ actor, now: office.clock() }, base.version);
    if ('fault' in entry) return entry;
    const id = newCaseId();
    await keepVersionEntry(tx, id, replayVersion([entry]), entry, nextStamp(office, organisation).version);
    for (const path of pathsOf(folder)) await putDraftFile(tx, id, path, folder[path] ?? '', { at: office.clock() });
    return (await loadVersion(tx, id)) as OpenedVersion;
  });
}

/** The form in which a file of the draft is written, as it is kept who types there. */
export function formOfFile(path: string): string {
  return `policy ${path}`;
}

export type Saved =
  | { readonly revision: number }
  /** somebody changed it since: what stands there now, beside what was typed */
  | { readonly conflict: DraftFile }
  /** somebody took it away since */
  | { readonly gone: true }
  | NotWritten;

/** Saves a file as somebody knew it at this revision; 0 makes a new one. What is the same changes nothing. */
export function saveDraftFile(office: Office, writer: Writer, path: string, text: string, revision: number): Promise<Saved> {
  return writing(office, writer, async (tx, { meta, folder }): Promise<Saved> => {
    if (!isFilePath(path)) return { fault: 'bad-path' };
    if (text.length > LONGEST) return { fault: 'too-large' };
    const now = await draftFile(tx, meta.id, path);
    // whoever has the same file open hears it at once, also when this text cannot be saved
    await saveForm(tx, writer.actor.id, formOfFile(path), []);
    // a textarea gives line ends of its own kind, and the database takes no NUL
    const plain = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
    if (now === undefined && revision > 0) return { gone: true };
    if (now === undefined && Object.keys(folder).length >= MOST_FILES) return { fault: 'too-many' };
    if (now?.text === plain) return { revision: now.revision };
    if (now !== undefined && now.revision !== revision) return { conflict: now };
    return { revision: await putDraftFile(tx, meta.id, path, plain, { by: writer.actor.id, at: office.clock() }) };
  });
}

/** Takes a file out of the draft; the file with the clauses stays. */
export function removeDraftFile(office: Office, writer: Writer, path: string): Promise<{ readonly removed: true } | NotWritten> {
  return writing(office, writer, async (tx, { meta }) => {
    if (path === POLICY) return { fault: 'needed' } as const;
    await dropDraftFile(tx, meta.id, path);
    return { removed: true } as const;
  });
}

/** Puts a whole folder in the place of the one that is there. */
export function replaceDraft(
  office: Office,
  writer: Writer,
  folder: Folder,
): Promise<{ readonly replaced: number } | NotWritten> {
  return writing(office, writer, async (tx, { meta, folder: before }) => {
    const paths = pathsOf(folder);
    if (folder[POLICY] === undefined) return { fault: 'needed' } as const;
    if (paths.length > MOST_FILES) return { fault: 'too-many' } as const;
    if (paths.some((path) => !isFilePath(path))) return { fault: 'bad-path' } as const;
    if (paths.some((path) => (folder[path] ?? '').length > LONGEST)) return { fault: 'too-large' } as const;
    for (const path of pathsOf(before)) if (folder[path] === undefined) await dropDraftFile(tx, meta.id, path);
    const changed = paths.filter((path) => folder[path] !== before[path]);
    const by = { by: writer.actor.id, at: office.clock() };
    for (const path of changed) await putDraftFile(tx, meta.id, path, folder[path] ?? '', by);
    return { replaced: changed.length } as const;
  });
}

/** In one transaction, with the draft as it is; the first time that somebody writes in it, the journal notes who. */
async function writing<T>(
  office: Office,
  { organisation, actor }: Writer,
  work: (tx: Tx, opened: OpenedVersion) => Promise<T>,
): Promise<T | NotWritten> {
  return withOrganisation(office.pool, organisation, async (tx) => {
    await oneAtATime(tx);
    const opened = await openedVersion(tx);
    if (opened === undefined) return { fault: 'no-draft' };
    const entry = actOnVersion(actingOn(office, organisation, actor, opened.fingerprint), opened.state, { act: 'write' });
    if ('fault' in entry) return entry;
    const done = await work(tx, opened);
    const wrote = !(typeof done === 'object' && done !== null && ('fault' in done || 'conflict' in done || 'gone' in done));
    if (wrote && !opened.state.authors.includes(actor.id))
      await keepVersionEntry(
        tx,
        opened.meta.id,
        evolveVersion(opened.state, entry),
        entry,
        nextStamp(office, organisation).version,
      );
    return done;
  });
}
