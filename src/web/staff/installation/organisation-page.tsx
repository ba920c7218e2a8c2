/** One organisation of the installation: its name, open or closed, and whoever administers it first. */
import { inviteFirst } from '#handling/installation/first-administrator.ts';
import { type OrganisationThere, organisationThere } from '#handling/installation/organisations.ts';
import { setOrganisationOf } from '#handling/organisation/set-organisation.ts';
import { withOrganisation } from '#store/transaction.ts';
import { one } from '../../forms/typed.ts';
import { Button } from '../../parts/button.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { Form, type FormTarget } from '../../parts/form.tsx';
import { type InstallationWords, installationWords } from '../../words/staff/installation-words.ts';
import { organisationWords } from '../../words/staff/organisation-words.ts';
import { byMe } from '../administration/person.tsx';
import { forbidden, notFound } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { deedIn } from '../settings/organisation-deed.ts';
import { ClosingForm, NameForm, type OrganisationTried } from '../views/organisation-forms.tsx';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import type { Desk } from '../visit.ts';
import { ORGANISATIONS } from './organisations-page.tsx';

/** The page. */
export function organisationPage(desk: Desk): Promise<Response> {
  return show(desk);
}

/** Does what the button says; closing only for who ticked that it is meant. */
export async function organisationDone(desk: Desk, { typed }: Posted): Promise<Response> {
  const { office } = desk.door;
  const id = idIn(desk);
  if ((await organisationThere(office, id)) === undefined) return notFound(desk);
  const says = organisationWords(desk.language);
  if (one(typed, 'deed') === 'invite') return invited(desk, id, one(typed, 'administrator').trim());
  const deed = deedIn(typed);
  if (deed === undefined) return show(desk, { field: 'sure', value: '', error: says.sureFault });
  const outcome = await setOrganisationOf(office, byMe(desk), id, deed.change);
  if ('notYours' in outcome) return forbidden(desk);
  if ('fault' in outcome) return show(desk, { field: 'name', value: one(typed, 'name'), error: says.nameFault });
  return desk.c.redirect(`${ORGANISATIONS}/${id}?gedaan=${deed.done}`, 303);
}

async function invited(desk: Desk, id: string, address: string): Promise<Response> {
  const outcome = await inviteFirst(desk.door.office, byMe(desk), id, address);
  if ('notYours' in outcome) return forbidden(desk);
  if ('invited' in outcome) return desk.c.redirect(`${ORGANISATIONS}/${id}?gedaan=uitgenodigd`, 303);
  const error = installationWords(desk.language).one.faults[outcome.fault];
  return show(desk, { field: 'administrator', value: address, error });
}

function idIn({ c }: Desk): string {
  return c.req.param('organisation') ?? '';
}

async function show(desk: Desk, tried?: OrganisationTried): Promise<Response> {
  const { c, door, organisation, language, words } = desk;
  const there = await organisationThere(door.office, idIn(desk));
  if (there === undefined) return notFound(desk);
  const says = installationWords(language);
  const whole = organisationWords(language);
  const { closed } = there.kept;
  const frame = await withOrganisation(door.office.pool, organisation, (tx) => frameIn(tx, desk, 'settings'), { readOnly: true });
  const done = tried === undefined ? says.done[c.req.query('gedaan') ?? ''] : undefined;
  const form = targetOf(desk, `${ORGANISATIONS}/${there.id}`);
  return c.html(
    <OrganisingFormPage
      frame={frame}
      heading={there.name}
      lead={leadOf(says, desk, there)}
      back={{ href: ORGANISATIONS, text: says.backToList }}
      notices={done === undefined ? [] : [{ meaning: 'done', heading: done, live: true }]}
      faults={tried === undefined ? [] : [{ field: tried.field, message: tried.error }]}
      content={
        <>
          <First says={says} there={there} tried={tried} form={form} words={words} />
          <NameForm name={there.kept.name} says={whole} tried={tried} form={form} words={words} />
          <ClosingForm closedSince={closed && words.format.day(closed)} says={whole} tried={tried} form={form} words={words} />
        </>
      }
    />,
    tried === undefined ? 200 : 422,
  );
}

/** Where it is, how its cases are numbered, and which version counts. */
function leadOf({ one: says, notYet }: InstallationWords, { words, door }: Desk, there: OrganisationThere): string {
  const { id, policy, begins } = there;
  const site = `${door.office.publicUrl.replace(/^https?:\/\//, '')}/${id}`;
  if (policy === undefined) return `${site}. ${notYet(begins === undefined ? '–' : words.format.day(begins))}.`;
  const { version, inForce, organisation } = policy;
  const numbers = `${says.reference} ${says.referenceLike(organisation.reference)}.`;
  return `${site}. ${numbers} ${says.procedure}: ${says.version(version, words.format.day(inForce))}.`;
}

interface FirstProps {
  readonly says: InstallationWords;
  readonly there: OrganisationThere;
  readonly tried: OrganisationTried | undefined;
  readonly form: FormTarget;
  readonly words: Desk['words'];
}

function First({ says: { one: says }, there, tried, form, words }: FirstProps) {
  const { runs, waitsFor } = there;
  const isTried = tried?.field === 'administrator';
  const field: FieldSpec = {
    ...({ kind: 'email', name: 'administrator', label: says.invite, autocomplete: 'off' } as const),
    ...(waitsFor === undefined ? {} : { hint: says.inviteHint }),
    ...{ value: isTried ? tried.value : (waitsFor ?? ''), error: isTried ? tried.error : undefined },
  };
  return (
    <section class="section" aria-labelledby="first">
      <h2 id="first">{says.administrators}</h2>
      <p class="office-text">{runs ? says.runsText : waitsFor === undefined ? says.nobodyText : says.waitingText(waitsFor)}</p>
      {runs && !isTried ? null : (
        <Form target={{ ...form, carries: [{ name: 'deed', value: 'invite' }] }} words={words}>
          <Fields specs={[field]} words={words} />
          <div class="buttons">
            <Button weight={waitsFor === undefined ? 'first' : 'second'}>{says.inviteSubmit}</Button>
          </div>
        </Form>
      )}
    </section>
  );
}
