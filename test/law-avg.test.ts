// The layer of the AVG over a procedure: what it adds, what the procedure may say in its own words, and where that is too little.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPolicy } from '#core/policy/check.ts';
import { readPolicy } from '#core/policy/read-policy.ts';

const file = (path: string) => ({ file: path, text: readFileSync(new URL(`../policies/${path}`, import.meta.url), 'utf8') });
const head = `format: 2
policy: voorbeeld
version: 1
in-force: 2026-01-01
organisation: { name: Voorbeeld, kind: private, reference: VB, colour: '#112233' }
modelled-on: Een voorbeeld.
law: [{ law: avg, roles: { coordinator: office } }]
calendar: nl
voice: { address: u, complainant: klager }
front: { title: Vertel het ons, intro: Wij luisteren. }
roles:
  office: { name: kantoor, may: all, sees: all }
records: { complaint: { name: klacht, lodged: true } }
channels: { form: { name: formulier, form: written } }
sections: { what: Wat is een klacht? }
letters:
  answer: { name: Antwoord }
  data-request-received: { name: Ontvangst van uw verzoek }
  data-answer: { name: Antwoord op uw verzoek }
  data-deferral: { name: Uitstel }
clauses:
  - id: answer
    says: U krijgt binnen 4 weken antwoord.
    source: VB-1
    section: what
    duty: { do: Antwoord, owner: office, from: received, within: 4 weeks, done-by: letter:answer, step: conclude }
    letters: { letter: answer, on: concluded, to: complainant }
`;
const block = (name: string) => `{% block ${name} %}{{ event.${name} }}{% endblock %}`;
const texts = { answer: 'x', 'data-request-received': 'x', 'data-answer': block('words'), 'data-deferral': block('reason') };
const own = (within: string) => `  - id: inzage
    says: U kunt uw gegevens opvragen.
    source: KLK-32
    section: what
    covers: avg-answer
    duty: { do: Geef inzage, owner: office, from: requested, each: party, within: ${within}, done-by: fulfilled, lapses-by: [destroyed], step: fulfil }
`;

function read(more = '') {
  const letters = Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { file: `letters/${id}.md`, text }]));
  const policy = { file: 'policy.yaml', text: head + more };
  const found = readPolicy({ policy, laws: [file('laws/avg/law.yaml')], calendars: [file('calendars/nl.yaml')], letters });
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  return found;
}
const codes = (more = '') => checkPolicy(read(more)).map((one) => `${one.code} ${one.clause ?? ''}`.trim());

test('AVG 12 lid 3: the layer owes everybody an answer within a month, by the role that the procedure names', () => {
  const duty = read().policy.clauses.find(({ id }) => id === 'avg-answer')?.duty;
  expect(duty).toMatchObject({
    owner: 'office',
    each: 'party',
    from: 'requested',
    within: { count: 1, unit: 'month' },
    rolls: 'eu',
  });
});

test('KLK-32: given a procedure that says it in its own words, then the duty runs once, with the law beside its source', () => {
  const { policy } = read(own('2 weeks'));
  expect(policy.clauses.find(({ id }) => id === 'avg-answer')?.duty).toBeUndefined();
  expect(policy.clauses.find(({ id }) => id === 'inzage')?.source).toEqual(['KLK-32', 'AVG 12 lid 3']);
  expect(codes(own('2 weeks'))).not.toContain('weaker-than-law inzage');
});

test('AVG 12 lid 3: given a procedure that promises less than the law, then the checker says so', () => {
  expect(codes(own('6 weeks'))).toContain('weaker-than-law inzage');
});

test('AVG 5 lid 1 onder e: given a procedure by which nothing is ever destroyed, then the checker asks for how long', () => {
  expect(codes()).toContain('personal-data-without-end avg-answer');
  const rule = `retention:
  rules:
    - { id: a-year, says: Een jaar., source: VB-9, compartment: file, from: ended, keep: 1 year, kind: maximum }
`;
  expect(codes(rule)).not.toContain('personal-data-without-end avg-answer');
});
