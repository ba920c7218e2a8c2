/** The journals of the office: reading one whole, adding to it when nobody was first, and destroying its words. */
import type { OfficeDuty } from '#core/office/duty.ts';
import type { OfficeEntry, OfficeKind } from '#core/office/entry.ts';
import { endOfDay, type Moment, momentAt } from '#core/time/moment.ts';
import { isCaseId } from '../id.ts';
import { storableJson } from '../journal/canonical-json.ts';
import { conflictAfter, eventRows, loadEvents } from '../journal/events.ts';
import { changed, row, rows, type Tx } from '../transaction.ts';

/** What is known of a stream beside its journal. */
export interface StreamMeta {
  readonly id: string;
  readonly kind: OfficeKind;
  /** per kind, from 1 */
  readonly number: number;
  readonly key?: string;
  readonly policy: string;
  readonly version: number;
  readonly status: string;
  readonly staff?: string;
  readonly sequence: number;
  readonly view: Readonly<Record<string, unknown>>;
  /** absent when its words were destroyed */
  readonly title?: string;
  readonly opened: Moment;
  readonly changed: Moment;
}

export interface LoadedStream {
  readonly meta: StreamMeta;
  readonly entries: readonly OfficeEntry[];
}

/** The outcome of a step beside cases, as the core decided it. */
export interface StreamRows {
  /** a new one gets its id from `newCaseId` */
  readonly id: string;
  readonly kind: OfficeKind;
  /** what there can be only one of; read only when it is opened */
  readonly key?: string;
  readonly policy: string;
  readonly version: number;
  readonly status: string;
  readonly staff?: string;
  /** codes, days and ids for lists; never words */
  readonly view: Readonly<Record<string, unknown>>;
  /** a new first line for lists; without it the old one stays */
  readonly title?: string;
  /** the new entries: the first has sequence 1 when it is opened by this */
  readonly entries: readonly OfficeEntry[];
  /** everything that is owed from now on: what is not named here is no longer owed */
  readonly duties: readonly OfficeDuty[];
}

const SAVE = 'select save_stream($1, $2, $3, $4, $5, $6) as number';

/**
 * Writes a step in the open transaction, in one round trip; answers the number by which colleagues call it. Throws Conflict
 * when somebody else added to it first, and the database's unique violation (23505) when its `key` is taken.
 */
export async function saveStream(tx: Tx, step: StreamRows): Promise<number> {
  const [first, last] = [step.entries[0], step.entries.at(-1)];
  if (first === undefined || last === undefined) throw new Error(`nothing to write in ${step.kind} ${step.id}`);
  const { entries, personal } = eventRows(step.entries.map((one) => asEvent(one, step.kind)));
  const { kind, key, policy, version, status, staff, view, title } = step;
  const stream = { kind, key, policy, version, status, staff, view, title, sequence: last.sequence, opened_at: first.entered };
  const done = await row<{ number: number | null }>(tx, SAVE, [
    tx.organisation,
    step.id,
    storableJson(stream),
    storableJson(entries),
    storableJson(personal),
    storableJson(step.duties.map(dutyRow)),
  ]);
  if (typeof done?.number !== 'number') throw await conflictAfter(tx, step.id, first.sequence - 1);
  return done.number;
}

/** The first entry says of what kind it is, so that this too is sealed. */
function asEvent(entry: OfficeEntry, kind: OfficeKind) {
  const facts = entry.sequence === 1 ? { ...entry.facts, stream: kind } : entry.facts;
  return { ...entry, facts, audience: ['us'] };
}

function dutyRow({ due, since, ...rest }: OfficeDuty) {
  return { ...rest, since, due_day: due, due: due === undefined ? undefined : endOfDay(due) };
}

/** The stream with this id or number, and all its entries; undefined when this organisation has none of this kind. */
export async function loadStream(
  tx: Tx,
  kind: OfficeKind,
  idOrNumber: string,
  { forUpdate = false } = {},
): Promise<LoadedStream | undefined> {
  const found = await findStream(tx, kind, idOrNumber, forUpdate);
  if (found === undefined) return undefined;
  const entries = await loadEvents(tx, found.id);
  return { meta: found, entries: entries.map(({ audience: _, party: __, ...entry }) => entry) };
}

