// Whom a complaint is about is told that help may be asked: in the procedure that all read, and in the letter that this person gets.
import { describe, expect, test } from 'vitest';
import type { LetterKind } from '#core/policy/letter-kind.ts';
import { compose } from '#letters/compose.ts';
import { sampleFacts } from '#letters/sample-facts.ts';
import { readTemplate } from '#letters/template.ts';
import { loadPolicies } from '#store/policies.ts';

const { policies } = await loadPolicies();

describe.each([
  [
    'cak',
    'CAK-L1',
    'copy-to-subject',
    'involved',
    /iemand om hulp vragen, en iemand meenemen/,
    /ask somebody for help, and bring somebody along/,
  ],
  [
    'cak',
    'CAK-L1',
    'subject-invitation',
    'invited',
    /iemand om hulp vragen, en iemand meenemen/,
    /ask somebody for help, and bring somebody along/,
  ],
  [
    'klikklaar',
    'KLK-14',
    'question-employee',
    'asked',
    /iemand om hulp vragen bij uw antwoord/,
    /ask somebody for help with your answer/,
  ],
  ['kika', 'Eigen keuze', 'question', 'asked', /iemand om hulp vragen bij uw antwoord/, /ask somebody for help with your answer/],
  ['ccv', 'Eigen keuze', 'question', 'asked', /iemand om hulp vragen bij je antwoord/, /ask somebody for help with your answer/],
  [
    'insolving',
    'INS-17',
    'notice-provider',
    'involved',
    /bespreken met de klachtencoördinator/,
    /discuss this with the complaints coordinator/,
  ],
] as const)('%s', (id, source, letter, on, nl, en) => {
  const policy = policies.find((one) => one.policy === id);
  const clause = policy?.clauses.find((one) => one.id === 'support-subject');
  const said = (language: 'nl' | 'en', capacity: string): string => {
    const kind = policy?.letters[letter];
    const facts = sampleFacts(policy as NonNullable<typeof policy>, on, 'full', language);
    const { english, ...dutch } = kind as LetterKind;
    const text = language === 'nl' ? dutch : (english ?? dutch);
    const template = readTemplate(text.text, text.file);
    if ('faults' in template) throw new Error(JSON.stringify(template.faults));
    return JSON.stringify(compose(template, { ...facts, addressee: { ...facts.addressee, capacity, replaced: false } }, []));
  };

  test(`${source}: its procedure says so, with where that comes from and that the text itself does not`, () => {
    expect(clause?.source).toContain(source);
    expect(JSON.stringify(clause?.gap)).toContain('De tekst');
    expect(clause?.shown).not.toBe(false);
  });

  test(`${source}: its letter says so to whom it is about, in both languages`, () => {
    expect(said('nl', 'subject')).toMatch(nl);
    expect(said('en', 'subject')).toMatch(en);
    // a letter that others can get as well says it to nobody else
    if (letter === 'question')
      for (const language of ['nl', 'en'] as const)
        expect(said(language, 'complainant')).not.toMatch(language === 'nl' ? nl : en);
  });
});
