/** Whether the rows that lists and pages read are what the journal says: each case is rebuilt from its entries and compared. */

import type { Pool } from 'pg';
import { rows, type Tx, withOrganisation } from '../transaction.ts';
import { asJournalSays, type PolicyOf, type Rebuilt } from './as-journal-says.ts';
import { casesAfter, type LoadedCase } from './events.ts';
import { type Finding, MOST_FINDINGS } from './verify.ts';

/**
 * Rebuilds every case of this organisation from its journal, and compares the row of its view and those of its duties with
 * what comes out. Reads only, and may run while the work goes on.
 */
export async function verifyViews(pool: Pool, organisation: string, policyOf: PolicyOf): Promise<readonly Finding[]> {
  return withOrganisation(pool, organisation, (tx) => verifiedViews(tx, policyOf), { snapshot: true, readOnly: true });
}

async function verifiedViews(tx: Tx, policyOf: PolicyOf): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (let after: string | undefined; findings.length < MOST_FINDINGS; ) {
    const batch = await casesAfter(tx, after);
    if (batch.length === 0) break;
    findings.push(...(await differencesIn(tx, batch, policyOf)));
    after = batch.at(-1)?.meta.id;
  }
  return findings.slice(0, MOST_FINDINGS);
}

/** What in these cases is not as their journals say. */
export async function differencesIn(tx: Tx, cases: readonly LoadedCase[], policyOf: PolicyOf): Promise<readonly Finding[]> {
  const { organisation } = tx;
  // who owes a duty in person is looked at apart: the roles of today say nothing of then
  const made = cases.map((one) => asJournalSays(one, policyOf, () => []));
  const unbuilt = made.flatMap((one): readonly Finding[] => {
    if (!('why' in one)) return [];
    const { id: caseId, why: kind, what } = one;
    return [{ organisation, kind, caseId, ...(what === undefined ? {} : { what }) }];
  });
  return [
    ...unbuilt,
    ...(await compared(
      tx,
      made.filter((one): one is Rebuilt => 'view' in one),
    )),
  ];
}

async function compared(tx: Tx, rebuilt: readonly Rebuilt[]): Promise<readonly Finding[]> {
  if (rebuilt.length === 0) return [];
  const { organisation } = tx;
  const ids = rebuilt.map(({ id }) => id);
  const viewsAsked = rebuilt.map(({ id, reference, view }) => ({ ...JSON.parse(view), id, reference }));
  const dutiesAsked = rebuilt.flatMap(({ id, duties }) => JSON.parse(duties).map((one: object) => ({ ...one, case_id: id })));
  const views = await rows<Different>(tx, VIEWS, [organisation, JSON.stringify(viewsAsked)]);
  const owed = await rows<Different>(tx, DUTIES, [organisation, ids, JSON.stringify(dutiesAsked)]);
  return [
    ...views.map(({ id, what }): Finding => ({ kind: 'view-differs', organisation, caseId: id, what })),
    ...owed.map(({ id, what }): Finding => ({ kind: 'duties-differ', organisation, caseId: id, what })),
  ];
}

interface Different {
  id: string;
  what: string;
}

/** The names of the columns in which a row is not as it must be; the database itself reads both sides in the same way. */
function differing(columns: readonly string[]): string {
  const each = columns.map((one) => `case when d."${one}" is distinct from r."${one}" then '${one}' end`);
  return `array_remove(array[${each.join(', ')}], null)`;
}

const OF_VIEW = {
  ...{ reference: 'text', policy: 'text', version: 'integer', status: 'text', record: 'text', channel: 'text', form: 'text' },
  ...{ received: 'timestamptz', filed: 'date', subject: 'text', handler: 'text', concerned: 'text[]', open_to: 'text[]' },
  ...{ last_heard: 'timestamptz', last_told: 'timestamptz', next_due: 'timestamptz', next_duty: 'text', sequence: 'integer' },
  changed_at: 'timestamptz',
};

/** What is next follows from the work lists, which a letter on its way keeps out of. */
const NEXT = ['next_due', 'next_duty'];

const OF_DUTY = {
  ...{ clause: 'text', party: 'text', owner: 'text', step: 'text', target: 'boolean', late: 'boolean' },
  ...{ since: 'timestamptz', due: 'timestamptz', due_day: 'date', warn: 'timestamptz', urgent_at: 'timestamptz' },
  ...{ dated: 'boolean', done_at: 'timestamptz', do: 'jsonb', explanation: 'jsonb', handler: 'text', concerned: 'text[]' },
  open_to: 'text[]',
  missed_day: 'date',
};

const typed = (columns: Readonly<Record<string, string>>) =>
  Object.entries(columns)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', ');

// a title is emptied when its words are destroyed, and kept as it first was when the complaint is read anew
const VIEWS = `
  select c.id, array_to_string(c.what, ', ') as what
  from (
    select r.id, ${differing(Object.keys(OF_VIEW).filter((one) => !NEXT.includes(one)))}
      || case when exists (select from duty l where l.organisation = $1 and l.case_id = r.id and l.status = 'leaving') then '{}'
        else ${differing(NEXT)} end
      || case when r.title is not null and d.title is not null and d.title <> r.title then array['title'] else '{}' end as what
    from json_to_recordset($2::json) as r(id uuid, title text, ${typed(OF_VIEW)})
    join case_view d on d.organisation = $1 and d.id = r.id) c
  where cardinality(c.what) > 0 order by c.id`;

// what a letter on its way does is still owed by the journal; who owes it in person follows from the roles that colleagues had at the time: it can only be the handler
const DUTIES = `
  select c.case_id as id, c.key || ': ' || array_to_string(c.what, ', ') as what
  from (
    select coalesce(d.case_id, r.case_id) as case_id, coalesce(d.key, r.key) as key,
      case when d.key is null then array['missing'] when r.key is null then array['not owed']
        else ${differing(Object.keys(OF_DUTY))}
          || case when (case d.status when 'leaving' then 'open' else d.status end) is distinct from r.status then array['status'] else '{}' end
          || case when d.staff is not null and d.staff is distinct from d.handler and d.staff is distinct from r.staff then array['staff'] else '{}' end end as what
    from (select * from duty where organisation = $1 and case_id = any($2::uuid[])) d
    full join json_to_recordset($3::json) as r(case_id uuid, key text, staff text, status text, ${typed(OF_DUTY)}) on r.case_id = d.case_id and r.key = d.key) c
  where cardinality(c.what) > 0 order by 1, 2`;