/** What is known of the stream with this id or number, without its journal. */
export async function findStream(
  tx: Tx,
  kind: OfficeKind,
  idOrNumber: string,
  forUpdate = false,
): Promise<StreamMeta | undefined> {
  const byId = isCaseId(idOrNumber);
  if (!byId && !/^[1-9]\d{0,8}$/.test(idOrNumber)) return undefined;
  const which = byId ? 'id = $3::uuid' : 'number = $3::integer';
  const text = `${SELECT} where organisation = $1 and kind = $2 and ${which}${forUpdate ? ' for update' : ''}`;
  const found = await row<StreamRow>(tx, text, [tx.organisation, kind, idOrNumber]);
  return found === undefined ? undefined : streamMeta(found);
}

/** The stream of this kind with this key; undefined when there is none. */
export async function streamByKey(tx: Tx, kind: OfficeKind, key: string): Promise<StreamMeta | undefined> {
  const text = `${SELECT} where organisation = $1 and kind = $2 and key = $3`;
  const found = await row<StreamRow>(tx, text, [tx.organisation, kind, key]);
  return found === undefined ? undefined : streamMeta(found);
}

/** Streams of a kind, the newest first, at most `limit`; those before this number when a page goes on. */
export async function listStreams(
  tx: Tx,
  kind: OfficeKind,
  {
    statuses,
    before,
    limit = 50,
  }: { readonly statuses?: readonly string[]; readonly before?: number; readonly limit?: number } = {},
): Promise<readonly StreamMeta[]> {
  const text = `${SELECT} where organisation = $1 and kind = $2 and ($3::text[] is null or status = any($3))
    and ($4::integer is null or number < $4) order by number desc limit $5`;
  const found = await rows<StreamRow>(tx, text, [tx.organisation, kind, statuses ?? null, before ?? null, limit]);
  return found.map(streamMeta);
}

/** The streams of a kind in one of these states that one colleague took on, the oldest first; at most two hundred. */
export async function streamsOf(
  tx: Tx,
  kind: OfficeKind,
  staff: string,
  statuses: readonly string[],
): Promise<readonly StreamMeta[]> {
  const text = `${SELECT} where organisation = $1 and kind = $2 and staff = $3 and status = any($4) order by number limit 200`;
  return (await rows<StreamRow>(tx, text, [tx.organisation, kind, staff, statuses])).map(streamMeta);
}

/**
 * Destroys the words of a stream: entries stay with their digest, and verifying knows why the words are gone by the entry
 * `destroyed`, which the caller adds in the same transaction. Answers of how many entries the words were destroyed.
 */
export async function destroyStreamWords(tx: Tx, id: string): Promise<number> {
  await changed(tx, 'update office_stream set title = null where organisation = $1 and id = $2', [tx.organisation, id]);
  return changed(tx, 'delete from journal_personal where organisation = $1 and case_id = $2', [tx.organisation, id]);
}

/** A row as `streamColumns` gives it. */
export interface StreamRow {
  id: string;
  kind: OfficeKind;
  number: number;
  key: string | null;
  policy: string;
  version: number;
  status: string;
  staff: string | null;
  sequence: number;
  view: Record<string, unknown>;
  title: string | null;
  opened_at: Date;
  changed_at: Date;
}

/** The columns of `office_stream` for a StreamMeta. */
export const streamColumns =
  'id, kind, number, key, policy, version, status, staff, sequence, view, title, opened_at, changed_at';
const SELECT = `select ${streamColumns} from office_stream`;

/** The row in the words of the core; what is empty is absent. */
export function streamMeta({ key, staff, title, opened_at, changed_at, ...rest }: StreamRow): StreamMeta {
  return {
    ...rest,
    ...(key === null ? {} : { key }),
    ...(staff === null ? {} : { staff }),
    ...(title === null ? {} : { title }),
    opened: momentAt(opened_at.getTime()),
    changed: momentAt(changed_at.getTime()),
  };
}
