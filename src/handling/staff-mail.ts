/** Mails to colleagues with a link that works once: an invitation, a forgotten password. The secret stands behind the hash. */
import { say } from '#core/policy/label.ts';
import { dayOf } from '#core/time/moment.ts';
import type { StaffMember } from '#store/access/staff.ts';
import { newStaffToken } from '#store/access/staff-token.ts';
import { newId } from '#store/id.ts';
import { addOutbox } from '#store/post/outbox.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from './office.ts';

type Receiver = Pick<StaffMember, 'id' | 'name' | 'email' | 'roles'>;

/** Invites a colleague to choose a password; the link works for 72 hours. `beside` are organisations that it opens as well. */
export async function sendInvitation(office: Office, tx: Tx, staff: Receiver, beside: readonly string[] = []): Promise<void> {
  const token = await newStaffToken(tx, staff.id, 'invite');
  const { name, roles } = about(office, tx.organisation, staff.roles);
  await post(office, tx, 'staff-invite', staff, {
    subject: beside.length === 0 ? `Uitnodiging om bij ${name} klachten te behandelen` : 'Uitnodiging als beheerder',
    text: `Beste ${staff.name},

U kunt aan de slag bij ${name}${roles === '' ? '' : `, als ${roles}`}.${alsoAt(office, beside)}

Kies met deze link uw wachtwoord. De link werkt 72 uur, en één keer:
${office.publicUrl}/werk/uitnodiging#${token}
${beside.length === 0 ? '' : unused(office)}
Verwachtte u deze mail niet? Dan hoeft u niets te doen.
`,
  });
}

function alsoAt(office: Office, organisations: readonly string[]): string {
  if (organisations.length === 0) return '';
  const names = organisations.map((one) => about(office, one, []).name);
  return ` Met hetzelfde wachtwoord komt u ook bij ${listed(names)}.`;
}

function unused({ publicUrl }: Office): string {
  return `
Gebruikt u ze niet allemaal? Sluit de andere als u binnen bent:
${publicUrl}/werk/instellingen/organisaties
`;
}

function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter((one) => one !== '').join(' en ');
}

/** A link with which somebody chooses a new password at one organisation. */
export interface ResetLink {
  readonly organisation: string;
  readonly staff: Receiver;
  readonly token: string;
}

/** Lets a colleague choose a new password; each link works for an hour. Who works at several organisations gets one mail that names each. */
export async function sendReset(office: Office, tx: Tx, links: readonly ResetLink[]): Promise<void> {
  const [first, ...others] = links;
  if (first === undefined) return;
  const at = links.map(({ organisation, token }) => ({
    name: about(office, organisation, []).name,
    link: `${office.publicUrl}/werk/uitnodiging#${token}`,
  }));
  const several = others.length > 0;
  const names = listed(at.map(({ name }) => name));
  const choose = several
    ? `Bij elke organisatie hebt u een eigen wachtwoord. Was u dat? Kies dan een nieuw wachtwoord waar u het kwijt bent. Elke link werkt een uur, en één keer.
${at.map(({ name, link }) => `\n${name}:\n${link}\n`).join('')}`
    : `Was u dat? Kies dan met deze link een nieuw wachtwoord. De link werkt een uur, en één keer:
${at[0]?.link}
`;
  await post(office, tx, 'staff-reset', first.staff, {
    subject: `Een nieuw wachtwoord voor ${names}`,
    text: `Beste ${first.staff.name},

Iemand vroeg om een nieuw wachtwoord voor uw werk bij ${names}.

${choose}
Was u dat niet? Dan hoeft u niets te doen: ${several ? 'uw wachtwoorden blijven zoals ze waren' : 'uw wachtwoord blijft zoals het was'}.
`,
  });
}

/** Tells a colleague that the password was changed: whoever did not do it must know. */
export async function sendPasswordChanged(office: Office, tx: Tx, staff: Receiver): Promise<void> {
  const { name } = about(office, tx.organisation, staff.roles);
  await post(office, tx, 'staff-changed', staff, {
    subject: `Uw wachtwoord voor ${name} is gewijzigd`,
    text: `Beste ${staff.name},

Uw wachtwoord voor ${name} is zojuist gewijzigd. U bent overal uitgelogd.

Was u dat niet? Vraag dan meteen een nieuw wachtwoord aan op ${office.publicUrl}/werk/wachtwoord en waarschuw uw beheerder.
`,
  });
}

async function post(
  office: Office,
  tx: Tx,
  kind: string,
  staff: Receiver,
  mail: { readonly subject: string; readonly text: string },
): Promise<void> {
  const id = newId();
  const payload = { recipient: { name: staff.name, address: staff.email }, ...mail };
  await addOutbox(tx, undefined, [{ id, kind, medium: 'email', payload, messageId: `<${id}@${office.mailHost}>` }]);
}

function about({ policies, clock }: Office, organisation: string, roles: readonly string[]) {
  const policy = policies.current(organisation, dayOf(clock()));
  const names = roles.flatMap((role) => {
    const known = policy?.roles[role];
    return known === undefined ? [] : [say(known.name, 'nl')];
  });
  return { name: policy?.organisation.name ?? organisation, roles: names.join(' en ') };
}
