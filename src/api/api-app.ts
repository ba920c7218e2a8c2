/** The programs' door: JSON in and out under /api/v1, problem documents for everything that goes wrong. */
import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { stepOfNoun } from '#core/case/steps.ts';
import { measureStepOfNoun } from '#core/improvement/steps.ts';
import { isPlainAddress } from '#core/plain-address.ts';
import { isPassing } from '#store/passing-fault.ts';
import type { ApiDoor } from './api-door.ts';
import { showCompliance, sumCompliance } from './compliance.ts';
import { describeApi } from './description/document.ts';
import { lodgeComplaint } from './lodge-complaint.ts';
import { listMeasures, showMeasure, startMeasure, takeMeasureStep } from './measures.ts';
import { exportPending, listPending } from './pending.ts';
import { absent, languageOf, problem, wrongMethod } from './problem.ts';
import { listCases, showCase } from './read-cases.ts';
import { readRegister, readReport, readReports } from './read-reports.ts';
import { clearMany, listKept, listRuns } from './retention.ts';
import { takeStep } from './take-step.ts';
import { uploadDocument } from './upload.ts';

type Handler = (door: ApiDoor, c: Context, ...named: string[]) => Response | Promise<Response>;

/** Every resource below an organisation with what can be done there; what stands behind a colon goes to the handler, in that order. */
const RESOURCES: Readonly<Record<string, Partial<Record<'get' | 'post', Handler>>>> = {
  '/complaints': { post: lodgeComplaint },
  '/uploads': { post: uploadDocument },
  '/cases': { get: listCases },
  '/cases/:case': { get: showCase },
  '/cases/:case/compliance': { get: showCompliance },
  '/compliance': { get: sumCompliance },
  '/systems/:system/pending': { get: listPending },
  '/systems/:system/pending.csv': { get: exportPending },
  '/retention': { get: listKept },
  '/retention/runs': { get: listRuns },
  '/retention/clearances': { post: clearMany },
  '/measures': { get: listMeasures, post: startMeasure },
  '/measures/:measure': { get: showMeasure },
  '/register': { get: readRegister },
  '/reports': { get: readReports },
  '/reports/:report': { get: readReport },
};

/** The steps: one resource for each noun. */
const STEPS: Readonly<Record<string, { readonly take: Handler; readonly exists: (noun: string) => boolean }>> = {
  '/cases/:case/:noun': { take: takeStep, exists: (noun) => stepOfNoun(noun) !== undefined },
  '/measures/:measure/:noun': { take: takeMeasureStep, exists: (noun) => measureStepOfNoun(noun) !== undefined },
};

const BASE = '/api/v1/organisations/:organisation';

/** The app, to be mounted at the root. */
export function apiApp(door: ApiDoor): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use('/api/*', async (c, next) => (isPlainAddress(c.req.url) ? next() : absent(c)));
  app.doc31('/api/v1/openapi.json', describeApi(app, door.office.publicUrl));
  app.all('/api/v1/openapi.json', (c) => wrongMethod(c, 'GET'));
  for (const [path, methods] of Object.entries(RESOURCES)) {
    const names = namesIn(path);
    for (const [method, handler] of Object.entries(methods))
      app.on(method.toUpperCase(), `${BASE}${path}`, (c) =>
        handler(door, c, ...names.map((name) => c.req.param(name) as string)),
      );
    const allowed = Object.keys(methods).map((method) => method.toUpperCase());
    app.all(`${BASE}${path}`, (c) => wrongMethod(c, allowed.join(', ')));
  }
  for (const [path, { take, exists }] of Object.entries(STEPS)) {
    const names = namesIn(path);
    app.post(`${BASE}${path}`, (c) => take(door, c, ...names.map((name) => c.req.param(name) as string)));
    app.all(`${BASE}${path}`, (c) => (exists(c.req.param('noun') as string) ? wrongMethod(c, 'POST') : absent(c)));
  }
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

/** The organisation, and what else the path names. */
function namesIn(path: string): readonly string[] {
  return ['organisation', ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)];
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
