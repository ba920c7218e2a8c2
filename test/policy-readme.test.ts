/** The README of policies names every field that the readers read, in the section about its part. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemaFile, schemaFiles } from '#core/policy/policy-schema.ts';
import type { Schema } from '#core/policy/read/schema.ts';
import { policiesFolder } from '#store/policies-folder.ts';

const readme = readFileSync(join(policiesFolder(), 'README.md'), 'utf8');

/** The words that stand as code in each section: between backticks, and in examples. */
const sections = new Map(
  readme.split(/^(?=#{2,3} )/m).map((text) => {
    const heading = /^#+ (.*)/.exec(text)?.[1] ?? '';
    const code = [...text.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].join(' ');
    return [heading, new Set(code.match(/[A-Za-z][A-Za-z-]*/g) ?? [])] as const;
  }),
);

/** Beside the section of the head, where a part has its own. */
const own: Readonly<Record<string, readonly string[]>> = {
  clause: ['Clauses'],
  milestone: ['Milestones'],
  condition: ['Conditions'],
  register: ['The register'],
  reports: ['Reports'],
  concerned: ['Who acts, and more than one record'],
  engagements: ['Who acts, and more than one record'],
  signatures: ['Who acts, and more than one record'],
  bodies: ['Who acts, and more than one record'],
  records: ['Who acts, and more than one record', 'policy.yaml'],
  classes: ['Classes'],
  details: ['Details'],
  retention: ['Retention'],
  improvement: ['Improvement'],
  tracks: ['Tracks'],
  reviews: ['A second look'],
  periods: ['Terms that stand still'],
  systems: ['Other systems'],
  tiers: ['Appeals'],
  forums: ['Outside bodies'],
};
/** Means the same everywhere. */
const common = new Set(['id', 'name', 'nl', 'en', 'source']);

/** The paths of every field in a schema; named parts begin with their own name. */
function fieldsOf(schema: Schema): readonly string[] {
  const found = new Set<string>();
  const look = (node: unknown, path: string): void => {
    if (Array.isArray(node)) for (const one of node) look(one, path);
    else if (typeof node === 'object' && node !== null)
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties')
          for (const [name, part] of Object.entries(value as object)) {
            const field = path === '' ? name : `${path}.${name}`;
            found.add(field);
            look(part, field);
          }
        else if (key === '$defs') for (const [name, part] of Object.entries(value as object)) look(part, name);
        else look(value, path);
      }
  };
  look(schema, '');
  return [...found];
}

test.each(schemaFiles)('%s has no field that policies/README.md does not name where its part is explained', (file) => {
  const fields = fieldsOf(schemaFile(file).schema);
  expect(fields.length).toBeGreaterThan(100);
  const silent = fields.filter((field) => {
    const [part = '', ...within] = field.split('.');
    const name = field.split('.').at(-1) ?? '';
    if (within.length > 0 && common.has(name)) return false;
    const places = within.length === 0 ? ['policy.yaml', 'Law layers'] : (own[part] ?? ['policy.yaml']);
    return !places.some((heading) => sections.get(heading)?.has(name));
  });
  expect(silent).toEqual([]);
});

test('every section that is looked in is there', () => {
  expect(
    Object.values(own)
      .flat()
      .filter((heading) => !sections.has(heading)),
  ).toEqual([]);
});

test('what each law layer asks of a policy stands in the table: roles, letters and their blocks', () => {
  const text = readme.slice(readme.indexOf('## Law layers'));
  const lacking = readdirSync(join(policiesFolder(), 'laws')).flatMap((law) => {
    const row = text.split('\n').find((line) => line.startsWith(`| \`${law}\` |`)) ?? '';
    const file = readFileSync(join(policiesFolder(), 'laws', law, 'law.yaml'), 'utf8');
    const asked = [...file.matchAll(/(?:owner|tell|letter): ([a-z-]+)|blocks: \[([a-z, -]+)\]/g)].flatMap(
      ([, one, blocks]) => one ?? blocks?.split(', ') ?? [],
    );
    return asked.filter((one) => !row.includes(`\`${one}\``)).map((one) => `${law}: ${one}`);
  });
  expect([...new Set(lacking)]).toEqual([]);
});
