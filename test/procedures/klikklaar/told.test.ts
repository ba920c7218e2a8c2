// Klikklaar: who is on the committee, what is kept secret and registered, and since when the procedure holds.
import { describe, expect, test } from 'vitest';
import { aProcedure } from '../a-procedure.ts';

const { policy, says } = await aProcedure('klikklaar');

describe('what is told', () => {
  test('KLK-10: the page promises confidence, and who is no part of it sees only what is their own', () => {
    expect(says('KLK-10')).toContain('vertrouwelijk');
    expect(policy.roles.employee?.sees).toBe('own');
    expect(policy.roles['appeal-chair']?.sees).toBe('own');
  });

  test('KLK-18: the chair takes the position, and nobody else of the committee, the staff or the management can', () => {
    const may = Object.entries(policy.roles).filter(([, role]) => ['all', 'conclude'].some((one) => role.may.includes(one)));
    // who stands in for the chair does so in complaints about the chair alone (KLK-44)
    expect(may.map(([id]) => id)).toEqual(['chair', policy.roles.chair?.deputy]);
    expect(policy.roles['acting-chair']?.sees).toBe('own');
    expect(policy.roles.chair?.people).toBe('one');
  });

  test('KLK-43: the procedure holds from 1 February 2022, and a case keeps the version of its day', () => {
    expect(says('KLK-43')).toContain('1 februari 2022');
    expect(policy.inForce).toBe('2022-02-01');
  });
});

describe('what is registered', () => {
  test('KLK-27: the letters and messages stand in the register, beside the nine other fields', () => {
    const fields = policy.register?.fields.map((one) => one.from);
    expect(fields).toContain('correspondence');
    expect(new Set(policy.register?.fields.flatMap((one) => one.source)).size).toBe(10);
  });

  test('KLK-28, KLK-30: the status has two values, and so has the final verdict', () => {
    expect(Object.values(policy.register?.statuses ?? {}).map((one) => one.name.nl)).toEqual(['in behandeling', 'afgehandeld']);
    expect(Object.keys(policy.verdicts)).toEqual(['founded', 'unfounded']);
  });

  test('KLK-31: one year after the handling everything goes, at the latest, and only an appeal, a ruling that was not carried out, or a court holds it', () => {
    expect(policy.retention.rules).toEqual([
      expect.objectContaining({
        kind: 'maximum',
        from: ['letter:conclusion'],
        heldBy: ['appeal', 'ruling', 'court'],
        unapproved: 'destroy',
        compartment: 'file',
      }),
      // without a position, from the day on which it ended
      expect.objectContaining({ kind: 'maximum', heldBy: ['appeal', 'ruling', 'court'], from: ['ended'] }),
    ]);
  });

  test('KLK-35: the chair of the appeal committee gets the overview of the quality', () => {
    expect(policy.reports?.find((one) => one.source.includes('KLK-35'))?.to).toContain('appeal-chair');
  });
});
