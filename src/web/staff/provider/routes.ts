/** The addresses of signing in at an organisation's own provider. */
import type { StaffRoute } from '../route.ts';
import { backFromProvider } from './back.ts';
import { toProveAgain, toProvider } from './go.ts';
import { leaveThere, signedOutByProvider } from './leave.ts';
import { linked, toLink } from './link.tsx';

export const providerRoutes: readonly StaffRoute[] = [
  { access: 'anybody', method: 'get', path: '/werk/aanmelden/:organisation', answer: toProvider },
  { access: 'anybody', method: 'get', path: '/werk/aanmelden/:organisation/terug', answer: backFromProvider },
  { access: 'anybody', method: 'get', path: '/werk/aanmelden/:organisation/uit', answer: leaveThere },
  { access: 'server', method: 'post', path: '/werk/aanmelden/:organisation/afmelden', answer: signedOutByProvider },
  { access: 'colleague', early: true, method: 'get', path: '/werk/mijzelf/opnieuw', answer: toProveAgain },
  { access: 'colleague', fresh: true, method: 'get', path: '/werk/mijzelf/koppelen', answer: toLink },
  { access: 'colleague', fresh: true, method: 'post', path: '/werk/mijzelf/koppelen', answer: linked },
];
