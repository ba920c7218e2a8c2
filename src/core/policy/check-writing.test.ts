// What a written complaint must hold by Awb 9:4: each check is asked of a policy that answers it wrongly.
import { expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { checkWriting } from './check-writing.ts';
import { findingsOf } from './finding.ts';
import type { Policy, Role } from './policy.ts';
import type { RegisterField, RegisterSource } from './register.ts';

const law = [aClause({ id: 'awb-9-complete', says: 'x', source: ['Awb 9:4'], layer: 'awb-9' })];
const asks = aClause({ id: 'asks', says: 'x', letters: [{ letter: 'question', on: 'asked', to: 'party', blocks: [] }] });
const field = (from: RegisterSource): RegisterField => ({ id: from, name: { nl: 'x' }, from, required: false, source: [] });
const registering = (...from: readonly RegisterSource[]) => ({
  register: { clause: 'asks', records: [], fields: from.map(field), completeBefore: [] } as unknown as NonNullable<
    Policy['register']
  >,
});
const sound: Policy = { ...aPolicy({ clauses: [asks] }), ...registering('received', 'story') };

function found(other: Partial<Policy>, under = law): readonly string[] {
  const read = { policy: { ...sound, ...other }, law: under, places: {}, parts: {}, file: 'policy.yaml' };
  return findingsOf(read, checkWriting).map((one) => one.code);
}
const without = (...verbs: readonly string[]) => ({
  roles: Object.fromEntries(
    Object.entries(sound.roles).map(([id, role]): [string, Role] => [
      id,
      { ...role, may: role.may.filter((verb) => !verbs.includes(verb)) },
    ]),
  ),
});

test('Awb 9:4: given a procedure that keeps all four and asks for what lacks, then there is nothing to tell', () => {
  expect(found({})).toEqual([]);
});

test.each<[string, Partial<Policy>, string]>([
  ['a letter of which nobody can keep the signature', without('attach'), 'signature-not-kept'],
  ['nobody who asks for a name or an address', without('ask'), 'name-not-asked'],
  ['nobody who can add the name or the address', without('correct'), 'name-not-asked'],
  ['a question that does not leave in writing', { clauses: [] }, 'name-not-asked'],
  ['a register without a day', registering('story'), 'date-not-kept'],
  ['a register that does not tell what happened', registering('received', 'subject'), 'conduct-not-described'],
])('Awb 9:4 lid 2: given %s, then the checker tells', (_, other, code) => {
  expect(found(other)).toEqual([code]);
  // whom that law does not bind may do otherwise
  expect(found(other, [])).toEqual([]);
});
