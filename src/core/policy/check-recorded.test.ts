// Tests of the checks of what a case records: each is asked of a policy that answers it wrongly.
import { expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { checkRecorded } from './check-recorded.ts';
import type { Clause } from './clause.ts';
import type { Detail } from './details.ts';
import { findingsOf } from './finding.ts';
import type { Policy, Role } from './policy.ts';

const keeps = aPolicy({
  clauses: [
    aClause({ id: 'in-crm', says: 'x', duty: aDuty({ doneBy: ['recorded:crm'], lapsesBy: [] }) }),
    aClause({
      id: 'by-management',
      says: 'x',
      duty: aDuty({ owner: 'management', from: 'routed:management', doneBy: ['concluded'] }),
    }),
  ],
});

function found(other: Partial<Policy>, clauses: readonly Clause[] = []): readonly string[] {
  const policy = { ...keeps, ...other, clauses: [...(other.clauses ?? keeps.clauses), ...clauses] };
  const read = { policy, law: [], places: {}, parts: {}, file: 'policy.yaml' };
  return findingsOf(read, checkRecorded).map((one) => one.code);
}

const without = (...verbs: readonly string[]) => ({
  roles: Object.fromEntries(
    Object.entries(keeps.roles).map(([id, role]): [string, Role] => [
      id,
      { ...role, may: role.may.filter((verb) => !verbs.includes(verb)) },
    ]),
  ),
});
const detail = (more: Partial<Detail>): Detail => ({
  ...{ name: { nl: 'd' }, kind: 'text', choices: {}, personal: false, ask: 'staff', requiredBefore: [], source: [] },
  ...more,
});
const guarded = (needs: NonNullable<Clause['guard']>['needs']) => [
  aClause({ id: 'guarded', says: 'x', guard: { steps: ['close'], ...(needs === undefined ? {} : { needs }) } }),
];

test('a sound policy gives no findings', () => {
  expect(found({})).toEqual([]);
});

test.each<[string, readonly string[], string]>([
  ['classes in which nobody may put a case', found(without('classify')), 'classes-never-chosen'],
  ['a detail that nobody is asked', found({ ...without('describe'), details: { one: detail({}) } }), 'detail-never-asked'],
  [
    'a detail that complainants are asked of a record that they cannot lodge',
    found({ ...without('describe'), details: { one: detail({ ask: 'complainant', records: ['objection'] }) } }),
    'detail-never-asked',
  ],
  [
    'a step that waits for what nobody can fill in any more',
    found({ ...without('describe'), details: { one: detail({ ask: 'complainant', requiredBefore: ['close'] }) } }),
    'detail-blocks-for-ever',
  ],
  [
    'a person concerned for whom nobody takes over',
    found({ details: { one: detail({ kind: 'flag', ask: 'complainant', concerns: 'coordinator' }) } }),
    'concerns-without-deputy',
  ],
  [
    'a text that should be above something',
    found({}, guarded({ any: [{ detailAbove: { products: 1 } }] })),
    'detail-has-no-limit',
  ],
  [
    'a condition that changes by destruction',
    found({}, guarded({ not: { detail: { vulnerable: ['true'] } } })),
    'condition-on-personal-detail',
  ],
  [
    'KIK-17: a track that makes a case the work of who can do nothing with it',
    found({ tracks: { one: { name: { nl: 't' }, chosenBy: 'staff', to: 'reader', source: [] } } }),
    'track-to-role-without-rights',
  ],
  ['KIK-17: a track that nobody can choose', found(without('route')), 'track-never-chosen'],
  [
    'KIK-17: a track on which the role owes nothing',
    found({ clauses: keeps.clauses.filter(({ id }) => id !== 'by-management') }),
    'track-owes-nothing',
  ],
  ['a milestone that nobody can mark', found(without('mark')), 'milestone-never-marked'],
  [
    'KIK-15: a system that no duty asks for',
    found({ clauses: keeps.clauses.filter(({ id }) => id !== 'in-crm') }),
    'system-never-recorded',
  ],
  ['KIK-15: a system that nobody can report on', found(without('record')), 'system-never-recorded'],
  [
    'KIK-15: a duty to record that lapses when the case is closed',
    found({}, [aClause({ id: 'lapses', says: 'x', duty: aDuty({ doneBy: ['recorded:crm'] }) })]),
    'record-lapses-when-ended',
  ],
  [
    'INS-33: a promise that is asked for and that nobody keeps watch over',
    found({}, [aClause({ id: 'told', says: 'x', duty: aDuty({ doneBy: ['promised'] }) })]),
    'promise-not-monitored',
  ],
])('%s', (_, codes, expected) => {
  expect(codes).toContain(expected);
});

test('INS-03: given a deputy who only decides, when another role that sees every case names the handler, then nothing is missing', () => {
  const roles = (assigns: string) =>
    ({
      secretary: { name: { nl: 'secretaris' }, may: assigns === 'secretary' ? ['assign'] : [], sees: 'all' },
      director: {
        name: { nl: 'directeur' },
        may: assigns === 'director' ? ['assign', 'conclude'] : ['conclude'],
        sees: 'all',
        deputy: 'chair',
      },
      chair: { name: { nl: 'voorzitter' }, may: ['conclude'], sees: 'own' },
    }) as Policy['roles'];
  const about = { about: detail({ kind: 'flag', ask: 'complainant', concerns: 'director' }) };
  expect(found({ roles: roles('secretary'), details: about })).not.toContain('concerns-without-deputy');
  // whom it is about cannot name who handles it
  expect(found({ roles: roles('director'), details: about })).toContain('concerns-without-deputy');
  const choice = (...by: readonly string[]) => ({
    about: detail({
      kind: 'choice',
      choices: { boss: { nl: 'de directeur' }, writer: { nl: 'de secretaris' }, other: { nl: 'iemand anders' } },
      ask: 'complainant',
      concerns: Object.fromEntries(by.map((role) => [role === 'director' ? 'boss' : 'writer', role])),
    }),
  });
  expect(found({ roles: roles('secretary'), details: choice('director') })).not.toContain('concerns-without-deputy');
  expect(found({ roles: roles('secretary'), details: choice('director', 'secretary') })).toContain('concerns-without-deputy');
});

test('INS-33: a promise with its duty is watched', () => {
  const told = aClause({ id: 'told', says: 'x', duty: aDuty({ doneBy: ['promised'] }) });
  const kept = aClause({ id: 'kept', says: 'x', duty: aDuty({ from: 'promised', promisedBy: 'promised', doneBy: ['reached'] }) });
  expect(found({}, [told, kept])).toEqual([]);
});
