/** Tests of reading the sample staff. */
import { expect, test } from 'vitest';
import { readDemonstration } from './demonstration.ts';

const read = (staff: string) => readDemonstration('demonstration.yaml', `format: 1\nstaff:\n${staff}`, ['handler', 'chair']);

test('a colleague has a name, an address and one role or more', () => {
  const both =
    '  - { name: M. de Wit, email: m.dewit@voorbeeld.example, roles: handler }\n  - { name: J. Vos, email: j.vos@voorbeeld.example, roles: [handler, chair] }\n';
  expect(read(both)).toMatchObject({ staff: [{ name: 'M. de Wit', roles: ['handler'] }, { roles: ['handler', 'chair'] }] });
});

test('one of them can be the colleague whom danger is told to, with a telephone number', () => {
  const one =
    '  - { name: J. Vos, email: j.vos@voorbeeld.example, roles: chair, phone: 06 - 00 00 00 00, told-of-danger: true }\n';
  expect(read(one)).toMatchObject({ staff: [{ phone: '06 - 00 00 00 00', toldOfDanger: true }] });
});

test.each([
  ['a role that the policy does not have', '  - { name: X, email: x@y.example, roles: handlr }', 'dangling'],
  ['no address', '  - { name: X, email: nergens, roles: handler }', 'wrong-value'],
  ['two addresses in one', '  - { name: X, email: "a@b.example, c@d.example", roles: handler }', 'wrong-value'],
  ['no role', '  - { name: X, email: x@y.example, roles: [] }', 'wrong-value'],
])('%s is refused', (_, staff, code) => {
  expect(read(staff)).toMatchObject({ faults: [{ code, line: 3 }] });
});
