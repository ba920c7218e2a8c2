/** The fields of a step as a schema, for the description of the API. Reading itself is done by the core, for every door alike. */
import { z } from '@hono/zod-openapi';
import { capacities, type Field, letterChoices } from '#core/case/field.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { stepOf } from '#core/case/steps.ts';
import { wordsOf } from '#core/words/words-of-steps.ts';

const day = z.string().openapi({ format: 'date', example: '2026-11-21' });
const moment = z.string().openapi({ format: 'date-time', example: '2026-11-21T10:42:00+01:00' });

const person = z.object({
  capacity: z.enum(capacities).optional(),
  name: z.string().max(300).optional(),
  email: z.string().max(254).optional().openapi({ format: 'email' }),
  phone: z.string().max(50).optional(),
  address: z.string().max(1000).optional(),
  language: z.enum(['nl', 'en']).optional(),
  represents: z.number().int().optional().openapi({ description: 'the position, from 0, of the person who is represented' }),
  letters: z.enum(letterChoices).optional().openapi({ description: 'of who represents: who gets the letters; both unless said' }),
});
const element = z.object({ text: z.string().max(5000), wish: z.string().max(5000).optional() });

const details = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .openapi({ example: { amount: 125050 } });

/** What the policy decides of a field. */
const meanings: Partial<Record<Field['kind'], string>> = {
  details:
    'values for the details of the policy, by id: an amount as a whole number of cents or as text in euros, a day as 2026-11-21, ' +
    'a choice by its code; null takes a value back',
  classes: 'all classes of the case, as group:value; what is not named holds no more',
};

/** The body of a step's request; fields that a door fills in by itself need not be given. */
export function schemaOf(verb: Verb, filledIn: readonly string[] = []) {
  const { fields } = stepOf(verb);
  const words = wordsOf(verb, { language: 'en' }).fields;
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      described(filledIn.includes(name) ? { ...field, required: false } : field, words[name]?.label ?? name),
    ]),
  );
  const envelope =
    verb === 'lodge'
      ? {}
      : {
          at: moment.optional().openapi({ description: 'when it really happened, when that was before now' }),
          seen: z
            .number()
            .int()
            .optional()
            .openapi({ description: 'the last entry you know: later changes by others are a conflict' }),
        };
  return z.strictObject({ ...shape, ...envelope });
}

/** One field, with its label and what its kind means as description. */
export function described(field: Field, label: string) {
  const meaning = meanings[field.kind];
  const schema = kindOf(field).openapi({ description: meaning === undefined ? label : `${label}: ${meaning}` });
  return field.required === true ? schema : schema.optional();
}

function kindOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return z.string().max(field.max);
    case 'day':
      return day;
    case 'moment':
      return moment;
    case 'flag':
      return z.boolean();
    case 'number':
      return z.number().int().positive();
    case 'choice':
      return typeof field.of === 'string'
        ? z.string().openapi({ example: `one of the ${field.of} of the policy` })
        : z.enum([...field.of] as [string, ...string[]]);
    case 'choices':
      return z.array(typeof field.of === 'string' ? z.string() : z.enum([...field.of] as [string, ...string[]]));
    case 'colleagues':
      return z.array(z.string().max(100)).max(50);
    case 'documents':
      return z.array(z.string()).openapi({ example: ['the id of an upload'] });
    case 'classes':
      return z.array(z.string()).openapi({ example: ['nature:i'] });
    case 'details':
      return details;
    case 'people':
      return z.array(person).max(20);
    case 'elements':
      return z.array(element).max(50);
    case 'party':
    case 'staff':
    case 'case':
      return z.string().max(100);
  }
}
