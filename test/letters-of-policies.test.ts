/** Every letter of every procedure can be written, whatever the case holds, and holds what its clauses demand. */
import { describe, expect, test } from 'vitest';
import type { LetterFacts } from '#core/case/letter-facts.ts';
import type { DutyRule, LetterRule } from '#core/policy/clause.ts';
import type { LetterKind, LetterText } from '#core/policy/letter-kind.ts';
import type { Policy } from '#core/policy/policy.ts';
import { toDay } from '#core/time/day.ts';
import { caseInWords } from '#core/words/called.ts';
import { compose } from '#letters/compose.ts';
import { textOfNode } from '#letters/letter.ts';
import { sampleFacts } from '#letters/sample-facts.ts';
import { readTemplate } from '#letters/template.ts';
import { tryLetters } from '#letters/try-letters.ts';
import { loadPolicies } from '#store/policies.ts';

const { policies } = await loadPolicies();

describe.each(policies.map((policy) => [policy.policy, policy] as const))('%s', (_, policy) => {
  const rules = Object.keys(policy.letters).flatMap((letter) => {
    const found = rulesFor(policy, letter);
    return (found.length > 0 ? found : [undefined]).map((rule) => [letter, rule?.on ?? 'no step', rule] as const);
  });

  test('its letters have a name that speaks to nobody: colleagues read it as well as whoever gets the letter', () => {
    const names = Object.values(policy.letters).map(({ name }) => name);
    expect(names.filter(({ nl }) => /\b(?:u|uw|je|jij|jou|jouw)\b/i.test(nl))).toEqual([]);
    expect(names.filter(({ en }) => /\b(?:you|your)\b/i.test(en ?? ''))).toEqual([]);
    expect(new Set(names.map(({ nl }) => nl)).size).toBe(names.length);
  });

  test('its letters can be tried without a fault', () => {
    expect(tryLetters(policy)).toEqual([]);
  });

  test.each(rules)('%s (%s): with all facts it is complete', (letter, _on, rule) => {
    expect(written(policy, letter, sampleFacts(policy, rule?.on, 'full', 'nl'), blocksOf(policy, letter))).toMatchObject({
      subject: expect.any(String),
    });
  });

  test('CCV-08, KIK-02: a letter that can go to whom it is about promises no more than the page of that person gives', () => {
    const theirs = rules.flatMap(([letter, , rule]) =>
      rule !== undefined && reachesSubjects(rule) ? [[letter, rule.on] as const] : [],
    );
    expect(theirs.length).toBeGreaterThan(0);
    const told = theirs.filter(([letter, on]) => {
      const facts = sampleFacts(policy, on, 'full', 'nl');
      const subject = { ...facts, addressee: { ...facts.addressee, capacity: 'subject' } };
      return /hoe het (?:ervoor|met (?:de|uw|je) \S+) staat/.test(JSON.stringify(written(policy, letter, subject, [])));
    });
    expect(told.map(([letter]) => letter)).toEqual([]);
  });

  test.each(rules)('%s (%s): with nothing but what is always known it has no fault', (letter, _on, rule) => {
    expect(written(policy, letter, sampleFacts(policy, rule?.on, 'bare', 'nl'), [])).not.toHaveProperty('fault');
  });

  test.each(rules)('%s (%s): speaks the reader’s language: no key, no code, no empty date', (letter, _on, rule) => {
    const made = written(policy, letter, sampleFacts(policy, rule?.on, 'full', 'nl'), []);
    expect(JSON.stringify(made)).not.toMatch(/undefined|null|\{\{|uiterlijk \*{0,2}[ .]/);
  });
});

/** What is somebody's own, also of who speaks for another: everything else in a letter is of the person who complains. */
const OWN = new RegExp(
  `\\b(?:uw|je|jouw|your)\\b \\*{0,2}(?:${[
    'eigen pagina|kenmerk|telefoonnummer|nummer|agenda|afspraak|behandelaar',
    'own page|reference|telephone number|number|calendar|appointment|handler|request',
  ].join('|')})\\b`,
  'giu',
);
/** What a possessive stands before; *je* is also who is spoken to, so of that the nouns are named. */
const POSSESSED = {
  nl: /\b(?:(?:uw|jouw)\b.{0,20}|je (?:beroep|bericht|bezwaar|gegevens|idee|kant|klacht|melding|punten|tip|verhaal|vraag|wens|zaak)\b)/giu,
  en: /\byour\b.{0,20}/giu,
};

describe.each(policies.map((policy) => [policy.policy, policy] as const))(
  'CAK-L4, CCV-05, INS-07, KIK-01, KLK-03: whoever speaks for somebody reads at %s',
  (_, policy) => {
    const toAll = Object.keys(policy.letters).flatMap((letter) => {
      // what is only for whom it is about, or heard as a witness, goes to nobody who speaks for a complainant
      const rules = policy.clauses.flatMap(({ letters, reminder }) =>
        letters.filter((rule) => rule.letter === letter && [rule.when, reminder?.when].every(meansComplainants)),
      );
      return [...new Set(rules.filter(({ to }) => to === 'complainant' || to === 'party').map(({ on }) => on))].map(
        (on) => [letter, on] as const,
      );
    });

    test.each(toAll)('of what is the complainant’s in %s (%s), and not of what would be their own', (letter, on) => {
      for (const language of ['nl', 'en'] as const)
        for (const how of ['full', 'bare'] as const) {
          const facts = sampleFacts(policy, on, how, language);
          const yours = caseInWords(policy, language, false);
          const theirs = { ...facts, case: { ...facts.case, yours }, addressee: { ...facts.addressee, represents: 'C. Smit' } };
          const { english, ...dutch } = policy.letters[letter] as LetterKind;
          const made = filled(language === 'nl' ? dutch : (english ?? dutch), theirs, []);
          expect(JSON.stringify(made).replaceAll(OWN, '').match(POSSESSED[language]) ?? []).toEqual([]);
        }
    });
  },
);

test('KLK-12, KLK-13, KLK-37: given that Klikklaar publishes five weeks and nine, then its letters in both languages say so, with no word changed', () => {
  const policy = policies.find((one) => one.policy === 'klikklaar') as Policy;
  const weeks: Readonly<Record<string, number>> = { decide: 5, 'appeal-decide': 9 };
  const clauses = policy.clauses.map((one) => {
    const count = weeks[one.id];
    return count === undefined ? one : { ...one, duty: { ...(one.duty as DutyRule), within: { count, unit: 'week' as const } } };
  });
  const longer = { ...policy, clauses };
  const said = (letter: string, on: string, language: 'nl' | 'en') =>
    JSON.stringify(written(longer, letter, sampleFacts(longer, on, 'full', language), []));
  for (const [letter, on] of [
    ['acknowledgement', 'lodged'],
    ['extension', 'extended'],
  ] as const) {
    expect(said(letter, on, 'nl')).toContain('5 weken');
    expect(said(letter, on, 'en')).toContain('5 weeks');
  }
  for (const [letter, on] of [
    ['appeal-received', 'appealed:appeal'],
    ['appeal-extension', 'extended'],
    ['conclusion', 'concluded'],
  ] as const) {
    expect(said(letter, on, 'nl')).toContain('9 weken');
    expect(said(letter, on, 'en')).toContain('9 weeks');
  }
});

describe('KLK-19: the position of Klikklaar says of hearing both sides only what was done', () => {
  const policy = policies.find((one) => one.policy === 'klikklaar') as Policy;
  const opening = (sides: LetterFacts['sides']) => {
    const made = written(policy, 'conclusion', { ...sampleFacts(policy, 'concluded', 'full', 'nl'), sides }, []);
    return 'body' in made ? made.body.map(textOfNode)[1] : made;
  };
  const silent = (reminded: string | null) => ({
    asked: toDay('2026-06-08'),
    reminded: reminded === null ? null : toDay(reminded),
  });

  test.each([
    ['heard', { both: true, heard: 1, silent: [] }, 'De voorzitter heeft beide kanten gehoord en een standpunt ingenomen.'],
    ['nobody is known', { both: false, heard: 0, silent: [] }, 'De voorzitter heeft een standpunt ingenomen.'],
    [
      'silent after a reminder',
      { both: false, heard: 0, silent: [silent('2026-06-13')] },
      'De voorzitter heeft een standpunt ingenomen. Op maandag 8 juni 2026 vroegen wij de medewerker om een reactie, en op zaterdag 13 juni 2026 nog een keer. Wij kregen geen antwoord.',
    ],
    [
      'one of two is silent',
      { both: false, heard: 1, silent: [silent(null)] },
      'De voorzitter heeft een standpunt ingenomen. Op maandag 8 juni 2026 vroegen wij een van de medewerkers om een reactie. Wij kregen geen antwoord.',
    ],
  ])('%s', (_, sides, says) => {
    expect(opening(sides)).toBe(`Op maandag 1 juni 2026 kregen wij de klacht van C. Smit. ${says}`);
  });

  test('no letter of any procedure says that both sides were heard without asking whether they were', () => {
    const says = policies
      .flatMap((one) => Object.values(one.letters))
      .filter(({ text }) => /beide (?:kanten|partijen) gehoord/.test(text));
    expect(says.length).toBeGreaterThan(0);
    expect(says.filter(({ text }) => !text.includes('{% if sides.both %}')).map(({ file }) => file)).toEqual([]);
  });
});

/** The procedures whose letters are all there in English as well. */
const inEnglish = ['cak', 'ccv', 'insolving', 'kika', 'klikklaar'];

describe.each(inEnglish)('docs/decisions/0080: %s in English', (name) => {
  const policy = policies.find((one) => one.policy === name) as Policy;
  const texts = Object.entries({ ...policy.letters, ...policy.enclosures });

  test('every letter has its English text', () => {
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter(([, { english }]) => english === undefined).map(([letter]) => letter)).toEqual([]);
  });

  test.each(texts)('%s: no sentence, name or day in it is Dutch', (letter, kind) => {
    const english = kind.english as LetterText;
    const rules = rulesFor(policy, letter);
    const on = rules.length > 0 ? new Set(rules.map((rule) => rule.on)) : [undefined];
    const made = [...on].flatMap((one) =>
      (['full', 'bare'] as const).map((how) => filled(english, sampleFacts(policy, one, how, 'en'), [])),
    );
    // what stands behind conditions that no sample meets is read as it was typed
    const typed = english.text.replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, ' ');
    expect(made.filter((one) => 'fault' in one)).toEqual([]);
    expect([...made.map((one) => JSON.stringify(one)), typed].flatMap(dutchIn)).toEqual([]);
  });
});

