/** The addresses about appeals that came in on paper. */
import type { StaffRoute } from '../route.ts';
import { paperAppealPage, paperAppealSent } from './paper-appeal.tsx';

export const appealRoutes: readonly StaffRoute[] = [
  { access: 'colleague', method: 'get', path: '/werk/beroep', answer: paperAppealPage },
  { access: 'colleague', method: 'post', path: '/werk/beroep', answer: paperAppealSent },
];
