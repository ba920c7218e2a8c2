/** A case as lists show it: the columns of its view. */

import type { Status } from '#core/case/status.ts';
import type { Day } from '#core/time/day.ts';
import { type Moment, momentAt } from '#core/time/moment.ts';
import type { MergedInto } from './merged.ts';

export interface FoundCase {
  readonly id: string;
  readonly reference: string;
  readonly policy: string;
  readonly version: number;
  readonly status: Status;
  readonly record: string;
  readonly channel: string;
  readonly received: Moment;
  readonly subject?: string;
  readonly handler?: string;
  /** first line of the complaint; absent when it was destroyed */
  readonly title?: string;
  readonly lastHeard?: Moment;
  readonly nextDue?: Moment;
  readonly nextDuty?: string;
  readonly sequence: number;
  /** when its last entry was written down */
  readonly changed: Moment;
  /** the last day of what ends first and the key of that duty, where it was asked for and there is one */
  readonly nextEnd?: { readonly day: Day; readonly key: string };
  /** the names of who complains, where they were asked for */
  readonly complainants?: readonly string[];
  /** the case in which this one goes on since it was merged, where that was asked for */
  readonly mergedInto?: MergedInto;
}

export interface CaseRow {
  id: string;
  reference: string;
  policy: string;
  version: number;
  status: Status;
  record: string;
  channel: string;
  received: Date;
  subject: string | null;
  handler: string | null;
  title: string | null;
  last_heard: Date | null;
  next_due: Date | null;
  next_duty: string | null;
  sequence: number;
  changed_at: Date;
  next_end?: { day: Day; key: string } | null;
  complainants?: string[];
  merged_into?: MergedInto | null;
}

const names = [
  'id',
  'reference',
  'policy',
  'version',
  'status',
  'record',
  'channel',
  'received',
  'subject',
  'handler',
  'title',
  'last_heard',
  'next_due',
  'next_duty',
  'sequence',
  'changed_at',
];

/** The columns of `case_view` under this alias. */
export function caseColumns(alias: string): string {
  return names.map((name) => `${alias}.${name}`).join(', ');
}

/** The row in the words of the core; what is empty is absent. */
export function foundCase(row: CaseRow): FoundCase {
  const {
    id,
    reference,
    policy,
    version,
    status,
    record,
    channel,
    sequence,
    complainants,
    merged_into: mergedInto,
    next_end: nextEnd,
  } = row;
  return {
    ...{ id, reference, policy, version, status, record, channel, sequence },
    received: momentAt(row.received.getTime()),
    changed: momentAt(row.changed_at.getTime()),
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.handler === null ? {} : { handler: row.handler }),
    ...(row.title === null ? {} : { title: row.title }),
    ...(row.last_heard === null ? {} : { lastHeard: momentAt(row.last_heard.getTime()) }),
    ...(row.next_due === null ? {} : { nextDue: momentAt(row.next_due.getTime()) }),
    ...(row.next_duty === null ? {} : { nextDuty: row.next_duty }),
    ...(nextEnd == null ? {} : { nextEnd }),
    ...(complainants === undefined ? {} : { complainants }),
    ...(mergedInto == null ? {} : { mergedInto }),
  };
}
