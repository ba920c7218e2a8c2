/** The schemas for editors follow from the readers: `vitest run test/policy-schema.test.ts -u` writes them anew. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemaFile, schemaFiles } from '#core/policy/policy-schema.ts';
import { policiesFolder } from '#store/policies-folder.ts';

const folder = policiesFolder();
const policies = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'policy.yaml')));

describe.each(schemaFiles)('%s', (name) => {
  const { schema, undescribed } = schemaFile(name);

  test('is as the readers are', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(join(folder, name));
  });

  test('explains every field (src/core/policy/read/meanings.ts)', () => {
    expect(undescribed).toEqual([]);
  });
});

describe('an editor that knows the schema', () => {
  const { schema } = schemaFile('policy.schema.json');
  const faults = (text: string) => valid(parse(text), schema, schema, '');

  test.each(policies)('has nothing to say about %s', (name) => {
    expect(faults(readFileSync(join(folder, name, 'policy.yaml'), 'utf8'))).toEqual([]);
  });

  test.each(readdirSync(join(folder, 'laws')))('has nothing to say about the law %s', (name) => {
    const law = schemaFile('law.schema.json').schema;
    expect(valid(parse(readFileSync(join(folder, 'laws', name, 'law.yaml'), 'utf8')), law, law, '')).toEqual([]);
  });

  test.each([
    ['an unknown name', 'within: 2 weeks', 'withn: 2 weeks'],
    ['a wrong length', 'within: 2 weeks', 'within: 2 wks'],
    ['a missing part', /^voice:.*$/m, ''],
    ['a wrong kind', 'kind: public-body', 'kind: public'],
  ])('underlines %s', (_, from, to) => {
    const text = readFileSync(join(folder, 'cak/policy.yaml'), 'utf8');
    expect(text.replace(from, to)).not.toBe(text);
    expect(faults(text.replace(from, to))).not.toEqual([]);
  });

  test.each(policies)('is told by %s where its schema is', (name) => {
    const [first] = readFileSync(join(folder, name, 'policy.yaml'), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=../policy.schema.json');
  });
});

type Node = Readonly<Record<string, unknown>>;

/** The places where a value breaks the schema: as much of JSON Schema as these schemas use. */
function valid(value: unknown, schema: Node, root: Node, at: string): string[] {
  const defs = root.$defs as Readonly<Record<string, Node>>;
  const here = (ok: boolean, what: string) => (ok ? [] : [`${at} ${what}`]);
  const {
    $ref,
    anyOf,
    type,
    pattern,
    minimum,
    maximum,
    minItems,
    items,
    properties,
    required,
    additionalProperties,
    propertyNames,
  } = schema as { [key: string]: never } & {
    anyOf?: Node[];
    items?: Node;
    properties?: Record<string, Node>;
    required?: string[];
  };
  const into = typeof $ref === 'string' ? valid(value, defs[($ref as string).split('/').at(-1) ?? ''] as Node, root, at) : [];
  const one =
    anyOf === undefined
      ? []
      : here(
          anyOf.some((option) => valid(value, option, root, at).length === 0),
          'fits nothing',
        );
  const kinds = type === undefined ? [] : here([type].flat().includes(kindOf(value) as never), `is no ${type}`);
  const enumerated = 'enum' in schema ? here((schema.enum as unknown[]).includes(value), 'is not one of the values') : [];
  const constant = 'const' in schema ? here(schema.const === value, 'is another word') : [];
  const text =
    pattern !== undefined && typeof value === 'string' ? here(new RegExp(pattern, 'i').test(value), 'has another form') : [];
  const size =
    typeof value === 'number' && minimum !== undefined
      ? here(value >= minimum && value <= (maximum ?? minimum), 'is too much or too little')
      : [];
  const list = Array.isArray(value)
    ? [
        ...(items === undefined ? [] : value.flatMap((each, index) => valid(each, items, root, `${at}[${index}]`))),
        ...here(value.length >= (minItems ?? 0), 'is empty'),
      ]
    : [];
  if (kindOf(value) !== 'object') return [...into, ...one, ...kinds, ...enumerated, ...constant, ...text, ...size, ...list];
  const record = value as Readonly<Record<string, unknown>>;
  const named = Object.entries(record).flatMap(([key, each]) => {
    const own = properties?.[key];
    if (own !== undefined) return valid(each, own, root, `${at}.${key}`);
    if (additionalProperties === false) return [`${at}.${key} is not known`];
    const name = propertyNames === undefined ? [] : valid(key, propertyNames, root, `${at}.${key}`);
    return additionalProperties === undefined ? name : [...name, ...valid(each, additionalProperties, root, `${at}.${key}`)];
  });
  const missing = (required ?? []).filter((key) => !(key in record)).map((key) => `${at}.${key} is missing`);
  return [...into, ...one, ...kinds, ...enumerated, ...constant, ...named, ...missing];
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
