/** How one operation of the API is described: what all of them share is said here, once. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';

export type Registry = OpenAPIHono['openAPIRegistry'];

/** The headings under which a reader finds the operations. */
export const tags = {
  complaints: 'Complaints',
  cases: 'Cases',
  steps: 'Steps of a case',
  systems: 'Registers outside',
  improvement: 'Improvement',
  reports: 'Register and reports',
  compliance: 'Compliance',
  retention: 'Retention',
} as const;

/** One operation: what it is called, what it takes, what it answers when all is well. */
export interface Operation {
  /** the name that a generated client gives it; unique in the document */
  readonly id: string;
  readonly tag: keyof typeof tags;
  readonly method: 'get' | 'post';
  /** below the organisation; what stands in braces is explained in `placeholders` */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  /** may be asked without a token as well */
  readonly open?: true;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: z.ZodType;
  /** of the body, when it is not JSON */
  readonly bodyType?: string;
  readonly answer: Answer;
}

/** The status, what the answer is, and its form (JSON when nothing is said). */
export type Answer = readonly [status: 200 | 201, says: string, schema: z.ZodType, type?: string];

export type Describe = (operation: Operation) => void;

export const BASE = '/api/v1/organisations/{organisation}';

const TOKEN = { token: [] };

/** What may stand in the place of a word in braces. */
const placeholders: Readonly<Record<string, z.ZodString>> = {
  organisation: z.string().openapi({ param: { name: 'organisation', in: 'path' }, example: 'voorbeeld' }),
  case: z.string().openapi({ param: { name: 'case', in: 'path' }, description: 'id or reference' }),
  measure: z.string().openapi({ param: { name: 'measure', in: 'path' }, description: 'id or number' }),
  report: z.string().openapi({ param: { name: 'report', in: 'path' }, description: 'number or id' }),
  system: z.string().openapi({ param: { name: 'system', in: 'path' }, description: 'the id of the system in the policy' }),
};

const problem = z
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

/** Writes operations into the registry of a document. */
export function describing(registry: Registry): Describe {
  registry.registerComponent('securitySchemes', 'token', {
    ...{ type: 'http', scheme: 'bearer' },
    description: 'A key that an administrator makes, or `bin/gehoord token`; it acts in the name of one colleague.',
  });
  registry.register('Problem', problem);
  registry.registerComponent('responses', 'Problem', {
    description: 'A problem document (RFC 9457): what is wrong, at which field, and by which clause.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  const refused = { $ref: '#/components/responses/Problem' };
  return ({ id, tag, method, path, summary, description, open, query, headers, body, bodyType, answer }) => {
    const whole = `${BASE}${path}`;
    const [status, says, schema, type = 'application/json'] = answer;
    registry.registerPath({
      ...{ method, path: whole, operationId: id, tags: [tags[tag]], summary },
      ...(description === undefined ? {} : { description }),
      security: open ? [{}, TOKEN] : [TOKEN],
      request: {
        params: paramsOf(whole),
        ...(query === undefined ? {} : { query }),
        ...(headers === undefined ? {} : { headers }),
        ...(body === undefined
          ? {}
          : { body: { required: true, content: { [bodyType ?? 'application/json']: { schema: body } } } }),
      },
      responses: { [status]: { description: says, content: { [type]: { schema } } }, '4XX': refused, '5XX': refused },
    });
  };
}

function paramsOf(path: string): z.ZodObject {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  return z.object(Object.fromEntries(names.map((name) => [name, placeholders[name] as z.ZodString])));
}
