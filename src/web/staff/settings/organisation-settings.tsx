/** The organisation as a whole: its name, and closing it for new complaints with what that means. */
import { organisationOf } from '#handling/organisation/organisation-kept.ts';
import { type OrganisationChange, setOrganisation } from '#handling/organisation/set-organisation.ts';
import { MOST_COUNTED, runningCases } from '#store/cases/running.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { one } from '../../forms/typed.ts';
import { Button } from '../../parts/button.tsx';
import { Fields } from '../../parts/field.tsx';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { Form, OneButtonForm } from '../../parts/form.tsx';
import { organisationWords } from '../../words/staff/organisation-words.ts';
import { byMe } from '../administration/person.tsx';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import type { Desk } from '../visit.ts';

const HERE = '/werk/instellingen/organisatie';

interface Tried {
  readonly field: 'name' | 'sure';
  readonly name?: string;
}

/** The page. */
export function organisationSettings(desk: Desk): Promise<Response> {
  return show(desk);
}

/** Does what the button says; closing only for who ticked that it is meant. */
export async function organisationSet(desk: Desk, { typed }: Posted): Promise<Response> {
  const deed = one(typed, 'deed');
  if (deed === 'close' && one(typed, 'sure') === '') return show(desk, { field: 'sure' });
  const change: OrganisationChange =
    deed === 'close' ? { closed: true } : deed === 'open' ? { closed: false } : { name: one(typed, 'name') };
  const outcome = await setOrganisation(desk.door.office, byMe(desk), change);
  if ('noAdministrator' in outcome) return forbidden(desk);
  if ('fault' in outcome) return show(desk, { field: 'name', name: one(typed, 'name') });
  return desk.c.redirect(`${HERE}?gedaan=${deed === 'close' ? 'dicht' : deed === 'open' ? 'open' : 'naam'}`, 303);
}

async function show(desk: Desk, tried?: Tried): Promise<Response> {
  const { c, door, organisation } = desk;
  const page = await withOrganisation(door.office.pool, organisation, (tx) => pageFor(tx, desk, tried), { readOnly: true });
  return c.html(page, tried === undefined ? 200 : 422);
}

async function pageFor(tx: Tx, desk: Desk, tried: Tried | undefined) {
  const { language, c, words, me } = desk;
  const says = organisationWords(language);
  const kept = await organisationOf(tx);
  const form = targetOf(desk, HERE);
  const done = says.done[c.req.query('gedaan') ?? ''];
  const error = tried === undefined ? undefined : tried.field === 'name' ? says.nameFault : says.sureFault;
  const name: FieldSpec = {
    ...{ kind: 'text', name: 'name', label: says.name, hint: says.nameHint, optional: true, width: 'medium' },
    ...{ value: tried?.name ?? kept.name ?? '', error: tried?.field === 'name' ? error : undefined },
  };
  const sure: FieldSpec = {
    ...{ kind: 'checkboxes', name: 'sure', label: '', error: tried?.field === 'sure' ? error : undefined },
    options: [{ value: 'yes', label: says.sure }],
  };
  return (
    <OrganisingFormPage
      frame={await frameIn(tx, desk, 'settings')}
      heading={says.heading}
      lead={says.lead}
      back={{ href: '/werk/instellingen', text: says.back }}
      notices={done === undefined || tried !== undefined ? [] : [{ meaning: 'done', heading: done, live: true }]}
      faults={error === undefined || tried === undefined ? [] : [{ field: tried.field, message: error }]}
      content={
        <>
          <section class="section" aria-labelledby="name">
            <h2 id="name">{says.name}</h2>
            <Form target={{ ...form, carries: [{ name: 'deed', value: 'name' }] }} words={words}>
              <Fields specs={[name]} words={words} />
              <div class="buttons">
                <Button weight="first">{says.save}</Button>
              </div>
            </Form>
          </section>
          <section class="section" aria-labelledby="new-complaints">
            <h2 id="new-complaints">{kept.closed === undefined ? says.close : says.open}</h2>
            {kept.closed === undefined ? (
              <>
                <ul class="office-terms">
                  {says.means.map((line) => (
                    <li>{line}</li>
                  ))}
                </ul>
                <p class="office-text">{says.running(await runningCases(tx, me.id), MOST_COUNTED)}</p>
                <Form target={{ ...form, carries: [{ name: 'deed', value: 'close' }] }} words={words}>
                  <Fields specs={[sure]} words={words} />
                  <div class="buttons">
                    <Button weight="second">{says.closeIt}</Button>
                  </div>
                </Form>
              </>
            ) : (
              <>
                <p class="office-text">{says.closedSince(words.format.day(kept.closed))}</p>
                <OneButtonForm target={{ ...form, carries: [{ name: 'deed', value: 'open' }] }}>
                  <Button weight="first">{says.openIt}</Button>
                </OneButtonForm>
              </>
            )}
          </section>
        </>
      }
    />
  );
}
