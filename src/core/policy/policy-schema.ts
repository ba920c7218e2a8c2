/** The JSON Schemas of a policy and of a law layer, for editors: completion, help, and a line under what is wrong. */
import { clause } from './read/clause.ts';
import { condition, milestone } from './read/condition.ts';
import { lawDocument, policyDocument } from './read/document.ts';
import { meanings } from './read/meanings.ts';
import type { Reader } from './read/reading.ts';
import { type Schema, schemaOf } from './read/schema.ts';
import { day, label, length } from './read/values.ts';

const named: ReadonlyMap<Reader<unknown>, string> = new Map<Reader<unknown>, string>([
  [clause, 'clause'],
  [condition, 'condition'],
  [milestone, 'milestone'],
  [label, 'label'],
  [day, 'day'],
  [length, 'length'],
]);

/** The documents that have a schema, by the name of its file. */
const documents = {
  'policy.schema.json': { title: 'Een klachtenregeling', reader: policyDocument },
  'law.schema.json': { title: 'Een wetslaag', reader: lawDocument },
} as const satisfies Readonly<Record<string, { title: string; reader: Reader<unknown> }>>;

export const schemaFiles = Object.keys(documents) as readonly (keyof typeof documents)[];

/** The schema in this file, and the fields of which nobody wrote down what they mean (`read/meanings.ts`). */
export function schemaFile(name: keyof typeof documents): { readonly schema: Schema; readonly undescribed: readonly string[] } {
  const { title, reader } = documents[name];
  const { schema, undescribed } = schemaOf(reader, named, meanings);
  return { schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...schema }, undescribed };
}
