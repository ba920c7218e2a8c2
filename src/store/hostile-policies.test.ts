/** Hostile and broken policies: reading them ends soon with a sentence and a place, and harms no other policy and no running case. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadPolicies } from './policies.ts';
import { policiesFolder } from './policies-folder.ts';

/** A test that takes longer has not ended soon. In milliseconds; most take a few. */
const SOON = { timeout: 20_000 };

let folder: string;
let sound: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  for (const name of ['calendars', 'laws', 'kika', 'ccv'])
    await cp(join(policiesFolder(), name), join(folder, name), { recursive: true });
  sound = await readFile(join(folder, 'kika/policy.yaml'), 'utf8');
});
afterEach(() => rm(folder, { recursive: true }));

const clauses = (count: number, more: string) =>
  Array.from({ length: count }, (_, n) => `\n  - { id: c-${n}, says: x, source: x, shown: false, ${more} }`).join('');
const policy = (text: string) => writeFile(join(folder, 'kika/policy.yaml'), text);

describe('B-63: a hostile policy is told with its place, and the others can be used', () => {
  test.each<[string, (text: string) => string]>([
    ['ten megabytes', (text) => text + '# x\n'.repeat(2_500_000)],
    ['ten megabytes without a line break', () => 'x'.repeat(10_000_000)],
    [
      'a billion laughs',
      () =>
        `a: &a [x]\n${Array.from('bcdefghij', (name, n) => `${name}: &${name} [${`*${'abcdefghi'[n]}, `.repeat(9)}]`).join('\n')}`,
    ],
    ['a hundred thousand brackets', () => '['.repeat(100_000)],
    ['a prototype', (text) => text.replace('roles:\n', 'roles:\n  __proto__: { name: x, may: all, sees: all }\n')],
    ['a maker of objects', (text) => text.replace('roles:\n', 'roles:\n  constructor: { name: x, may: all, sees: all }\n')],
    ['a tag that runs code', (text) => text.replace('policy: kika', 'policy: !!js/function "return 1"')],
    ['a huge number', (text) => text.replace('version: 1', `version: ${'9'.repeat(400)}`)],
    ['a number that is none', (text) => text.replace('version: 1', 'version: 1e308')],
    ['a length without an end', (text) => text.replace('within: 21 days', `within: ${'9'.repeat(5_000)} days`)],
    ['an address that takes a pattern for ever', (text) => text.replace(/email: .*/, `email: a@${'a-'.repeat(50_000)}`)],
    ['forty thousand unknown names', (text) => text + Array.from({ length: 30_000 }, (_, n) => `k${n}: 1\n`).join('')],
    ['four thousand references to nothing', (text) => text + clauses(4_000, 'covers: nowhere-at-all')],
    ['bytes that are no text', () => '\u0000\u0001\u0002'],
  ])('%s', SOON, async (_, change) => {
    await policy(change(sound));
    const loaded = await loadPolicies(folder);
    expect(loaded.policies.map((one) => one.policy)).toEqual(['ccv']);
    expect(loaded.faults[0]).toMatchObject({ file: 'kika/policy.yaml', line: expect.any(Number), column: expect.any(Number) });
    expect(loaded.faults[0]?.message).toMatch(/^.{5,200}$/);
    expect(({} as { may?: unknown }).may).toBeUndefined();
  });

  test('a file without an end is not read to its end', SOON, async () => {
    await rm(join(folder, 'kika/policy.yaml'));
    await symlink('/dev/zero', join(folder, 'kika/policy.yaml'));
    const loaded = await loadPolicies(folder);
    expect(loaded.policies.map((one) => one.policy)).toEqual(['ccv']);
    expect(loaded.faults).not.toEqual([]);
  });
});

describe('a case runs for ever under the version of its day', () => {
  test.each<[string, (text: string) => string]>([
    ['no YAML', () => 'policy: ['],
    ['a wrong term', (text) => text.replace('within: 21 days', 'within: 21 dagen')],
    ['a letter that is not there', (text) => text.replace('letters:\n', 'letters:\n  ghost: { name: x }\n')],
  ])('given a new version with %s, then the version that cases run under is still there', async (_, change) => {
    await mkdir(join(folder, 'kika', 'v2'));
    await cp(join(folder, 'kika/letters'), join(folder, 'kika/v2/letters'), { recursive: true });
    await writeFile(join(folder, 'kika/v2/policy.yaml'), change(sound.replace('version: 1', 'version: 2')));
    const loaded = await loadPolicies(folder);
    expect(loaded.policies.map((one) => `${one.policy} ${one.version}`)).toEqual(['ccv 1', 'kika 1']);
    expect(loaded.faults.map((one) => one.file)).toContain('kika/v2/policy.yaml');
  });
});
