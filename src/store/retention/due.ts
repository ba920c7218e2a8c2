/** What the clock of retention acts on, and what the page about keeping shows: per rule of a case, in the order in which it goes. */
import type { KeptBy } from '#core/case/keeping.ts';
import type { Deadline } from '#core/deadline/deadline.ts';
import type { Day } from '#core/time/day.ts';
import { type Moment, momentAt } from '#core/time/moment.ts';
import { row, rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';

/** A rule that runs in a case. */
export interface Kept {
  readonly caseId: string;
  readonly reference: string;
  readonly policy: string;
  readonly version: number;
  readonly rule: string;
  readonly since: Moment;
  readonly goes: Day;
  readonly askedFrom: Day;
  readonly owner?: string;
  readonly approvalsLeft: number;
  readonly clearedBy: readonly string[];
  readonly regardless: boolean;
  readonly keptBy: readonly KeptBy[];
  readonly longer?: string;
  readonly explanation: Deadline;
}

/** What goes today or should have gone, as far as nothing stands in the way, the oldest first. */
export async function dueToGo(tx: Tx, today: Day, limit: number): Promise<readonly { caseId: string; rule: string }[]> {
  const found = await rows<{ case_id: string; rule: string }>(tx, DUE, [tx.organisation, today, limit]);
  return found.map(({ case_id: caseId, rule }) => ({ caseId, rule }));
}

const DUE = `select case_id, rule from retention
  where organisation = $1 and goes <= $2 and not held and (approvals_left = 0 or regardless)
  order by goes, case_id, rule limit $3`;

/** Cases with a hold whose last day is over. */
export async function holdsOver(
  tx: Tx,
  today: Day,
  limit: number,
): Promise<readonly { caseId: string; keptBy: readonly KeptBy[] }[]> {
  const text = `select distinct on (case_id) case_id, kept_by from retention
    where organisation = $1 and held and held_until <= $2 order by case_id limit $3`;
  const found = await rows<{ case_id: string; kept_by: KeptBy[] }>(tx, text, [tx.organisation, today, limit]);
  return found.map(({ case_id: caseId, kept_by: keptBy }) => ({ caseId, keptBy }));
}

export type Which =
  /** the approval is asked, and this viewer has not given it */
  | 'to-approve'
  /** goes by itself or with the approvals that there are */
  | 'to-go'
  | 'held';

/** What this viewer may know of, the first to go first, at most `limit`; those after a place in the list when a page goes on. */
export async function keptList(
  tx: Tx,
  viewer: Viewer,
  {
    which,
    today,
    after,
    limit = 100,
  }: { which: Which; today: Day; after?: Pick<Kept, 'goes' | 'caseId' | 'rule'>; limit?: number },
): Promise<readonly Kept[]> {
  const values = new Values();
  const seen = seenBy(viewer, values, 'r', 'handler');
  const place = `(r.goes, r.case_id, r.rule) > (${values.of(after?.goes ?? '-infinity')}::date,
    ${values.of(after?.caseId ?? '00000000-0000-0000-0000-000000000000')}::uuid, ${values.of(after?.rule ?? '')}::text)`;
  const condition = conditionOf(which, viewer, today, values);
  const most = values.of(limit);
  const text = `select ${COLUMNS} from retention r join case_view c on c.organisation = r.organisation and c.id = r.case_id
    where ${seen} and ${condition} and ${place} order by r.goes, r.case_id, r.rule limit ${most}`;
  return (await rows<Row>(tx, text, values.list)).map(keptOf);
}

/** Every value that is given must stand in the text: PostgreSQL cannot tell the type of one that does not. */
function conditionOf(which: Which, { staff }: Viewer, today: Day, values: Values): string {
  if (which === 'held') return 'r.held';
  const asked = `not r.held and r.approvals_left > 0 and r.asked_from <= ${values.of(today)}::date
    and not (${values.of(staff.id)}::text = any(r.cleared_by))`;
  return which === 'to-approve' ? asked : `not r.held and not (${asked})`;
}

/** How many approvals are asked of this viewer, who holds these roles, and before which day the first must be given. */
export async function approvalsAsked(tx: Tx, viewer: Viewer, today: Day): Promise<{ count: number; first: Day } | undefined> {
  const values = new Values();
  const seen = seenBy(viewer, values, 'r', 'handler');
  const me = values.of(viewer.staff.id);
  const text = `select count(distinct r.case_id)::integer as count, min(r.goes)::text as first from retention r
    where ${seen} and r.owner = any(${values.of(viewer.staff.roles)}) and r.asked_from <= ${values.of(today)}::date
      and r.approvals_left > 0 and not r.held and not (${me} = any(r.cleared_by))`;
  const found = await row<{ count: number; first: Day | null }>(tx, text, values.list);
  return found === undefined || found.first === null ? undefined : { count: found.count, first: found.first };
}

/** What runs in one case. */
export async function keptInCase(tx: Tx, caseId: string): Promise<readonly Kept[]> {
  const text = `select ${COLUMNS} from retention r join case_view c on c.organisation = r.organisation and c.id = r.case_id
    where r.organisation = $1 and r.case_id = $2 order by r.goes, r.rule`;
  return (await rows<Row>(tx, text, [tx.organisation, caseId])).map(keptOf);
}

const COLUMNS = `r.case_id, c.reference, c.policy, c.version, r.rule, r.since, r.goes::text as goes, r.asked_from::text as asked_from,
  r.owner, r.approvals_left, r.cleared_by, r.regardless, r.kept_by, r.longer, r.explanation`;

interface Row {
  case_id: string;
  reference: string;
  policy: string;
  version: number;
  rule: string;
  since: Date;
  goes: Day;
  asked_from: Day;
  owner: string | null;
  approvals_left: number;
  cleared_by: string[];
  regardless: boolean;
  kept_by: KeptBy[];
  longer: string | null;
  explanation: Deadline;
}

function keptOf(found: Row): Kept {
  const { reference, policy, version, rule, goes, regardless, explanation, owner, longer } = found;
  return {
    ...{ reference, policy, version, rule, goes, regardless, explanation },
    caseId: found.case_id,
    since: momentAt(found.since.getTime()),
    askedFrom: found.asked_from,
    approvalsLeft: found.approvals_left,
    clearedBy: found.cleared_by,
    keptBy: found.kept_by,
    ...(owner === null ? {} : { owner }),
    ...(longer === null ? {} : { longer }),
  };
}
