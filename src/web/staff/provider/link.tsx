/** Tying one's own account to the provider: somebody who is signed in goes there, comes back, and says that this is them. */
import { instantOf } from '#core/time/moment.ts';
import type { Claims } from '#handling/provider/claims.ts';
import { linkAccount, offerOf, sealedLink } from '#handling/provider/link-account.ts';
import type { Provider } from '#handling/provider/provider-setting.ts';
import { one } from '../../forms/typed.ts';
import { providerWords } from '../../words/staff/provider-words.ts';
import { ownOf } from '../account/account.tsx';
import { notFound } from '../faults.tsx';
import { staffFrame } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { OrganisingFormPage } from '../views/organising-form.tsx';
import { type Desk, type DoorVisit, deskOf } from '../visit.ts';
import { providerHere, sentThere } from './go.ts';
import { nameOf, notLetIn } from './no-entry.ts';

const HERE = '/werk/mijzelf/koppelen';

/** To the provider, to be tied to what it says. */
export async function toLink(desk: Desk): Promise<Response> {
  const provider = await providerHere(desk, desk.organisation);
  return provider === undefined ? notFound(desk) : sentThere(desk, desk.organisation, provider, 'link', HERE);
}

/** Shows who it is there. Nothing is tied yet: that takes a press here, which no other site can make. */
export async function offerLink(visit: DoorVisit, provider: Provider, claims: Claims): Promise<Response> {
  const desk = await deskOf(visit);
  if (desk === undefined) return notLetIn(visit, 'begun-too-long-ago');
  const offer = offerOf(provider, claims);
  if ('fault' in offer) return notLetIn(desk, offer.fault);
  const says = providerWords(desk.language).link;
  const begun = sealedLink(desk.door.office, ownOf(desk), offer, instantOf(desk.now));
  return desk.c.html(
    <OrganisingFormPage
      frame={staffFrame(desk)}
      back={{ href: '/werk/mijzelf', text: says.back }}
      heading={says.heading(nameOf(desk, desk.organisation))}
      lead={says.lead([claims.name, claims.email].filter((text) => text !== undefined).join(', ') || claims.subject)}
      fields={[{ kind: 'tell', text: says.means }]}
      form={targetOf(desk, HERE, { carries: [{ name: 'begun', value: begun }] })}
      submit={says.submit}
    />,
  );
}

/** Ties it. */
export async function linked(desk: Desk, { typed }: Posted): Promise<Response> {
  const outcome = await linkAccount(desk.door.office, ownOf(desk), one(typed, 'begun'), instantOf(desk.now));
  if ('linked' in outcome) return desk.c.redirect('/werk/mijzelf?gedaan=gekoppeld', 303);
  return notLetIn(desk, outcome.fault === 'somebody-else' ? 'somebody-else' : 'begun-too-long-ago');
}
