/** Tests of `policy check`. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policiesFolder } from '#store/policies-folder.ts';
import { policyCommand } from '../policy.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-check-'));
  await cp(join(policiesFolder(), 'klikklaar'), join(folder, 'klikklaar'), { recursive: true });
  const text = await readFile(join(folder, 'klikklaar/policy.yaml'), 'utf8');
  await cp(join(folder, 'klikklaar'), join(folder, 'stuk'), { recursive: true });
  await writeFile(
    join(folder, 'stuk/policy.yaml'),
    text.replace('policy: klikklaar', 'policy: stuk').replace(/( - id: acknowledge\n(?: {4}.*\n)*? {6}owner: chair)\n/, '$1r\n'),
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await policyCommand(args, {
    print: (text) => void out.push(text),
    complain: (text) => void complaints.push(text),
  });
  return { code, out: out.join('\n'), complaints: complaints.join('\n') };
}

describe('policy check', () => {
  test('a sound policy: exit 0, and what the text leaves open', async () => {
    const { code, out } = await run('check', join(folder, 'klikklaar'));
    expect(code).toBe(0);
    expect(out).toContain('[chair-concerned]');
    expect(out).toMatch(/0 fouten, \d+ opmerkingen\.$/);
  });

  test('a broken one: exit 1, with file, line, column and what was meant', async () => {
    const { code, out } = await run('check', join(folder, 'stuk', 'policy.yaml'));
    expect(code).toBe(1);
    expect(out).toMatch(/stuk\/policy\.yaml:\d+:\d+: \[acknowledge\] Er is geen rol ‘chairr’\. Bedoelt u ‘chair’\?/);
  });

  test('as JSON: errors and findings, with their places', async () => {
    const { code, out } = await run('check', folder, '--json');
    const { errors, findings } = JSON.parse(out);
    expect(code).toBe(1);
    expect(errors).toMatchObject([{ clause: 'acknowledge', code: 'dangling', line: expect.any(Number) }]);
    expect(findings.map((one: { code: string }) => one.code)).toContain('extension-without-maximum');
    expect(Object.keys(JSON.parse(out))).toEqual(['errors', 'findings']);
    for (const one of [...errors, ...findings])
      expect(Object.keys(one)).toEqual(['file', 'line', 'column', 'clause', 'code', 'message', 'help']);
  });

  test('what is found at a clause of a law names the policy and version that it is about; what stands in its own file does not', async () => {
    const { findings } = JSON.parse((await run('check', policiesFolder(), '--json')).out) as {
      findings: { file: string; clause: string; message: string }[];
    };
    const ofLaws = findings.filter(({ file }) => !file.endsWith('policy.yaml'));
    const named = ofLaws.map(({ message }) => /^Regeling ([a-z]+)@\d+: ./.exec(message)?.[1]);
    expect(named.length).toBeGreaterThan(1);
    expect(named).not.toContain(undefined);
    expect(new Set(named).size).toBeGreaterThan(1);
    expect(findings.filter((one) => !ofLaws.includes(one) && one.message.startsWith('Regeling '))).toEqual([]);
  });

  test.each([
    [[], 'check'],
    [['chek'], 'check'],
    [['check', '--jsn'], '--json'],
    [['check', '/er/is/niets'], 'bestaat niet'],
    [['check', 'package.json'], 'policy.yaml'],
  ])('%j is wrongly asked: exit 2 and one sentence that says what is allowed', async (args, says) => {
    const { code, complaints } = await run(...args);
    expect(code).toBe(2);
    expect(complaints).toContain(says);
    expect(complaints.split('\n')).toHaveLength(1);
  });

  test('--help explains it', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Gebruik') });
  });
});
