/** Signing in: with a password, or in the demonstration with one click; and choosing where, when there are several places. */
import { say } from '#core/policy/label.ts';
import { instantOf } from '#core/time/moment.ts';
import { placesFor } from '#handling/sign-in.ts';
import { listStaff, type StaffMember, staffById } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { visitorOf } from '../../cookies.ts';
import { one } from '../../forms/typed.ts';
import { notFound, tooMany } from '../faults.tsx';
import { doorFrame } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { elsewhereFrom, leftNotices } from '../provider/ways.ts';
import { WANTED, wantedPlace } from '../sign-in-first.tsx';
import { DemoSignInPage } from '../views/demo-sign-in.tsx';
import { SignInPage } from '../views/sign-in.tsx';
import type { DoorVisit } from '../visit.ts';
import { attempt, rememberDevice } from './attempts.ts';
import { enter } from './enter.tsx';
import { readTicket, ticketFor } from './ticket.ts';

/** The way in. */
export async function signInPage(visit: DoorVisit): Promise<Response> {
  const wanted = wantedPlace(visit.c.req.query(WANTED));
  return visit.door.mode === 'demonstration' ? demonstration(visit, wanted) : passwordPage(visit, { wanted });
}

interface Again {
  readonly wanted: string;
  readonly email?: string;
  readonly wrong?: boolean;
}

async function passwordPage(visit: DoorVisit, { wanted, email, wrong }: Again): Promise<Response> {
  const { c, words, says } = visit;
  const page = (
    <SignInPage
      frame={doorFrame(visit)}
      email={email}
      faults={wrong ? [{ message: says.door.wrong }] : []}
      form={targetOf(visit, `/werk/inloggen?${new URLSearchParams({ [WANTED]: wanted })}`)}
      submit={words.staff.signIn.submit}
      forgottenHref="/werk/wachtwoord"
      notices={await leftNotices(visit)}
      elsewhere={await elsewhereFrom(visit, wanted)}
    />
  );
  return c.html(page, wrong ? 422 : 200);
}

/** Address and password. Whatever is wrong, the answer is the same. */
export async function signIn(visit: DoorVisit, { typed }: Posted): Promise<Response> {
  const { c, door, says } = visit;
  const [email, password] = [one(typed, 'email').trim().slice(0, 254), one(typed, 'password')];
  const wanted = wantedPlace(c.req.query(WANTED));
  const allowed = await attempt(visit, email);
  if (!allowed.allowed) return tooMany(visit, allowed.retryAfter);
  const places = await placesFor(door.office, email, password.slice(0, 2_000));
  const [only, another] = places;
  if (only === undefined) return passwordPage(visit, { wanted, email, wrong: true });
  rememberDevice(visit, email);
  if (another === undefined) return enter(visit, only.organisation, only.id, wanted);
  const now = instantOf(visit.now);
  const visitor = visitorOf(c, door.cookies);
  const organisations = places.map(({ organisation, id, name }) => ({
    id: organisation,
    name: nameOf(visit, organisation),
    people: [
      {
        name,
        role: nameOf(visit, organisation),
        enter: targetOf(visit, `/werk/inloggen/kies?${new URLSearchParams({ [WANTED]: wanted })}`, {
          carries: [{ name: 'ticket', value: ticketFor(door.formKey, visitor, { organisation, staff: id }, now) }],
        }),
      },
    ],
  }));
  return c.html(
    <DemoSignInPage
      frame={doorFrame(visit)}
      heading={says.door.chooseHeading}
      lead={says.door.chooseLead}
      organisations={organisations}
    />,
  );
}

/** The place that was chosen, with the proof that the password was right a moment ago. */
export async function choosePlace(visit: DoorVisit, { typed }: Posted): Promise<Response> {
  const { door, c } = visit;
  const ticket = readTicket(door.formKey, visitorOf(c, door.cookies), one(typed, 'ticket'), instantOf(visit.now));
  const wanted = wantedPlace(c.req.query(WANTED));
  return ticket === undefined
    ? passwordPage(visit, { wanted, wrong: true })
    : enter(visit, ticket.organisation, ticket.staff, wanted);
}

/** One click per sample colleague, per organisation, with what each of them does. */
async function demonstration(visit: DoorVisit, wanted: string): Promise<Response> {
  const { door, c } = visit;
  const { pool, policies } = door.office;
  const organisations = [];
  for (const id of policies.organisations) {
    const staff = await withOrganisation(pool, id, listStaff, { readOnly: true });
    const people = staff.filter((one) => one.active).map((one) => demoPerson(visit, id, one, wanted));
    if (people.length > 0) organisations.push({ id, name: nameOf(visit, id), people });
  }
  return c.html(
    <DemoSignInPage frame={doorFrame(visit)} organisations={organisations} elsewhere={await elsewhereFrom(visit, wanted)} />,
  );
}

function demoPerson(visit: DoorVisit, organisation: string, { id, name, roles }: StaffMember, wanted: string) {
  const action = `/werk/inloggen/als/${organisation}/${encodeURIComponent(id)}?${new URLSearchParams({ [WANTED]: wanted })}`;
  return { name, role: rolesInWords(visit, organisation, roles), enter: targetOf(visit, action) };
}

/** In the demonstration somebody is chosen instead of proven. */
export async function enterAs(visit: DoorVisit): Promise<Response> {
  const { c, door } = visit;
  const [organisation, id] = [c.req.param('organisation') ?? '', c.req.param('staff') ?? ''];
  const known = door.mode === 'demonstration' && door.office.policies.organisations.includes(organisation);
  const staff = known ? await withOrganisation(door.office.pool, organisation, (tx) => staffById(tx, id)) : undefined;
  return staff?.active === true ? enter(visit, organisation, staff.id, wantedPlace(c.req.query(WANTED))) : notFound(visit);
}

/** The roles of a colleague, in the words of the organisation's procedure. */
export function rolesInWords({ door, today, language, says }: DoorVisit, organisation: string, roles: readonly string[]): string {
  const policy = door.office.policies.current(organisation, today);
  const names = roles.map((role) => {
    const known = policy?.roles[role];
    return known === undefined ? (says.roles[role] ?? role) : say(known.name, language);
  });
  return names.join(', ');
}

function nameOf({ door, today }: DoorVisit, organisation: string): string {
  return door.office.policies.current(organisation, today)?.organisation.name ?? organisation;
}
