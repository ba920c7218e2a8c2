/** The log of the office: who changed what about a colleague, a program or a message, and when. Nothing in it is changed later. */
import { newId } from '../id.ts';
import { storableJson } from '../journal/canonical-json.ts';
import { rows, type Tx } from '../transaction.ts';

/** What can be done to a colleague, to the tokens in somebody's name, or to a message that did not leave. */
type StaffDeed =
  | 'invited'
  | 'invited-again'
  | 'changed'
  | 'let-go'
  | 'let-in'
  | 'token-made'
  | 'token-revoked'
  | 'mail-again'
  | 'mail-by-post'
  | 'letter-again'
  | 'register-exported'
  | 'factor-added'
  | 'factor-removed'
  | 'factors-reset'
  | 'recovery-used'
  | 'recovery-renewed'
  | 'second-step-set'
  | 'emergency-access'
  | 'stand-in-set'
  | 'stand-in-ended'
  | 'password-changed'
  | 'sessions-ended'
  | 'administrator-recovered'
  | 'look-set'
  | 'closing-day-set'
  | 'closing-day-withdrawn'
  | 'hours-set'
  | 'channels-set'
  | 'organisation-named'
  | 'organisation-closed'
  | 'organisation-opened'
  | 'organisation-added'
  | 'installation-given'
  | 'installation-taken'
  | 'team-set'
  | 'team-ended'
  | 'provider-set'
  | 'provider-linked'
  | 'provider-unlinked'
  | 'came-in'
  | 'access-ended'
  | 'access-regained';

/** A value before and after; a list is a list of roles. */
export type Values = string | readonly string[] | null;

export interface StaffNote {
  /** the colleague who did it; absent: the installation itself */
  readonly by?: string;
  /** the colleague whom it is about */
  readonly staff?: string;
  readonly what: StaffDeed;
  readonly details?: Readonly<Record<string, Values | { readonly before: Values; readonly after: Values }>>;
}

export interface StaffLogEntry extends StaffNote {
  readonly id: string;
  readonly at: Date;
  readonly details: NonNullable<StaffNote['details']>;
}

/** Notes it, in the transaction that does it. */
export async function noteStaff(tx: Tx, { by, staff, what, details }: StaffNote): Promise<void> {
  const text = 'insert into staff_log (organisation, id, by_staff, staff, what, details) values ($1, $2, $3, $4, $5, $6)';
  await rows(tx, text, [tx.organisation, newId(), by ?? null, staff ?? null, what, storableJson(details ?? {})]);
}

/** What was done about this colleague, newest first. */
export async function staffLogOf(tx: Tx, staff: string, limit = 50): Promise<readonly StaffLogEntry[]> {
  const text = `select id, at, by_staff, staff, what, details from staff_log
    where organisation = $1 and staff = $2 order by at desc, id limit $3`;
  const found = await rows<Row>(tx, text, [tx.organisation, staff, limit]);
  return found.map(({ by_staff: by, ...rest }) => ({ ...rest, ...(by === null ? {} : { by }) }));
}

interface Row {
  id: string;
  at: Date;
  by_staff: string | null;
  staff: string;
  what: StaffDeed;
  details: StaffLogEntry['details'];
}
