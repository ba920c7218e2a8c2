/** Adding a passkey: the browser makes it, for this address and no other. */
import { instantOf } from '#core/time/moment.ts';
import { confirmPasskey, type OwnStepFault } from '#handling/second-step/own-steps.ts';
import { questionForNew } from '#handling/second-step/passkeys.ts';
import { factorsOf, type PasskeyFactor } from '#store/access/factor.ts';
import { withOrganisation } from '#store/transaction.ts';
import { visitorOf } from '../../cookies.ts';
import { one } from '../../forms/typed.ts';
import { accountWords } from '../../words/staff/account-words.ts';
import { readTicket, ticketFor } from '../door/ticket.ts';
import { staffFrame } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { AddPasskeyPage } from '../views/add-passkey.tsx';
import type { Desk } from '../visit.ts';
import { ownOf, showAccount, showCodes } from './account.tsx';

const HERE = '/werk/mijzelf/passkey';

/** The question for the browser. */
export function addPasskeyPage(desk: Desk): Promise<Response> {
  return show(desk, accountWords(desk.language).addPasskey.nameDefault);
}

/** Keeps the passkey that the browser made. */
export async function passkeyAdded(desk: Desk, { typed }: Posted): Promise<Response> {
  const { c, door, now, organisation, me } = desk;
  const name = one(typed, 'name');
  const ticket = readTicket(door.formKey, visitorOf(c, door.cookies), one(typed, 'ticket'), instantOf(now));
  const mine = ticket?.organisation === organisation && ticket.staff === me.id;
  const challenge = mine ? ticket.challenge : undefined;
  if (challenge === undefined) return show(desk, name, 'wrong-passkey');
  const added = await confirmPasskey(door.office, ownOf(desk), { answer: one(typed, 'answer'), challenge, name });
  if (!('fault' in added))
    return added.codes === undefined ? c.redirect('/werk/mijzelf?gedaan=passkey', 303) : showCodes(desk, added.codes);
  return added.fault === 'wrong-passkey' ? show(desk, name, added.fault) : showAccount(desk, added.fault);
}

async function show(desk: Desk, name: string, fault?: OwnStepFault): Promise<Response> {
  const { c, door, language, me, now, organisation } = desk;
  const words = accountWords(language);
  const { office } = door;
  const known = await withOrganisation(office.pool, organisation, (tx) => factorsOf(tx, me.id), { readOnly: true });
  const passkeys = known.filter((one): one is PasskeyFactor => one.kind === 'passkey');
  const { challenge, options } = await questionForNew(office, ownOf(desk), me, passkeys);
  const ticket = ticketFor(door.formKey, visitorOf(c, door.cookies), { organisation, staff: me.id, challenge }, instantOf(now));
  const page = (
    <AddPasskeyPage
      frame={staffFrame(desk)}
      says={words.addPasskey}
      name={name}
      options={options}
      form={targetOf(desk, HERE, { carries: [{ name: 'ticket', value: ticket }] })}
      fault={fault === undefined ? undefined : words.account.faults[fault]}
      appHref="/werk/mijzelf/app"
      app={words.account.addApp}
      cancelHref="/werk/mijzelf"
    />
  );
  return c.html(page, fault === undefined ? 200 : 422);
}
