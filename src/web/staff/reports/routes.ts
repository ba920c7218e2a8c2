/** The addresses of the register and the reports. */
import type { StaffRoute } from '../route.ts';
import { actPaths, type PageAct } from './deeds.ts';
import { doing } from './do.ts';
import { reportCsv, reportPdf } from './files.ts';
import { reportsPage } from './list.tsx';
import { newReportPage, reportBegun } from './new-report.tsx';
import { registerBook, registerFile } from './register-book.tsx';
import { reportPage } from './report.tsx';

export const reportRoutes: readonly StaffRoute[] = [
  { access: 'colleague', method: 'get', path: '/werk/register', answer: registerBook },
  { access: 'colleague', method: 'get', path: '/werk/register.csv', answer: registerFile },
  { access: 'colleague', method: 'get', path: '/werk/rapporten', answer: reportsPage },
  { access: 'colleague', method: 'get', path: '/werk/rapporten/nieuw', answer: newReportPage },
  { access: 'colleague', method: 'post', path: '/werk/rapporten/nieuw', answer: reportBegun },
  { access: 'colleague', method: 'get', path: '/werk/rapporten/:report', answer: reportPage },
  { access: 'colleague', method: 'get', path: '/werk/rapporten/:report/rapport.csv', answer: reportCsv },
  { access: 'colleague', method: 'get', path: '/werk/rapporten/:report/rapport.pdf', answer: reportPdf },
  ...Object.entries(actPaths).map(
    ([act, path]): StaffRoute => ({
      access: 'colleague',
      method: 'post',
      path: `/werk/rapporten/:report/${path}`,
      answer: doing(act as PageAct),
    }),
  ),
];
