// Rows of the agenda without persons: nobody stands in them, and what happened still does.
import { expect, test } from 'vitest';
import { registerSources } from '#core/policy/register.ts';
import { aPolicy } from '#test/a-policy.ts';
import { cor } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';
import { type RegisteredCase, registerRow } from './row.ts';
import { withoutNames } from './without-names.ts';

const details = {
  client: {
    name: { nl: 'Cliënt' },
    kind: 'text',
    identifies: true,
    choices: {},
    personal: false,
    ask: 'staff',
    requiredBefore: [],
    source: [],
  },
  nature: { name: { nl: 'Aard' }, kind: 'text', choices: {}, personal: false, ask: 'staff', requiredBefore: [], source: [] },
} as const;
const policy = aPolicy({ other: { details } });
const sources = [...registerSources, 'detail:client', 'detail:nature'] as const;
const rule = {
  records: [],
  fields: sources.map((from) => ({ id: from, name: { nl: from }, from, required: false, source: [] })),
  statuses: {},
  completeBefore: [],
};

const of = (name: string, told: string, colleagues?: readonly string[], story = 'Nooit teruggebeld.') => {
  const form = { people: [{ name, email: 'k.deboer@client.example', phone: '06 12 34 56 78' }], story };
  const { state, events, people } = handled(aComplaint(policy, form)).has(cor, 'describe', {
    details: { client: 'Bakkerij Zon', nature: told },
  });
  const colleague = (id: string) => (id === 'anna' ? 'Anna Pietersen' : undefined);
  const about: RegisteredCase = { policy, state, events, people, colleague, language: 'nl' };
  return Object.fromEntries(withoutNames(about, registerRow(rule, about), colleagues).map((one) => [one.field.id, one.values]));
};

test('INS-38: given that somebody does not want to be named, then what tells who it is stays away, and the rest is told', () => {
  const row = of('K. de Boer', 'Geen uitleg bij de rekening.');
  for (const who of ['reference', 'complainant-names', 'complainant-addresses', 'story', 'handler', 'detail:client'])
    expect(row[who], who).toEqual([]);
  expect(row['detail:nature']).toEqual(['Geen uitleg bij de rekening.']);
  expect(row.record).toEqual(['klacht']);
  expect(row.received).toHaveLength(1);
});

test.each([
  ['the whole name', 'K. de Boer belde.', '[naam] belde.'],
  ['the name as people write it', 'Mevrouw De Boer belde; Boer is boos.', 'Mevrouw [naam] belde; [naam] is boos.'],
  ['a farmer is no De Boer', 'De klant is boer.', 'De klant is boer.'],
  ['part of a word is no name', 'Boerderij Zuid.', 'Boerderij Zuid.'],
  ['a way to reach somebody', 'Mail K.deBoer@client.example of bel 06 12 34 56 78.', 'Mail [naam] of bel [naam].'],
  ['what identifies by the procedure', 'Rekening van bakkerij Zon.', 'Rekening van [naam].'],
  ['a colleague', 'Anna legde het uit, zegt Pietersen.', '[naam] legde het uit, zegt [naam].'],
])('INS-38: in other words %s is no longer there', (_, told, shown) => {
  expect(of('K. de Boer', told)['detail:nature']).toEqual([shown]);
});

test('KIK-04: given what the complaints are about, then what was told stands there without the names, and who told it does not', () => {
  const row = of('K. de Boer', '', ['T. Smit'], 'K. de Boer hoorde vijf maanden niets van Anna, en Smit hing op.');
  expect(row.story).toEqual(['[naam] hoorde vijf maanden niets van [naam], en [naam] hing op.']);
  for (const who of ['reference', 'complainant-names', 'complainant-addresses', 'handler', 'detail:client'])
    expect(row[who], who).toEqual([]);
});

test('INS-38: a name with signs of a pattern is a name like others', () => {
  expect(of('Jo (A+) [x', 'Jo (A+) [x was er.')['detail:nature']).toEqual(['[naam] was er.']);
});
