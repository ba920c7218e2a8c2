// KiKa: what people are told and can follow, who gets which report, and who approves the procedure itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '#core/policy/read-policy.ts';
import { columnsShown, type RegisterRule } from '#core/policy/register.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { filesBeside, sourcesAt } from '#store/policy-files.ts';
import { aProcedure } from '../a-procedure.ts';

const folder = policiesFolder();
const { policy, says } = await aProcedure('kika');

describe('what is told', () => {
  test('KIK-02, KIK-03: every complaint goes the same way, and the person concerned can follow it', () => {
    expect(says('KIK-02')).toContain('op dezelfde manier');
    expect(says('KIK-03')).toContain('kunt zien hoe het met uw klacht staat');
  });

  test('KIK-14, KIK-15, KIK-16: what is recorded of every complaint, and in which system, is told', () => {
    for (const said of [
      'de dag',
      'wie u bent',
      'de klacht',
      'de categorie',
      'wat wij deden',
      'hoe het afliep',
      'wat wij veranderden',
    ])
      expect(says('KIK-16')).toContain(said);
    expect(says('KIK-15')).toContain('Salesforce');
  });

  test('KIK-26: where the text gives two parts one number, every clause here has an id of its own', () => {
    const ids = policy.clauses.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(policy.clauses.some((one) => one.source.includes('KIK-26'))).toBe(true);
  });
});

describe('what the letters say', () => {
  test('KIK-24, KIK-25: given a complaint about management that the team answered, then the verdict of the supervisory board does not say that management handled it', () => {
    const text = policy.letters['final-ruling']?.text;
    expect(text).toMatch(/De Raad van Toezicht heeft naar .*uw beroep.* gekeken\./);
    expect(text).not.toContain('wat de directie deed');
  });
});

describe('what is reported', () => {
  test('KIK-04, KIK-07: each quarter management and board get number, analysis and handling, with recommendations', () => {
    expect(policy.reports).toEqual([
      expect.objectContaining({ every: 'quarter', to: ['management', 'board'], owner: 'service-manager' }),
    ]);
    const parts = policy.reports?.[0]?.parts.map((one) => one.part);
    expect(parts).toEqual(['counts', 'contents', 'analysis', 'handling', 'recommendations']);
  });

  test('KIK-16: the overview has exactly the seven columns of the text', () => {
    expect(columnsShown(policy.register as RegisterRule, []).map((one) => one.name.nl)).toEqual([
      'Datum melding',
      'Betrokkene',
      'Klacht',
      'Categorie',
      'Genomen acties',
      'Afhandeling',
      'Getroffen maatregelen',
    ]);
  });
});

describe('a new version of the procedure', () => {
  const text = readFileSync(join(folder, 'kika', 'policy.yaml'), 'utf8').replace(/^version: 1$/m, 'version: 2');
  const read = async (change: string) => {
    const sources = await sourcesAt(folder, 'kika', await filesBeside(folder));
    if (sources === undefined) throw new Error('there is no such policy');
    return readPolicy({ ...sources, policy: { ...sources.policy, text: text.replace(/^in-force: .*$/m, change) } });
  };

  test('KIK-05: given a version that the board did not approve, then it is not loaded, and the fault says who must', async () => {
    for (const change of ['in-force: 2027-01-01', 'in-force: 2027-01-01\napproved: { by: management, on: 2026-12-01 }'])
      expect(await read(change)).toMatchObject({ faults: [{ code: 'contradiction', help: expect.stringContaining('board') }] });
  });

  test('KIK-05: given the approval of the board, then it counts, and never before the day of that approval', async () => {
    expect(await read('in-force: 2027-01-01\napproved: { by: board, on: 2026-12-01 }')).toMatchObject({ policy: { version: 2 } });
    const tooSoon = await read('in-force: 2026-11-01\napproved: { by: board, on: 2026-12-01 }');
    expect(tooSoon).toMatchObject({ faults: [{ code: 'contradiction' }] });
  });
});
