/** The addresses of the settings, for administrators only. */
import type { StaffRoute } from '../route.ts';
import { settingsPage } from './settings-page.tsx';
import { signInSettingsPage, stepRuleSet } from './sign-in-settings.tsx';

export const settingsRoutes: readonly StaffRoute[] = [
  { access: 'administrator', method: 'get', path: '/werk/instellingen', answer: settingsPage },
  { access: 'administrator', fresh: true, method: 'get', path: '/werk/instellingen/inloggen', answer: signInSettingsPage },
  { access: 'administrator', fresh: true, method: 'post', path: '/werk/instellingen/inloggen/tweede-stap', answer: stepRuleSet },
];
