/** What is owed beside cases, for the work list of a colleague. */
import type { OfficeKind } from '#core/office/entry.ts';
import type { Label } from '#core/policy/label.ts';
import { type Moment, momentAt } from '#core/time/moment.ts';
import { rows, type Tx } from '../transaction.ts';

export interface OfficeWork {
  readonly stream: string;
  readonly kind: OfficeKind;
  readonly number: number;
  readonly title?: string;
  readonly policy: string;
  readonly version: number;
  readonly key: string;
  readonly owner: string;
  readonly staff?: string;
  readonly step: string;
  readonly do: Label;
  readonly since: Moment;
  readonly dueDay?: string;
  readonly due?: Moment;
}

/** What this colleague owes beside cases, in person or by a role, most urgent first; at most `limit`. What begins later is left out. */
export async function officeWork(
  tx: Tx,
  staff: { readonly id: string; readonly roles: readonly string[] },
  now: Moment,
  { stream, limit = 100 }: { readonly stream?: string; readonly limit?: number } = {},
): Promise<readonly OfficeWork[]> {
  const found = await rows<Row>(tx, OWED, [tx.organisation, staff.id, staff.roles, stream ?? null, limit, now]);
  return found.map(workOf);
}

/** Everything that anybody owes in one stream by now, most urgent first. */
export async function owedIn(tx: Tx, stream: string, now: Moment): Promise<readonly OfficeWork[]> {
  const text = `${SELECT} where d.organisation = $1 and d.stream = $2 and d.since <= $3 order by d.urgent_at, d.key`;
  return (await rows<Row>(tx, text, [tx.organisation, stream, now])).map(workOf);
}

const SELECT = `select d.stream, s.kind, s.number, s.title, s.policy, s.version, d.key, d.owner, d.staff, d.step, d."do", d.since,
    d.due_day::text as due_day, d.due
  from office_duty d join office_stream s on s.organisation = d.organisation and s.id = d.stream`;

const OWED = `${SELECT}
  where d.organisation = $1 and ((d.staff is not null and d.staff = $2) or (d.staff is null and d.owner = any($3)))
    and ($4::uuid is null or d.stream = $4) and d.since <= $6
  order by d.urgent_at, d.stream, d.key limit $5`;

interface Row {
  stream: string;
  kind: OfficeKind;
  number: number;
  title: string | null;
  policy: string;
  version: number;
  key: string;
  owner: string;
  staff: string | null;
  step: string;
  do: Label;
  since: Date;
  due_day: string | null;
  due: Date | null;
}

function workOf({ title, staff, since, due_day, due, ...rest }: Row): OfficeWork {
  return {
    ...rest,
    since: momentAt(since.getTime()),
    ...(title === null ? {} : { title }),
    ...(staff === null ? {} : { staff }),
    ...(due_day === null ? {} : { dueDay: due_day }),
    ...(due === null ? {} : { due: momentAt(due.getTime()) }),
  };
}
