/** Tests of reading a register and reports: what they say is read, and what cannot be carried out is a fault with its place. */
import { expect, test } from 'vitest';
import { readPolicy } from '../read-policy.ts';

const calendar = {
  file: 'calendars/nl.yaml',
  text: 'format: 1\ncalendar: nl\nname: { nl: Nederland, en: The Netherlands }\nholidays: []\nequated: []\nclosings: []\n',
};
const base = `format: 1
policy: voorbeeld
version: 1
in-force: 2026-01-01
organisation: { name: Voorbeeld, kind: private, reference: VB, colour: '#112233' }
modelled-on: Een voorbeeld.
calendar: nl
voice: { address: u, complainant: klager }
front: { title: Vertel het ons, intro: Wij luisteren. }
roles:
  handler: { name: behandelaar, may: all, sees: all }
  management: { name: directie, sees: own }
records:
  complaint: { name: klacht, lodged: true }
channels:
  form: { name: formulier, form: written }
sections:
  what: Wat is een klacht?
details:
  category: { name: Categorie, kind: choice, choices: { letter: brief, call: gesprek } }
  fragile: { name: Kwetsbaar, kind: flag, personal: true }
  remark: { name: Opmerking, kind: text }
classes: { nature: { name: Aard, values: { i: een, ii: twee } } }
verdicts: { founded: gegrond, unfounded: ongegrond }
clauses:
  - { id: recorded, says: Elke klacht komt in het register., source: VB-20, section: what }
`;
const register = `register:
  clause: recorded
  fields:
    - { id: name, name: Naam, from: complainant-names, required: true, source: VB-21 }
    - { id: verdict, name: Oordeel, from: verdict, required: true, values: [founded, unfounded] }
    - { id: nature, name: Aard, from: 'class:nature' }
  statuses:
    open: { name: In behandeling, of: [open, concluded] }
    done: { name: Afgehandeld, of: [closed, redirected, refused, withdrawn] }
  complete-before: close
`;
const report = (more: string) => `reports:
  - id: quarterly
    name: Kwartaalrapport
    source: VB-07
    owner: handler
${more
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`;

function read(text: string) {
  return readPolicy({ policy: { file: 'policy.yaml', text: base + text }, laws: [], calendars: [calendar], letters: {} });
}
function policyIn(text: string) {
  const outcome = read(text);
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults));
  return outcome.policy;
}
function faultsIn(text: string): readonly string[] {
  const outcome = read(text);
  return 'faults' in outcome ? outcome.faults.map((one) => `${one.code}: ${one.message}`) : [];
}

test('a procedure need not have a register or a report', () => {
  const policy = policyIn('');
  expect(policy.register).toBeUndefined();
  expect(policy.reports).toBeUndefined();
});

test('KLK-28: given a register with two statuses, when it is read, then every state of a case belongs to one of them', () => {
  const { register: rule } = policyIn(register);
  expect(rule?.statuses.open?.of).toEqual(['open', 'concluded', 'appealed', 'ruled']);
  expect(rule?.completeBefore).toEqual(['close']);
  expect(rule?.fields.map((one) => [one.id, one.from, one.required])).toEqual([
    ['name', 'complainant-names', true],
    ['verdict', 'verdict', true],
    ['nature', 'class:nature', false],
  ]);
});

test('KLK-28: given a status that leaves a state out, when it is read, then the fault names that state', () => {
  expect(faultsIn(register.replace('redirected, refused, ', ''))).toEqual([
    'contradiction: Zonder status blijft: redirected, refused.',
  ]);
});

test('a state belongs to one status only', () => {
  expect(faultsIn(register.replace('of: [closed', 'of: [open, closed'))).toEqual([
    'contradiction: De toestand ‘open’ hoort bij twee statussen.',
  ]);
});

test('two columns cannot have the same name', () => {
  expect(faultsIn(register.replace('id: nature', 'id: name'))).toEqual(['duplicate-id: Het veld ‘name’ staat er twee keer.']);
});

test('a column comes from something that we know', () => {
  expect(faultsIn(register.replace('from: complainant-names', 'from: complainant-nams'))[0]).toContain('complainant-nams');
  expect(faultsIn(register.replace('class:nature', 'class:'))).toHaveLength(1);
  expect(faultsIn(register.replace('class:nature', 'class:colour'))[0]).toContain('dangling');
  expect(faultsIn(register.replace('class:nature', 'detail:colour'))[0]).toContain('dangling');
});

