/** What is owed beside cases, as lines of the same work list: nobody needs a second one. */
import type { OfficeKind } from '#core/office/entry.ts';
import { say } from '#core/policy/label.ts';
import { rolesInWords } from '#core/policy/policy.ts';
import type { Bucket, WorkFilter } from '#store/cases/owed.ts';
import { type OfficeWork, officeWork } from '#store/office/owed.ts';
import type { Tx } from '#store/transaction.ts';
import type { WorkItem } from '../views/work-list.tsx';
import type { Desk } from '../visit.ts';
import { bucketOf } from './office-counts.ts';
import { officeWords } from './office-words.ts';

export interface OfficeLine {
  readonly bucket: Bucket;
  readonly item: WorkItem;
}

/** Where each kind of thing beside cases has its page. */
const pages: Readonly<Record<OfficeKind, (number: number) => string>> = {
  measure: (number) => `/werk/verbeteren/${number}`,
  report: (number) => `/werk/rapporten/${number}`,
  retention: () => '/werk/bewaren',
  access: () => '/werk/instellingen/inloggen',
  version: () => '/werk/regeling/concept/vaststellen',
};

/** What this colleague owes beside cases, most urgent first; only in person or only by these roles when that is asked. */
export async function officeLines(
  tx: Tx,
  desk: Desk,
  {
    roles,
    owed,
    bucket,
  }: { readonly roles: readonly string[]; readonly owed?: WorkFilter['owed']; readonly bucket?: Bucket | undefined },
): Promise<readonly OfficeLine[]> {
  const all = await officeWork(tx, { id: desk.me.id, roles }, desk.now);
  const asked = all.filter((one) => owed === undefined || (one.staff === undefined) === (owed === 'by-role'));
  const lines = asked.map((one) => ({ bucket: bucketOf(one, desk.today), item: itemOf(one, desk) }));
  return bucket === undefined ? lines : lines.filter((line) => line.bucket === bucket);
}

function itemOf(one: OfficeWork, { language, me, words, policy }: Desk): WorkItem {
  const office = officeWords(language);
  return {
    href: pages[one.kind](one.number),
    what: say(one.do, language),
    subject: one.title ?? office.noWords,
    reference: office.reference[one.kind](one.number),
    due: one.dueDay,
    ...(one.staff === me.id
      ? { owner: words.staff.work.you, ownedBy: 'person' }
      : { owner: rolesInWords(policy, [one.owner], language), ownedBy: 'role' }),
  };
}
