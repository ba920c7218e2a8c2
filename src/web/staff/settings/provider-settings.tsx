/** The organisation's own provider of sign-ins: where it stands, which groups give which roles, and whether it is in use. */
import { dayOf } from '#core/time/moment.ts';
import { JURIST } from '#core/version/acts.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { logoutAddress, wayBack } from '#handling/provider/ask-provider.ts';
import { type Provider, providerOf } from '#handling/provider/provider-setting.ts';
import { type ProviderSettingFault, type ProviderTyped, setProvider } from '#handling/provider/set-provider.ts';
import { listStaff } from '#store/access/staff.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { one } from '../../forms/typed.ts';
import { faultsOf } from '../../parts/error-summary.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { providerWords } from '../../words/staff/provider-words.ts';
import { rolesInWords } from '../administration/names-of-roles.ts';
import { byMe } from '../administration/person.tsx';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import { ProviderAddresses } from '../views/provider-addresses.tsx';
import type { Desk } from '../visit.ts';
import { providerFields } from './provider-fields.ts';

const HERE = '/werk/instellingen/aanmelden';

/** The page. */
export function providerSettings(desk: Desk): Promise<Response> {
  return show(desk);
}

/** Tries it at the provider, and keeps it. */
export async function providerKept(desk: Desk, { typed }: Posted): Promise<Response> {
  const said: ProviderTyped = {
    issuer: one(typed, 'issuer').slice(0, 500),
    clientId: one(typed, 'clientId').slice(0, 300),
    secret: one(typed, 'secret').slice(0, 1_000),
    claim: one(typed, 'claim').slice(0, 200),
    groups: Object.fromEntries(rolesHere(desk).map(({ role }) => [role, one(typed, `groups.${role}`).slice(0, 5_000)])),
    without: one(typed, 'without'),
    secondStep: one(typed, 'secondStep').slice(0, 1_000),
    on: one(typed, 'on') === 'ja',
  };
  const outcome = await setProvider(desk.door.office, byMe(desk), said, desk.door.mode === 'demonstration');
  if ('noAdministrator' in outcome) return forbidden(desk);
  if ('faults' in outcome) return show(desk, said, outcome.faults);
  return desk.c.redirect(`${HERE}?gedaan=${said.on ? 'aan' : 'uit'}`, 303);
}

async function show(desk: Desk, typed?: ProviderTyped, faults: readonly ProviderSettingFault[] = []): Promise<Response> {
  const { c, door, organisation } = desk;
  const page = await withOrganisation(door.office.pool, organisation, (tx) => pageFor(tx, desk, typed, faults), {
    readOnly: true,
  });
  return c.html(page, faults.length === 0 ? 200 : 422);
}

async function pageFor(tx: Tx, desk: Desk, typed: ProviderTyped | undefined, faults: readonly ProviderSettingFault[]) {
  const says = providerWords(desk.language).settings;
  const { office } = desk.door;
  const provider = await providerOf(tx);
  const here = (await listStaff(tx)).filter((one) => one.active);
  const fields = providerFields(says, rolesHere(desk), typed ?? asTyped(provider), { kept: provider !== undefined, faults });
  return (
    <OrganisingFormPage
      frame={await frameIn(tx, desk, 'settings')}
      heading={says.heading}
      lead={says.lead}
      back={{ href: '/werk/instellingen', text: says.back }}
      notices={faults.length > 0 ? [] : doneNotices(desk)}
      faults={faultsOf(fields)}
      content={
        <ProviderAddresses
          state={provider?.on === true ? says.isOn(here.filter((one) => one.linked).length, here.length) : says.off}
          heading={says.tell}
          addresses={[
            { name: says.wayBack, address: wayBack(office, desk.organisation) },
            { name: says.logout, address: logoutAddress(office, desk.organisation) },
            { name: says.afterLogout, address: `${office.publicUrl}/werk/inloggen` },
          ]}
        />
      }
      form={targetOf(desk, HERE)}
      fields={fields}
      submit={says.save}
    />
  );
}

/** The roles that a group can give, by name: those of the procedure, and those that stand beside it. */
function rolesHere(desk: Desk): readonly { readonly role: string; readonly name: string }[] {
  const { door, organisation, now } = desk;
  const policy = door.office.policies.current(organisation, dayOf(now));
  return [...Object.keys(policy?.roles ?? {}), ADMINISTRATOR, JURIST].map((role) => ({ role, name: rolesInWords(desk, [role]) }));
}

function asTyped(provider: Provider | undefined): ProviderTyped {
  if (provider === undefined)
    return { issuer: '', clientId: '', secret: '', claim: 'groups', groups: {}, without: '', secondStep: '', on: false };
  const { issuer, clientId, claim, groups, without = '', secondStep, on } = provider;
  const texts = Object.fromEntries(Object.entries(groups).map(([role, those]) => [role, those.join(', ')]));
  return { issuer, clientId, secret: '', claim, groups: texts, without, secondStep: secondStep.join(', '), on };
}

function doneNotices({ c, language }: Desk): readonly NoticeProps[] {
  const says = providerWords(language).settings;
  const done = c.req.query('gedaan');
  if (done === 'uit') return [{ meaning: 'done', heading: says.savedOff, live: true }];
  const link = { href: '/werk/mijzelf', text: says.toLink };
  return done === 'aan' ? [{ meaning: 'done', heading: says.saved, text: says.next, link, live: true }] : [];
}
