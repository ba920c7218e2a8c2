/** A small complete procedure of an invented organisation, with everything the machine can carry out. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Clause } from '#core/policy/clause.ts';
import type { Detail } from '#core/policy/details.ts';
import type { LetterKind } from '#core/policy/letter-kind.ts';
import type { Policy } from '#core/policy/policy.ts';
import { staffVerbs } from '#core/policy/vocabulary.ts';
import { toDay } from '#core/time/day.ts';
import { readCalendar } from '#core/time/read-calendar.ts';
import { clauses } from './a-policy-clauses.ts';

const letters =
  'acknowledgement copy redirection refusal extension consent-request consent-confirmed proposal closed question invitation conclusion reopened withdrawn';

const detail = (name: string, kind: Detail['kind'], more: Partial<Detail> = {}): Detail => ({
  ...{ name: { nl: name }, kind, choices: {}, personal: false, ask: 'staff', requiredBefore: [], source: [] },
  ...more,
});

const details: Policy['details'] = {
  amount: detail('bedrag', 'amount', { max: 5_000, ask: 'complainant' }),
  products: detail('producten', 'text', { ask: 'complainant' }),
  further: detail('nadere omschrijving', 'long-text'),
  interest: detail('belang', 'choice', { choices: { none: { nl: 'geen' }, material: { nl: 'materieel' } } }),
  vulnerable: detail('kwetsbaar', 'flag', { personal: true }),
  discovered: detail('ontdekt op', 'day'),
  times: detail('aantal keren', 'number', { max: 100 }),
};

const letter = (id: string): LetterKind => ({
  name: { nl: id },
  file: `letters/${id}.md`,
  text: id,
  acknowledges: id === 'acknowledgement',
});

const policy: Policy = {
  format: 2,
  rating: { asks: { nl: 'Hoe ging het?' }, records: ['complaint'] },
  policy: 'voorbeelddienst',
  version: 1,
  inForce: toDay('2024-01-01'),
  organisation: { name: 'Voorbeelddienst', kind: 'public-body', reference: 'VBD', colour: '#336699' },
  law: [],
  voice: { address: 'u', complainant: { nl: 'klager' } },
  front: { title: { nl: 'Klagen' }, intro: { nl: 'Vertel het ons.' } },
  calendar: readNl(),
  roles: {
    coordinator: { name: { nl: 'coördinator' }, may: staffVerbs, sees: 'all' },
    handler: { name: { nl: 'behandelaar' }, may: staffVerbs, sees: 'own' },
    'team-leader': { name: { nl: 'teamleider' }, may: ['debrief', 'note', 'assign'], sees: 'own' },
    management: { name: { nl: 'directie' }, may: ['route', 'assign', 'conclude', 'note'], sees: 'own' },
    reader: { name: { nl: 'meelezer' }, may: ['note'], sees: 'own' },
  },
  records: {
    complaint: { name: { nl: 'klacht' }, lodged: true, oral: 'transcript' },
    signal: { name: { nl: 'signaal' }, lodged: true },
    objection: { name: { nl: 'bezwaar' }, lodged: false },
  },
  channels: {
    form: { name: { nl: 'formulier' }, form: 'written', offered: true },
    letter: { name: { nl: 'brief' }, form: 'written', offered: true },
    phone: { name: { nl: 'telefoon' }, form: 'oral', offered: true },
  },
  subjects: { treatment: { nl: 'bejegening' }, 'unclear-text': { nl: 'onduidelijke tekst' }, other: { nl: 'anders' } },
  triage: [],
  ways: [
    { id: 'complaint', name: { nl: 'Klacht' }, text: { nl: 'Klacht' }, lodge: 'complaint' },
    { id: 'objection', name: { nl: 'Bezwaar' }, text: { nl: 'Bezwaar' } },
  ],
  sections: { all: { nl: 'Alles' } },
  clauses,
  verdicts: { founded: { nl: 'gegrond' }, unfounded: { nl: 'ongegrond' } },
  hearing: {
    forms: {
      talk: { name: { nl: 'gesprek' }, report: false },
      hearing: { name: { nl: 'hoorzitting' }, report: true },
    },
    waivers: {
      'manifestly-unfounded': { name: { nl: 'kennelijk ongegrond' }, source: ['Awb 9:10 lid 2 a'] },
      declared: { name: { nl: 'wil niet gehoord worden' }, source: ['Awb 9:10 lid 2 b'] },
      'no-reply': { name: { nl: 'niet gereageerd' }, source: ['Awb 9:10 lid 2 c'] },
    },
  },
  tiers: {},
  forums: { ombudsman: { name: { nl: 'de ombudsman' }, within: '1 year', contact: [], binding: [] } },
  enclosures: {},
  letters: Object.fromEntries(letters.split(' ').map((id) => [id, letter(id)])),
  classes: {
    manner: { name: { nl: 'wijze' }, several: false, values: { a: { nl: 'mondeling' }, b: { nl: 'schriftelijk' } }, source: [] },
    nature: { name: { nl: 'aard' }, several: true, values: { i: { nl: 'bejegening' }, ii: { nl: 'inhoud' } }, source: [] },
  },
  details,
  tracks: {
    direct: { name: { nl: 'direct afhandelen' }, chosenBy: 'staff', source: [] },
    management: { name: { nl: 'naar de directie' }, chosenBy: 'staff', to: 'management', source: [] },
    written: { name: { nl: 'schriftelijk' }, chosenBy: 'complainant', source: [] },
  },
  milestones: { known: { nl: 'ontdekt' } },
  periods: {},
  appointments: { hearing: { nl: 'hoorzitting' } },
  systems: { crm: { name: { nl: 'het klantsysteem' } } },
  signatures: {
    coordinator: { name: { nl: 'coördinator' }, by: ['coordinator'] },
    handler: { name: { nl: 'behandelaar' }, by: ['handler'] },
  },
  bodies: {
    committee: {
      name: { nl: 'commissie' },
      roles: ['coordinator', 'handler'],
      quorum: 1,
      chambers: { north: { name: { nl: 'noord' } } },
      deputies: { coordinator: 'team-leader' },
      members: [],
    },
  },
  satisfaction: [
    { id: 'enough', asks: { nl: 'Is de uitleg voldoende?' } },
    { id: 'gone', asks: { nl: 'Is uw ontevredenheid weg?' } },
  ],
  retention: { holds: {}, rules: [] },
  modelledOn: { nl: 'Verzonnen.' },
};

/** The calendar of the repository: the tests count with the same holidays as the product. */
function readNl(): Policy['calendar'] {
  const read = readCalendar(parse(readFileSync(new URL('../policies/calendars/nl.yaml', import.meta.url), 'utf8')));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read;
}

export interface Change {
  /** clauses that are left out, by id */
  readonly without?: readonly string[];
  /** clauses that take the place of those with the same id, or are added at the end */
  readonly clauses?: readonly Clause[];
  readonly other?: Partial<Policy>;
}

/** The sample procedure, with a change where a test is about something else. */
export function aPolicy({ without = [], clauses: own = [], other = {} }: Change = {}): Policy {
  const kept = policy.clauses.filter((one) => !without.includes(one.id));
  const changed = kept.map((one) => own.find((mine) => mine.id === one.id) ?? one);
  const added = own.filter((mine) => !kept.some((one) => one.id === mine.id));
  return { ...policy, clauses: [...changed, ...added], ...other };
}
