/** Adding an app: its square code, and the first code it shows as the proof that it has the secret. */
import { instantOf } from '#core/time/moment.ts';
import { appAgain, begunSecret, type NewApp, newApp } from '#handling/second-step/app-codes.ts';
import { confirmApp, type OwnStepFault } from '#handling/second-step/own-steps.ts';
import { one } from '../../forms/typed.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { SquareCode } from '../../parts/square-code.tsx';
import { accountWords } from '../../words/staff/account-words.ts';
import { staffFrame } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { StepPage } from '../views/step.tsx';
import type { Desk } from '../visit.ts';
import { ownOf, showAccount, showCodes } from './account.tsx';

const HERE = '/werk/mijzelf/app';

/** A new secret to scan. */
export function addAppPage(desk: Desk): Response | Promise<Response> {
  return show(desk, begin(desk), { name: accountWords(desk.language).addApp.nameDefault });
}

/** Keeps the app when its code is right; else the same square again, for it was scanned already. */
export async function appAdded(desk: Desk, { typed }: Posted): Promise<Response> {
  const { door, now } = desk;
  const [begun, code, name] = [one(typed, 'begun'), one(typed, 'code'), one(typed, 'name')];
  const added = await confirmApp(door.office, ownOf(desk), { begun, code, name });
  if (!('fault' in added))
    return added.codes === undefined ? desk.c.redirect('/werk/mijzelf?gedaan=app', 303) : showCodes(desk, added.codes);
  const { fault } = added;
  if (fault === 'too-many' || fault === 'gone') return showAccount(desk, fault);
  const secret = begunSecret(door.office.vaultKey, ownOf(desk), begun, instantOf(now));
  if (secret === undefined) return show(desk, begin(desk), { name, fault: 'begun-too-long-ago' });
  return show(desk, { begun, ...appAgain(secret, issuerOf(desk), desk.me.email) }, { name, fault });
}

function begin(desk: Desk): NewApp {
  return newApp(desk.door.office.vaultKey, ownOf(desk), issuerOf(desk), desk.me.email, instantOf(desk.now));
}

/** Under this name the app shows its codes. */
function issuerOf({ policy }: Desk): string {
  return `Gehoord ${policy.organisation.name}`;
}

interface Shown {
  readonly name: string;
  readonly fault?: OwnStepFault;
}

function show(desk: Desk, app: NewApp, { name, fault }: Shown): Response | Promise<Response> {
  const { c, language, today } = desk;
  const words = accountWords(language);
  const says = words.addApp;
  const fields: readonly FieldSpec[] = [
    { kind: 'shown', content: <SquareCode text={app.uri} label={says.square} heading={says.scan} /> },
    {
      kind: 'shown',
      content: (
        <div class="by-hand">
          <p>{says.byHand}</p>
          <code class="secret-text">{app.secret}</code>
        </div>
      ),
    },
    { kind: 'hidden', name: 'begun', value: app.begun },
    {
      ...({ kind: 'text', name: 'code', label: says.code, hint: says.codeHint, autocomplete: 'one-time-code' } as const),
      ...{ width: 'short', maxLength: 20, error: fault === undefined ? undefined : words.account.faults[fault] },
    },
    {
      ...({ kind: 'text', name: 'name', label: says.name, hint: says.nameHint, value: name, autocomplete: 'off' } as const),
      maxLength: 60,
    },
  ];
  const page = (
    <StepPage
      frame={staffFrame(desk)}
      today={today}
      heading={says.heading}
      lead={<p>{says.lead}</p>}
      fields={fields}
      form={targetOf(desk, HERE)}
      submit={says.submit}
      cancelHref="/werk/mijzelf"
    />
  );
  return c.html(page, fault === undefined ? 200 : 422);
}
