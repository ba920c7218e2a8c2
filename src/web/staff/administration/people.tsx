/** The list of colleagues, and inviting one. */
import { invite, type PersonTyped } from '#handling/manage-people.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { listStaff, type StaffRecord } from '#store/access/staff.ts';
import { openInvitations } from '#store/access/staff-token.ts';
import { officeMailTrouble } from '#store/post/mail-trouble.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { administrationWords } from '../../words/staff/administration-words.ts';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { newKey, type Posted, targetOf } from '../posted.ts';
import { PeoplePage, type PersonLine } from '../views/people.tsx';
import { StepPage } from '../views/step.tsx';
import type { Desk } from '../visit.ts';
import { rolesInWords } from './names-of-roles.ts';
import { generalFaults, personFields, personTyped } from './person-fields.ts';
import { standingOf } from './standing.ts';

/** The address of a colleague's page. */
export function personHref(id: string): string {
  return `/werk/mensen/${encodeURIComponent(id)}`;
}

/** Everybody. */
export async function peoplePage(desk: Desk): Promise<Response> {
  const { c, door, organisation, language } = desk;
  const says = administrationWords(language).people;
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const staff = await listStaff(tx);
      const invitations = await openInvitations(tx);
      const asked = (c.req.query('wie') ?? '').trim().slice(0, 100);
      const lines = (people: readonly StaffRecord[]) =>
        people
          .map((one) => lineOf(desk, one, invitations))
          .filter((one) => matches(one, asked))
          .sort((a, b) => a.name.localeCompare(b.name, language));
      return (
        <PeoplePage
          frame={await frameIn(tx, desk, 'people')}
          says={says}
          inviteHref="/werk/mensen/nieuw"
          here={lines(staff.filter((one) => one.active))}
          gone={lines(staff.filter((one) => !one.active))}
          notices={[...(await mailNotices(tx, desk)), ...advice(desk, staff)]}
          find={staff.length > FEW ? { action: '/werk/mensen', value: asked } : undefined}
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page);
}

/** More people than these are found by typing rather than by looking. */
const FEW = 20;

/** What is typed in an invitation is kept under this name, until it was sent: the roles of one colleague are not those of the next. */
export const INVITATION_DRAFT = 'mensen-nieuw';

/** Every word stands in the name, the address or the roles. */
function matches({ name, email, roles }: PersonLine, asked: string): boolean {
  const text = plain(`${name} ${email} ${roles}`);
  return plain(asked)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Without capitals and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function lineOf(desk: Desk, staff: StaffRecord, invitations: ReadonlyMap<string, Date>): PersonLine {
  const { text, mark } = standingOf(desk, staff, invitations);
  return {
    href: personHref(staff.id),
    name: staff.name,
    email: staff.email,
    roles: rolesInWords(desk, staff.roles),
    you: staff.id === desk.me.id,
    when: staff.active ? text : '',
    waiting: mark,
  };
}

async function mailNotices(tx: Tx, { language }: Desk): Promise<readonly NoticeProps[]> {
  const says = administrationWords(language).people;
  const troubles = await officeMailTrouble(tx, 5);
  const addresses = [...new Set(troubles.flatMap(({ address }) => (address === null ? [] : [address])))];
  return addresses.map((address) => ({ meaning: 'late', heading: says.mailTrouble(address), text: says.mailTroubleText }));
}

/** What an organisation should not live with for long. */
function advice(desk: Desk, staff: readonly StaffRecord[]): readonly NoticeProps[] {
  const says = administrationWords(desk.language).people;
  const here = staff.filter((one) => one.active);
  if (here.length === 1) return [{ meaning: 'info', heading: says.alone }];
  const administrators = here.filter((one) => one.roles.includes(ADMINISTRATOR));
  const unheld = Object.keys(desk.policy.roles).filter((role) => !here.some(({ roles }) => roles.includes(role)));
  const waits = says.unheld(rolesInWords(desk, unheld), unheld.length);
  return [
    ...(administrators.length === 1 ? [{ meaning: 'info', heading: says.onlyAdministrator } as const] : []),
    // also one that is needed seldom, such as who stands in for a chair: on the day itself nobody would see the work
    ...(unheld.length === 0 ? [] : [{ meaning: 'soon', heading: waits, text: says.unheldText } as const]),
  ];
}

/** The empty invitation. */
export function invitePage(desk: Desk): Promise<Response> {
  return showInvite(desk, { name: '', email: '', phone: '', roles: [] }, [], newKey(), 200);
}

/** Invites, and shows the colleague's page. */
export async function inviteSent(desk: Desk, { typed, key }: Posted): Promise<Response> {
  const person = personTyped(typed);
  const outcome = await invite(desk.door.office, { organisation: desk.organisation, staff: desk.me.id }, person, key);
  if ('noAdministrator' in outcome) return forbidden(desk, typed);
  if ('faults' in outcome) return showInvite(desk, person, outcome.faults, key, 422);
  return desk.c.redirect(`${personHref(outcome.staff.id)}?gedaan=uitgenodigd`, 303);
}

async function showInvite(
  desk: Desk,
  typed: PersonTyped,
  faults: Parameters<typeof personFields>[2],
  key: string,
  status: 200 | 422,
): Promise<Response> {
  const { c, door, organisation, language, today } = desk;
  const says = administrationWords(language).people;
  const frame = await withOrganisation(door.office.pool, organisation, (tx) => frameIn(tx, desk, 'people'), { readOnly: true });
  return c.html(
    <StepPage
      frame={frame}
      today={today}
      heading={says.inviteHeading}
      lead={<p>{says.inviteLead}</p>}
      fields={personFields(desk, typed, faults)}
      faults={generalFaults(desk, faults)}
      form={targetOf(desk, '/werk/mensen/nieuw', { key, draft: INVITATION_DRAFT })}
      submit={says.inviteSubmit}
      cancelHref="/werk/mensen"
    />,
    status,
  );
}
