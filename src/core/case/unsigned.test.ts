// A signature belongs to what was signed: what is written anew afterwards is nobody's until it is signed again.
import { describe, expect, test } from 'vitest';
import type { RegisterField } from '#core/policy/register.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { anna, cor } from '#test/given-when-then.ts';
import { aComplaint, handled, solved } from '#test/situations.ts';
import { fallsBy } from './unsigned.ts';

const column = (id: string, from: RegisterField['from']): RegisterField => ({
  ...{ id, name: { nl: id }, from, required: false, source: [] },
});
const fields = [column('products', 'detail:products'), column('amount', 'detail:amount'), column('solution', 'solution')];
const shows = ['products', 'solution'];
const duty = {
  ...{ do: { nl: 'Teken' }, owner: 'coordinator', from: 'satisfied', doneBy: ['signed:coordinator'], lapsesBy: [] },
  rolls: 'none' as const,
};
const guard = { steps: ['sign'], needs: { satisfied: true } };
const policy = aPolicy({
  clauses: [aClause({ id: 'to-sign', says: 'Tekenen', duty, guard })],
  other: {
    register: { records: [], fields, statuses: {}, completeBefore: [] },
    signatures: {
      provider: { name: { nl: 'dienstverlener' }, by: ['handler'], shows },
      coordinator: { name: { nl: 'coördinator' }, by: ['coordinator'], shows },
    },
  },
});
const SOLUTION = 'Een nieuwe taart.';
const signed = () =>
  solved(handled(aComplaint(policy)).has(anna, 'propose', { solution: SOLUTION }))
    .has(anna, 'sign', { signature: 'provider' })
    .has(cor, 'sign', { signature: 'coordinator' });
const given = (story: ReturnType<typeof signed>) => story.state.signatures.map(({ id }) => id);

describe('what was signed', () => {
  test('INS-26, INS-36: given a form that both signed, when something on it changes, then both signatures fall, the entry says whose, and signing is owed again', () => {
    const story = signed();
    expect([given(story), story.duty('to-sign')?.status]).toEqual([['provider', 'coordinator'], 'done']);
    expect(fallsBy(policy, story.state, 'describe')).toEqual(['provider', 'coordinator']);
    story
      .when(anna, 'describe', { details: { products: 'Twee taarten' } })
      .gives('described', { unsigned: ['provider', 'coordinator'] });
    expect([given(story), story.duty('to-sign')?.status]).toEqual([[], 'open']);
    expect(story.state.happenings.map(({ name }) => name).filter((name) => name.startsWith('unsigned'))).toEqual([
      ...['unsigned', 'unsigned:provider', 'unsigned:coordinator'],
    ]);
    story.has(anna, 'sign', { signature: 'provider' }).has(cor, 'sign', { signature: 'coordinator' });
    expect([given(story), story.duty('to-sign')?.status]).toEqual([['provider', 'coordinator'], 'done']);
  });

  test('INS-26: what nobody signed for leaves the signatures as they are', () => {
    const story = signed();
    expect(story.when(anna, 'describe', { details: { amount: '5' } }).gives('described').facts.unsigned).toBeUndefined();
    story.has(anna, 'note', { text: 'Gebeld.', audience: 'us' });
    expect(given(story)).toEqual(['provider', 'coordinator']);
  });

  test('INS-26, INS-05: given a signed solution, when it is closed with another one, then that is refused; with a new proposal it is signed anew', () => {
    const other = { manner: 'satisfied', solution: 'Geld terug.' };
    signed().when(cor, 'close', other).refused('signed-otherwise', 'solution', 'to-sign');
    signed()
      .when(cor, 'close', { ...other, solution: ` ${SOLUTION} ` })
      .gives('closed');
    const anew = signed().has(anna, 'propose', { solution: 'Geld terug.' });
    expect(given(anew)).toEqual([]);
  });

  test('INS-26: when a client says after all that it is not solved, then nobody has signed for that', () => {
    const story = signed();
    story.when(anna, 'decline', { party: '@Jo' }).gives('declined', { unsigned: ['provider', 'coordinator'] });
    story.when(anna, 'sign', { signature: 'provider' }).refused('by-clause', undefined, 'to-sign');
  });

  test('INS-26: given a closed case, then its signatures stay', () => {
    const story = signed().has(cor, 'close', { manner: 'satisfied', solution: SOLUTION });
    expect(given(story)).toEqual(['provider', 'coordinator']);
  });
});
