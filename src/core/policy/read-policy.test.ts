/** Tests of reading a policy: every kind of mistake is told with its line, its clause and what was meant. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fault } from './fault.ts';
import { type LetterKind, letterFor } from './letter-kind.ts';
import { readPolicy } from './read-policy.ts';

const calendar = {
  file: 'calendars/nl.yaml',
  text: 'format: 1\ncalendar: nl\nname: { nl: Nederland, en: The Netherlands }\nholidays: []\nequated: []\nclosings: []\n',
};
const law = {
  file: 'laws/law-x/law.yaml',
  text: `format: 2
law: law-x
name: De wet
sections: { law: De wet }
clauses:
  - id: law-answer
    says: Binnen vier weken antwoord.
    source: Wet 1
    section: law
    duty: { do: Antwoord, owner: handler, from: received, within: 4 weeks, done-by: letter:answer }
    letters: { letter: answer, on: concluded, to: complainant, blocks: [reasons] }
  - id: law-longer
    says: Langer kan.
    source: Wet 2
    section: law
    extends: { duty: law-answer, up-to: 2 weeks, times: 1, needs: notice-to-subject }
`,
};
const base = `format: 2
policy: voorbeeld
version: 1
in-force: 2026-01-01
organisation: { name: Voorbeeld, kind: private, reference: VB, colour: '#112233' }
modelled-on: Een voorbeeld.
law: [law-x]
calendar: nl
voice: { address: u, complainant: klager }
front: { title: Vertel het ons, intro: Wij luisteren. }
roles:
  handler: { name: behandelaar, may: all, sees: own }
records:
  complaint: { name: klacht, lodged: true }
channels:
  form: { name: formulier, form: written }
sections:
  what: Wat is een klacht?
letters:
  answer: { name: Antwoord }
clauses:
  - id: answer
    says: U krijgt binnen 4 weken antwoord.
    source: VB-1
    section: what
    duty:
      do: Geef antwoord
      owner: handler
      from: received
      within: 4 weeks
      done-by: letter:answer
      step: conclude
`;

function read(text: string, more: { laws?: (typeof law)[]; letters?: Record<string, typeof law> } = {}) {
  const letters = more.letters ?? { answer: { file: 'letters/answer.md', text: '{% block reasons %}x{% endblock %}' } };
  return readPolicy({ policy: { file: 'policy.yaml', text }, laws: more.laws ?? [law], calendars: [calendar], letters });
}

function faults(text: string, more: Parameters<typeof read>[1] = {}): readonly Fault[] {
  const outcome = read(text, more);
  return 'faults' in outcome ? outcome.faults : [];
}

function policyOf(text: string, laws = [law]) {
  const outcome = read(text, { laws });
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults));
  return outcome.policy;
}

/** The base with a line changed; the change must really be one. */
function changed(from: string, to: string): string {
  if (!base.includes(from)) throw new Error(`the base has no ${from}`);
  return base.replace(from, to);
}
const line = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

test('a good policy is read without a fault', () => {
  expect(faults(base)).toEqual([]);
});

describe('an older format', () => {
  test('given format 1 with its one outside body, when it is read, then it is a policy of format 2 with that body among its bodies', () => {
    const policy = policyOf(`${changed('format: 2', 'format: 1')}forum: { name: de ombudsman, within: 1 year }\n`);
    expect(policy.format).toBe(2);
    expect(policy.forums).toEqual({ forum: { name: { nl: 'de ombudsman' }, within: '1 year', contact: [], binding: [] } });
  });

  test('given format 2, then the one outside body of format 1 is not known any more', () => {
    expect(faults(`${base}forum: { name: X }\n`)).toMatchObject([{ code: 'unknown-key', help: 'Bedoelt u ‘forums’?' }]);
  });

  test('a fault in what was raised stands where the file has it', () => {
    const text = `${changed('format: 2', 'format: 1')}forum:\n  naam: X\n`;
    expect(faults(text).map((one) => one.line)).toContain(line(text, 'naam: X'));
  });
});

