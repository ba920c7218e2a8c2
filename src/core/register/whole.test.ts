/** Tests of the gate: a step is refused while the row of the register lacks what the procedure demands, by its clause. */
import { expect, test } from 'vitest';
import { play } from '#core/example/play.ts';
import { readExample } from '#core/example/read-example.ts';
import type { RegisterRule } from '#core/policy/register.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { aPolicy } from '#test/a-policy.ts';
import type { Story } from '#test/given-when-then.ts';
import { aComplaint, framed } from '#test/situations.ts';
import { notWhole } from './whole.ts';

const register: RegisterRule = {
  clause: 'decide',
  records: ['complaint'],
  fields: [{ id: 'points', name: { nl: 'Nadere omschrijving' }, from: 'points', required: true, source: ['KLK-23'] }],
  statuses: {},
  completeBefore: ['withdraw'],
};
const policy = aPolicy({ other: { register } });
const about = (story: Story) => ({ ...story, policy, language: 'nl' as const, colleague: () => undefined });

test('KLK-20: given a row without a description, when the case would end, then the clause and the column are named', () => {
  const refused = notWhole(about(aComplaint(policy)), 'withdraw')?.refused[0];
  expect(refused).toMatchObject({ code: 'register-incomplete', clause: { id: 'decide' }, data: { source: 'KLK-23' } });
  expect(refused && refusalInWords(refused, { language: 'nl' })).toContain('In het register ontbreekt nog: Nadere omschrijving.');
});

test('KLK-20: given a whole row, another step, or another kind of record, then nothing stands in the way', () => {
  expect(
    notWhole(
      about(framed(aComplaint(policy).has({ kind: 'staff', id: 'cor', roles: ['coordinator'] }, 'assign', { staff: 'anna' }))),
      'withdraw',
    ),
  ).toBeUndefined();
  expect(notWhole(about(aComplaint(policy)), 'close')).toBeUndefined();
  expect(notWhole(about(aComplaint(policy, { record: 'signal' })), 'withdraw')).toBeUndefined();
  expect(notWhole({ ...about(aComplaint()), policy: aPolicy() }, 'withdraw')).toBeUndefined();
});

test('KLK-20: given an example, when a step of it would leave a row that is not whole, then it is refused and nothing happened', () => {
  const text = `example: Te vroeg weg
staff: { anna: [handler] }
people: { jo: { name: Jo, email: jo@example.org } }
story:
  - at: 2026-06-01 10:00
    by: public
    do: lodge
    with: { record: complaint, channel: form, story: Nooit teruggebeld., people: [jo] }
  - at: 2026-06-02 10:00
    by: jo
    do: withdraw
    then: { refused: decide, status: open }
`;
  const read = readExample({ file: 'x.yaml', text }, policy);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const moment = play(policy, read.example, () => ({ subject: 'x' })).moments.at(-1);
  expect(moment?.came).toEqual(moment?.asked);
});
