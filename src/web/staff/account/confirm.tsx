/** Proving again who one is, before something that somebody at an unlocked screen must not be able to do. */
import { instantOf } from '#core/time/moment.ts';
import { providerInUse } from '#handling/provider/provider-setting.ts';
import { proveStep, type Ways, waysOf } from '#handling/second-step/prove-step.ts';
import { provesPassword } from '#handling/sign-in.ts';
import { isLinked } from '#store/access/staff-provider.ts';
import { provenAgain } from '#store/access/staff-session.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { visitorOf } from '../../cookies.ts';
import { one } from '../../forms/typed.ts';
import { LinkButton } from '../../parts/button.tsx';
import { accountWords } from '../../words/staff/account-words.ts';
import { attemptAgain, attemptStep } from '../door/attempts.ts';
import { readTicket, ticketFor } from '../door/ticket.ts';
import { tooMany } from '../faults.tsx';
import { doorFrame } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { WANTED, wantedPlace } from '../sign-in-first.tsx';
import { DoorLayout, SignInPage } from '../views/sign-in.tsx';
import { StepAskedPage } from '../views/step-asked.tsx';
import type { Desk } from '../visit.ts';
import { ownOf } from './account.tsx';

/** Asks the second step of who has one, else the password. */
export function confirmPage(desk: Desk): Promise<Response> {
  return show(desk);
}

/** Notes the proof in this session, and goes on. */
export async function confirmed(desk: Desk, { typed }: Posted): Promise<Response> {
  const { c, door, organisation, session, me } = desk;
  const ways = await waysNow(desk);
  const allowed = ways === undefined ? await attemptAgain(desk, ownOf(desk)) : await attemptStep(desk, ownOf(desk), me.email);
  if (!allowed.allowed) return tooMany(desk, allowed.retryAfter);
  if (ways === undefined) {
    if (!(await provesPassword(door.office, ownOf(desk), one(typed, 'password').slice(0, 2_000)))) return show(desk, 'wrong');
  } else if (!(await proveStep(door.office, ownOf(desk), givenIn(desk, typed)))) {
    return show(desk, one(typed, 'answer') === '' ? 'wrongCode' : 'wrongPasskey');
  }
  await withOrganisation(door.office.pool, organisation, (tx) => provenAgain(tx, session, { factor: ways !== undefined }));
  return c.redirect(wantedPlace(c.req.query(WANTED)), 303);
}

function givenIn({ c, door, now }: Desk, typed: Posted['typed']) {
  const ticket = readTicket(door.formKey, visitorOf(c, door.cookies), one(typed, 'ticket'), instantOf(now));
  const [answer, challenge] = [one(typed, 'answer'), ticket?.challenge];
  return answer !== '' && challenge !== undefined ? { answer, challenge } : { code: one(typed, 'code') };
}

function waysNow({ door, organisation, me }: Desk): Promise<Ways | undefined> {
  return withOrganisation(door.office.pool, organisation, (tx) => waysOf(door.office, tx, me.id), { readOnly: true });
}

async function show(desk: Desk, wrong?: 'wrong' | 'wrongCode' | 'wrongPasskey'): Promise<Response> {
  const { c, door, language, now } = desk;
  const { step, again } = accountWords(language);
  const action = `/werk/bevestigen?${new URLSearchParams({ [WANTED]: wantedPlace(c.req.query(WANTED)) })}`;
  const ways = await waysNow(desk);
  const status = wrong === undefined ? 200 : 422;
  if (ways === undefined && (await comesByProvider(desk))) return c.html(providerPage(desk));
  if (ways === undefined) return c.html(passwordPage(desk, action, wrong === undefined ? undefined : again.wrong), status);
  const challenge = ways.passkey?.challenge;
  const { organisation, staff } = ownOf(desk);
  const place = { organisation, staff, ...(challenge === undefined ? {} : { challenge }) };
  const ticket = ticketFor(door.formKey, visitorOf(c, door.cookies), place, instantOf(now));
  const page = (
    <StepAskedPage
      frame={doorFrame(desk)}
      says={step}
      heading={again.heading}
      lead={again.lead}
      app={ways.app}
      passkey={ways.passkey?.options}
      wrong={wrong === undefined || wrong === 'wrong' ? undefined : step[wrong]}
      form={targetOf(desk, action, { carries: [{ name: 'ticket', value: ticket }] })}
      backHref="/werk"
      back={again.back}
    />
  );
  return c.html(page, status);
}

/** Whoever signs in at the organisation has nothing to prove here with a password. */
function comesByProvider({ door, organisation, me }: Desk): Promise<boolean> {
  const asks = async (tx: Tx) => (await isLinked(tx, me.id)) && (await providerInUse(tx)) !== undefined;
  return withOrganisation(door.office.pool, organisation, asks, { readOnly: true });
}

function providerPage(desk: Desk) {
  const { again } = accountWords(desk.language);
  const href = `/werk/mijzelf/opnieuw?${new URLSearchParams({ [WANTED]: wantedPlace(desk.c.req.query(WANTED)) })}`;
  return (
    <DoorLayout frame={doorFrame(desk)} title={again.heading}>
      <h1>{again.heading}</h1>
      <p class="form-lead">{again.lead}</p>
      <div class="buttons">
        <LinkButton href={href} weight="first">
          {again.provider}
        </LinkButton>
        <LinkButton href="/werk" weight="quiet">
          {again.back}
        </LinkButton>
      </div>
    </DoorLayout>
  );
}

function passwordPage(desk: Desk, action: string, error: string | undefined) {
  const { again } = accountWords(desk.language);
  return (
    <SignInPage
      frame={doorFrame(desk)}
      heading={again.heading}
      lead={again.lead}
      fields={[
        { kind: 'password', name: 'password', label: again.password, autocomplete: 'current-password', width: 'full', error },
      ]}
      form={targetOf(desk, action)}
      submit={again.submit}
    />
  );
}