describe('a mistake is told with its line, its clause and what was meant', () => {
  test.each([
    ['an unknown name', 'within: 4 weeks', 'withn: 4 weeks', 'unknown-key', '‘withn’', 'Bedoelt u ‘within’?'],
    ['a missing name', '      owner: handler\n', '', 'missing-key', '‘owner’', ''],
    ['a wrong length', '4 weeks\n      done', '4 wks\n      done', 'wrong-value', 'geen lengte', '"6 weeks"'],
    ['an endless length', '4 weeks\n      done', '1e9 days\n      done', 'wrong-value', 'geen lengte', '"6 weeks"'],
    ['a negative length', '4 weeks\n      done', '-1 days\n      done', 'wrong-value', 'geen lengte', '"6 weeks"'],
    ['a wrong day', '2026-01-01', '2026-02-30', 'wrong-value', 'geen dag', '2026-02-30'],
    ['a wrong kind', 'kind: private', 'kind: privat', 'wrong-value', '‘privat’', 'Bedoelt u ‘private’?'],
    [
      'a list where a text belongs',
      'source: VB-1',
      'says2: x\n    source: { a: b }',
      'unknown-key',
      '‘says2’',
      'Bedoelt u ‘says’?',
    ],
    [
      'a block where a text belongs',
      'do: Geef antwoord',
      'do: [Geef, antwoord]',
      'wrong-type',
      'een lijst',
      'Verwacht: een tekst.',
    ],
    ['a role that is not there', 'owner: handler', 'owner: handlr', 'dangling', 'geen rol ‘handlr’', 'Bedoelt u ‘handler’?'],
    ['a letter that is not there', 'letter:answer', 'letter:anwser', 'dangling', 'geen brief ‘anwser’', 'Bedoelt u ‘answer’?'],
    ['a heading that is not there', 'section: what', 'section: wat', 'dangling', 'geen kop ‘wat’', 'Bedoelt u ‘what’?'],
    ['a step that is not there', 'step: conclude', 'step: conclud', 'wrong-value', '‘conclud’', 'Bedoelt u ‘conclude’?'],
    ['an event that is not there', 'from: received', 'from: recieved', 'wrong-value', '‘recieved’', 'Bedoelt u ‘received’?'],
    ['a law that is not there', 'law: [law-x]', 'law: [law-y]', 'dangling', 'geen wetslaag ‘law-y’', 'Bedoelt u ‘law-x’?'],
    ['a calendar that is not there', 'calendar: nl', 'calendar: be', 'dangling', 'geen kalender ‘be’', 'Toegestaan: nl'],
    [
      'a choice that the calendar does not offer',
      'calendar: nl',
      'calendar: { name: nl, working: [xmas] }',
      'wrong-value',
      '‘xmas’',
      'saturday',
    ],
    ['a right to a step that is not there', 'may: all', 'may: [conclude, dance]', 'wrong-value', '‘dance’', 'Toegestaan'],
    ['an address in two lines', 'name: Voorbeeld,', 'name: "Voor\\nbeeld",', 'wrong-value', 'kan hier niet', 'één regel'],
    ['another format', 'format: 2\npolicy', 'format: 3\npolicy', 'wrong-value', '‘3’', 'leest format 2'],
    [
      'a text with a comma between braces',
      'name: klacht,',
      'name: { nl: klacht, of zo, en: x },',
      'unknown-key',
      '‘of zo’',
      'aanhalingstekens',
    ],
    [
      'one word behind such a comma',
      'name: klacht,',
      'name: { nl: boos, bedroefd, en: x },',
      'unknown-key',
      '‘bedroefd’',
      'aanhalingstekens',
    ],
    [
      'a colon behind such a comma',
      'name: klacht,',
      'name: { nl: boos, of mail: mij, en: x },',
      'unknown-key',
      '‘of mail’',
      'aanhalingstekens',
    ],
    [
      'a term that rolls without a term',
      'within: 4 weeks\n',
      'rolls: atw\n',
      'contradiction',
      'niets om te verschuiven',
      'within',
    ],
    [
      'closing days in a term of weeks',
      'within: 4 weeks\n',
      'within: 4 weeks\n      closing-days: true\n',
      'contradiction',
      'met werkdagen',
      'werkdagen',
    ],
    [
      'closing days in a term of law',
      'within: 4 weeks\n',
      'within: 5 working days\n      rolls: atw\n      closing-days: true\n',
      'contradiction',
      'termijn van de wet',
      'closing-days',
    ],
    ['a contact line that there is not', 'form: written', 'form: written, contact: fax', 'wrong-value', '‘fax’', 'phone'],
    [
      'talking first that is lodged',
      'sections:',
      'ways: [{ id: talk, name: Praten, text: Bel ons., lodge: complaint, talk-first: true }]\nsections:',
      'contradiction',
      'nog niet indienen',
      'talk-first',
    ],
    [
      'a person concerned whom somebody else than the complainant names',
      'sections:',
      'details: { about: { name: x, kind: flag, concerns: handler } }\nsections:',
      'contradiction',
      'zegt wie klaagt',
      'ask: complainant',
    ],
    [
      'persons concerned by the answers of what is no choice',
      'sections:',
      'details: { about: { name: x, kind: flag, ask: complainant, concerns: { boss: handler } } }\nsections:',
      'contradiction',
      'kiest wie klaagt uit een lijst',
      'kind: choice',
    ],
    [
      'a person concerned by an answer that is not there',
      'sections:',
      'details: { about: { name: x, kind: choice, choices: { boss: baas }, ask: complainant, concerns: { bos: handler } } }\nsections:',
      'contradiction',
      'geen antwoord ‘bos’',
      'boss',
    ],
    [
      'an answer that is about a role that is not there',
      'sections:',
      'details: { about: { name: x, kind: choice, choices: { boss: baas }, ask: complainant, concerns: { boss: bos } } }\nsections:',
      'dangling',
      'bos',
      '',
    ],
    ['a clause on the page without a heading', '    section: what\n', '', 'contradiction', 'niet onder een kop', 'section'],
  ])('%s', (_, from, to, code, message, help) => {
    const text = changed(from, to);
    const found = faults(text).find((one) => one.code === code);
    expect(found?.message).toContain(message);
    expect(found?.help).toContain(help);
    expect(found?.line).toBeGreaterThan(0);
  });

  test('the place is that of the wrong word itself', () => {
    const text = changed('owner: handler', 'owner: handlr');
    expect(faults(text)).toMatchObject([
      { file: 'policy.yaml', line: line(text, 'owner: handlr'), column: 14, clause: 'answer' },
    ]);
  });

  test('two mistakes are told together', () => {
    expect(faults(changed('owner: handler', 'ownr: handler').replace('kind: private', 'kind: x'))).toHaveLength(3);
  });

  test('two clauses with one name are told at the second', () => {
    const second = '  - { id: answer, says: Nog eens., source: VB-2, section: what }\n';
    expect(faults(base + second)).toMatchObject([{ code: 'duplicate-id', line: line(base + second, second) }]);
  });

  test('a letter without a text is told where the letter is named', () => {
    expect(faults(base, { letters: {} })).toMatchObject([
      { code: 'no-file', line: line(base, '  answer: {'), help: expect.stringContaining('letters/answer.md') },
    ]);
  });

  test('a letter has the English text that stands beside it, and who reads English gets Dutch where there is none', () => {
    const text = (words: string) => ({ file: `letters/${words}.md`, text: `{% block reasons %}${words}{% endblock %}` });
    const written = (letters: Record<string, typeof law>) => {
      const policy = read(base, { letters });
      if ('faults' in policy) throw new Error(JSON.stringify(policy.faults));
      const { written: found, language } = letterFor(policy.policy.letters.answer as LetterKind, 'en');
      return `${language} ${found.file}`;
    };
    expect(written({ answer: text('nee'), 'answer.en': text('no') })).toBe('en letters/no.md');
    expect(written({ answer: text('nee') })).toBe('nl letters/nee.md');
  });

  test('a mistake in the law is told in the law’s own file', () => {
    const broken = { ...law, text: law.text.replace('within: 4 weeks', 'within: 4 weken') };
    expect(faults(base, { laws: [broken] })[0]).toMatchObject({ file: 'laws/law-x/law.yaml', clause: 'law-answer' });
  });
});

