/** The description of until when cases are kept, and of what was destroyed. */
import { z } from '@hono/zod-openapi';
import type { Describe } from './operation.ts';

const named = z.object({ case: z.string(), rule: z.string() });
const kept = z.looseObject({ id: z.string(), reference: z.string(), rule: z.string(), goes: z.string() });
const outcome = z.object({ cleared: z.array(named), refused: z.array(z.looseObject({ case: z.string() })) });

/** Describes the list, approving many at once, and the runs. */
export function describeRetention(describe: Describe): void {
  describe({
    ...{ id: 'listKept', tag: 'retention', method: 'get', path: '/retention' },
    summary: 'Until when cases are kept, the first to go first',
    query: z.object({ list: z.enum(['to-approve', 'to-go', 'held']).optional() }),
    answer: [200, 'at most a hundred', z.object({ cases: z.array(kept) })],
  });
  describe({
    ...{ id: 'clearCases', tag: 'retention', method: 'post', path: '/retention/clearances' },
    summary: 'Approve the destruction of many cases',
    description: 'Each is decided for itself; what stays as it was is in the answer, with its reason.',
    body: z.object({ cases: z.array(named).max(200) }),
    answer: [200, 'what was approved', outcome],
  });
  describe({
    ...{ id: 'listRuns', tag: 'retention', method: 'get', path: '/retention/runs' },
    summary: 'What was destroyed, day by day',
    answer: [200, 'the last fifty', z.object({ runs: z.array(z.looseObject({ day: z.string() })) })],
  });
}
