/** Tests of the checker: each question it asks is asked of a policy that answers it wrongly. */
import { describe, expect, test } from 'vitest';
import { checkPolicy, checks } from './check.ts';
import { readPolicy } from './read-policy.ts';
import type { SourceFile } from './source-file.ts';

const calendar = {
  file: 'nl.yaml',
  text: 'format: 1\ncalendar: nl\nname: { nl: N, en: N }\nholidays: []\nequated: []\nclosings: []\n',
};
const law = {
  file: 'laws/law-x/law.yaml',
  text: `format: 2
law: law-x
name: De wet
clauses:
  - { id: law-answer, says: Vier weken., source: Wet 1, shown: false, duty: { do: x, owner: handler, from: received, within: 4 weeks, done-by: letter:answer } }
  - { id: law-longer, says: Langer., source: Wet 2, shown: false, extends: { duty: law-answer, up-to: 2 weeks, times: 1, needs: notice-to-complainant }, letters: { letter: longer, on: extended, to: complainant } }
`,
};
const head = `format: 2
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
  handler: { name: behandelaar, may: [assign, conclude, extend, note], sees: own }
  coordinator: { name: coördinator, may: [assign, conclude], sees: all }
records: { complaint: { name: klacht, lodged: true } }
channels: { form: { name: formulier, form: written } }
sections: { what: Wat is een klacht? }
letters:
  answer: { name: Antwoord }
  longer: { name: Langer }
clauses:
  - id: answer
    says: U krijgt binnen 4 weken antwoord.
    source: VB-1
    section: what
    duty: { do: Antwoord, owner: handler, from: received, within: 4 weeks, done-by: letter:answer, step: conclude }
    letters: { letter: answer, on: concluded, to: complainant, blocks: [reasons] }
`;

function findings(clauses: string, text = head, more: Readonly<Record<string, SourceFile>> = {}): string[] {
  const letters = {
    ...more,
    answer: { file: 'letters/answer.md', text: '{%- block reasons -%}x{% endblock %}' },
    longer: { file: 'letters/longer.md', text: 'Nu uiterlijk {{ event.until | date_nl }}.' },
  };
  const read = readPolicy({ policy: { file: 'policy.yaml', text: text + clauses }, laws: [law], calendars: [calendar], letters });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return checkPolicy(read).map((one) => `${one.code} ${one.clause ?? ''}`.trim());
}
const clause = (rest: string, id = 'one') => `  - id: ${id}\n    says: Iets.\n    source: VB-2\n    section: what\n    ${rest}\n`;

test('a sound policy gives no findings', () => {
  expect(findings('')).toEqual([]);
});

