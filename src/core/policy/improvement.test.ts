/** Tests of the part `improvement` of a policy: reading it, and the questions that the checker asks of it. */
import { describe, expect, test } from 'vitest';
import { checkPolicy } from './check.ts';
import { causesOf, type ImprovementRule, usualKinds } from './improvement.ts';
import { readPolicy } from './read-policy.ts';

const calendar = {
  file: 'nl.yaml',
  text: 'format: 1\ncalendar: nl\nname: { nl: N, en: N }\nholidays: []\nequated: []\nclosings: []\n',
};
const policyWith = (improvement: string, clauses = '') => `format: 2
policy: voorbeeld
version: 1
in-force: 2026-01-01
organisation: { name: Voorbeeld, kind: private, reference: VB, colour: '#112233' }
modelled-on: Een voorbeeld.
calendar: nl
voice: { address: u, complainant: klager }
front: { title: Vertel het ons, intro: Wij luisteren. }
roles:
  handler: { name: behandelaar, may: [conclude, close, reopen, note], sees: own }
  quality: { name: kwaliteitsmedewerker, may: [review, note], sees: all }
records: { complaint: { name: klacht, lodged: true } }
channels: { form: { name: formulier, form: written } }
sections: { what: Wat is een klacht? }
improvement: ${improvement}
clauses:
  - id: answer
    says: U krijgt binnen 4 weken antwoord.
    source: VB-1
    section: what
    duty: { do: Antwoord, owner: handler, from: received, within: 4 weeks, done-by: concluded, step: conclude }
${clauses}`;
const whole =
  '{ source: VB-9, owner: quality, causes: { phone: Onbereikbaar }, decide-within: 2 weeks, evaluate-after: 3 months, needs: [cause, measure-or-reason], alert-after: 2 }';
const reviewed =
  '  - { id: learn, says: Leren., source: VB-9, section: what, duty: { do: Kijk terug, owner: quality, from: closed, within: 2 weeks, done-by: reviewed, lapses-by: [reopened], step: review } }\n';

function read(text: string) {
  const letters = {};
  return readPolicy({ policy: { file: 'policy.yaml', text }, laws: [], calendars: [calendar], letters });
}
function ruleOf(improvement: string): ImprovementRule | undefined {
  const outcome = read(policyWith(improvement));
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults));
  return outcome.policy.improvement;
}
function faults(improvement: string, clauses = '') {
  const outcome = read(policyWith(improvement, clauses));
  return 'faults' in outcome ? outcome.faults : [];
}
function findings(improvement: string, clauses = '', change: (text: string) => string = (text) => text) {
  const outcome = read(change(policyWith(improvement, clauses)));
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults));
  return checkPolicy(outcome).map((one) => one.code);
}

describe('what is written is what is carried out', () => {
  test('a whole part', () => {
    expect(ruleOf(whole)).toEqual({
      source: ['VB-9'],
      owner: 'quality',
      sees: [],
      causes: { phone: { nl: 'Onbereikbaar' } },
      open: true,
      kinds: usualKinds,
      decideWithin: { count: 2, unit: 'week' },
      evaluateAfter: { count: 3, unit: 'month' },
      needs: ['cause', 'measure-or-reason'],
      alertAfter: 2,
    });
  });

  test('the least there can be: a source and an owner; a cause is then always described', () => {
    const rule = ruleOf('{ source: VB-9, owner: quality }');
    expect(rule).toMatchObject({ causes: {}, open: true, needs: [], alertAfter: 1 });
    expect(causesOf(rule).map(([code]) => code)).toEqual(['other']);
  });

  test('a list that is not open offers only what it names', () => {
    const rule = ruleOf('{ source: VB-9, owner: quality, causes: { phone: Onbereikbaar }, open: false }');
    expect(causesOf(rule).map(([code]) => code)).toEqual(['phone']);
    expect(causesOf(undefined)).toEqual([]);
  });
});

describe('a mistake is told with its place', () => {
  test.each([
    ['an owner that is no role', '{ source: VB-9, owner: boss }', 'dangling', '‘boss’'],
    ['a reader that is no role', '{ source: VB-9, owner: quality, sees: [boss] }', 'dangling', '‘boss’'],
    ['an unknown need', '{ source: VB-9, owner: quality, needs: [tears] }', 'wrong-value', '‘tears’'],
    ['a term in hours', '{ source: VB-9, owner: quality, evaluate-after: 3 hours }', 'contradiction', 'dagen'],
    ['no cause at all', '{ source: VB-9, owner: quality, open: false }', 'contradiction', 'geen enkele oorzaak'],
    ['no kind at all', '{ source: VB-9, owner: quality, kinds: {} }', 'contradiction', 'geen soort maatregel'],
    ['no source', '{ owner: quality }', 'missing-key', '‘source’'],
  ])('%s', (_, improvement, code, words) => {
    const [first] = faults(improvement);
    expect(first).toMatchObject({ code, file: 'policy.yaml', line: 16 });
    expect(`${first?.message} ${first?.help}`).toContain(words);
  });

  test('a cause that a condition or a milestone names must be in the list', () => {
    const clause = (when: string, from: string) =>
      `  - { id: learn, says: x, source: VB-9, section: what, duty: { do: x, owner: quality, from: ${from}, when: { cause: ${when} }, done-by: noted, lapses-by: [reopened] } }\n`;
    expect(faults(whole, clause('phone', 'reviewed:phone'))).toEqual([]);
    expect(faults(whole, clause('other', 'reviewed:other'))).toEqual([]);
    expect(faults(whole, clause('fone', 'reviewed:phone'))).toMatchObject([{ code: 'dangling', clause: 'learn' }]);
    expect(faults(whole, clause('phone', 'reviewed:fone'))).toMatchObject([{ code: 'dangling', clause: 'learn' }]);
  });
});

describe('the checker', () => {
  test('finds nothing when each review is owed, done and evaluated', () => {
    expect(findings(whole, reviewed)).toEqual([]);
  });

  test.each([
    [
      'INS-12: given that each case needs a cause, when no clause asks for the review, then it says so',
      '',
      'review-owed-by-nobody',
    ],
    [
      'a review that only stands in the way of something is asked for',
      '  - { id: wait, says: x, source: VB-9, section: what, guard: { steps: close, needs: { happened: reviewed } } }\n',
      undefined,
    ],
  ])('%s', (_, clauses, code) => {
    expect(findings(whole, clauses).filter((one) => one === 'review-owed-by-nobody')).toEqual(code === undefined ? [] : [code]);
  });

  test('nobody may review', () => {
    expect(findings(whole, reviewed, (text) => text.replace('may: [review, note]', 'may: [note]'))).toContain(
      'nobody-may-review',
    );
  });

  test('INS-44: given measures, when nothing asks for their effect, then it says so', () => {
    expect(findings('{ source: VB-9, owner: quality }')).toEqual(['effect-never-evaluated']);
  });

  test('the owner cannot see the cases that the causes come from', () => {
    expect(findings(whole, reviewed, (text) => text.replace('sees: all', 'sees: own'))).toContain('improvement-unseen');
  });
});
