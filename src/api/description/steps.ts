/** The description of the steps of a case, made from their fields and words. */
import { z } from '@hono/zod-openapi';
import { lifecycle, type Verb } from '#core/case/lifecycle.ts';
import { allVerbs, stepOf } from '#core/case/steps.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';
import { entry, owed } from './answers.ts';
import { schemaOf } from './field-schema.ts';
import type { Describe } from './operation.ts';

const taken = z
  .object({
    entries: z.array(entry),
    status: z.string(),
    sequence: z.number().int(),
    duties: z.array(owed),
  })
  .openapi('Taken');

/** Describes the steps of colleagues; lodging has its own path, and what the system alone does has none. */
export function describeSteps(describe: Describe): void {
  for (const verb of allVerbs()) {
    if (verb === 'lodge' || !(lifecycle[verb].by as readonly string[]).includes('staff')) continue;
    const words = wordsOf(verb, { language: 'en' });
    describe({
      ...{ id: `${camel(verb)}Case`, tag: 'steps', method: 'post', path: `/cases/{case}/${stepOf(verb).noun}` },
      summary: words.act,
      description: `${words.explain} (${lifecycle[verb].why})`,
      body: schemaOf(verb),
      answer: [201, 'the step was taken', taken],
    });
  }
}

/** "hand-over" as "handOver". */
export function camel(verb: Verb | string): string {
  return verb.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