/** Words that are Dutch and nothing else, with the names of days and months; the surname of a sample is none of them. */
const DUTCH = new RegExp(
  `(?<![\\p{L}.@])(?:${[
    'u uw je jij jouw wij ons onze het een niet voor naar klacht kenmerk uiterlijk',
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    'januari februari maart mei juni juli augustus oktober',
  ]
    .flatMap((line) => line.split(' '))
    .join('|')})(?![\\p{L}@])`,
  'giu',
);

function dutchIn(text: string): readonly string[] {
  return text.match(DUTCH) ?? [];
}

function rulesFor(policy: Policy, letter: string): readonly LetterRule[] {
  return policy.clauses.flatMap((clause) => clause.letters).filter((rule) => rule.letter === letter);
}

/** What whoever takes part can be asked, told of a hearing or answered about their own data, goes to whom it is about as well. */
function reachesSubjects({ to, on, when }: LetterRule): boolean {
  if (to === 'subject') return true;
  const capacities = when?.capacity;
  const meant = capacities === undefined || capacities.includes('subject');
  const asksRepair = when?.with?.repair !== undefined;
  return to === 'party' && meant && !asksRepair && ['asked', 'heard', 'requested', 'deferred', 'fulfilled'].includes(on);
}

function meansComplainants(when: LetterRule['when']): boolean {
  return when?.capacity?.includes('complainant') ?? true;
}

function blocksOf(policy: Policy, letter: string): readonly string[] {
  return rulesFor(policy, letter).flatMap((rule) => rule.blocks);
}

function written(policy: Policy, letter: string, about: object, blocks: readonly string[]) {
  return filled(policy.letters[letter] as LetterText, about, blocks);
}

function filled({ text, file }: LetterText, about: object, blocks: readonly string[]) {
  const template = readTemplate(text, file);
  if ('faults' in template) throw new Error(JSON.stringify(template.faults));
  return compose(template, about, blocks);
}
