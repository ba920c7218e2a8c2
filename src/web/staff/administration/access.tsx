/** Letting a colleague go, with what it means said first; and in again. */
import { letGo, letIn } from '#handling/manage-people.ts';
import { listApiTokens } from '#store/access/api-token.ts';
import { listStaff, type StaffRecord } from '#store/access/staff.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { one } from '../../forms/typed.ts';
import { administrationWords } from '../../words/staff/administration-words.ts';
import { notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { LetGoPage } from '../views/let-go.tsx';
import type { Desk } from '../visit.ts';
import { handledCases } from './handled.ts';
import { personHref } from './people.tsx';
import { byMe, idIn, settled, show } from './person.tsx';
import { worksNow } from './token-state.ts';

/** What letting go means for this colleague. */
export async function letGoPage(desk: Desk): Promise<Response> {
  if (idIn(desk) === desk.me.id) return show(desk, { faults: [{ code: 'yourself' }], status: 409 });
  const { c, door, organisation } = desk;
  const page = await withOrganisation(door.office.pool, organisation, (tx) => pageFor(tx, desk), { readOnly: true });
  return page === undefined ? notFound(desk) : c.html(page);
}

/** Does it. */
export async function accessChanged(desk: Desk, { typed }: Posted): Promise<Response> {
  const back = one(typed, 'in') === 'ja';
  const outcome = await (back ? letIn : letGo)(desk.door.office, byMe(desk), idIn(desk));
  if ('faults' in outcome) return show(desk, { faults: outcome.faults, status: 409 });
  return settled(desk, outcome, back ? 'terug' : 'weg');
}

async function pageFor(tx: Tx, desk: Desk) {
  const everybody = await listStaff(tx);
  const staff = everybody.find((one) => one.id === idIn(desk));
  if (staff?.active !== true) return undefined;
  const href = personHref(staff.id);
  return (
    <LetGoPage
      frame={await frameIn(tx, desk, 'people')}
      says={administrationWords(desk.language).people}
      name={staff.name}
      backHref={href}
      means={await meansOf(tx, desk, staff)}
      handles={await handledCases(tx, desk, staff, everybody)}
      form={targetOf(desk, `${href}/toegang`)}
    />
  );
}

async function meansOf(tx: Tx, { language, now }: Desk, { id, name }: StaffRecord): Promise<readonly string[]> {
  const says = administrationWords(language).people;
  const tokens = (await listApiTokens(tx)).filter((token) => token.createdBy === id && worksNow(token, now));
  return [
    says.meansOut(name),
    says.meansLinks,
    ...(tokens.length === 0 ? [] : [says.meansTokens(tokens.map((token) => token.name).join(', '))]),
    says.meansKept(name),
  ];
}
