/** The addresses of improvement. */
import type { StaffRoute } from '../route.ts';
import { causesPage } from './causes-page.tsx';
import { measurePage } from './measure-page.tsx';
import { measureStepPage, measureStepSent, startPage, startSent } from './measure-step.tsx';
import { measuresPage } from './measures-page.tsx';

export const improvementRoutes: readonly StaffRoute[] = [
  { access: 'colleague', method: 'get', path: '/werk/verbeteren', answer: measuresPage },
  { access: 'colleague', method: 'get', path: '/werk/verbeteren/oorzaken', answer: causesPage },
  { access: 'colleague', method: 'get', path: '/werk/verbeteren/nieuw', answer: startPage },
  { access: 'colleague', method: 'post', path: '/werk/verbeteren/nieuw', answer: startSent },
  { access: 'colleague', method: 'get', path: '/werk/verbeteren/:measure', answer: measurePage },
  { access: 'colleague', method: 'get', path: '/werk/verbeteren/:measure/:noun', answer: measureStepPage },
  { access: 'colleague', method: 'post', path: '/werk/verbeteren/:measure/:noun', answer: measureStepSent },
];
