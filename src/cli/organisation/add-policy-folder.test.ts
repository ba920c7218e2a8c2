import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usablePolicies } from '#handling/usable-policies.ts';
import { loadPolicies } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { addPolicyFolder } from './add-policy-folder.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gehoord-policies-'));
  for (const one of ['cak', 'laws', 'calendars', 'house', 'samples'])
    await cp(join(policiesFolder(), one), join(root, one), { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const asked = { id: 'waterdam', procedure: 'cak', name: 'Gemeente Waterdam', reference: 'WTD' };

test.each([
  [{ reference: 'wtd' }, 'hoofdletters'],
  [{ name: ' ' }, 'een naam'],
  [{ id: 'cak' }, 'al in gebruik'],
  [{ id: 'werk' }, 'al in gebruik'],
  [{ procedure: 'ombudsman' }, 'Kies uit cak'],
  [{ procedure: '../cak' }, 'geen regeling'],
])('given %j, then nothing is made and the sentence says why', async (more, says) => {
  const before = await readdir(root);
  expect(await addPolicyFolder(root, { ...asked, ...more })).toEqual({ fault: expect.stringContaining(says) });
  expect(await readdir(root)).toEqual(before);
});

test('given a procedure, or a sample, then there is an organisation of its own name that can be carried out, without invented colleagues', async () => {
  expect(await addPolicyFolder(root, asked)).toEqual({ folder: join(root, 'waterdam') });
  const sample = (await readdir(join(root, 'samples'), { withFileTypes: true })).find((one) => one.isDirectory())?.name;
  expect(
    await addPolicyFolder(root, { ...asked, id: 'zonneveld', procedure: `samples/${sample}`, reference: 'ZNV' }),
  ).toHaveProperty('folder');
  // also its letters can be written without the details of anybody
  const { policies, demonstration, faults } = usablePolicies(await loadPolicies(root));
  expect(faults).toEqual([]);
  expect(policies.find(({ policy }) => policy === 'waterdam')).toMatchObject({
    ...{ version: 1, organisation: { name: 'Gemeente Waterdam', reference: 'WTD' } },
  });
  expect(policies.find(({ policy }) => policy === 'waterdam')?.organisation).not.toHaveProperty('phone');
  expect(policies.some(({ policy }) => policy === 'zonneveld')).toBe(true);
  expect(Object.keys(demonstration)).toEqual(['cak']);
});
