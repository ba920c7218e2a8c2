/** All settings on one page, each with what it is about. */
import { installs } from '#handling/installation/administrators.ts';
import { withOrganisation } from '#store/transaction.ts';
import { emergencyWords } from '../../words/staff/emergency-words.ts';
import { healthWords } from '../../words/staff/health-words.ts';
import { installationWords } from '../../words/staff/installation-words.ts';
import { lookWords } from '../../words/staff/look-words.ts';
import { openingWords } from '../../words/staff/opening-words.ts';
import { organisationWords } from '../../words/staff/organisation-words.ts';
import { providerWords } from '../../words/staff/provider-words.ts';
import { settingsWords } from '../../words/staff/settings-words.ts';
import { teamWords } from '../../words/staff/team-words.ts';
import { waysInWords } from '../../words/staff/ways-in-words.ts';
import { frameIn } from '../frame.ts';
import { ORGANISATIONS } from '../installation/organisations-page.tsx';
import { SettingsPage } from '../views/settings.tsx';
import type { Desk } from '../visit.ts';

/** The page. */
export async function settingsPage(desk: Desk): Promise<Response> {
  const { c, door, organisation, language, me } = desk;
  const says = settingsWords(language);
  const health = healthWords(language);
  const look = lookWords(language);
  const ways = waysInWords(language);
  const teams = teamWords(language);
  const opening = openingWords(language);
  const { settings: provider } = providerWords(language);
  const { dangerSettings: danger } = emergencyWords(language);
  const whole = organisationWords(language);
  const rows = [
    { href: '/werk/instellingen/organisatie', heading: whole.heading, about: whole.about },
    { href: '/werk/instellingen/inloggen', heading: says.signIn.heading, about: says.signIn.about },
    { href: '/werk/instellingen/aanmelden', heading: provider.heading, about: provider.about },
    { href: '/werk/instellingen/uiterlijk', heading: look.heading, about: look.about },
    { href: '/werk/instellingen/openingstijden', heading: opening.heading, about: opening.about },
    { href: '/werk/instellingen/bereikbaarheid', heading: ways.heading, about: ways.about },
    { href: '/werk/instellingen/teams', heading: teams.heading, about: teams.about },
    { href: '/werk/instellingen/gevaar', heading: danger.heading, about: danger.about },
    { href: '/werk/instellingen/gezondheid', heading: health.heading, about: health.about },
  ];
  const [frame, mayInstall] = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => [await frameIn(tx, desk, 'settings'), await installs(tx, me.id)] as const,
    { readOnly: true },
  );
  const installation = installationWords(language);
  if (mayInstall) rows.push({ href: ORGANISATIONS, heading: installation.heading, about: installation.about });
  return c.html(<SettingsPage frame={frame} heading={says.heading} lead={says.lead} rows={rows} />);
}