test('KIK-16: given a report that counts by a detail, then that detail has fixed answers and is about nobody', () => {
  const counts = (by: string) => report(`to: [management]\nparts: [{ part: counts, by: '${by}' }]`);
  expect(policyIn(counts('detail:category')).reports?.[0]?.parts).toEqual([{ part: 'counts', by: ['detail:category'] }]);
  for (const wrong of ['detail:fragile', 'detail:remark', 'detail:colour'])
    expect(faultsIn(counts(wrong))[0]).toContain('Er is geen gegeven met vaste antwoorden dat over niemand persoonlijk gaat');
});

test('KIK-07: given a quarterly report of three parts to two readers, when it is read, then its parts and readers are known', () => {
  const [rule] =
    policyIn(report('to: [management]\nevery: quarter\nwithin: 4 weeks\nparts: [counts, analysis, handling]')).reports ?? [];
  expect(rule).toMatchObject({
    to: ['management'],
    every: 'quarter',
    within: { count: 4, unit: 'week' },
    parts: [{ part: 'counts', by: ['record'] }, { part: 'analysis', required: true }, { part: 'handling' }],
    anonymous: false,
  });
});

test('CCV-12: given a goal for a term, when it is read, then the share is a percentage of that clause', () => {
  const [rule] =
    policyIn(report('outside: Het bestuur\nevery: year\nparts:\n  - { part: terms, clauses: [{ clause: recorded, goal: 90 }] }'))
      .reports ?? [];
  expect(rule?.parts).toEqual([{ part: 'terms', clauses: [{ clause: 'recorded', goal: 90 }] }]);
  expect(rule?.outside).toEqual([{ nl: 'Het bestuur' }]);
});

test.each([
  [
    'a column that is no field of the register',
    'parts: rows\ncolumns: colour',
    'dangling: Het register heeft geen veld ‘colour’.',
  ],
  ['a reader that is no role', 'to: boss\nparts: counts', 'dangling: Er is geen rol ‘boss’.'],
  [
    'CAK-39: rows in an anonymous report',
    'anonymous: true\nparts: [counts, rows]',
    'contradiction: Een anoniem rapport kan geen zaken tonen: rows.',
  ],
  [
    'CAK-39: small counts left out of a report that is not anonymous',
    'suppress-below: 5\nparts: counts',
    'contradiction: Kleine aantallen weglaten kan alleen in een anoniem rapport.',
  ],
  [
    'CAK-L3: rows on a public page',
    'publish: true\nparts: rows',
    'contradiction: Op een openbare pagina kunnen geen zaken staan: rows.',
  ],
  [
    'a term after a period that there is not',
    'within: 4 weeks\nparts: counts',
    'contradiction: Er is geen periode waarvan het einde telt.',
  ],
  [
    'a report that is not owed without cases, of no period',
    'every: demand\nonly-with-cases: true\nparts: counts',
    'contradiction: Er is geen periode waarin geen enkele zaak was.',
  ],
  [
    'CAK-L3: terms of what came in written alone',
    'form: written\nparts: [counts, terms]',
    'contradiction: Deze delen tellen ook wat anders binnenkwam: terms.',
  ],
  [
    'CAK-L3: a report of what was written that waits for any case',
    'every: year\nform: written\nonly-with-cases: true\nparts: counts',
    'contradiction: Of er zaken waren, telt ook wat anders binnenkwam.',
  ],
  ['columns without rows', 'parts: counts\ncolumns: name', 'contradiction: Er zijn kolommen, maar geen regels om te tonen.'],
])('the reader refuses %s', (_, more, expected) => {
  expect(faultsIn(register + report(more))).toContain(expected);
});

test('given an anonymous report, then a person may write in it what the numbers tell, and it shows no cases', () => {
  const [rule] = policyIn(report('anonymous: true\nevery: year\nparts: [counts, analysis, recommendations]')).reports ?? [];
  expect(rule?.parts.map(({ part }) => part)).toEqual(['counts', 'analysis', 'recommendations']);
});

test('CAK-39: a limit below three cannot keep a count from being worked out', () => {
  expect(faultsIn(report('anonymous: true\nsuppress-below: 2\nparts: counts'))[0]).toContain('wrong-value');
});

test('two reports cannot have the same name', () => {
  const twice = report('parts: counts') + report('parts: counts').replace('reports:\n', '');
  expect(faultsIn(twice)).toEqual(['duplicate-id: Het rapport ‘quarterly’ staat er twee keer.']);
});