describe('a law layer', () => {
  test('adds its clauses with its name, after those of the policy', () => {
    expect(policyOf(base).clauses.map((one) => [one.id, one.layer])).toEqual([
      ['answer', undefined],
      ['law-answer', 'law-x'],
      ['law-longer', 'law-x'],
    ]);
  });

  test('what the policy says in its own words is run once; letters and demands of the law stay', () => {
    const covering = changed('    section: what\n', '    section: what\n    covers: law-answer\n');
    const [own, theirs, longer] = policyOf(covering).clauses;
    expect(own?.source).toEqual(['VB-1', 'Wet 1']);
    expect(theirs?.duty).toBeUndefined();
    expect(theirs?.letters).toHaveLength(1);
    expect(longer?.extension?.duty).toBe('answer');
  });

  test('an extension of the policy takes over whom the law wants told', () => {
    const own = `  - id: longer\n    says: Langer.\n    source: VB-2\n    section: what\n    covers: law-longer\n    extends: { duty: answer, up-to: 2 weeks, times: 1, needs: notice-to-complainant }\n`;
    expect(policyOf(base + own).clauses[1]?.extension?.needs).toEqual(['notice-to-complainant', 'notice-to-subject']);
  });

  test('CCV-12: an extension of the policy may become longer for nothing else than what the law names, in the words of who writes it', () => {
    const own = (more = '') =>
      `  - id: longer\n    says: Langer.\n    source: VB-2\n    section: what\n    covers: law-longer\n    extends: { duty: answer, up-to: 2 weeks, times: 1${more} }\n`;
    const named = { ...law, text: law.text.replace('times: 1,', 'times: 1, hindrances: { bank: De bank wacht },') };
    const hindrances = (text: string) => policyOf(base + text, [named]).clauses[1]?.extension?.hindrances;
    expect(hindrances(own())).toEqual({ bank: { nl: 'De bank wacht' } });
    expect(hindrances(own(', hindrances: { event: Een storing }'))).toEqual({ event: { nl: 'Een storing' } });
  });

  test('speaks of the policy’s own roles', () => {
    const other = changed('law: [law-x]', 'law: [{ law: law-x, roles: { handler: chair } }]')
      .replaceAll('handler', 'chair')
      .replace('{ chair: chair }', '{ handler: chair }');
    expect(policyOf(other).clauses.map((one) => one.duty?.owner)).toEqual(['chair', 'chair', undefined]);
  });
});

