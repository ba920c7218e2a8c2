/** The description of what programs can read of the register and the reports. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';

const organisation = z.string().openapi({ param: { name: 'organisation', in: 'path' }, example: 'voorbeeld' });
const token = [{ token: [] }];
const json = (schema: z.ZodType, description: string) => ({ description, content: { 'application/json': { schema } } });

/** Describes the register, row by row, and the reports that are for the caller. */
export function describeReports(
  registry: OpenAPIHono['openAPIRegistry'],
  base: string,
  problems: Readonly<Record<string, { readonly description: string }>>,
): void {
  const params = z.object({ organisation });
  const page = z.object({ columns: z.array(z.looseObject({})), rows: z.array(z.looseObject({})), links: z.looseObject({}) });
  const report = z.looseObject({ number: z.number().int(), report: z.string(), status: z.string() });
  const number = z.string().openapi({ param: { name: 'report', in: 'path' }, description: 'number or id' });
  registry.registerPath({
    method: 'get',
    path: `${base}/register`,
    summary: 'A page of the register, newest first',
    security: token,
    request: { params, query: z.object({ period: z.string().optional(), cursor: z.string().optional() }) },
    responses: { 200: json(page, 'rows that the caller may see'), ...problems },
  });
  registry.registerPath({
    method: 'get',
    path: `${base}/reports`,
    summary: 'The reports that the caller may read',
    security: token,
    request: { params },
    responses: { 200: json(z.object({ reports: z.array(report) }), 'newest first'), ...problems },
  });
  registry.registerPath({
    method: 'get',
    path: `${base}/reports/{report}`,
    summary: 'One report with its figures',
    security: token,
    request: { params: z.object({ organisation, report: number }) },
    responses: { 200: json(report, 'the report'), ...problems },
  });
}
