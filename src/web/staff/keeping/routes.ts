/** The addresses of keeping and destroying. */
import type { StaffRoute } from '../route.ts';
import { cleared, keepingPage } from './keeping-page.tsx';

export const keepingRoutes: readonly StaffRoute[] = [
  { access: 'colleague', method: 'get', path: '/werk/bewaren', answer: keepingPage },
  { access: 'colleague', method: 'post', path: '/werk/bewaren', answer: cleared },
];
