/** The programs' door: JSON in and out under /api/v1, problem documents for everything that goes wrong. */
import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { stepOfNoun } from '#core/case/steps.ts';
import { measureStepOfNoun } from '#core/improvement/steps.ts';
import { isPassing } from '#store/passing-fault.ts';
import type { ApiDoor } from './api-door.ts';
import { showCompliance, sumCompliance } from './compliance.ts';
import { lodgeComplaint } from './lodge-complaint.ts';
import { listMeasures, showMeasure, startMeasure, takeMeasureStep } from './measures.ts';
import { describePaths } from './openapi.ts';
import { exportPending, listPending } from './pending.ts';
import { absent, languageOf, problem, wrongMethod } from './problem.ts';
import { listCases, showCase } from './read-cases.ts';
import { readRegister, readReport, readReports } from './read-reports.ts';
import { clearMany, listKept, listRuns } from './retention.ts';
import { takeStep } from './take-step.ts';
import { uploadDocument } from './upload.ts';

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Gehoord',
    version: '1',
    description:
      'Complaint handling that carries out the published procedure. The same rules as on the pages: it is the same handling.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
} as const;

/** The app, to be mounted at the root. */
export function apiApp(door: ApiDoor): OpenAPIHono {
  const app = new OpenAPIHono();
  describePaths(app);
  app.doc31('/api/v1/openapi.json', about);
  const base = '/api/v1/organisations/:organisation';
  app.post(`${base}/complaints`, (c) => lodgeComplaint(door, c, c.req.param('organisation')));
  app.post(`${base}/uploads`, (c) => uploadDocument(door, c, c.req.param('organisation')));
  app.get(`${base}/cases`, (c) => listCases(door, c, c.req.param('organisation')));
  app.get(`${base}/cases/:case`, (c) => showCase(door, c, c.req.param('organisation'), c.req.param('case')));
  app.get(`${base}/cases/:case/compliance`, (c) => showCompliance(door, c, c.req.param('organisation'), c.req.param('case')));
  app.get(`${base}/compliance`, (c) => sumCompliance(door, c, c.req.param('organisation')));
  app.get(`${base}/systems/:system/pending`, (c) => listPending(door, c, c.req.param('organisation'), c.req.param('system')));
  app.get(`${base}/systems/:system/pending.csv`, (c) =>
    exportPending(door, c, c.req.param('organisation'), c.req.param('system')),
  );
  app.post(`${base}/cases/:case/:noun`, (c) =>
    takeStep(door, c, c.req.param('organisation'), c.req.param('case'), c.req.param('noun')),
  );
  app.get(`${base}/retention`, (c) => listKept(door, c, c.req.param('organisation')));
  app.get(`${base}/retention/runs`, (c) => listRuns(door, c, c.req.param('organisation')));
  app.post(`${base}/retention/clearances`, (c) => clearMany(door, c, c.req.param('organisation')));
  app.get(`${base}/measures`, (c) => listMeasures(door, c, c.req.param('organisation')));
  app.post(`${base}/measures`, (c) => startMeasure(door, c, c.req.param('organisation')));
  app.get(`${base}/measures/:measure`, (c) => showMeasure(door, c, c.req.param('organisation'), c.req.param('measure')));
  app.post(`${base}/measures/:measure/:noun`, (c) =>
    takeMeasureStep(door, c, c.req.param('organisation'), c.req.param('measure'), c.req.param('noun')),
  );
  app.get(`${base}/register`, (c) => readRegister(door, c, c.req.param('organisation')));
  app.get(`${base}/reports`, (c) => readReports(door, c, c.req.param('organisation')));
  app.get(`${base}/reports/:report`, (c) => readReport(door, c, c.req.param('organisation'), c.req.param('report')));
  app.all('/api/v1/openapi.json', (c) => wrongMethod(c, 'GET'));
  for (const path of [`${base}/complaints`, `${base}/uploads`, `${base}/retention/clearances`])
    app.all(path, (c) => wrongMethod(c, 'POST'));
  for (const path of [
    ...[`${base}/cases`, `${base}/cases/:case`, `${base}/retention`, `${base}/retention/runs`],
    ...[`${base}/register`, `${base}/reports`, `${base}/reports/:report`],
  ])
    app.all(path, (c) => wrongMethod(c, 'GET'));
  for (const path of [`${base}/complaints`, `${base}/uploads`]) app.all(path, (c) => wrongMethod(c, 'POST'));
  for (const path of [`${base}/systems/:system/pending`, `${base}/systems/:system/pending.csv`])
    app.all(path, (c) => wrongMethod(c, 'GET'));
  for (const path of [`${base}/cases`, `${base}/cases/:case`]) app.all(path, (c) => wrongMethod(c, 'GET'));
  for (const path of [`${base}/compliance`, `${base}/cases/:case/compliance`]) app.all(path, (c) => wrongMethod(c, 'GET'));
  app.all(`${base}/cases/:case/:noun`, (c) => (stepOfNoun(c.req.param('noun')) ? wrongMethod(c, 'POST') : absent(c)));
  app.all(`${base}/measures`, (c) => wrongMethod(c, 'GET, POST'));
  app.all(`${base}/measures/:measure`, (c) => wrongMethod(c, 'GET'));
  app.all(`${base}/measures/:measure/:noun`, (c) =>
    measureStepOfNoun(c.req.param('noun')) ? wrongMethod(c, 'POST') : absent(c),
  );
  // what is left would otherwise become a page, of an organisation called "api"
  app.all('/api/*', absent);
  app.onError((fault, c) => {
    const number = randomUUID();
    door.log('error', 'fault', { number, kind: fault.name, code: 'code' in fault ? String(fault.code) : '' });
    if (isPassing(fault)) return notNow(c, number);
    const title = languageOf(c) === 'en' ? 'Something went wrong here.' : 'Er ging bij ons iets mis.';
    return problem(c, { status: 500, code: 'fault', title, more: { number } });
  });
  return app;
}

/** The database is away or full: nothing is wrong with the request, and later it works. */
function notNow(c: Context, number: string): Response {
  const title =
    languageOf(c) === 'en'
      ? 'We cannot do this now. Try again in a few minutes, with the same Idempotency-Key.'
      : 'Dit lukt nu niet. Probeer het over een paar minuten opnieuw, met dezelfde Idempotency-Key.';
  c.header('retry-after', '120');
  return problem(c, { status: 503, code: 'try-later', title, more: { number } });
}
