/** The description of improvements in the API, made from the fields of their steps. */
import { z } from '@hono/zod-openapi';
import { type MeasureVerb, measureLifecycle } from '#core/improvement/lifecycle.ts';
import { measureStepOf, measureVerbs } from '#core/improvement/steps.ts';
import { measureWordsOf } from '#core/words/measure-words.ts';
import { measureFilters } from '#handling/improvement/list-measures.ts';
import { isForColleagues } from '../measures.ts';
import { described } from './field-schema.ts';
import type { Describe } from './operation.ts';
import { camel } from './steps.ts';

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

/** Describes the list, one improvement, and every step of it. */
export function describeMeasures(describe: Describe): void {
  describe({
    ...{ id: 'listMeasures', tag: 'improvement', method: 'get', path: '/measures' },
    summary: 'Improvements, newest first',
    description: 'For the roles that the procedure names: others get 404, as where the procedure has no improvement.',
    query: z.object({ filter: z.enum(measureFilters).optional(), cause: z.string().optional() }),
    answer: [200, 'at most five hundred', z.object({ measures: z.array(summary) })],
  });
  describe({
    ...{ id: 'showMeasure', tag: 'improvement', method: 'get', path: '/measures/{measure}' },
    summary: 'One improvement',
    answer: [200, 'the improvement', whole],
  });
  for (const verb of measureVerbs.filter(isForColleagues)) {
    const words = measureWordsOf(verb, 'en');
    describe({
      ...{ id: `${camel(verb)}Measure`, tag: 'improvement', method: 'post' },
      path: verb === 'start' ? '/measures' : `/measures/{measure}/${measureStepOf(verb).noun}`,
      summary: words.act,
      description: `${words.explain} (${measureLifecycle[verb].why})`,
      body: schemaOf(verb),
      answer: [201, 'the step was taken', taken],
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
