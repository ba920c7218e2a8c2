/** The addresses about absence and handing over. */
import type { StaffRoute } from '../route.ts';
import { absenceDropped, absencePage, absenceSent } from './absence-page.tsx';
import { entrustPage, entrustSent } from './entrust-page.tsx';

export const absenceRoutes: readonly StaffRoute[] = [
  { access: 'colleague', method: 'get', path: '/werk/afwezig', answer: absencePage },
  { access: 'colleague', method: 'post', path: '/werk/afwezig', answer: absenceSent },
  { access: 'colleague', method: 'post', path: '/werk/afwezig/weg', answer: absenceDropped },
  { access: 'colleague', method: 'get', path: '/werk/draag-over', answer: entrustPage },
  { access: 'colleague', method: 'post', path: '/werk/draag-over', answer: entrustSent },
];
