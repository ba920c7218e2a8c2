/** The page of one colleague, and changing what is known of them. */
import { momentAt } from '#core/time/moment.ts';
import { changePerson, inviteAgain, type PeopleFault, type PeopleOutcome, type PersonTyped } from '#handling/manage-people.ts';
import { factorsOf } from '#store/access/factor.ts';
import { listStaff, type StaffRecord } from '#store/access/staff.ts';
import { staffLogOf } from '#store/access/staff-log.ts';
import { openInvitations } from '#store/access/staff-token.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { administrationWords } from '../../words/staff/administration-words.ts';
import { providerWords } from '../../words/staff/provider-words.ts';
import { forbidden, notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import type { HandledCases } from '../views/handled-cases.tsx';
import { PersonPage } from '../views/person.tsx';
import type { Desk } from '../visit.ts';
import { handledCases } from './handled.ts';
import { logLines } from './log-lines.ts';
import { rolesInWords } from './names-of-roles.ts';
import { INVITATION_DRAFT, personHref } from './people.tsx';
import { generalFaults, personFields, personTyped } from './person-fields.ts';
import { standingOf } from './standing.ts';

interface Shown {
  readonly typed?: PersonTyped;
  readonly faults?: readonly PeopleFault[];
  readonly status?: 200 | 409 | 422;
}

/** The page. */
export function personPage(desk: Desk): Promise<Response> {
  return show(desk, {});
}

/** Keeps what was changed. */
export async function personSaved(desk: Desk, { typed }: Posted): Promise<Response> {
  const person = personTyped(typed);
  const outcome = await changePerson(desk.door.office, byMe(desk), idIn(desk), person);
  if ('faults' in outcome) return show(desk, { typed: person, faults: outcome.faults, status: 422 });
  return settled(desk, outcome, 'bewaard');
}

/** Sends the invitation once more. */
export async function invitedAgain(desk: Desk): Promise<Response> {
  const outcome = await inviteAgain(desk.door.office, byMe(desk), idIn(desk));
  return 'faults' in outcome ? show(desk, { faults: outcome.faults, status: 409 }) : settled(desk, outcome, 'uitgenodigd');
}

/** Back to the page, with what was done. Whoever is no administrator any more was not let through. */
export function settled(
  desk: Desk,
  outcome: Exclude<PeopleOutcome, { faults: unknown }>,
  done: string,
): Response | Promise<Response> {
  return 'noAdministrator' in outcome ? forbidden(desk) : desk.c.redirect(`${personHref(outcome.staff.id)}?gedaan=${done}`, 303);
}

/** The administrator who asks. */
export function byMe({ organisation, me }: Desk) {
  return { organisation, staff: me.id };
}

/** The colleague in the address. */
export function idIn({ c }: Desk): string {
  return (c.req.param('staff') ?? '').slice(0, 100).replaceAll('\0', '');
}

/** The page with faults, or as it is. */
export async function show(desk: Desk, shown: Shown): Promise<Response> {
  const { c, door, organisation } = desk;
  const page = await withOrganisation(door.office.pool, organisation, (tx) => pageFor(tx, desk, shown), { readOnly: true });
  return page === undefined ? notFound(desk) : c.html(page, shown.status ?? 200);
}

async function pageFor(tx: Tx, desk: Desk, { typed, faults = [] }: Shown) {
  const everybody = await listStaff(tx);
  const staff = everybody.find((one) => one.id === idIn(desk));
  if (staff === undefined) return undefined;
  const says = administrationWords(desk.language).people;
  const standing = standingOf(desk, staff, await openInvitations(tx));
  const now = { name: staff.name, email: staff.email, phone: staff.phone ?? '', roles: staff.roles };
  const href = personHref(staff.id);
  const entries = await staffLogOf(tx, staff.id);
  const handles = await handledCases(tx, desk, staff, everybody);
  return (
    <PersonPage
      frame={await frameIn(tx, desk, 'people')}
      says={says}
      name={staff.name}
      backHref="/werk/mensen"
      state={standing.text}
      mark={standing.mark}
      you={staff.id === desk.me.id}
      fields={personFields(desk, typed ?? now, faults)}
      faults={generalFaults(desk, faults)}
      form={targetOf(desk, href)}
      invitation={
        standing.invited && { text: invitationText(desk, standing.invited.until), again: targetOf(desk, `${href}/uitnodiging`) }
      }
      secondStep={await secondStepOf(tx, desk, staff, href)}
      provider={providerOfPerson(desk, staff, href)}
      access={accessOf(desk, staff, href)}
      handles={handles}
      log={logLines(desk, entries, new Map(everybody.map((one) => [one.id, one.name])))}
      clearDrafts={desk.c.req.query('gedaan') === 'uitgenodigd' ? INVITATION_DRAFT : undefined}
      notices={[...(faults.length > 0 ? [] : doneNotices(desk, staff)), ...orphans(desk, staff, handles)]}
    />
  );
}

function invitationText({ language, words }: Desk, until: Date | undefined): string {
  const says = administrationWords(language).people;
  return until === undefined ? says.invitationEnded : says.invitationOpen(words.format.moment(momentAt(until.getTime())));
}

/** What this colleague has besides a password; nobody resets their own. */
async function secondStepOf(tx: Tx, desk: Desk, { id, active }: StaffRecord, href: string) {
  if (!active) return undefined;
  const { secondStep } = administrationWords(desk.language).people;
  const factors = await factorsOf(tx, id);
  const [apps, passkeys] = (['app', 'passkey'] as const).map((kind) => factors.filter((one) => one.kind === kind).length);
  const text = factors.length === 0 ? secondStep.none : secondStep.some(apps as number, passkeys as number);
  return { text, reset: factors.length === 0 || id === desk.me.id ? undefined : targetOf(desk, `${href}/tweede-stap`) };
}

/** Whether this colleague signs in at the organisation itself, and what that means now. */
function providerOfPerson({ language, words, ...desk }: Desk, { linked, restsSince }: StaffRecord, href: string) {
  if (!linked) return undefined;
  const says = providerWords(language).person;
  const rests = restsSince === undefined ? undefined : says.rests(words.format.moment(momentAt(restsSince.getTime())));
  return { says, rests, unlink: targetOf({ language, words, ...desk }, `${href}/losmaken`) };
}

/** Nobody shuts themselves out. */
function accessOf(desk: Desk, staff: StaffRecord, href: string) {
  if (staff.id === desk.me.id) return undefined;
  if (staff.active) return { letGoHref: `${href}/toegang` };
  const says = administrationWords(desk.language).people;
  return {
    letIn: targetOf(desk, `${href}/toegang`, { carries: [{ name: 'in', value: 'ja' }] }),
    text: says.letInText(rolesInWords(desk, staff.roles)),
  };
}

function doneNotices({ c, language }: Desk, { name }: StaffRecord): readonly NoticeProps[] {
  const { done } = administrationWords(language).people;
  const texts: Readonly<Record<string, string>> = {
    uitgenodigd: done.invited(name),
    bewaard: done.saved,
    weg: done.gone(name),
    terug: done.back(name),
    gewist: done.reset(name),
    los: providerWords(language).person.unlinked,
  };
  const heading = texts[c.req.query('gedaan') ?? ''];
  return heading === undefined ? [] : [{ meaning: 'done', heading, live: true }];
}

/** Cases whose handler is gone: nobody does them, and their terms go on. */
function orphans({ language }: Desk, { active, name }: StaffRecord, handles: HandledCases): readonly NoticeProps[] {
  const says = administrationWords(language).people;
  const { count, elsewhere } = handles;
  if (!active && count === 0 && elsewhere.tasks + elsewhere.measures > 0)
    return [{ meaning: 'late', heading: says.elsewhere(name, elsewhere), text: says.elsewhereLate }];
  return active || count === 0 ? [] : [{ meaning: 'late', heading: says.casesNow(count), text: says.casesNowText }];
}
