/** A forgotten password: the answer is always the same and just as fast, whoever asks and whether we know the address or not. */
import { askNewPassword } from '#handling/choose-password.ts';
import { one } from '../../forms/typed.ts';
import { whereOf } from '../../operation/faults.ts';
import { tooMany } from '../faults.tsx';
import { doorFrame } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import type { Answer } from '../route.ts';
import { SignInPage } from '../views/sign-in.tsx';
import type { DoorVisit } from '../visit.ts';
import { attemptReset } from './attempts.ts';

const HERE = '/werk/wachtwoord';

/** Asks for the address. */
export function forgottenPage(visit: DoorVisit): Answer {
  return page(visit);
}

/** Sends the mail, at most three an hour; the answer does not wait for it. */
export async function forgottenSent(visit: DoorVisit, { typed }: Posted): Promise<Response> {
  const { door, says } = visit;
  const email = one(typed, 'email').trim().slice(0, 254).replaceAll('\0', '');
  const { ask, mail } = await attemptReset(visit, email);
  if (!ask.allowed) return tooMany(visit, ask.retryAfter);
  if (mail.allowed) {
    askNewPassword(door.office, email).catch((fault: Error) => {
      door.log('error', 'a new password could not be sent', { kind: fault.name, where: whereOf(fault) });
    });
  }
  return page(visit, [{ meaning: 'done', heading: says.door.resetSent, text: says.door.resetSentText, live: true }]);
}

function page(visit: DoorVisit, notices?: Parameters<typeof SignInPage>[0]['notices']): Answer {
  const { c, words, says } = visit;
  return c.html(
    <SignInPage
      frame={doorFrame(visit)}
      heading={says.door.resetHeading}
      lead={says.door.resetLead}
      fields={[{ kind: 'email', name: 'email', label: words.staff.signIn.email, autocomplete: 'username', width: 'full' }]}
      form={targetOf(visit, HERE)}
      submit={says.door.resetSubmit}
      notices={notices}
    />,
  );
}
