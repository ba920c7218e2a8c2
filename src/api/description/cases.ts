/** The description of lodging, documents and reading cases. */
import { z } from '@hono/zod-openapi';
import { statuses } from '#core/case/status.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { lodged, summary, whole } from './answers.ts';
import { schemaOf } from './field-schema.ts';
import type { Describe } from './operation.ts';

const listed = z.enum([...statuses, 'unfinished', 'finished', 'ended']).openapi({
  description: 'one state; unfinished or finished: whether something is left to do in the case; ended: whatever is not open',
});
const upload = z.object({ id: z.string(), name: z.string(), size: z.number().int(), type: z.string() });

/** Describes them. */
export function describeCases(describe: Describe): void {
  describe({
    ...{ id: 'lodgeComplaint', tag: 'complaints', method: 'post', path: '/complaints', open: true },
    summary: wordsOf('lodge', { language: 'en' }).act,
    description:
      'Anybody may complain, so no token is needed. With one it is lodged in the name of a colleague, who alone can say when it was filed or received: `filedOn` and `receivedAt` without a token are refused (403, `token-needed`).',
    headers: z.object({ 'idempotency-key': z.string().max(200).optional() }),
    body: schemaOf('lodge', ['record', 'channel']),
    answer: [201, 'kept durably', lodged],
  });
  describe({
    ...{ id: 'uploadDocument', tag: 'complaints', method: 'post', path: '/uploads' },
    summary: 'Upload a document',
    query: z.object({ name: z.string() }),
    body: z.string().openapi({ format: 'binary' }),
    bodyType: 'application/octet-stream',
    answer: [201, 'kept for a day', upload],
  });
  describe({
    ...{ id: 'listCases', tag: 'cases', method: 'get', path: '/cases' },
    summary: 'Cases that you may see, newest first',
    query: z.object({ status: listed.optional(), cursor: z.string().optional(), limit: z.string().optional() }),
    answer: [200, 'a page', z.object({ cases: z.array(summary), links: z.object({ next: z.string().optional() }) })],
  });
  describe({
    ...{ id: 'showCase', tag: 'cases', method: 'get', path: '/cases/{case}' },
    summary: 'One case',
    answer: [200, 'the case', whole],
  });
}
