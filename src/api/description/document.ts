/** The description of the API (OpenAPI 3.1), made from the fields of the steps: what is described is what is read. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { describeCases } from './cases.ts';
import { describeCompliance } from './compliance.ts';
import { describeMeasures } from './measures.ts';
import { describing, tags } from './operation.ts';
import { describeReports } from './reports.ts';
import { describeRetention } from './retention.ts';
import { describeSteps } from './steps.ts';
import { describeSystems } from './systems.ts';

/** Describes every operation in the app's registry, and gives the head of the document. `url`: where this installation stands. */
export function describeApi({ openAPIRegistry }: OpenAPIHono, url: string) {
  const describe = describing(openAPIRegistry);
  describeCases(describe);
  describeSteps(describe);
  describeSystems(describe);
  describeMeasures(describe);
  describeReports(describe);
  describeCompliance(describe);
  describeRetention(describe);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gehoord',
      version: '1',
      description:
        'Complaint handling that carries out the published procedure. The same rules as on the pages: it is the same handling.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: url.replace(/\/$/, '') }],
    tags: Object.values(tags).map((name) => ({ name })),
  };
}
