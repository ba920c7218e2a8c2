/** Changing one's own password: every other session ends, and a mail tells it. */
import { changePassword } from '#handling/choose-password.ts';
import { one } from '../../forms/typed.ts';
import { accountWords } from '../../words/staff/account-words.ts';
import { begin } from '../door/enter.tsx';
import { staffFrame } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { StepPage } from '../views/step.tsx';
import type { Desk } from '../visit.ts';
import { ownOf } from './account.tsx';

const HERE = '/werk/mijzelf/wachtwoord';

/** The form. */
export function newPasswordPage(desk: Desk): Response | Promise<Response> {
  return show(desk, {});
}

/** Keeps it; this browser gets a new session, because the old ones have ended. */
export async function passwordKept(desk: Desk, { typed }: Posted): Promise<Response> {
  const { door, says, proof } = desk;
  const password = one(typed, 'password');
  if (password !== one(typed, 'again')) return show(desk, { again: says.door.notTheSame });
  const fault = await changePassword(door.office, ownOf(desk), password);
  if (fault !== undefined) return show(desk, { password: says.door.passwordFaults[fault] });
  return begin(desk, ownOf(desk), '/werk/mijzelf?gedaan=wachtwoord', { hasFactor: proof.hasFactor });
}

function show(desk: Desk, wrong: { readonly password?: string; readonly again?: string }): Response | Promise<Response> {
  const { c, says, language, today } = desk;
  const words = accountWords(language);
  const question = { kind: 'password', autocomplete: 'new-password', width: 'medium' } as const;
  const page = (
    <StepPage
      frame={staffFrame(desk)}
      today={today}
      heading={words.newPassword.heading}
      lead={<p>{words.newPassword.lead}</p>}
      fields={[
        { ...question, name: 'password', label: says.door.newPassword, error: wrong.password },
        { ...question, name: 'again', label: says.door.again, error: wrong.again },
      ]}
      form={targetOf(desk, HERE)}
      submit={says.door.setPassword}
      cancelHref="/werk/mijzelf"
    />
  );
  return c.html(page, wrong.password === undefined && wrong.again === undefined ? 200 : 422);
}