describe('the checker finds', () => {
  test.each([
    ['an open question of the text', 'gap: De tekst zwijgt.', 'gap one'],
    [
      'an extension without an end',
      'extends: { duty: answer, times: unlimited, needs: notice-to-complainant }',
      'extension-without-maximum one',
    ],
    ['an extension that nobody hears of', 'extends: { duty: answer, up-to: 1 week, times: 1 }', 'extension-without-notice one'],
    ['a duty that never starts', 'duty: { do: x, owner: handler, from: debriefed, done-by: noted }', 'duty-never-starts one'],
    [
      'a duty that begins where a term ends that has no end',
      "duty: { do: x, owner: handler, from: 'over:one', within: 1 week, done-by: noted }",
      'duty-never-starts one',
    ],
    [
      'a duty that comes back, done by what it begins with',
      'duty: { do: x, owner: handler, from: noted, within: 2 weeks, done-by: [noted, concluded] }',
      'done-by-its-start one',
    ],
    ['a duty that nobody can do', 'duty: { do: x, owner: handler, from: received, done-by: debriefed }', 'duty-never-done one'],
    [
      'an owner without the right',
      'duty: { do: x, owner: coordinator, from: received, done-by: noted, step: note }',
      'owner-without-right one',
    ],
    [
      'a step that leads nowhere',
      'duty: { do: x, owner: handler, from: received, done-by: assigned, step: note }',
      'step-does-not-do-it one',
    ],
    [
      'a mandatory block without a text',
      'letters: { letter: answer, on: closed, to: complainant, blocks: [ombudsman] }',
      'letter-block-without-text one',
    ],
    ['a field that the step does not have', 'guard: { steps: conclude, needs: { with: { colour: red } } }', 'unknown-field one'],
    [
      'a term longer than the law’s',
      'covers: law-answer\n    duty: { do: x, owner: handler, from: received, within: 6 weeks, done-by: letter:answer, step: conclude }',
      'weaker-than-law one',
    ],
    ['a duty of the law that is covered by words alone', 'covers: law-answer', 'weaker-than-law one'],
    [
      'an extension longer than the law’s',
      'covers: law-longer\n    extends: { duty: answer, up-to: 3 weeks, times: 1, needs: notice-to-complainant }',
      'weaker-than-law one',
    ],
    [
      'an extension more often than the law’s',
      'covers: law-longer\n    extends: { duty: answer, up-to: 2 weeks, times: 2, needs: notice-to-complainant }',
      'weaker-than-law one',
    ],
    [
      'a promise that can never be late',
      'duty: { do: x, owner: handler, from: received, done-by: noted, step: note }',
      'term-without-end one',
    ],
    [
      'a term of which nobody knows whether it is a promise',
      'duty: { do: x, owner: handler, from: received, within: 1 week, done-by: noted, step: note }',
      'target-or-promise-unclear one',
      'In principe binnen een week.',
    ],
    [
      'two terms for the same thing',
      'duty: { do: x, owner: handler, from: received, within: 3 weeks, done-by: letter:answer, step: conclude }',
      'contradictory-terms one',
    ],
    ['something covered that is no law', 'covers: answer', 'covers-no-law one'],
  ])('%s', (_, rest, expected, says = 'Iets.') => {
    expect(findings(clause(rest).replace('Iets.', says))).toContain(expected);
  });

  test('a way to reach the organisation of which it says nothing', () => {
    const told = head.replace('form: written }', 'form: written, contact: phone }');
    expect(findings('', told)).toEqual(['contact-without-data']);
    expect(findings('', head.replace('form: written }', 'form: written, contact: form }'))).toEqual([]);
  });

  test('an aim that is said to be one, or a promise that is said to be one, is clear', () => {
    const term = (target: boolean) =>
      clause(`duty: { do: x, owner: handler, from: received, within: 1 week, target: ${target}, done-by: noted, step: note }`);
    for (const target of [true, false])
      expect(findings(term(target).replace('Iets.', 'In principe binnen een week.'))).toEqual([]);
  });

  test('an extension whose letter does not tell until when', () => {
    const own = clause(
      'extends: { duty: answer, up-to: 1 week, times: 1, needs: notice-to-complainant }\n    letters: { letter: answer, on: extended, to: complainant, when: { with: { clause: one } } }',
    );
    expect(findings(own)).toContain('extension-without-new-date one');
  });

  test('CCV-12, PSD2 101 lid 2: one letter that tells of more time for two terms: each has its own', () => {
    const lawless = head.replace('law: [law-x]\n', '');
    const other = clause('duty: { do: x, owner: handler, from: received, within: 2 weeks, done-by: noted, step: note }', 'other');
    const more = (id: string, duty: string, letter: string) =>
      clause(
        `extends: { duty: ${duty}, up-to: 1 week, times: 1, needs: notice-to-complainant }\n    letters: { letter: ${letter}, on: extended, to: complainant, when: { with: { clause: ${id} } } }`,
        id,
      );
    const both = (letter: string) => findings(other + more('one', 'other', 'longer') + more('two', 'answer', letter), lawless);
    expect(both('longer')).toContain('letter-for-two-extensions two');
    expect(both('answer').join()).not.toContain('letter-for-two-extensions');
  });

  test('a maximum of the law beside a term that may become longer up to there is no contradiction', () => {
    const term = (within: string, more = '') =>
      `duty: { do: x, owner: handler, from: received, within: ${within}, done-by: noted, step: note${more} }`;
    const two = (more: string) => clause(term('1 week')) + clause(term('2 weeks', more), 'two');
    expect(findings(two(''))).toContain('contradictory-terms two');
    expect(findings(two(', maximum: true'))).not.toContain('contradictory-terms two');
  });

  test('an extension that needs a notice which nobody writes', () => {
    const silent = head.replace('law: [law-x]\n', '').replace('  longer: { name: Langer }\n', '');
    const own = clause('extends: { duty: answer, up-to: 1 week, times: 1, needs: notice-to-complainant }');
    expect(findings(own, silent)).toContain('extension-without-new-date one');
  });

  test('CAK-27: what is owed as long as nobody is named is done by naming somebody; what is owed all the same is not', () => {
    const owed = (when: string) =>
      findings(`  - id: one
    says: x
    source: VB-2
    section: what
    duty: { do: x, owner: handler, from: received,${when} done-by: noted, step: involve }`).filter((one) =>
        one.includes('step-does-not'),
      );
    expect(owed(' when: { not: { someone-concerned: true } },')).toEqual([]);
    expect(owed('')).toEqual(['step-does-not-do-it one']);
  });

  test('what one clause demands and another forbids', () => {
    const demands = clause('guard: { steps: conclude, needs: { happened: assigned } }');
    const forbids = clause('guard: { steps: [conclude, extend], forbids: { happened: assigned } }', 'two');
    expect(findings(demands + forbids)).toContain('contradictory-guards two');
  });

  test('a ground that is an obligation here and a choice there', () => {
    const must = clause('ground: { code: late, name: Te laat, hard: true }');
    const may = clause('ground: { code: late, name: Te laat }', 'two');
    expect(findings(must + may)).toContain('contradictory-grounds two');
  });

  test('an English letter that lacks a mandatory block, or says something else than the Dutch one', () => {
    const english = (text: string) => findings('', head, { 'answer.en': { file: 'letters/answer.en.md', text } });
    expect(english('{% block reasons %}x{% endblock %}')).toEqual([]);
    expect(english('x')).toEqual(['letter-block-without-text answer', 'english-letter-differs']);
    expect(english('{% block reasons %}{{ event.until | date_en }}{% endblock %}')).toEqual(['english-letter-differs']);
  });

  test('a letter that nothing sends', () => {
    const loose = head
      .replace(/ {4}letters: .*\n/, '')
      .replace('done-by: letter:answer, step: conclude', 'done-by: concluded, step: conclude');
    expect(findings('', loose)).toContain('letter-never-sent');
  });

  test('a conflict of interest for which there is no deputy', () => {
    const alone = head.replace('may: [assign, conclude], sees', 'may: [assign], sees');
    expect(findings(clause('guard: { steps: assign, forbids: { concerned: assignee } }'), alone)).toContain(
      'conflict-without-deputy one',
    );
  });

  test('a procedure that promises no answer', () => {
    const vague = head.replace('within: 4 weeks, ', '');
    expect(findings('', vague.replace('law: [law-x]\n', ''))).toContain('no-answer-promised');
  });
});

test('every check says what would settle what it finds, and no two have one name', () => {
  expect(checks.filter((one) => one.help === undefined).map((one) => one.code)).toEqual([]);
  expect(new Set(checks.map((one) => one.code)).size).toBe(checks.length);
});

test('a finding about a part stands where the part stands', () => {
  const text = head.replace(
    'clauses:\n',
    'retention:\n  rules:\n    - { id: file, compartment: file, says: Een jaar., source: VB-3, from: debriefed, keep: 1 year, kind: maximum }\nclauses:\n',
  );
  const read = readPolicy({
    policy: { file: 'policy.yaml', text },
    laws: [law],
    calendars: [calendar],
    letters: {
      answer: { file: 'a', text: '{% block reasons %}x{% endblock %}' },
      longer: { file: 'l', text: '{{ event.until }}' },
    },
  });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const found = checkPolicy(read).find((one) => one.code === 'retention-never-starts');
  expect(found).toMatchObject({ line: text.slice(0, text.indexOf('- { id: file')).split('\n').length, column: 7 });
});
