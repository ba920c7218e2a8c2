/** Makes the rows of lists and pages anew from the journal, where they are not what it says. */
import type { Pool } from 'pg';
import { dutiesChanged } from '../cases/duties-edition.ts';
import { afterCommit, row, rows, type Tx, withOrganisation } from '../transaction.ts';
import { asJournalSays, type PolicyOf, type RolesOf } from './as-journal-says.ts';
import { casesAfter, casesOf, loadCase } from './events.ts';
import type { Finding } from './verify.ts';
import { differencesIn } from './verify-views.ts';

/** Where to begin, and whether only cases that have not ended count. */
export interface RebuildFrom {
  /** the last case of the batch before; absent: from the first */
  readonly after?: string | undefined;
  readonly running?: boolean;
  /** these cases and no others */
  readonly only?: readonly string[];
}

export interface RebuiltSome {
  readonly looked: number;
  /** what was not as the journal says; what could not be read or has no procedure here is still so */
  readonly findings: readonly Finding[];
  /** the last case that was looked at; absent: there were no more */
  readonly after?: string;
}

/** Compared in one go: while one batch is compared, pages can be answered between its pieces. */
const PIECE = 20;

/**
 * Looks at the next cases and rewrites the rows of those that differ, each in a transaction of its own that locks the case as a
 * step does. The journal itself is only read.
 */
export async function rebuildSome(pool: Pool, organisation: string, policyOf: PolicyOf, from: RebuildFrom): Promise<RebuiltSome> {
  const { cases, findings } = await withOrganisation(pool, organisation, (tx) => lookedAt(tx, policyOf, from), {
    snapshot: true,
    readOnly: true,
  });
  const differing = findings.filter(({ kind }) => kind === 'view-differs' || kind === 'duties-differ');
  for (const caseId of new Set(differing.map((one) => one.caseId as string)))
    await withOrganisation(pool, organisation, (tx) => rewrite(tx, caseId, policyOf));
  const last = cases.at(-1)?.meta.id;
  return { looked: cases.length, findings, ...(last === undefined ? {} : { after: last }) };
}

async function lookedAt(tx: Tx, policyOf: PolicyOf, { after, running = false, only }: RebuildFrom) {
  const cases = only === undefined ? await casesAfter(tx, after, running) : await casesOf(tx, only);
  const findings: Finding[] = [];
  for (let at = 0; at < cases.length; at += PIECE)
    findings.push(...(await differencesIn(tx, cases.slice(at, at + PIECE), policyOf)));
  return { cases, findings };
}

/** What somebody did since it was looked at counts too: it is read again under the lock. */
async function rewrite(tx: Tx, caseId: string, policyOf: PolicyOf): Promise<void> {
  const loaded = await loadCase(tx, caseId, { forUpdate: true });
  if (loaded === undefined) return;
  const made = asJournalSays(loaded, policyOf, await rolesNow(tx));
  if ('why' in made) return;
  const { organisation } = tx;
  await rows(tx, 'select put_view($1, $2, $3, $4)', [organisation, caseId, made.reference, await viewFor(tx, caseId, made.view)]);
  await rows(tx, 'select put_duties($1, $2, $3)', [organisation, caseId, made.duties]);
  await rows(tx, 'delete from duty where organisation = $1 and case_id = $2 and not (key = any($3))', [
    ...[organisation, caseId],
    made.keys,
  ]);
  afterCommit(tx, () => dutiesChanged(organisation));
}

async function rolesNow(tx: Tx): Promise<RolesOf> {
  const text = 'select id, roles from staff where organisation = $1 and active';
  const staff = await rows<{ id: string; roles: string[] }>(tx, text, [tx.organisation]);
  const roles = new Map(staff.map((one) => [one.id, one.roles]));
  return (id) => roles.get(id) ?? [];
}

/** A title that was emptied because its words are gone stays empty. */
async function viewFor(tx: Tx, caseId: string, view: string): Promise<string> {
  const text = 'select title is null as emptied from case_view where organisation = $1 and id = $2';
  if ((await row<{ emptied: boolean }>(tx, text, [tx.organisation, caseId]))?.emptied !== true) return view;
  const { title: _, ...rest } = JSON.parse(view);
  return JSON.stringify(rest);
}
