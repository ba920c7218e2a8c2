// What a procedure calls the people in it, in the sentences of the screens.
import { describe, expect, test } from 'vitest';
import { steps } from '#core/case/steps.ts';
import type { Policy } from '#core/policy/policy.ts';
import { called, calledIn, inRecord, type Speaking, subjectOf } from './called.ts';
import { wordsOf } from './words-of-steps.ts';

const voices = {
  grant: {
    address: 'u',
    complainant: { nl: 'betrokkene', en: 'person concerned' },
    complainants: { nl: 'betrokkenen', en: 'persons concerned' },
    subject: { nl: 'medewerker', en: 'employee' },
  },
  youth: {
    address: 'je',
    complainant: { nl: 'kind', en: 'applicant' },
    complainants: { nl: 'kinderen', en: 'applicants' },
    het: ['complainant'],
  },
  plain: { address: 'u', complainant: { nl: 'klager', en: 'complainant' } },
} as const satisfies Record<string, Policy['voice']>;

function speaking(which: keyof typeof voices, language: Speaking['language'] = 'nl'): Speaking {
  return { language, policy: { voice: voices[which] } };
}

describe('the word for who complains', () => {
  test('KIK-01: given a procedure that says betrokkene, then our sentences do, and the one it is about is called otherwise', () => {
    const said = calledIn('{De klager} en {de betrokkene} lezen elk hun verslag. Andere {klagers} niet.', speaking('grant'));
    expect(said).toBe('De betrokkene en de medewerker lezen elk hun verslag. Andere betrokkenen niet.');
  });

  test('INS-34: given a kind of case with a word for who tells it, then our sentences say that word there, and elsewhere not', () => {
    const records = {
      mistake: { name: { nl: 'fout' }, lodged: false, toldBy: { nl: 'verteller' } },
      complaint: { name: { nl: 'klacht' }, lodged: true },
    };
    const policy = { voice: voices.youth, records } as unknown as Policy;
    const said = (record: string) => calledIn('{De klager} hoort het.', { language: 'nl', policy: inRecord(policy, record) });
    expect(said('mistake')).toBe('De verteller hoort het.');
    expect(said('complaint')).toBe('Het kind hoort het.');
    expect(inRecord(policy, 'mistake')).toBe(inRecord(policy, 'mistake'));
  });

  test('CAK-02, INS-34: given a kind of case with a word of its own, then our sentences say that word with its article, and of a complaint they say complaint', () => {
    const records = {
      signal: {
        name: { nl: 'signaal of tip', en: 'signal or tip' },
        called: { nl: 'signaal', en: 'signal' },
        het: true,
        lodged: true,
      },
      mistake: { name: { nl: 'fout', en: 'mistake' }, lodged: false },
      complaint: { name: { nl: 'klacht', en: 'complaint' }, lodged: true },
    };
    const policy = { voice: voices.youth, records } as unknown as Policy;
    const said = (record: string, language: 'nl' | 'en' = 'nl') =>
      calledIn(language === 'nl' ? '{De klacht}: wat leren wij van {deze klacht}?' : 'The {complaint}', {
        language,
        policy: inRecord(policy, record),
      });
    expect(said('signal')).toBe('Het signaal: wat leren wij van dit signaal?');
    expect(said('mistake')).toBe('De fout: wat leren wij van deze fout?');
    expect(said('complaint')).toBe('De klacht: wat leren wij van deze klacht?');
    expect([said('signal', 'en'), said('complaint', 'en')]).toEqual(['The signal', 'The complaint']);
    // who tells it keeps the word of the procedure
    expect(calledIn('{De klager}', { language: 'nl', policy: inRecord(policy, 'signal') })).toBe('Het kind');
    expect(inRecord(policy, 'complaint')).toBe(policy);
  });

  test('given a word that takes het, then the article and elk follow', () => {
    expect(calledIn('{De klager} hoort het. Vraag {de klager}. {Elke klager} telt.', speaking('youth'))).toBe(
      'Het kind hoort het. Vraag het kind. Elk kind telt.',
    );
  });

  test('given English, then the word of the procedure stands there too, with a or an', () => {
    expect(calledIn('The {complainant}’s hearing, only for {a complainant}; {a subject}.', speaking('youth', 'en'))).toBe(
      'The applicant’s hearing, only for an applicant; a person concerned.',
    );
  });

  test('given no procedure, then the words are those of the product', () => {
    expect(calledIn('{Klager} en {betrokkene}, {de klager} van {klagers}', { language: 'nl' })).toBe(
      'Klager en betrokkene, de klager van klagers',
    );
  });

  test('given a form of address or another place, then it stays for whoever fills it', () => {
    expect(calledIn('{Uw} zaak: {count|punt|punten}, {day}, {clause}', speaking('grant'))).toBe(
      '{Uw} zaak: {count|punt|punten}, {day}, {clause}',
    );
  });

  test('given what somebody typed in a sentence with a place, then the words around it change and the typed text never does', () => {
    const words = called({ grounds: (typed: string) => `Waarom {de klager} in beroep ging: ${typed}.` }, speaking('grant'));
    expect(words.grounds('de klager was boos')).toBe('Waarom de betrokkene in beroep ging: de klager was boos.');
  });

  test('given the same words asked twice, then they are gone through once', () => {
    const words = { a: { b: '{klager}' } };
    expect(called(words, speaking('grant'))).toBe(called(words, speaking('grant')));
    expect(called(words, speaking('plain'))).toEqual({ a: { b: 'klager' } });
  });

  test('given no word of its own for whom it is about, then that is the product’s', () => {
    expect(subjectOf(voices.plain)).toEqual({ nl: 'betrokkene', en: 'person concerned' });
    expect(subjectOf(voices.grant)).toEqual({ nl: 'medewerker', en: 'employee' });
  });
});

describe('KIK-01: the words of every step', () => {
  const all = (which: keyof typeof voices, language: Speaking['language']) =>
    Object.values(steps).map(({ verb }) => JSON.stringify(wordsOf(verb, speaking(which, language))));

  test('given a procedure that says betrokkene, then no step says klager', () => {
    expect(all('grant', 'nl').filter((one) => /klager/i.test(one))).toEqual([]);
    expect(all('grant', 'en').filter((one) => /complainant[^s":]/i.test(one))).toEqual([]);
  });

  test('given a procedure that says klager, then the steps do', () => {
    expect(all('plain', 'nl').some((one) => one.includes('De klager'))).toBe(true);
  });

  test('given any procedure, then no place for a person stays open', () => {
    for (const language of ['nl', 'en'] as const)
      expect(all('youth', language).filter((one) => /\{[^}]*(klager|betrokkene|complainant|subject)[^}"]*\}/i.test(one))).toEqual(
        [],
      );
  });
});
