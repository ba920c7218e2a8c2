/** Tests of loading the policies folder: a broken policy is told and left out, the others can be used. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadPolicies } from './policies.ts';
import { policiesFolder } from './policies-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policies-'));
  for (const name of ['calendars', 'laws', 'kika', 'ccv'])
    await cp(join(policiesFolder(), name), join(folder, name), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  await writeFile(join(folder, file), text.replace(from, to));
}
const names = (loaded: Awaited<ReturnType<typeof loadPolicies>>) => loaded.policies.map((one) => `${one.policy} ${one.version}`);

test('every policy is loaded with its letters, calendar and sample staff', async () => {
  const loaded = await loadPolicies(folder);
  expect(loaded.faults).toEqual([]);
  expect(names(loaded)).toEqual(['ccv 1', 'kika 1']);
  expect(loaded.policies[0]?.letters.conclusion?.text).toContain('{% block explanation %}');
  expect(loaded.policies[0]?.calendar.working).toEqual(['good-friday', 'liberation-day']);
  expect(loaded.demonstration.kika?.length).toBeGreaterThan(0);
});

test('given one broken policy, then its faults are told with their place, and the other can be used', async () => {
  await change('kika/policy.yaml', 'within: 21 days', 'within: 21 dagen');
  const loaded = await loadPolicies(folder);
  expect(names(loaded)).toEqual(['ccv 1']);
  expect(loaded.faults).toMatchObject([{ file: 'kika/policy.yaml', clause: 'answer', code: 'wrong-value' }]);
});

test('given a broken calendar, then every policy that counts with it says so', async () => {
  await change('calendars/nl.yaml', 'format: 1', 'format: 9');
  const loaded = await loadPolicies(folder);
  expect(loaded.policies).toEqual([]);
  expect(loaded.faults.map((one) => one.file)).toContain('calendars/nl.yaml');
});

test('an older version stands in a folder of its own, and both are loaded', async () => {
  await mkdir(join(folder, 'kika', 'v1'));
  await cp(join(folder, 'kika/policy.yaml'), join(folder, 'kika/v1/policy.yaml'));
  await cp(join(folder, 'kika/letters'), join(folder, 'kika/v1/letters'), { recursive: true });
  await change('kika/policy.yaml', 'version: 1', 'version: 2\napproved: { by: board, on: 2023-12-01 }');
  expect(names(await loadPolicies(folder))).toEqual(['ccv 1', 'kika 1', 'kika 2']);
});

test('two policies that both say to be one version are both left out', async () => {
  await cp(join(policiesFolder(), 'kika'), join(folder, 'kika/again'), { recursive: true });
  const loaded = await loadPolicies(folder);
  expect(names(loaded)).toEqual(['ccv 1']);
  expect(loaded.faults).toMatchObject([{ code: 'duplicate-id' }]);
});

test('a folder with another name than its policy is told', async () => {
  await cp(join(folder, 'kika'), join(folder, 'kikker'), { recursive: true });
  expect((await loadPolicies(folder)).faults).toMatchObject([{ file: 'kikker/policy.yaml', code: 'contradiction' }]);
});

test('an empty folder and a folder that is not there give nothing, and no exception', async () => {
  await mkdir(join(folder, 'leeg'));
  expect((await loadPolicies(folder)).faults).toMatchObject([{ file: 'leeg/policy.yaml', code: 'no-file' }]);
  expect(await loadPolicies(join(folder, 'nergens'))).toEqual({
    policies: [],
    demonstration: {},
    examples: new Map(),
    sources: new Map(),
    faults: [],
    beside: { laws: [], calendars: [], house: {} },
  });
});
