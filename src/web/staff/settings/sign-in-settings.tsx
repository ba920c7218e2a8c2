/** How everybody signs in: whether a second step is asked. */
import { requireSecondStep, secondStepRequired } from '#handling/second-step/second-step-rule.ts';
import { whoHasFactor } from '#store/access/factor.ts';
import { listStaff } from '#store/access/staff.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { one } from '../../forms/typed.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { settingsWords } from '../../words/staff/settings-words.ts';
import { byMe } from '../administration/person.tsx';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { SignInSettingsPage } from '../views/sign-in-settings.tsx';
import type { Desk } from '../visit.ts';

const HERE = '/werk/instellingen/inloggen';

/** The page. */
export async function signInSettingsPage(desk: Desk): Promise<Response> {
  const { c, door, organisation } = desk;
  return c.html(await withOrganisation(door.office.pool, organisation, (tx) => pageFor(tx, desk), { readOnly: true }));
}

/** Asks a second step of everybody, or no longer. */
export async function stepRuleSet(desk: Desk, { typed }: Posted): Promise<Response> {
  const required = one(typed, 'required') === 'ja';
  const outcome = await requireSecondStep(desk.door.office, byMe(desk), required);
  if ('noAdministrator' in outcome) return forbidden(desk);
  return desk.c.redirect(`${HERE}?gedaan=${required ? 'verplicht' : 'vrij'}`, 303);
}

async function pageFor(tx: Tx, desk: Desk) {
  const says = settingsWords(desk.language);
  const here = (await listStaff(tx)).filter((one) => one.active);
  const having = await whoHasFactor(tx);
  const required = await secondStepRequired(tx);
  return (
    <SignInSettingsPage
      frame={await frameIn(tx, desk, 'settings')}
      says={says}
      notices={doneNotices(desk)}
      step={{
        required,
        have: here.filter((one) => having.has(one.id)).length,
        all: here.length,
        form: targetOf(desk, `${HERE}/tweede-stap`, { carries: [{ name: 'required', value: required ? 'nee' : 'ja' }] }),
      }}
    />
  );
}

function doneNotices({ c, language }: Desk): readonly NoticeProps[] {
  const heading = settingsWords(language).signIn.done[c.req.query('gedaan') ?? ''];
  return heading === undefined ? [] : [{ meaning: 'done', heading, live: true }];
}
