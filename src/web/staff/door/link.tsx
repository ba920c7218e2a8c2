/** A link from a mail: an invitation, or a new password. Looking at it uses nothing up; choosing the password does. */
import { choosePassword, holderOfLink } from '#handling/choose-password.ts';
import { one } from '../../forms/typed.ts';
import { tooMany } from '../faults.tsx';
import { doorFrame } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import type { Answer } from '../route.ts';
import { ENTER_SECRET, SecretPage } from '../views/secret.tsx';
import { SignInPage } from '../views/sign-in.tsx';
import type { DoorVisit } from '../visit.ts';
import { attemptLink } from './attempts.ts';
import { enter } from './enter.tsx';

const HERE = '/werk/uitnodiging';

/** Where the link leads: its secret stands behind the hash, and a script posts it; without one it is pasted. */
export function linkPage(visit: DoorVisit): Answer {
  const { c, says } = visit;
  return c.html(<SecretPage frame={doorFrame(visit)} form={targetOf(visit, HERE)} says={says.door} />);
}

/** The secret arrives: the form for the password, or that the link does not work. */
export async function linkOpened(visit: DoorVisit, { typed }: Posted): Promise<Response> {
  const allowed = await attemptLink(visit);
  if (!allowed.allowed) return tooMany(visit, allowed.retryAfter);
  return passwordForm(visit, one(typed, ENTER_SECRET).trim().slice(0, 500));
}

/** The password is kept, the link is used up, and the colleague is at work. */
export async function passwordChosen(visit: DoorVisit, { typed }: Posted): Promise<Response> {
  const { says, door } = visit;
  const [link, password] = [one(typed, ENTER_SECRET), one(typed, 'password')];
  if (password !== one(typed, 'again')) return passwordForm(visit, link, { again: says.door.notTheSame });
  const chosen = await choosePassword(door.office, link, password);
  if (!('fault' in chosen)) return enter(visit, chosen.organisation, chosen.staff);
  return chosen.fault === 'no-link'
    ? wrongLink(visit)
    : passwordForm(visit, link, { password: says.door.passwordFaults[chosen.fault] });
}

async function passwordForm(
  visit: DoorVisit,
  link: string,
  wrong: { password?: string; again?: string } = {},
): Promise<Response> {
  const { c, door, says } = visit;
  const holder = await holderOfLink(door.office, link);
  if (holder === undefined) return wrongLink(visit);
  const question = { kind: 'password', autocomplete: 'new-password', width: 'full' } as const;
  const page = (
    <SignInPage
      frame={doorFrame(visit)}
      heading={says.door.chooseHeadingPassword}
      lead={says.door.choosePasswordLead(holder.name)}
      fields={[
        { kind: 'hidden', name: ENTER_SECRET, value: link },
        { ...question, name: 'password', label: says.door.newPassword, error: wrong.password },
        { ...question, name: 'again', label: says.door.again, error: wrong.again },
      ]}
      form={targetOf(visit, `${HERE}/wachtwoord`)}
      submit={says.door.setPassword}
    />
  );
  return c.html(page, wrong.password === undefined && wrong.again === undefined ? 200 : 422);
}

/** Wrong, old and used links get the same answer. */
function wrongLink(visit: DoorVisit): Answer {
  const { c, says } = visit;
  const page = (
    <SecretPage
      frame={doorFrame(visit)}
      form={targetOf(visit, HERE)}
      says={says.door}
      notices={[
        {
          meaning: 'late',
          heading: says.door.linkWrong,
          text: says.door.linkWrongText,
          link: { href: '/werk/wachtwoord', text: says.door.resetHeading },
          live: true,
        },
      ]}
    />
  );
  return c.html(page, 422);
}
