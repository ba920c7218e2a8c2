/** Tests of `policy simulate`: a scenario becomes a time line, and a bad one a sentence with its place. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policiesFolder } from '#store/policies-folder.ts';
import { policyCommand } from '../policy.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-simulate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const [out, complaints]: [string[], string[]] = [[], []];
  const code = await policyCommand(['simulate', ...args], {
    print: (text) => void out.push(text),
    complain: (text) => void complaints.push(text),
  });
  return { code, out: out.join('\n'), complaints: complaints.join('\n') };
}
async function scenario(text: string): Promise<string> {
  const file = join(folder, 'geval.yaml');
  await writeFile(file, text);
  return file;
}
const example = join(policiesFolder(), 'cak/examples/extension.yaml');

describe('given an example of a procedure, when it is played', () => {
  test('then the time line tells who must do what before when, and why', async () => {
    const { code, out } = await run('cak', '--scenario', example);
    expect(code).toBe(0);
    expect(out).toContain(
      '→ Uiterlijk maandag 13 juli 2026: geef antwoord op de klacht (klachtbehandelaar). [decide: CAK-10, Awb 9:11 lid 1]',
    );
    expect(out).toContain('6 weken na maandag 1 juni 2026 is maandag 13 juli 2026.');
    expect(out).toContain('✉ Ontvangstbevestiging naar B. Jansen');
    expect(out).toContain('⇒ Nu uiterlijk maandag 10 augustus 2026 in plaats van maandag 13 juli 2026');
    expect(out).toContain('✗ De regeling staat dit nu niet toe');
    expect(out).toContain('✗ Deze datum ligt te ver weg. Het kan tot en met maandag 10 augustus 2026.');
  });

  test('CCV-11: then the line of a step names what was chosen: the track, the milestone, the appointment', async () => {
    const complex = await run('ccv', '--scenario', join(policiesFolder(), 'ccv/examples/phone-complex.yaml'));
    expect(complex.out).toContain('De zaak gaat verder: ingewikkelde vraag');
    const folder = join(policiesFolder(), 'samples/schoolbestuur');
    const school = await run(folder, '--scenario', join(folder, 'examples/ordinary.yaml'));
    expect(school.out).toMatch(/Gepland op \w+ \d+ \w+ \d{4}: hoorzitting/);
    expect(school.out).not.toMatch(/: $/m);
  });

  test('then programs get the same, with codes and days', async () => {
    const { out } = await run(join(policiesFolder(), 'cak'), '--scenario', example, '--json');
    const { line, different, fault } = JSON.parse(out);
    expect([different, fault]).toEqual([[], null]);
    expect(line[0]).toMatchObject({
      do: 'lodge',
      letters: [{ letter: 'acknowledgement', to: 'jansen' }],
      duties: expect.arrayContaining([expect.objectContaining({ how: 'arisen', clause: 'decide', due: '2026-07-13' })]),
    });
    expect(line.flatMap((one: { refused?: unknown[] }) => one.refused ?? [])).toContainEqual(
      expect.objectContaining({ code: 'by-clause', clause: 'awb-9-consent-in-writing', source: ['Awb 9:11 lid 3'] }),
    );
  });
});

test('what goes otherwise than the scenario says is told with its line: exit 1', async () => {
  const file = await scenario(`example: Anders
people:
  jansen: { name: B. Jansen, email: b@burger.example }
story:
  - at: 2026-06-01
    by: public
    do: lodge
    with: { record: complaint, channel: form, story: x, people: [jansen] }
    then: { due: { decide: 2026-07-01 } }
`);
  const { code, out } = await run('cak@1', '--scenario', file);
  expect(code).toBe(1);
  expect(out).toMatch(/geval\.yaml:5: due: verwacht \{"decide":"2026-07-01"\}, het werd \{"decide":"2026-07-13"\}/);
});

test('a mistake in the scenario is told with its place: exit 1', async () => {
  const file = await scenario('example: Fout\nstory:\n  - at: gisteren\n    do: klaag\n');
  const { code, complaints } = await run('cak', '--scenario', file);
  expect(code).toBe(1);
  expect(complaints).toMatch(/geval\.yaml:3:9: ‘gisteren’ kan hier niet\..*\n.*geval\.yaml:4:9: ‘klaag’ kan hier niet\./);
});

test.each([
  [[], 'Noem één regeling'],
  [['cak'], '--scenario'],
  [['cak', '--scenario', '/er/is/niets'], 'kan niet gelezen worden'],
  [['nergens', '--scenario', example], 'geen regeling nergens'],
  [['cak@9', '--scenario', example], 'geen versie 9'],
  [['cak', '--scenarios', example], 'Toegestaan'],
])('%j is wrongly asked: exit 2 and one sentence', async (args, says) => {
  const { code, complaints } = await run(...args);
  expect(code).toBe(2);
  expect(complaints).toContain(says);
  expect(complaints.split('\n')).toHaveLength(1);
});
