/** The addresses about danger and emergency access. */
import type { StaffRoute } from '../route.ts';
import { dangerPage } from './danger-page.tsx';
import { emergencyPage, emergencySent } from './emergency-access.tsx';
import { emergencySettings, emergencySettingsSent } from './emergency-settings.tsx';

export const emergencyRoutes: readonly StaffRoute[] = [
  { access: 'colleague', method: 'get', path: '/werk/gevaar', answer: dangerPage },
  { access: 'colleague', method: 'get', path: '/werk/noodtoegang', answer: emergencyPage },
  { access: 'colleague', method: 'post', path: '/werk/noodtoegang', answer: emergencySent },
  { access: 'administrator', method: 'get', path: '/werk/instellingen/gevaar', answer: emergencySettings },
  { access: 'administrator', fresh: true, method: 'post', path: '/werk/instellingen/gevaar', answer: emergencySettingsSent },
];
