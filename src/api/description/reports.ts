/** The description of what programs can read of the register and the reports. */
import { z } from '@hono/zod-openapi';
import type { Describe } from './operation.ts';

const page = z.object({ columns: z.array(z.looseObject({})), rows: z.array(z.looseObject({})), links: z.looseObject({}) });
const report = z.looseObject({ number: z.number().int(), report: z.string(), status: z.string() });

/** Describes the register, row by row, and the reports that are for the caller. */
export function describeReports(describe: Describe): void {
  describe({
    ...{ id: 'readRegister', tag: 'reports', method: 'get', path: '/register' },
    summary: 'A page of the register, newest first',
    query: z.object({ period: z.string().optional(), cursor: z.string().optional() }),
    answer: [200, 'rows that the caller may see', page],
  });
  describe({
    ...{ id: 'listReports', tag: 'reports', method: 'get', path: '/reports' },
    summary: 'The reports that the caller may read',
    answer: [200, 'newest first', z.object({ reports: z.array(report) })],
  });
  describe({
    ...{ id: 'readReport', tag: 'reports', method: 'get', path: '/reports/{report}' },
    summary: 'One report with its figures',
    answer: [200, 'the report', report],
  });
}