describe('property', () => {
  const lines = base.split('\n');

  test('whatever is cut, doubled or scrambled in a file, reading ends in a policy or in faults with a place in the file', () => {
    const edit = fc.record({
      at: fc.nat(lines.length - 1),
      how: fc.constantFrom('cut', 'double', 'indent', 'insert'),
      word: fc.string({ unit: 'grapheme', maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const text = edits.reduce(mangle, lines).join('\n');
        const outcome = read(text);
        if (!('faults' in outcome)) return;
        expect(outcome.faults.length).toBeGreaterThan(0);
        for (const one of outcome.faults) {
          expect(one.line).toBeGreaterThanOrEqual(1);
          expect(one.line).toBeLessThanOrEqual(text.split('\n').length + 1);
          expect(one.message).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function mangle(before: string[], { at, how, word }: { at: number; how: string; word: string }): string[] {
  const row = before[at] ?? '';
  const instead =
    {
      cut: [],
      double: [row, row],
      indent: [`  ${row}`],
      insert: [row.slice(0, row.length / 2) + word + row.slice(row.length / 2)],
    }[how] ?? [];
  return [...before.slice(0, at), ...instead, ...before.slice(at + 1)];
}

test('Awb 9:6: given a law layer that speaks of a role and a letter that are not here, then it is told once, where the policy uses the law, with what to write', () => {
  const words = law.text.replaceAll('owner: handler', 'owner: clerk').replaceAll('letter: answer', 'letter: reply');
  const other = { ...law, text: `${words}    guard: { steps: close, needs: { record: grievance } }\n` };
  const told = faults(base, { laws: [other] }).map(({ line, column, message, help }) => `${line}:${column} ${message} ${help}`);
  expect(told).toEqual([
    '7:7 De wetslaag ‘law-x’ noemt de rol ‘clerk’ (bij law-answer), en die is er hier niet. Zeg wat dat hier is: { law: law-x, roles: { clerk: … } }.',
    '7:7 De wetslaag ‘law-x’ noemt de brief ‘reply’ (bij law-answer), en die is er hier niet. Zeg wat dat hier is: { law: law-x, letters: { reply: … } }, of schrijf die brief.',
    '7:7 De wetslaag ‘law-x’ vraagt hierom (bij law-longer): Er is geen soort zaak ‘grievance’. Geef wat u hiervoor hebt deze naam.',
  ]);
});

test('Awb 7:10: given a duty that begins where no clause ends, then that is told', () => {
  const text = base.replace('from: received', "from: 'over:in-tme'");
  expect(faults(text).map(({ message }) => message)).toEqual(['Er is geen bepaling ‘in-tme’.']);
});
