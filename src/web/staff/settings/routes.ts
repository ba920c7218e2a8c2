/** The addresses of the settings, for administrators only. */

import { LONGEST_LOGO } from '#handling/look/make-logo.ts';
import type { StaffRoute } from '../route.ts';
import { healthPage } from './health-page.tsx';
import { keptOverview } from './kept-overview.tsx';
import { logoKept, logoRemoved, lookSettings, lookTried } from './look-settings.tsx';
import { openingKept, openingSettings } from './opening-settings.tsx';
import { organisationSet, organisationSettings } from './organisation-settings.tsx';
import { providerKept, providerSettings } from './provider-settings.tsx';
import { settingsPage } from './settings-page.tsx';
import { signInSettingsPage, stepRuleSet } from './sign-in-settings.tsx';
import { teamSettings, teamsKept } from './team-settings.tsx';
import { waysInKept, waysInSettings } from './ways-in-settings.tsx';

export const settingsRoutes: readonly StaffRoute[] = [
  { access: 'administrator', method: 'get', path: '/werk/instellingen', answer: settingsPage },
  { access: 'administrator', fresh: true, method: 'get', path: '/werk/instellingen/inloggen', answer: signInSettingsPage },
  { access: 'administrator', fresh: true, method: 'post', path: '/werk/instellingen/inloggen/tweede-stap', answer: stepRuleSet },
  { access: 'administrator', fresh: true, method: 'get', path: '/werk/instellingen/aanmelden', answer: providerSettings },
  { access: 'administrator', fresh: true, method: 'post', path: '/werk/instellingen/aanmelden', answer: providerKept },
  { access: 'administrator', method: 'get', path: '/werk/instellingen/uiterlijk', answer: lookSettings },
  { access: 'administrator', method: 'post', path: '/werk/instellingen/uiterlijk', answer: lookTried },
  {
    access: 'administrator',
    method: 'post',
    path: '/werk/instellingen/uiterlijk/logo',
    inMemory: LONGEST_LOGO,
    answer: logoKept,
  },
  { access: 'administrator', method: 'post', path: '/werk/instellingen/uiterlijk/logo/weg', answer: logoRemoved },
  { access: 'administrator', method: 'get', path: '/werk/instellingen/openingstijden', answer: openingSettings },
  { access: 'administrator', method: 'post', path: '/werk/instellingen/openingstijden', answer: openingKept },
  { access: 'administrator', method: 'get', path: '/werk/instellingen/bereikbaarheid', answer: waysInSettings },
  { access: 'administrator', method: 'post', path: '/werk/instellingen/bereikbaarheid', answer: waysInKept },
  { access: 'administrator', method: 'get', path: '/werk/instellingen/organisatie', answer: organisationSettings },
  { access: 'administrator', fresh: true, method: 'post', path: '/werk/instellingen/organisatie', answer: organisationSet },
  { access: 'administrator', method: 'get', path: '/werk/instellingen/teams', answer: teamSettings },
  { access: 'administrator', method: 'post', path: '/werk/instellingen/teams', answer: teamsKept },
  { access: 'administrator', method: 'get', path: '/werk/instellingen/bewaren', answer: keptOverview },
  { access: 'administrator', method: 'get', path: '/werk/instellingen/gezondheid', answer: healthPage },
];
