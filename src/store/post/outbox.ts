/** The outbox: what must leave us, written in the transaction that made it owed, and taken out by one sender at a time. */
import { storableJson } from '../journal/canonical-json.ts';
import { changed, row, rows, type Tx } from '../transaction.ts';

export type Medium = 'email' | 'post' | 'page';
export type OutboxStatus = 'waiting' | 'sending' | 'sent' | 'uncertain' | 'failed';

export interface NewMessage {
  readonly id: string;
  /** `letter` for a letter of a case; other kinds carry what they need in `payload` */
  readonly kind: string;
  readonly letter?: string;
  readonly party?: string;
  /** blocks that must hold text, or the letter may not leave */
  readonly blocks?: readonly string[];
  /** the entry it follows from */
  readonly because?: number;
  readonly medium: Medium;
  /** personal; emptied when the message has left */
  readonly payload?: unknown;
  /** stays the same however often it is tried */
  readonly messageId: string;
  /** seconds before it leaves, so that it can be taken back */
  readonly wait?: number;
}

export interface OutboxEntry extends Omit<NewMessage, 'payload'> {
  readonly caseId?: string;
  readonly payload: unknown;
  readonly status: OutboxStatus;
  /** also the fence: only who holds the latest attempt may say how it ended */
  readonly attempt: number;
  readonly createdAt: Date;
  /** an earlier attempt may have left us without our knowing */
  readonly uncertain: boolean;
  readonly error?: string;
}

/** The rows of the document that `put_outbox` takes. */
export function outboxRows(messages: readonly NewMessage[]): readonly Record<string, unknown>[] {
  return messages.map(({ messageId, blocks, ...rest }) => ({ ...rest, blocks: blocks ?? [], message_id: messageId }));
}

/** Adds messages; a letter that is already owed for the same entry and party is not added twice. */
export async function addOutbox(tx: Tx, caseId: string | undefined, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await rows(tx, 'select put_outbox($1, $2, $3)', [tx.organisation, caseId ?? null, storableJson(outboxRows(messages))]);
}

/**
 * Takes messages whose time has come for this sender alone, for `leaseSeconds`. One that was being sent when its sender
 * died comes back as uncertain, with the same message id.
 */
export async function claimOutbox(
  tx: Tx,
  { limit, leaseSeconds = 120 }: { limit: number; leaseSeconds?: number },
): Promise<readonly OutboxEntry[]> {
  const found = await rows<Row>(tx, CLAIM, [tx.organisation, limit, leaseSeconds]);
  return found.map(entryOf).sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

// materialized: a plan that looks the choice up again for each row would take out more than the limit, and never hand it over
const CLAIM = `
  with due as materialized (
        select id, status from outbox
        where organisation = $1 and status in ('waiting', 'sending', 'uncertain') and next_attempt <= now()
        order by next_attempt limit $2 for update skip locked)
  update outbox o set status = 'sending', attempts = o.attempts + 1, next_attempt = now() + make_interval(secs => $3)
  from due
  where o.organisation = $1 and o.id = due.id
  returning o.*, due.status as was`;

/** How an attempt ended. */
export type Sending =
  | { readonly status: 'sent'; readonly at: Date }
  | { readonly status: 'waiting' | 'uncertain'; readonly nextAttempt: Date; readonly error: string }
  | { readonly status: 'failed'; readonly error: string };

/** Notes how an attempt ended; false when another sender has taken over since, so that nothing was noted. */
export async function finishOutbox(tx: Tx, entry: Pick<OutboxEntry, 'id' | 'attempt'>, end: Sending): Promise<boolean> {
  const at = end.status === 'sent' ? end.at : end.status === 'failed' ? new Date() : null;
  const next = 'nextAttempt' in end ? end.nextAttempt : null;
  const error = 'error' in end ? end.error.slice(0, 2000) : null;
  const done = await changed(tx, FINISH, [tx.organisation, entry.id, entry.attempt, end.status, at, next, error]);
  return done === 1;
}

const FINISH = `
  update outbox set status = $4, done_at = $5, next_attempt = coalesce($6, next_attempt), error = $7,
    payload = case when $4 = 'sent' then null else payload end
  where organisation = $1 and id = $2 and attempts = $3 and status = 'sending'`;

/** Whether the message is still there, and stays until this transaction ends. */
export async function isInOutbox(tx: Tx, id: string): Promise<boolean> {
  return (
    (await row(tx, 'select id from outbox where organisation = $1 and id = $2 for update', [tx.organisation, id])) !== undefined
  );
}

/** Ends the wait of what was not tried yet: it can no longer be taken back. */
export async function hurryOutbox(tx: Tx): Promise<void> {
  const text = `update outbox set next_attempt = now() where organisation = $1 and status = 'waiting' and attempts = 0 and next_attempt > now()`;
  await changed(tx, text, [tx.organisation]);
}

/** Whether anything is on its way out, or will be at the first try. */
export async function isAnythingLeaving(tx: Tx): Promise<boolean> {
  const text = `select from outbox where organisation = $1 and (status = 'sending' or (status = 'waiting' and attempts = 0)) limit 1`;
  return (await row(tx, text, [tx.organisation])) !== undefined;
}

/** What left or must leave a case, oldest first. */
export async function outboxOf(tx: Tx, caseId: string): Promise<readonly OutboxEntry[]> {
  const found = await rows<Row>(
    tx,
    `select o.*, o.status as was from outbox o where organisation = $1 and case_id = $2 order by created_at, id`,
    [tx.organisation, caseId],
  );
  return found.map(entryOf);
}

/** Messages that failed or are uncertain, newest first: somebody must look at them. */
export async function outboxTrouble(tx: Tx, limit = 100): Promise<readonly OutboxEntry[]> {
  const found = await rows<Row>(
    tx,
    `select o.*, o.status as was from outbox o where organisation = $1 and status in ('failed', 'uncertain') order by created_at desc limit $2`,
    [tx.organisation, limit],
  );
  return found.map(entryOf);
}

interface Row {
  id: string;
  case_id: string | null;
  kind: string;
  letter: string | null;
  party: string | null;
  blocks: string[];
  because: number | null;
  medium: Medium;
  payload: unknown;
  message_id: string;
  status: OutboxStatus;
  was: OutboxStatus;
  attempts: number;
  created_at: Date;
  error: string | null;
}

function entryOf(row: Row): OutboxEntry {
  return {
    id: row.id,
    kind: row.kind,
    medium: row.medium,
    messageId: row.message_id,
    blocks: row.blocks,
    payload: row.payload,
    status: row.status,
    attempt: row.attempts,
    createdAt: row.created_at,
    uncertain: row.was === 'sending' || row.was === 'uncertain',
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    ...(row.letter === null ? {} : { letter: row.letter }),
    ...(row.party === null ? {} : { party: row.party }),
    ...(row.because === null ? {} : { because: row.because }),
    ...(row.error === null ? {} : { error: row.error }),
  };
}
