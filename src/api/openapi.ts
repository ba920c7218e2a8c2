/** The description of the API (OpenAPI 3.1), made from the fields of the steps: what is described is what is read. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { lifecycle, type Verb } from '#core/case/lifecycle.ts';
import { allVerbs, stepOf } from '#core/case/steps.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { schemaOf } from './field-schema.ts';
import { describeCompliance } from './openapi-compliance.ts';
import { describeMeasures } from './openapi-measures.ts';
import { describeReports } from './openapi-reports.ts';

const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:gehoord:problem:by-clause' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    refusals: z
      .array(
        z.object({
          code: z.string(),
          field: z.string().optional(),
          detail: z.string(),
          clause: z.object({ id: z.string(), says: z.string(), source: z.array(z.string()) }).optional(),
          source: z
            .array(z.string())
            .optional()
            .openapi({ example: ['KIK-16'] }),
        }),
      )
      .optional(),
  })
  .openapi('Problem');

const step = z.object({ kind: z.string(), from: z.string(), to: z.string(), why: z.string(), source: z.string().optional() });
const lodged = z
  .object({
    id: z.string(),
    reference: z.string().openapi({ example: 'ABC-2026-00412' }),
    code: z.string().openapi({ description: 'opens the complainant’s own page; shown here and in letters only' }),
    received: z.string(),
    promises: z.array(z.object({ clause: z.string(), says: z.string(), due: z.string(), steps: z.array(step) })),
    links: z.object({ self: z.string(), page: z.string() }),
  })
  .openapi('Lodged');
const summary = z
  .object({
    id: z.string(),
    reference: z.string(),
    status: z.string(),
    record: z.string(),
    received: z.string(),
    links: z.object({ self: z.string() }),
  })
  .openapi('CaseSummary');
const whole = z
  .looseObject({
    id: z.string(),
    reference: z.string(),
    status: z.string(),
    sequence: z.number().int(),
    duties: z.array(z.looseObject({})),
    journal: z.array(z.looseObject({})),
  })
  .openapi('Case');
const taken = z
  .object({
    entries: z.array(z.looseObject({})),
    status: z.string(),
    sequence: z.number().int(),
    duties: z.array(z.looseObject({})),
  })
  .openapi('Taken');

const organisation = z.string().openapi({ param: { name: 'organisation', in: 'path' }, example: 'voorbeeld' });
const caseId = z.string().openapi({ param: { name: 'case', in: 'path' }, description: 'id or reference' });
const token = [{ token: [] }];
const json = (schema: z.ZodType, description: string) => ({ description, content: { 'application/json': { schema } } });
const problems = Object.fromEntries(
  [400, 401, 403, 404, 405, 409, 413, 415, 422, 500, 503].map((status) => [
    status,
    { description: 'a problem document', content: { 'application/problem+json': { schema: problemSchema } } },
  ]),
);

/** Describes every path in the app's registry. */
export function describePaths({ openAPIRegistry: registry }: OpenAPIHono): void {
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  const base = '/api/v1/organisations/{organisation}';
  registry.registerPath({
    method: 'post',
    path: `${base}/complaints`,
    summary: wordsOf('lodge', 'en').act,
    description: 'Anybody may complain, so no token is needed. With one it is lodged in the name of a colleague.',
    security: [{}, ...token],
    request: {
      params: z.object({ organisation }),
      headers: z.object({ 'idempotency-key': z.string().max(200).optional() }),
      body: {
        required: true,
        content: { 'application/json': { schema: schemaOf('lodge', ['record', 'channel']) } },
      },
    },
    responses: { 201: json(lodged, 'kept durably'), ...problems },
  });
  registry.registerPath({
    method: 'post',
    path: `${base}/uploads`,
    summary: 'Upload a document',
    security: token,
    request: {
      params: z.object({ organisation }),
      query: z.object({ name: z.string() }),
      body: { content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
    },
    responses: {
      201: json(z.object({ id: z.string(), name: z.string(), size: z.number().int(), type: z.string() }), 'kept for a day'),
      ...problems,
    },
  });
  registry.registerPath({
    method: 'get',
    path: `${base}/cases`,
    summary: 'Cases that you may see, newest first',
    security: token,
    request: {
      params: z.object({ organisation }),
      query: z.object({ status: z.string().optional(), cursor: z.string().optional(), limit: z.string().optional() }),
    },
    responses: {
      200: json(z.object({ cases: z.array(summary), links: z.object({ next: z.string().optional() }) }), 'a page'),
      ...problems,
    },
  });
  registry.registerPath({
    method: 'get',
    path: `${base}/cases/{case}`,
    summary: 'One case',
    security: token,
    request: { params: z.object({ organisation, case: caseId }) },
    responses: { 200: json(whole, 'the case'), ...problems },
  });
  describeRetention(registry, base);
  describePending(registry, base);
  describeMeasures(registry, base, { json, problems });
  describeReports(registry, base, problems);
  describeCompliance(registry, base, { json, problems });
  for (const verb of allVerbs()) if (isTaken(verb)) describeStep(registry, `${base}/cases/{case}`, verb);
}

/** For adapters: what must still be recorded in a register outside this system. */
function describePending(registry: OpenAPIHono['openAPIRegistry'], base: string): void {
  const params = z.object({ organisation, system: z.string().openapi({ description: 'the id of the system in the policy' }) });
  const query = z.object({ cursor: z.string().optional(), limit: z.string().optional() });
  const external = z.object({ state: z.enum(['recorded', 'failed']), at: z.string(), error: z.string().optional() }).optional();
  const pending = summary.extend({ external, links: z.object({ self: z.string(), record: z.string() }) });
  const page = z.object({ system: z.string(), cases: z.array(pending), links: z.object({ next: z.string().optional() }) });
  const description = 'Oldest first. Record each with POST …/cases/{case}/external-record: then it is no longer among them.';
  registry.registerPath({
    method: 'get',
    path: `${base}/systems/{system}/pending`,
    summary: 'Cases that are not recorded in an outside system yet',
    description,
    security: token,
    request: { params, query },
    responses: { 200: json(page, 'a page'), ...problems },
  });
  registry.registerPath({
    method: 'get',
    path: `${base}/systems/{system}/pending.csv`,
    summary: 'The same page as CSV, with what a register needs',
    description,
    security: token,
    request: { params, query },
    responses: {
      200: { description: 'a page; the next one stands in the Link header', content: { 'text/csv': { schema: z.string() } } },
      ...problems,
    },
  });
}

/** Steps of colleagues; lodging has its own path, and what the system alone does has none. */
function isTaken(verb: Verb): boolean {
  return verb !== 'lodge' && (lifecycle[verb].by as readonly string[]).includes('staff');
}

function describeStep(registry: OpenAPIHono['openAPIRegistry'], base: string, verb: Verb): void {
  const words = wordsOf(verb, 'en');
  registry.registerPath({
    method: 'post',
    path: `${base}/${stepOf(verb).noun}`,
    summary: words.act,
    description: `${words.explain} (${lifecycle[verb].why})`,
    security: token,
    request: {
      params: z.object({ organisation, case: caseId }),
      body: { required: true, content: { 'application/json': { schema: schemaOf(verb) } } },
    },
    responses: { 201: json(taken, 'the step was taken'), ...problems },
  });
}

function describeRetention(registry: OpenAPIHono['openAPIRegistry'], base: string): void {
  const named = z.object({ case: z.string(), rule: z.string() });
  const kept = z.looseObject({ id: z.string(), reference: z.string(), rule: z.string(), goes: z.string() });
  const list = z.enum(['to-approve', 'to-go', 'held']).optional();
  registry.registerPath({
    method: 'get',
    path: `${base}/retention`,
    summary: 'Until when cases are kept, the first to go first',
    security: token,
    request: { params: z.object({ organisation }), query: z.object({ list }) },
    responses: { 200: json(z.object({ cases: z.array(kept) }), 'at most a hundred'), ...problems },
  });
  registry.registerPath({
    method: 'post',
    path: `${base}/retention/clearances`,
    summary: 'Approve the destruction of many cases',
    description: 'Each is decided for itself; what stays as it was is in the answer, with its reason.',
    security: token,
    request: {
      params: z.object({ organisation }),
      body: { required: true, content: { 'application/json': { schema: z.object({ cases: z.array(named).max(200) }) } } },
    },
    responses: {
      200: json(
        z.object({ cleared: z.array(named), refused: z.array(z.looseObject({ case: z.string() })) }),
        'what was approved',
      ),
      ...problems,
    },
  });
  registry.registerPath({
    method: 'get',
    path: `${base}/retention/runs`,
    summary: 'What was destroyed, day by day',
    security: token,
    request: { params: z.object({ organisation }) },
    responses: { 200: json(z.object({ runs: z.array(z.looseObject({ day: z.string() })) }), 'the last fifty'), ...problems },
  });
}
