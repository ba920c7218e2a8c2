// Parts about what a case records: they are read, and every word that points to nothing is named with its place.
import { expect, test } from 'vitest';
import { readPolicy } from '../read-policy.ts';

const calendar = {
  file: 'nl.yaml',
  text: 'format: 1\ncalendar: nl\nname: { nl: N, en: N }\nholidays: []\nequated: []\nclosings: []\n',
};
const head = `format: 1
policy: voorbeeld
version: 1
in-force: 2026-01-01
organisation: { name: Voorbeeld, kind: private, reference: VB, colour: '#112233' }
modelled-on: Een voorbeeld.
calendar: nl
voice: { address: u, complainant: klager }
front: { title: Vertel het ons, intro: Wij luisteren. }
roles: { handler: { name: behandelaar, may: all, sees: all } }
records: { complaint: { name: klacht, lodged: true } }
channels: { form: { name: formulier, form: written } }
sections: { what: Wat? }
`;
const parts = `classes:
  nature: { name: aard, several: true, values: { i: bejegening, ii: inhoud }, source: INS-24 }
details:
  amount: { name: bedrag, kind: amount, max: 5000, ask: complainant, required-before: [conclude], records: complaint }
  interest: { name: belang, kind: choice, choices: { none: geen, material: materieel } }
  vulnerable: { name: kwetsbaar, kind: flag, personal: true }
`;
const clause = (guard: string) =>
  `clauses:\n  - { id: one, says: Iets., source: VB-1, section: what, guard: { steps: conclude, needs: ${guard} } }\n`;
const read = (text: string) =>
  readPolicy({ policy: { file: 'p.yaml', text: head + text }, laws: [], calendars: [calendar], letters: {} });
const faults = (text: string) => {
  const found = read(text);
  return 'faults' in found ? found.faults.map(({ code, message }) => `${code}: ${message}`) : [];
};

test('classes and details are read; what is not said has its ordinary value', () => {
  const found = read(
    parts +
      clause(
        '{ class: [nature, "nature:i"], detail: { interest: none, vulnerable: true }, detail-above: { amount: 0 }, received: { from: 2026-01-01 } }',
      ),
  );
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  const { classes, details, clauses } = found.policy;
  expect(classes.nature).toEqual({
    name: { nl: 'aard' },
    several: true,
    values: { i: { nl: 'bejegening' }, ii: { nl: 'inhoud' } },
    source: ['INS-24'],
  });
  expect(details.amount).toMatchObject({
    kind: 'amount',
    max: 5000,
    ask: 'complainant',
    requiredBefore: ['conclude'],
    records: ['complaint'],
  });
  expect(details.interest).toMatchObject({ ask: 'staff', personal: false, requiredBefore: [] });
  expect(clauses[0]?.guard?.needs).toEqual({
    class: ['nature', 'nature:i'],
    detail: { interest: ['none'], vulnerable: ['true'] },
    detailAbove: { amount: 0 },
    received: { from: '2026-01-01' },
  });
});

test.each([
  ['{ class: "nature:iv" }', 'dangling: Er is geen klasse ‘nature:iv’.'],
  ['{ class: colour }', 'dangling: Er is geen klasse ‘colour’.'],
  ['{ happened: "classified:nature:iv" }', 'dangling: Er is geen klasse ‘nature:iv’.'],
  ['{ detail: { interest: financial } }', 'dangling: Er is geen antwoord ‘interest:financial’.'],
  ['{ detail: { colour: red } }', 'dangling: Er is geen antwoord ‘colour:red’.'],
  ['{ detail-above: { price: 10 } }', 'dangling: Er is geen gegeven ‘price’.'],
])('a condition that points to nothing: %s', (condition, expected) => {
  expect(faults(parts + clause(condition))).toContain(expected);
});

test.each([
  ['{ name: x, kind: choice }', 'contradiction: Er is niets om uit te kiezen.'],
  ['{ name: x, kind: flag, choices: { a: b } }', 'contradiction: Alleen bij kind: choice valt er iets te kiezen.'],
  ['{ name: x, kind: day, max: 5 }', 'contradiction: Dit soort gegeven heeft geen grootste waarde.'],
  ['{ name: x, kind: text, personal: true }', 'contradiction: Een tekst is altijd persoonlijk.'],
  ['{ name: x, kind: text, required-before: lodge }', 'contradiction: Indienen wacht nergens op: wie klaagt, wordt gehoord.'],
  ['{ name: x, kind: text, records: signal }', 'dangling: Er is geen soort zaak ‘signal’.'],
])('a detail that cannot be: %s', (detail, expected) => {
  expect(faults(`details: { one: ${detail} }\nclauses: []\n`)).toContain(expected);
});

test('a cap without a term caps nothing', () => {
  const duty = 'duty: { do: x, owner: handler, from: received, done-by: concluded, cap: { from: received, within: 21 days } }';
  expect(faults(`clauses: [{ id: one, says: Iets., source: VB-1, section: what, ${duty} }]\n`)).toContain(
    'contradiction: Er is niets te begrenzen: deze plicht heeft geen termijn.',
  );
});

test.each([
  ["duty: { do: x, owner: handler, from: 'routed:court', done-by: concluded }", 'dangling: Er is geen spoor ‘court’.'],
  ["duty: { do: x, owner: handler, from: received, done-by: 'consulted:board' }", 'dangling: Er is geen rol ‘board’.'],
  ["duty: { do: x, owner: handler, from: 'marked:moon', done-by: concluded }", 'dangling: Er is geen mijlpaal ‘moon’.'],
  ["duty: { do: x, owner: handler, from: 'unrecorded:erp', done-by: 'recorded:erp' }", 'dangling: Er is geen systeem ‘erp’.'],
  ['guard: { steps: close, needs: { track: court } }', 'dangling: Er is geen spoor ‘court’.'],
])('a milestone or condition that points to nothing: %s', (rest, expected) => {
  expect(faults(`clauses: [{ id: one, says: Iets., source: VB-1, section: what, ${rest} }]\n`)).toContain(expected);
});

test('tracks, milestones and systems are read', () => {
  const text = `tracks: { management: { name: directie, to: handler } }
milestones: { known: bekend }
systems: { crm: { name: klantsysteem } }
clauses:
  - id: one
    says: Iets.
    source: VB-1
    section: what
    duty: { do: x, owner: handler, from: 'marked:known', within: 1 week, done-by: ['recorded:crm', 'routed:management', 'consulted:handler'], lapses-by: ['unrecorded:crm'] }
`;
  const found = read(text);
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  expect(found.policy.tracks.management).toEqual({ name: { nl: 'directie' }, chosenBy: 'staff', to: 'handler', source: [] });
  expect(found.policy.systems.crm?.name.nl).toBe('klantsysteem');
});

test('a track whose work nobody’s role is, points to nothing', () => {
  expect(faults('tracks: { management: { name: x, to: board } }\nclauses: []\n')).toContain('dangling: Er is geen rol ‘board’.');
});
