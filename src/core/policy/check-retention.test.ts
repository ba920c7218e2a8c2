// The checker on retention: each question is asked of a policy that answers it wrongly.
import { describe, expect, test } from 'vitest';
import { checkPolicy } from './check.ts';
import { readPolicy } from './read-policy.ts';

const calendar = {
  file: 'nl.yaml',
  text: 'format: 1\ncalendar: nl\nname: { nl: N, en: N }\nholidays: []\nequated: []\nclosings: []\n',
};
const law = {
  file: 'laws/law-x/law.yaml',
  text: `format: 2
law: law-x
name: De wet
clauses: []
retention:
  - { id: law-a-year, says: Minstens een jaar., source: Wet 1, compartment: file, from: ended, keep: 1 year, kind: minimum, approval: one, owner: theirs }
`,
};
const head = `format: 2
policy: voorbeeld
version: 1
in-force: 2026-01-01
organisation: { name: Voorbeeld, kind: private, reference: VB, colour: '#112233' }
modelled-on: Een voorbeeld.
law: LAW
calendar: nl
voice: { address: u, complainant: klager }
front: { title: Vertel het ons, intro: Wij luisteren. }
roles:
  handler: { name: behandelaar, may: [assign, conclude, close, extend, note, clear, hold], sees: own }
  coordinator: { name: coördinator, may: [assign, clear], sees: all }
records: { complaint: { name: klacht, lodged: true } }
channels: { form: { name: formulier, form: written } }
sections: { what: Wat is een klacht? }
forums: { ombudsman: { name: de ombudsman, within: 1 year } }
letters:
  answer: { name: Antwoord }
clauses:
  - id: answer
    says: U krijgt binnen 4 weken antwoord.
    source: VB-1
    section: what
    duty: { do: Antwoord, owner: handler, from: received, within: 4 weeks, done-by: letter:answer, step: conclude }
    letters: { letter: answer, on: concluded, to: complainant, blocks: [] }
`;
const sound = 'id: a, says: Weg., source: VB-9, compartment: file, from: ended, keep: 1 year, kind: maximum';
const part = (rules: readonly string[], holds = '{}') =>
  `retention:\n  holds: ${holds}\n  rules:\n${rules.map((one) => `    - { ${one} }\n`).join('')}`;

function read(rest: string, change: (text: string) => string = (text) => text, laws = '[]') {
  const letters = { answer: { file: 'letters/answer.md', text: 'x' } };
  const text = change(head).replace('LAW', laws) + rest;
  return readPolicy({ policy: { file: 'policy.yaml', text }, laws: [law], calendars: [calendar], letters });
}
function findings(rest: string, change?: (text: string) => string, laws?: string): string[] {
  const found = read(rest, change, laws);
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  return checkPolicy(found).map(({ code }) => code);
}
function faults(rest: string): string[] {
  const found = read(rest);
  return 'faults' in found ? found.faults.map(({ code, line }) => `${code} ${line}`) : [];
}

test('INS-45: a procedure that says nothing about keeping gives no findings', () => {
  expect(findings('')).toEqual([]);
});

test('sound rules give no findings', () => {
  expect(findings(part([sound]))).toEqual([]);
});

test('a term shorter than the second one of an outside body is found', () => {
  const second = (text: string) =>
    text.replace('within: 1 year }', 'within: 1 year, or-within: { from: received, within: 9 years } }');
  expect(findings(part([sound]), second)).toContain('retention-shorter-than-forum');
});

describe('the checker finds', () => {
  test.each([
    ['no start', sound.replace('from: ended', 'from: heard'), 'retention-never-starts'],
    ['a term shorter than that of an outside body', sound.replace('1 year', '6 months'), 'retention-shorter-than-forum'],
    ['an approval that the asked role cannot give', `${sound}, approval: one, owner: silent`, 'retention-without-approver'],
  ])('%s', (_, rule, expected) => {
    const silent = (text: string) => text.replace('roles:\n', 'roles:\n  silent: { name: zwijger, may: [note], sees: own }\n');
    expect(findings(part([rule]), silent)).toContain(expected);
  });

  test('a minimum above the maximum, also when a law sets it', () => {
    const least = sound.replace('id: a', 'id: b').replace('maximum', 'minimum').replace('1 year', '2 years');
    expect(findings(part([sound, least]))).toContain('retention-minimum-above-maximum');
    const short = part([sound.replace('1 year', '1 month')]);
    expect(findings(short, undefined, '[{ law: law-x, roles: { theirs: coordinator } }]')).toContain(
      'retention-minimum-above-maximum',
    );
  });

  test('KLK-31: two approvals where one person alone can give them', () => {
    const alone = (text: string) =>
      text
        .replace('note, clear, hold], sees: own', 'note, hold], sees: own')
        .replace('[assign, clear], sees: all', '[assign, clear], sees: all, people: one');
    const rule = part([`${sound}, approval: two, owner: coordinator`]);
    expect(findings(rule, alone)).toContain('retention-two-approvals-one-person');
    expect(findings(rule)).not.toContain('retention-two-approvals-one-person');
  });

  test('a destruction that nothing can hold, and a letter to somebody whose address is gone', () => {
    expect(findings(part([sound]), (text) => text.replace(', hold]', ']'))).toContain('retention-without-hold');
    const letter = (text: string) => text.replace('on: concluded', 'on: destroyed');
    expect(findings(part([sound]), letter)).toContain('letter-after-destruction');
  });
});

describe('the reader refuses', () => {
  test.each([
    ['a hold that is not there', `${sound}, held-by: appeal`, 'dangling'],
    ['a role that is not there', `${sound}, approval: one, owner: nobody`, 'dangling'],
    ['an approval that nobody is asked for', `${sound}, approval: two`, 'contradiction'],
    ['a length in working days', sound.replace('1 year', '5 working days'), 'wrong-value'],
    ['a compartment that is not there', sound.replace('compartment: file', 'compartment: attic'), 'wrong-value'],
  ])('%s, at its place', (_, rule, code) => {
    expect(faults(part([rule]))).toEqual([`${code} ${head.split('\n').length + 3}`]);
  });

  test('two rules with one name', () => {
    expect(faults(part([sound, sound]))).toEqual([`duplicate-id ${head.split('\n').length + 4}`]);
  });
});

describe('an appeal', () => {
  const tiers = (within: string) => `tiers:
  board: { name: { nl: beroep }, body: coordinator, after: first, opens-on: letter:answer, verdicts: { founded: gegrond }${within} }
`;
  const appeals = (text: string) =>
    text
      .replace('[assign, clear], sees: all', '[assign, clear, rule], sees: all')
      .replace('note, clear, hold]', 'note, clear, hold, appeal]');
  const month = sound.replace('1 year', '1 month');
  const within = ', within: { from: letter:answer, length: 6 weeks }';

  test('KLK-31, KLK-33: a term shorter than the time in which one may appeal, and a file that an appeal does not hold', () => {
    const found = findings(tiers(within) + part([month]), appeals);
    expect(found.filter((code) => code === 'retention-shorter-than-appeal')).toHaveLength(2);
  });

  test('KLK-33: an appeal without a filing term asks for a hold, and with it there is nothing to say', () => {
    expect(findings(tiers('') + part([sound]), appeals)).toContain('retention-shorter-than-appeal');
    const held = part([`${sound}, held-by: appeal`], '{ appeal: { name: er loopt een beroep, from: appealed, until: ruled } }');
    expect(findings(tiers(within) + held, appeals)).not.toContain('retention-shorter-than-appeal');
  });
});
