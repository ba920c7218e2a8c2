// Parts about what a case records: they are read, and every word that points to nothing is named with its place.
import { describe, expect, test } from 'vitest';
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

describe('docs/decisions/0116: a moment, the later of two', () => {
  const from = (moments: string, start: string, letters = '') =>
    `${moments}clauses:\n  - { id: one, says: Iets., source: VB-1, section: what, duty: { do: x, owner: handler, from: '${start}', within: 1 week, done-by: noted, lapses-by: [] }${letters} }\n`;
  const two = 'moments: { two: { later-of: [heard, framed] } }\n';

  test('starts a term', () => {
    const found = read(from(two, 'moment:two'));
    if ('faults' in found) throw new Error(JSON.stringify(found.faults));
    expect(found.policy.moments).toEqual({ two: { which: 'later', of: ['heard', 'framed'] } });
    expect(found.policy.clauses[0]?.duty?.from).toBe('moment:two');
  });

  test('must be there, and no letter leaves on it', () => {
    expect(faults(from(two, 'moment:three'))).toContain('dangling: Onder moments is er geen moment ‘three’.');
    const sent = from(two, 'moment:two', ", letters: [{ letter: x, on: 'moment:two', to: complainant }]");
    expect(faults(sent)).toContain('contradiction: Op een moment vertrekt geen brief.');
  });
});

test('a track whose work nobody’s role is, points to nothing', () => {
  expect(faults('tracks: { management: { name: x, to: board } }\nclauses: []\n')).toContain('dangling: Er is geen rol ‘board’.');
});

describe('periods that do not count', () => {
  const list = (rest: string) => `periods: { holidays: { name: vakanties, ${rest} } }\nclauses: []\n`;

  test('they are read with their days, and with those that return each year', () => {
    const found = read(
      list('days: [{ from: 2026-07-04, to: 2026-08-16, name: zomer }], each-year: [{ from: 12-24, to: 01-02 }], source: Rooster'),
    );
    if ('faults' in found) throw new Error(JSON.stringify(found.faults));
    expect(found.policy.periods.holidays).toEqual({
      name: { nl: 'vakanties' },
      days: [{ from: '2026-07-04', to: '2026-08-16', name: { nl: 'zomer' } }],
      eachYear: [{ from: '12-24', to: '01-02' }],
      source: ['Rooster'],
    });
  });

  test.each([
    ['source: x', 'missing-key: Deze lijst noemt geen enkele periode.'],
    ['days: [{ from: 2026-08-16, to: 2026-07-04 }]', 'contradiction: Deze periode eindigt voor zij begint.'],
    ['each-year: [{ from: 02-29, to: 03-10 }]', 'wrong-value: Dit is geen dag die elk jaar bestaat.'],
    ['each-year: [{ from: 13-01, to: 03-10 }]', 'wrong-value: Dit is geen dag die elk jaar bestaat.'],
  ])('they must make sense: %s', (rest, expected) => {
    expect(faults(list(rest))).toContain(expected);
  });
});

const duty = (rest: string) =>
  `details: { known: { name: bekend, kind: day }, amount: { name: bedrag, kind: amount } }
appointments: { hearing: hoorzitting }
clauses: [{ id: one, says: Iets., source: VB-1, section: what, duty: { do: x, owner: handler, done-by: concluded, ${rest} } }]\n`;

test.each([
  ['from: received, within: 1 week, excluding: holidays', 'dangling: Er is geen lijst met periodes ‘holidays’.'],
  ['from: "day:amount", within: 1 week', 'dangling: Er is geen gegeven dat een dag is, ‘amount’.'],
  ['from: "planned:party", within: 1 week', 'dangling: Er is geen afspraak ‘party’.'],
  [
    'from: received, within: 1 week, ahead: { of: "planned:hearing", by: 10 days }',
    'contradiction: Terugtellen en vooruittellen kunnen niet samen.',
  ],
  [
    'from: received, suspended: { from: routed, until: concluded, because: er werd gepraat }',
    'contradiction: Er is niets om stil te zetten: deze plicht heeft geen termijn.',
  ],
])('a term that cannot be counted: %s', (rest, expected) => {
  expect(faults(duty(rest))).toContain(expected);
});

test.each([
  ['from: "day:known", within: 2 weeks'],
  ['from: complete, within: 2 weeks'],
  ['from: received, ahead: { of: "planned:hearing", by: 10 days }, promise: "Tot {date}."'],
  ['from: received, within: 4 weeks, suspended: [{ from: asked, until: answered, because: er werd gewacht }]'],
  [
    'from: received, within: 4 weeks, when: { filed-later-than: { than: 1 year, after: "day:known" }, about: handler, anonymous: false }',
  ],
])('a term that can: %s', (rest) => {
  expect(faults(duty(rest))).toEqual([]);
});

test('what goes with a letter stands behind it; its text must be there', () => {
  const text =
    'letters: { answer: { name: Antwoord, encloses: rules } }\nenclosures: { rules: { name: Onze regeling } }\nclauses: []\n';
  const file = (name: string, body: string) => ({ file: `letters/${name}.md`, text: `---\nsubject: ${name}\n---\n${body}` });
  const sources = { policy: { file: 'p.yaml', text: head + text }, laws: [], calendars: [calendar] };
  const found = readPolicy({
    ...sources,
    letters: { answer: file('answer', 'Zo zit het.'), rules: file('rules', 'Artikel 1.') },
  });
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  expect(found.policy.letters.answer?.text).toBe(
    '---\nsubject: answer\n---\nZo zit het.\n\n## Bijlage: Onze regeling\n\nArtikel 1.',
  );
  const without = readPolicy({ ...sources, letters: { answer: file('answer', 'Zo zit het.') } });
  expect('faults' in without && without.faults.map(({ code, line }) => [code, line])).toEqual([['no-file', 15]]);
});

test.each([
  ['composition: { member: 2 }', 'dangling: Dit gremium kent de functie ‘member’ niet.'],
  ['composition: { handler: 2 }, quorum: 1', 'contradiction: Zo veel leden (2) zijn er niet nodig volgens quorum.'],
  ['chambers: { north: { name: noord, when: { subject: x } } }', 'dangling: Er is geen onderwerp ‘x’.'],
])('a committee that cannot sit: %s', (rest, expected) => {
  expect(faults(`bodies: { committee: { name: commissie, roles: handler, ${rest} } }\nclauses: []\n`)).toContain(expected);
});
