/** The description, for adapters, of what must still be recorded in a register outside this system. */
import { z } from '@hono/zod-openapi';
import { summary } from './answers.ts';
import type { Describe } from './operation.ts';

const query = z.object({ cursor: z.string().optional(), limit: z.string().optional() });
const external = z.object({ state: z.enum(['recorded', 'failed']), at: z.string(), error: z.string().optional() }).optional();
const pending = summary.extend({ external, links: z.object({ self: z.string(), record: z.string() }) });
const page = z.object({ system: z.string(), cases: z.array(pending), links: z.object({ next: z.string().optional() }) });

/** Describes the list, and the same as CSV. */
export function describeSystems(describe: Describe): void {
  const about = {
    tag: 'systems',
    method: 'get',
    query,
    description: 'Oldest first. Record each with POST …/cases/{case}/external-record: then it is no longer among them.',
  } as const;
  describe({
    ...about,
    ...{ id: 'listPending', path: '/systems/{system}/pending' },
    summary: 'Cases that are not recorded in an outside system yet',
    answer: [200, 'a page', page],
  });
  describe({
    ...about,
    ...{ id: 'exportPending', path: '/systems/{system}/pending.csv' },
    summary: 'The same page as CSV, with what a register needs',
    answer: [200, 'a page; the next one stands in the Link header', z.string(), 'text/csv'],
  });
}
