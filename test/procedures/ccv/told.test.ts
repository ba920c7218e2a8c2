// CCV: what people are told, who can come in, and how content and handling are looked at.
import { describe, expect, test } from 'vitest';
import { aProcedure } from '../a-procedure.ts';

const { policy, says } = await aProcedure('ccv');

describe('the public page', () => {
  test('CCV-01: given the version that is in force, then the page names it with its date', () => {
    expect(says('CCV-01')).toContain('versie 1.0 van onze procedure, van 7 augustus 2020');
    expect(policy).toMatchObject({ version: 1, voice: { address: 'je' } });
  });

  test('CCV-04, CCV-17: given anybody at all, then one form takes complaint and tip, and asks who they are without demanding it', () => {
    const lodged = Object.entries(policy.records).filter(([, record]) => record.lodged);
    expect(lodged.map(([id]) => id)).toEqual(['complaint', 'feedback']);
    expect(policy.details.relation).toMatchObject({ ask: 'complainant', requiredBefore: [] });
  });

  test('CCV-05: given a preference, then the reply can come by mail, telephone or letter', () => {
    expect(Object.keys(policy.details['reply-by']?.choices ?? {})).toEqual(['email', 'phone', 'letter']);
  });
});

describe('what the letters say', () => {
  test('CCV-03, CCV-14: given a tip, then no letter that it can get calls it a complaint', () => {
    const letters = [
      'confirmation',
      'receipt',
      'proposal',
      'closed',
      'objection-received',
      'objection-outcome',
      'representative',
    ];
    // a complaint alone has a day to be settled by
    const said = letters.map(
      (one) => policy.letters[one]?.text.replaceAll(/{% if due\.settle %}.*?{% endif %}/g, '') ?? 'klacht',
    );
    expect(said.filter((text) => /\bklacht\b/.test(text))).toEqual([]);
  });

  test('CCV-13: given a report that is solved at once, then its only letter says as well what to do in case of disagreement', () => {
    expect(policy.letters.closed?.text).toMatch(
      /niet eens met de oplossing\? Laat het ons weten\. Antwoord op dit bericht, of gebruik je eigen pagina\./,
    );
  });
});

describe('what is learned', () => {
  test('CCV-15: given a period, then both the content and the handling are reported', () => {
    const parts = policy.reports?.find((one) => one.source.includes('CCV-15'))?.parts.map((one) => one.part);
    expect(parts).toEqual(expect.arrayContaining(['counts', 'causes', 'process', 'terms', 'analysis']));
  });

  test('CCV-16: given the report, then all governing bodies get it', () => {
    expect(policy.reports?.find((one) => one.source.includes('CCV-16'))?.to).toContain('board');
  });

  test('CCV-L1, Bgfo 41: given a complaint, then name, address, date, description and handling stand in the register, for at least a year', () => {
    const required = policy.register?.fields.filter((one) => one.required).map((one) => one.id);
    expect(required).toEqual(['name', 'address', 'received', 'story']);
    expect(policy.retention?.rules).toContainEqual(expect.objectContaining({ kind: 'minimum', source: ['Bgfo 41'] }));
  });
});
