/** The description of the compliance statement in the API. */
import { z } from '@hono/zod-openapi';
import { standings } from '#core/compliance/standing.ts';
import { MOST_CASES } from '#handling/compliance/compliance-in.ts';
import type { Describe } from './operation.ts';

const standing = z.enum(standings);
const about = { clause: z.string(), says: z.looseObject({}), source: z.array(z.string()), layer: z.string().optional() };
const proof = z.object({ sequence: z.number().int(), event: z.string(), at: z.string() });
const part = z.object({
  part: z.enum(['duty', 'letter', 'extension', 'guard', 'ground', 'bound']),
  standing,
  evidence: z.array(proof).openapi({ description: 'entries of the journal of the case' }),
  due: z.string().optional(),
  target: z.boolean().optional().openapi({ description: 'passing this term is reported, and is no breach' }),
});
const statement = z
  .object({
    case: z.string(),
    reference: z.string(),
    version: z.number().int().openapi({ description: 'of the procedure under which the case runs' }),
    clauses: z.array(z.object({ ...about, standing, parts: z.array(part) })),
    links: z.object({ case: z.string() }),
  })
  .openapi('Compliance');
const sum = z
  .object({
    from: z.string(),
    until: z.string(),
    cases: z.number().int(),
    clauses: z.array(
      z.object({
        ...about,
        counts: z.record(standing, z.number().int()),
        kept: z.number().int().optional().openapi({
          description: 'share of what was kept or late, in whole percents; a missed target is no breach and stands apart',
        }),
        late: z.array(z.string()).openapi({ description: 'references of the first cases that were late' }),
      }),
    ),
  })
  .openapi('ComplianceSum');

/** Describes the statement of a case and that of a period. */
export function describeCompliance(describe: Describe): void {
  describe({
    ...{ id: 'showCompliance', tag: 'compliance', method: 'get', path: '/cases/{case}/compliance' },
    summary: 'How every clause of the procedure stands in a case',
    description: 'With the entries that prove it. For roles that see every case: others get 403.',
    answer: [200, 'the statement', statement],
  });
  describe({
    ...{ id: 'sumCompliance', tag: 'compliance', method: 'get', path: '/compliance' },
    summary: 'How often every clause was kept, in the cases received in a period',
    description: `Both days are part of the period. With more than ${MOST_CASES} cases it is refused: ask for a shorter one.`,
    query: z.object({ from: z.string().openapi({ format: 'date' }), until: z.string().openapi({ format: 'date' }) }),
    answer: [200, 'the sum', sum],
  });
}
