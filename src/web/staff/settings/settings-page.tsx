/** All settings on one page, each with what it is about, and what asks for attention there. */
import type { ChannelContact, Policy } from '#core/policy/policy.ts';
import { installs } from '#handling/installation/administrators.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { listStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { administrationWords } from '../../words/staff/administration-words.ts';
import { emergencyWords } from '../../words/staff/emergency-words.ts';
import { healthWords } from '../../words/staff/health-words.ts';
import { installationWords } from '../../words/staff/installation-words.ts';
import { keptOverviewWords } from '../../words/staff/kept-overview-words.ts';
import { lookWords } from '../../words/staff/look-words.ts';
import { openingWords } from '../../words/staff/opening-words.ts';
import { organisationWords } from '../../words/staff/organisation-words.ts';
import { providerWords } from '../../words/staff/provider-words.ts';
import { settingsWords } from '../../words/staff/settings-words.ts';
import { teamWords } from '../../words/staff/team-words.ts';
import { waysInWords } from '../../words/staff/ways-in-words.ts';
import { frameIn } from '../frame.ts';
import { ORGANISATIONS } from '../installation/organisations-page.tsx';
import { type SettingLine, SettingsPage } from '../views/settings.tsx';
import type { Desk } from '../visit.ts';

/** The page. */
export async function settingsPage(desk: Desk): Promise<Response> {
  const says = settingsWords(desk.language);
  const { frame, rows } = await settingsIn(desk);
  return desk.c.html(<SettingsPage frame={frame} heading={says.heading} lead={says.lead} rows={rows} />);
}

/** The first page of who administers and handles no complaints: colleagues first, then all settings. */
export async function beginPage(desk: Desk): Promise<Response> {
  const { begin } = settingsWords(desk.language);
  const { frame, rows, handlers } = await settingsIn(desk);
  const people: SettingLine = {
    href: '/werk/mensen',
    heading: administrationWords(desk.language).people.heading,
    about: begin.people,
    ...(handlers ? {} : { mark: { meaning: 'soon', text: begin.noHandlers } }),
  };
  return desk.c.html(<SettingsPage frame={frame} heading={begin.heading} lead={begin.lead} rows={[people, ...rows]} />);
}

async function settingsIn(desk: Desk) {
  const { door, organisation, language, me, policy } = desk;
  const says = settingsWords(language);
  const ways = waysInWords(language);
  const named: readonly (readonly [string, { readonly heading: string; readonly about: string }])[] = [
    ['organisatie', organisationWords(language)],
    ['inloggen', says.signIn],
    ['aanmelden', providerWords(language).settings],
    ['uiterlijk', lookWords(language)],
    ['openingstijden', openingWords(language)],
    ['bereikbaarheid', ways],
    ['teams', teamWords(language)],
    ['gevaar', emergencyWords(language).dangerSettings],
    ['bewaren', keptOverviewWords(language)],
    ['gezondheid', healthWords(language)],
  ];
  const missing = { meaning: 'soon', text: ways.noData } as const;
  const rows: SettingLine[] = named.map(([path, { heading, about }]) => ({
    href: `/werk/instellingen/${path}`,
    ...{ heading, about },
    ...(path === 'bereikbaarheid' && lacksContact(policy) ? { mark: missing } : {}),
  }));
  const [frame, mayInstall, staff] = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => [await frameIn(tx, desk, 'settings'), await installs(tx, me.id), await listStaff(tx)] as const,
    { readOnly: true },
  );
  const installation = installationWords(language);
  if (mayInstall) rows.push({ href: ORGANISATIONS, heading: installation.heading, about: installation.about });
  const handlers = staff.some(({ active, roles }) => active && roles.some((role) => role !== ADMINISTRATOR));
  return { frame, rows, handlers };
}

/** Whether the procedure names a way in of which nobody can know the number or the address. */
function lacksContact({ channels, organisation }: Policy): boolean {
  const asked = (contact: ChannelContact | undefined) =>
    contact !== undefined && contact !== 'form' && organisation[contact] === undefined;
  return Object.values(channels).some(({ offered, contact }) => offered && asked(contact));
}
