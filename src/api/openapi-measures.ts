/** The description of improvements in the API, made from the fields of their steps. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { type MeasureVerb, measureLifecycle } from '#core/improvement/lifecycle.ts';
import { measureStepOf, measureVerbs } from '#core/improvement/steps.ts';
import { measureWordsOf } from '#core/words/measure-words.ts';
import { measureFilters } from '#handling/improvement/list-measures.ts';
import { described } from './field-schema.ts';
import { isForColleagues } from './measures.ts';

/** What every description of a path shares. */
interface Shared {
  readonly json: (schema: z.ZodType, description: string) => object;
  readonly problems: Readonly<Record<string, object>>;
}
type Responses = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0]['responses'];

const summary = z
  .looseObject({
    id: z.string(),
    number: z.number().int(),
    status: z.string(),
    title: z.string().optional(),
    causes: z.array(z.string()),
    alert: z.boolean().openapi({ description: 'the cause came back after the measure was executed' }),
    links: z.object({ self: z.string() }),
  })
  .openapi('MeasureSummary');
const seen = z.object({ references: z.array(z.string()), unseen: z.number().int() });
const whole = z
  .looseObject({
    id: z.string(),
    number: z.number().int(),
    status: z.string(),
    sequence: z.number().int(),
    causes: z.array(z.string()),
    cases: seen.openapi({ description: 'those that you may see by reference, the others counted' }),
    returned: seen,
    duties: z.array(z.looseObject({ step: z.string(), do: z.string(), owner: z.string() })),
    steps: z.array(z.string()).openapi({ description: 'what you can do now' }),
    journal: z.array(z.looseObject({})),
  })
  .openapi('Measure');
const taken = z
  .looseObject({ id: z.string(), number: z.number().int(), status: z.string(), sequence: z.number().int() })
  .openapi('MeasureTaken');

const organisation = z.string().openapi({ param: { name: 'organisation', in: 'path' }, example: 'voorbeeld' });
const measure = z.string().openapi({ param: { name: 'measure', in: 'path' }, description: 'id or number' });
const token = [{ token: [] }];

/** Describes the list, one improvement, and every step of it. */
export function describeMeasures(registry: OpenAPIHono['openAPIRegistry'], base: string, { json, problems }: Shared): void {
  const answers = (status: number, schema: z.ZodType, says: string) =>
    ({ [status]: json(schema, says), ...problems }) as Responses;
  registry.registerPath({
    method: 'get',
    path: `${base}/measures`,
    summary: 'Improvements, newest first',
    description: 'For the roles that the procedure names: others get 404, as where the procedure has no improvement.',
    security: token,
    request: {
      params: z.object({ organisation }),
      query: z.object({ filter: z.enum(measureFilters).optional(), cause: z.string().optional() }),
    },
    responses: answers(200, z.object({ measures: z.array(summary) }), 'at most five hundred'),
  });
  registry.registerPath({
    method: 'get',
    path: `${base}/measures/{measure}`,
    summary: 'One improvement',
    security: token,
    request: { params: z.object({ organisation, measure }) },
    responses: answers(200, whole, 'the improvement'),
  });
  for (const verb of measureVerbs.filter(isForColleagues)) {
    const words = measureWordsOf(verb, 'en');
    const starts = verb === 'start';
    const params = starts ? z.object({ organisation }) : z.object({ organisation, measure });
    registry.registerPath({
      method: 'post',
      path: starts ? `${base}/measures` : `${base}/measures/{measure}/${measureStepOf(verb).noun}`,
      summary: words.act,
      description: `${words.explain} (${measureLifecycle[verb].why})`,
      security: token,
      request: { params, body: { required: true, content: { 'application/json': { schema: schemaOf(verb) } } } },
      responses: answers(201, taken, 'the step was taken'),
    });
  }
}

function schemaOf(verb: MeasureVerb) {
  const labels = measureWordsOf(verb, 'en').fields;
  const fields = Object.entries(measureStepOf(verb).fields);
  const shape = Object.fromEntries(fields.map(([name, field]) => [name, described(field, labels[name]?.label ?? name)]));
  const envelope =
    verb === 'start' ? {} : { seen: z.number().int().optional().openapi({ description: 'the last entry you know' }) };
  return z.strictObject({ ...shape, ...envelope });
}
