/** How colleagues come in, and what administrators set, in the gallery. */
import { AccountPage } from '../staff/views/account.tsx';
import { AddPasskeyPage } from '../staff/views/add-passkey.tsx';
import { ConfirmPage } from '../staff/views/confirm.tsx';
import { HealthPage } from '../staff/views/health.tsx';
import { LookSettingsPage } from '../staff/views/look-settings.tsx';
import { PeoplePage } from '../staff/views/people.tsx';
import { RecoveryCodesPage } from '../staff/views/recovery-codes.tsx';
import { SettingsPage } from '../staff/views/settings.tsx';
import { SignInSettingsPage } from '../staff/views/sign-in-settings.tsx';
import { StepAskedPage } from '../staff/views/step-asked.tsx';
import { TokensPage } from '../staff/views/tokens.tsx';
import { accountWords } from '../words/staff/account-words.ts';
import { administrationWords } from '../words/staff/administration-words.ts';
import { healthWords } from '../words/staff/health-words.ts';
import { lookWords } from '../words/staff/look-words.ts';
import { settingsWords } from '../words/staff/settings-words.ts';
import type { GalleryPage } from './gallery-page.ts';
import { doorFrame, LONG_NAME, staffFrame } from './sample.ts';

const target = { action: '/werk/x', token: 'x' };
const person = (name: string, roles: string, when: string) => ({
  ...{
    href: '/werk/mensen/x',
    name,
    email: `${name.slice(0, 5).trim().toLowerCase()}@waterdam.example`,
    roles,
    when,
    you: false,
  },
});

/** The pages, in their states. */
export const accessPages: readonly GalleryPage[] = [
  {
    path: 'tweede-stap',
    render: (assets) => {
      const says = accountWords('nl').step;
      return (
        <StepAskedPage
          frame={doorFrame(assets)}
          says={says}
          heading={says.heading}
          app={true}
          passkey="{}"
          code="123456"
          wrong={says.wrongCode}
          form={target}
          backHref="/werk/inloggen"
          back={says.back}
        />
      );
    },
  },
  {
    path: 'mijzelf',
    render: (assets) => (
      <AccountPage
        frame={staffFrame(assets)}
        says={accountWords('nl').account}
        name="Marijke de Wit"
        email="m.dewit@waterdam.example"
        notices={[]}
        factors={[{ name: 'Telefoon van Marijke', kind: 'app met codes', when: 'laatst gebruikt gisteren', remove: target }]}
        addAppHref="/werk/mijzelf/app"
        addPasskeyHref="/werk/mijzelf/passkey"
        recovery={{ left: 7, renew: target }}
        passwordHref="/werk/mijzelf/wachtwoord"
        others={2}
        endOthers={target}
      />
    ),
  },
  {
    path: 'herstelcodes',
    render: (assets) => (
      <RecoveryCodesPage
        frame={staffFrame(assets)}
        says={accountWords('nl').codes}
        codes={[
          '7KQ4M-TX2B9',
          '3HW8P-LD5RC',
          '9VN2J-QS6FG',
          '4BT7Y-MK3XZ',
          '6RC5D-WP8HL',
          '2GF9S-JN4QV',
          '8XZ3K-BY7MT',
          '5LH6R-VT2WD',
        ]}
        doneHref="/werk/mijzelf"
      />
    ),
  },
  {
    path: 'passkey',
    render: (assets) => (
      <AddPasskeyPage
        frame={staffFrame(assets)}
        says={accountWords('nl').addPasskey}
        name="Laptop op kantoor"
        options="{}"
        form={target}
        appHref="/werk/mijzelf/app"
        app="Neem liever een app met codes"
        cancelHref="/werk/mijzelf"
      />
    ),
  },
  {
    path: 'instellingen',
    render: (assets) => (
      <SettingsPage
        frame={staffFrame(assets)}
        heading="Instellingen"
        lead="Wat voor de hele organisatie geldt."
        rows={[
          { href: '/x', heading: 'Inloggen', about: 'Een tweede stap voor iedereen, of niet.' },
          {
            href: '/x',
            heading: 'Gezondheid',
            about: 'Hoe het met deze installatie gaat.',
            mark: { meaning: 'late', text: 'vraagt aandacht' },
          },
          { href: '/x', heading: 'Uiterlijk', about: 'De kleur op pagina’s en in brieven.' },
        ]}
      />
    ),
  },
  {
    path: 'gezondheid',
    render: (assets) => {
      const says = healthWords('nl');
      return (
        <HealthPage
          frame={staffFrame(assets)}
          says={says}
          lead={says.notWell(1)}
          lines={[
            { name: says.backup.name, text: says.backup.none, wrong: true },
            { name: says.mail.name, text: says.mail.none, wrong: false },
            { name: says.clocks.name, text: says.clocks.running(14), wrong: false },
            { name: says.scanner.name, text: says.scanner.answers, wrong: false },
          ]}
        />
      );
    },
  },
  {
    path: 'uiterlijk',
    render: (assets) => {
      const says = lookWords('nl');
      return (
        <LookSettingsPage
          frame={staffFrame(assets)}
          says={says}
          now="#1d5a8c"
          value="#9c7a00"
          error={says.unreadable('#ffd700', '1,4', '#9c7a00')}
          shades={[
            { theme: 'light', paper: '#ffffff', accent: '#7a5f00', ink: '#ffffff', onPage: '5,9', onButton: '6,3' },
            { theme: 'dark', paper: '#14181d', accent: '#e0b83c', ink: '#14181d', onPage: '9,4', onButton: '9,4' },
          ]}
          darkIs={undefined}
          canKeep={true}
          canUndo={true}
          grounds={['#ffffff', '#14181d']}
          logo={undefined}
          logoFault={undefined}
          logoForm={target}
          logoGone={target}
          form={target}
          notices={[]}
        />
      );
    },
  },
  {
    path: 'inloggen-instellen',
    render: (assets) => (
      <SignInSettingsPage
        frame={staffFrame(assets)}
        says={settingsWords('nl')}
        notices={[]}
        step={{ required: false, have: 3, all: 12, form: target }}
      />
    ),
  },
  {
    path: 'mensen',
    render: (assets) => (
      <PeoplePage
        frame={staffFrame(assets)}
        says={administrationWords('nl').people}
        inviteHref="/werk/mensen/nieuw"
        here={[
          { ...person('Marijke de Wit', 'behandelaar', 'laatst gezien gisteren'), you: true },
          { ...person('Joris Bakker', 'coördinator', 'uitgenodigd op 21 december'), waiting: 'late' },
          person(LONG_NAME, 'behandelaar, beheerder', 'laatst gezien vandaag'),
        ]}
        gone={[person('Hanna Jansma', 'eigenaar', 'weg sinds 1 december')]}
        notices={[]}
      />
    ),
  },
  {
    path: 'koppelingen-leeg',
    render: (assets) => (
      <TokensPage
        frame={staffFrame(assets)}
        says={administrationWords('nl').tokens}
        createHref="/x"
        working={[]}
        stopped={[]}
        notices={[]}
      />
    ),
  },
  {
    path: 'weet-u-het-zeker',
    render: (assets) => (
      <ConfirmPage
        frame={staffFrame(assets)}
        back={{ href: '/werk/koppelingen', text: 'Terug naar de koppelingen' }}
        heading="Trek deze koppeling in?"
        about="Telefooncentrale, in naam van Marijke de Wit"
        means="Vanaf dat moment komt het programma nergens meer bij. Dat kan niet worden teruggedraaid."
        form={target}
        submit="Trek de koppeling in"
      />
    ),
  },
];
