/** The organisation as a whole: its name, and closing it for new complaints with what that means. */
import { organisationOf } from '#handling/organisation/organisation-kept.ts';
import { setOrganisation } from '#handling/organisation/set-organisation.ts';
import { MOST_COUNTED, runningCases } from '#store/cases/running.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { one } from '../../forms/typed.ts';
import { organisationWords } from '../../words/staff/organisation-words.ts';
import { byMe } from '../administration/person.tsx';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { ClosingForm, NameForm, type OrganisationTried } from '../views/organisation-forms.tsx';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import type { Desk } from '../visit.ts';
import { deedIn } from './organisation-deed.ts';

const HERE = '/werk/instellingen/organisatie';

/** The page. */
export function organisationSettings(desk: Desk): Promise<Response> {
  return show(desk);
}

/** Does what the button says; closing only for who ticked that it is meant. */
export async function organisationSet(desk: Desk, { typed }: Posted): Promise<Response> {
  const says = organisationWords(desk.language);
  const deed = deedIn(typed);
  if (deed === undefined) return show(desk, { field: 'sure', value: '', error: says.sureFault });
  const outcome = await setOrganisation(desk.door.office, byMe(desk), deed.change);
  if ('noAdministrator' in outcome) return forbidden(desk);
  if ('fault' in outcome) return show(desk, { field: 'name', value: one(typed, 'name'), error: says.nameFault });
  return desk.c.redirect(`${HERE}?gedaan=${deed.done}`, 303);
}

async function show(desk: Desk, tried?: OrganisationTried): Promise<Response> {
  const { c, door, organisation } = desk;
  const page = await withOrganisation(door.office.pool, organisation, (tx) => pageFor(tx, desk, tried), { readOnly: true });
  return c.html(page, tried === undefined ? 200 : 422);
}

async function pageFor(tx: Tx, desk: Desk, tried: OrganisationTried | undefined) {
  const { language, c, words, me } = desk;
  const says = organisationWords(language);
  const kept = await organisationOf(tx);
  const form = targetOf(desk, HERE);
  const done = says.done[c.req.query('gedaan') ?? ''];
  const { closed } = kept;
  const running = says.running(await runningCases(tx, me.id), MOST_COUNTED);
  const both = { says, tried, form, words };
  return (
    <OrganisingFormPage
      frame={await frameIn(tx, desk, 'settings')}
      heading={says.heading}
      lead={says.lead}
      back={{ href: '/werk/instellingen', text: says.back }}
      notices={done === undefined || tried !== undefined ? [] : [{ meaning: 'done', heading: done, live: true }]}
      faults={tried === undefined ? [] : [{ field: tried.field, message: tried.error }]}
      content={
        <>
          <NameForm {...both} name={kept.name} />
          <ClosingForm {...both} closedSince={closed && words.format.day(closed)} running={running} />
        </>
      }
    />
  );
}
