/** Tests of `policy migrate`. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { policiesFolder } from '#store/policies-folder.ts';
import { policyCommand } from '../policy.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-migrate-'));
  await cp(join(policiesFolder(), 'kika'), join(folder, 'kika'), { recursive: true });
  await cp(join(policiesFolder(), 'laws'), join(folder, 'laws'), { recursive: true });
  for (const file of ['kika/policy.yaml', 'laws/awb-9/law.yaml']) {
    const text = await readFile(join(folder, file), 'utf8');
    const forum = file.startsWith('kika') ? '\n# Oud.\nforum: { name: een raad, contact: [x] }\n' : '';
    await writeFile(join(folder, file), text.replace('format: 2', 'format: 1') + forum);
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const [out, complaints]: [string[], string[]] = [[], []];
  const code = await policyCommand(['migrate', ...args], {
    print: (text) => void out.push(text),
    complain: (text) => void complaints.push(text),
  });
  return { code, out: out.join('\n'), complaints: complaints.join('\n') };
}

test('given older files, when the folder is migrated, then policy and law are in the newest format, and a second time nothing changes', async () => {
  expect(await policyCommand(['check', folder], { print: () => {}, complain: () => {} })).toBe(0);
  const first = await run(folder);
  expect(first).toMatchObject({ code: 0, complaints: '' });
  // every file is named, also those that need nothing
  const laws = await readdir(join(folder, 'laws'));
  expect(first.out.split('\n')).toHaveLength(laws.length + 1);
  for (const file of ['kika/policy.yaml', ...laws.map((law) => `laws/${law}/law.yaml`)]) expect(first.out).toContain(file);
  const text = await readFile(join(folder, 'kika/policy.yaml'), 'utf8');
  expect(text).toContain('\nformat: 2\n');
  expect(text).toContain('# Oud.\nforums:\n  forum: { name: een raad, contact: [x] }\n');
  expect(await readFile(join(folder, 'laws/awb-9/law.yaml'), 'utf8')).toContain('\nformat: 2\n');
  expect((await run(folder)).out).toMatch(/kika\/policy.yaml: is al in het nieuwste format/);
  expect(await policyCommand(['check', folder], { print: () => {}, complain: () => {} })).toBe(0);
});

test('given a file that is no YAML, when it is migrated, then it stays as it is and its fault has a place', async () => {
  await cp(join(folder, 'kika'), join(folder, 'stuk'), { recursive: true });
  await writeFile(join(folder, 'stuk/policy.yaml'), 'format: 1\nforum: [\n');
  const { code, complaints } = await run(join(folder, 'stuk'));
  expect(code).toBe(1);
  expect(complaints).toMatch(/stuk\/policy.yaml:\d+:\d+:/);
  expect(await readFile(join(folder, 'stuk/policy.yaml'), 'utf8')).toBe('format: 1\nforum: [\n');
});

test('wrongly asked: exit 2', async () => {
  expect((await run()).code).toBe(2);
  expect((await run('--nu')).code).toBe(2);
  expect((await run('/er/is/niets')).code).toBe(2);
});
