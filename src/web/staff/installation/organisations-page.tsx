/** The organisations of the installation on one page, and who administers it. */
import { couldInstall, type GivingOutcome, giveTo, installers, takeFrom } from '#handling/installation/administrators.ts';
import { type OrganisationThere, organisationsThere } from '#handling/installation/organisations.ts';
import { setOrganisationOf } from '#handling/organisation/set-organisation.ts';
import { withOrganisation } from '#store/transaction.ts';
import { one } from '../../forms/typed.ts';
import type { FormFault } from '../../parts/error-summary.tsx';
import { type InstallationWords, installationWords } from '../../words/staff/installation-words.ts';
import { byMe } from '../administration/person.tsx';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { CLOSE, type OrganisationLine, OrganisationsPage } from '../views/organisations.tsx';
import type { Desk } from '../visit.ts';

export const ORGANISATIONS = '/werk/instellingen/organisaties';

/** The page. */
export function organisationsPage(desk: Desk): Promise<Response> {
  return show(desk);
}

/** Gives the right to a colleague, or takes it from somebody. */
export async function installerSet(desk: Desk, { typed }: Posted): Promise<Response> {
  const { office } = desk.door;
  const staff = one(typed, 'staff');
  const takes = one(typed, 'deed') === 'take';
  const outcome: GivingOutcome = takes
    ? await takeFrom(office, byMe(desk), { organisation: one(typed, 'organisation'), staff })
    : await giveTo(office, byMe(desk), staff);
  if ('notYours' in outcome) return forbidden(desk);
  if ('fault' in outcome)
    return show(desk, { field: 'staff', message: installationWords(desk.language).installers.faults[outcome.fault] });
  return desk.c.redirect(`${ORGANISATIONS}?gedaan=${takes ? 'weg' : 'gegeven'}`, 303);
}

/** Closes those that are not used, in one go: what runs in them goes on, and each can be opened again. */
export async function organisationsClosed(desk: Desk, { typed }: Posted): Promise<Response> {
  const { office } = desk.door;
  const chosen = (typed.get(CLOSE) ?? []).filter((id) => office.policies.organisations.includes(id));
  if (chosen.length === 0) return show(desk, { field: CLOSE, message: installationWords(desk.language).unused.none });
  for (const id of chosen) {
    const outcome = await setOrganisationOf(office, byMe(desk), id, { closed: true });
    if ('notYours' in outcome) return forbidden(desk);
  }
  return desk.c.redirect(`${ORGANISATIONS}?gedaan=gesloten`, 303);
}

async function show(desk: Desk, fault?: FormFault): Promise<Response> {
  const { c, door, organisation, me, language } = desk;
  const says = installationWords(language);
  const there = await organisationsThere(door.office);
  const who = await installers(door.office);
  const [frame, others] = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => [await frameIn(tx, desk, 'settings'), await couldInstall(tx)] as const,
    { readOnly: true },
  );
  const done = fault === undefined ? says.done[c.req.query('gedaan') ?? ''] : undefined;
  const names = new Map(there.map(({ id, name }) => [id, name]));
  const form = targetOf(desk, `${ORGANISATIONS}/beheer`);
  return c.html(
    <OrganisationsPage
      frame={frame}
      says={says}
      newHref={`${ORGANISATIONS}/nieuw`}
      organisations={there.map((one) => lineOf(desk, says, one))}
      installers={who.map((one) => ({
        name: one.name,
        where: names.get(one.organisation) ?? one.organisation,
        you: one.organisation === organisation && one.id === me.id,
        take:
          who.length === 1
            ? undefined
            : {
                ...form,
                carries: [
                  { name: 'deed', value: 'take' },
                  { name: 'organisation', value: one.organisation },
                  { name: 'staff', value: one.id },
                ],
              },
      }))}
      others={others.map(({ id, name }) => ({ value: id, label: name }))}
      give={form}
      open={there.flatMap(({ id, name, kept }) => (kept.closed === undefined ? [{ value: id, label: name }] : []))}
      close={targetOf(desk, ORGANISATIONS)}
      faults={fault === undefined ? [] : [fault]}
      notices={done === undefined ? [] : [{ meaning: 'done', heading: done, live: true }]}
    />,
    fault === undefined ? 200 : 422,
  );
}

function lineOf({ words }: Desk, says: InstallationWords, there: OrganisationThere): OrganisationLine {
  const { id, name, kept, policy, begins, runs, waitsFor } = there;
  const day = (text: string) => words.format.day(text);
  return {
    ...{ name, address: `/${id}`, href: `${ORGANISATIONS}/${id}` },
    state:
      kept.closed !== undefined
        ? says.closedSince(day(kept.closed))
        : policy === undefined
          ? says.notYet(begins === undefined ? '–' : day(begins))
          : says.open,
    run: runs
      ? { text: says.runs }
      : waitsFor === undefined
        ? { text: says.nobody, mark: 'late' }
        : { text: says.waiting(waitsFor), mark: 'soon' },
  };
}
