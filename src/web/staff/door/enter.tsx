/** The last part of signing in: the second step where there is one, then a session under a name that nobody could have set before. */

import { instantOf } from '#core/time/moment.ts';
import { needsConfirming } from '#handling/provider/confirm.ts';
import { providerInUse } from '#handling/provider/provider-setting.ts';
import type { Place } from '#handling/second-step/place.ts';
import { proveStep, type Ways, waysOf } from '#handling/second-step/prove-step.ts';
import { secondStepRequired } from '#handling/second-step/second-step-rule.ts';
import { sendStepGuessed } from '#handling/second-step-mail.ts';
import { staffById } from '#store/access/staff.ts';
import { isLinked } from '#store/access/staff-provider.ts';
import { endStaffSession, type SessionStart, startStaffSession } from '#store/access/staff-session.ts';
import { withOrganisation } from '#store/transaction.ts';
import { COOKIE, visitorOf } from '../../cookies.ts';
import { one } from '../../forms/typed.ts';
import { accountWords } from '../../words/staff/account-words.ts';
import { tooMany } from '../faults.tsx';
import { doorFrame } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { providerFirst } from '../provider/no-entry.ts';
import { signInHref, WANTED, wantedPlace } from '../sign-in-first.tsx';
import { StepAskedPage } from '../views/step-asked.tsx';
import type { DoorVisit } from '../visit.ts';
import { attemptStep } from './attempts.ts';
import { readTicket, type Ticket, ticketFor } from './ticket.ts';

/** Who has a second step is asked for it; who signs in at the organisation's provider is sent there, for a password opens nothing. */
export async function enter(visit: DoorVisit, organisation: string, staff: string, wanted = '/werk'): Promise<Response> {
  const { office, mode } = visit.door;
  const elsewhere = await withOrganisation(
    office.pool,
    organisation,
    async (tx) => (await isLinked(tx, staff)) && (await providerInUse(tx)) !== undefined,
    { readOnly: true },
  );
  // in the demonstration anybody is everybody
  if (elsewhere && mode !== 'demonstration') return providerFirst(visit, organisation, wanted);
  return onward(visit, { organisation, staff }, wanted);
}

/** The second step of who has one; who has none goes in, or sets one up first where the organisation asks it. */
export async function onward(visit: DoorVisit, place: Ticket, wanted: string): Promise<Response> {
  const { office } = visit.door;
  const { ways, required } = await withOrganisation(
    office.pool,
    place.organisation,
    async (tx) => ({ ways: await waysOf(office, tx, place.staff), required: await secondStepRequired(tx) }),
    { readOnly: true },
  );
  if (ways !== undefined) return ask(visit, place, ways, wanted);
  return begin(visit, place, required ? '/werk/mijzelf' : wanted, { owesFactor: required, ...cameBy(place) });
}

function cameBy({ providerSid }: Ticket): Pick<SessionStart, 'providerSid'> {
  return providerSid === undefined ? {} : { providerSid };
}

/** A session begins; whatever session this browser had, ends. */
export async function begin(visit: DoorVisit, place: Place, wanted: string, start: SessionStart): Promise<Response> {
  const { c, door } = visit;
  const before = door.cookies.read(c, COOKIE.staff);
  const session = await withOrganisation(door.office.pool, place.organisation, async (tx) => {
    if (before !== undefined) await endStaffSession(tx, before);
    return startStaffSession(tx, place.staff, { ...start, confirms: await needsConfirming(tx, place.staff) });
  });
  door.cookies.write(c, COOKIE.staff, session);
  return c.redirect(wanted, 303);
}

/** The second step: one code, one press of a passkey, or a recovery code. */
export async function stepGiven(visit: DoorVisit, { typed }: Posted): Promise<Response> {
  const { c, door } = visit;
  const { office } = door;
  const wanted = wantedPlace(c.req.query(WANTED));
  const ticket = readTicket(door.formKey, visitorOf(c, door.cookies), one(typed, 'ticket'), instantOf(visit.now));
  if (ticket === undefined) return c.redirect(signInHref(wanted), 303);
  const who = await withOrganisation(office.pool, ticket.organisation, (tx) => staffById(tx, ticket.staff), { readOnly: true });
  const allowed = await attemptStep(visit, ticket, who?.email ?? '');
  if (allowed.warn && who !== undefined) {
    await withOrganisation(office.pool, ticket.organisation, (tx) => sendStepGuessed(office, tx, who));
    door.log('warn', 'second step guessed', { organisation: ticket.organisation });
  }
  if (!allowed.allowed) return tooMany(visit, allowed.retryAfter);
  const answer = one(typed, 'answer');
  const { challenge } = ticket;
  const given = answer !== '' && challenge !== undefined ? { answer, challenge } : { code: one(typed, 'code') };
  if (await proveStep(office, ticket, given)) return begin(visit, ticket, wanted, { hasFactor: true, ...cameBy(ticket) });
  const ways = await withOrganisation(office.pool, ticket.organisation, (tx) => waysOf(office, tx, ticket.staff), {
    readOnly: true,
  });
  if (ways === undefined) return c.redirect(signInHref(wanted), 303);
  const code = one(typed, 'code').slice(0, 40);
  return ask(visit, ticket, ways, wanted, answer === '' ? { wrong: 'wrongCode', code } : { wrong: 'wrongPasskey' });
}

function ask(
  visit: DoorVisit,
  { organisation, staff, providerSid }: Ticket,
  ways: Ways,
  wanted: string,
  { wrong, code }: { readonly wrong?: 'wrongCode' | 'wrongPasskey'; readonly code?: string } = {},
): Response | Promise<Response> {
  const { c, door, language } = visit;
  const says = accountWords(language).step;
  const challenge = ways.passkey?.challenge;
  const came = providerSid === undefined ? {} : { providerSid };
  const place = { organisation, staff, ...came, ...(challenge === undefined ? {} : { challenge }) };
  const ticket = ticketFor(door.formKey, visitorOf(c, door.cookies), place, instantOf(visit.now));
  const action = `/werk/inloggen/stap?${new URLSearchParams({ [WANTED]: wanted })}`;
  const page = (
    <StepAskedPage
      frame={doorFrame(visit)}
      says={says}
      heading={says.heading}
      app={ways.app}
      passkey={ways.passkey?.options}
      code={code}
      wrong={wrong === undefined ? undefined : says[wrong]}
      form={targetOf(visit, action, { carries: [{ name: 'ticket', value: ticket }] })}
      backHref={signInHref(wanted)}
      back={says.back}
    />
  );
  return c.html(page, wrong === undefined ? 200 : 422);
}
