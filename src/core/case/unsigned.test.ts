// A signature belongs to what was signed: what is written anew afterwards is nobody's until it is signed again.
import { describe, expect, test } from 'vitest';
import { maySee, mayTake } from '#core/access.ts';
import type { RegisterField } from '#core/policy/register.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { anna, bas, cor, page } from '#test/given-when-then.ts';
import { aComplaint, handled, jo, sent, solved } from '#test/situations.ts';
import { fallsBy } from './falls-by.ts';

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

describe('a whole form that was signed', () => {
  const shown = [
    ...['record', 'received', 'complainant-names', 'subject-names', 'class:nature', 'detail:products', 'story'],
    ...['correspondence', 'documents', 'solution', 'measures', 'status'],
  ] as const;
  const form = { name: { nl: 'formulier' }, shows: [...shown], stages: [], source: [] };
  const signatures = {
    provider: { name: { nl: 'dienstverlener' }, by: ['handler' as const] },
    coordinator: { name: { nl: 'coördinator' }, by: ['coordinator'] },
  };
  const whole = aPolicy({
    clauses: [aClause({ id: 'to-sign', says: 'Tekenen', duty, guard })],
    other: {
      register: { records: [], fields: shown.map((from) => column(from, from)), statuses: {}, completeBefore: [], form },
      signatures,
    },
  });
  const both = (story = handled(aComplaint(whole))) =>
    solved(story.has(anna, 'propose', { solution: SOLUTION }).has(cor, 'classify', { classes: ['nature:i'] }))
      .has(anna, 'sign', { signature: 'provider' })
      .has(cor, 'sign', { signature: 'coordinator' });
  const call = { party: '@Jo', medium: 'phone', result: 'reached' };

  test.each([
    ['the class', cor, 'classify', { classes: ['nature:i', 'nature:ii'] }],
    ['the date', cor, 'correct', { what: 'received', moment: '2026-05-20T10:00:00+02:00', reason: 'Eerder verteld' }],
    ['a name', cor, 'correct', { what: 'person', party: '@Jo', people: [{ name: 'Jo Bos' }], reason: 'Volle naam' }],
    ['a detail', anna, 'describe', { details: { products: 'Twee taarten' } }],
    ['who it is about', cor, 'involve', { capacity: 'subject', staff: 'bas' }],
    ['who complains', cor, 'involve', { capacity: 'complainant', people: [{ name: 'Mo', email: 'mo@example.org' }] }],
    ['a document of ours', anna, 'attach', { documents: ['doc1'] }],
    ['a document of the complainant', page('Jo'), 'attach', { documents: ['doc1'] }],
    ['a talk', anna, 'contact', call],
    ['the solution', anna, 'propose', { solution: 'Geld terug.' }],
  ] as const)(
    'INS-26, INS-11: given a form that both signed, when %s on it changes, then both signatures fall',
    (_, who, verb, raw) => {
      const story = both();
      if (who.kind === 'staff') expect(fallsBy(whole, story.state, verb), 'the warning').toEqual(['provider', 'coordinator']);
      story.has(who, verb, raw);
      expect(story.events.at(-1)?.facts.unsigned).toEqual(['provider', 'coordinator']);
      expect(story.state.signatures).toEqual([]);
      expect(story.duty('to-sign')?.status).not.toBe('done');
    },
  );

  test('INS-26: what stands not on the form, and what the case writes there by itself, leaves the signatures', () => {
    const story = both();
    expect([fallsBy(whole, story.state, 'note'), fallsBy(whole, story.state, 'close')]).toEqual([[], []]);
    story
      .has(anna, 'note', { text: 'Netjes opgelost.', audience: 'us' })
      .has(anna, 'describe', { details: { amount: '5' } })
      .has(cor, 'correct', { what: 'subject', subject: 'other', reason: 'Verkeerd gekozen' })
      // how somebody is reached stands on no column of this form, and the name is the same
      .has(cor, 'correct', { what: 'person', party: '@Jo', people: [{ ...jo, phone: '0687654321' }], reason: 'Nieuw nummer' });
    expect(story.events.at(-1)?.facts).toMatchObject({ changed: ['phone'] });
    sent(story, 'acknowledgement', 'Jo');
    story.has(cor, 'close', { manner: 'satisfied', solution: SOLUTION });
    expect(story.state.signatures.map(({ id }) => id)).toEqual(['provider', 'coordinator']);
  });

  test('INS-26: when a step after which a signature fell is taken back, then it stands again', () => {
    const story = both().has(anna, 'propose', { solution: 'Geld terug.' });
    expect(story.state.signatures).toEqual([]);
    story.has(anna, 'recall', { entry: story.state.sequence });
    expect(story.state.signatures.map(({ id }) => id)).toEqual(['provider', 'coordinator']);
  });

  test('INS-26, INS-19: given a provider who gave the form away and whose signature fell, then the case is there to sign anew, and for nothing else, until that is done', () => {
    const story = both().has(anna, 'hand-over', { staff: 'cor', summary: 'Getekend.' }).has(cor, 'take-over', {});
    const anew = { ...whole, roles: { ...whole.roles, handler: { ...whole.roles.handler, sees: 'own' as const } } };
    const sees = () => maySee(anew as typeof whole, story.state, anna);
    const takes = (verb: 'sign' | 'describe' | 'note') =>
      mayTake(anew as typeof whole, story.state, anna, verb)?.refused[0]?.code;
    expect(sees()).toBe(false);
    story.has(cor, 'describe', { details: { products: 'Twee taarten' } });
    // it is in the work list of whoever signed, and of nobody else
    expect(story.duty('own:sign')).toMatchObject({ status: 'open', staff: 'anna', step: 'sign' });
    expect([sees(), takes('sign'), takes('describe'), takes('note')]).toEqual([true, undefined, 'not-yours', 'not-yours']);
    expect(maySee(anew as typeof whole, story.state, bas)).toBe(false);
    story.has(anna, 'sign', { signature: 'provider' });
    expect([sees(), story.duty('own:sign')]).toEqual([false, undefined]);
    // nobody signs while a client says that it is not solved
    story.has(cor, 'decline', { party: '@Jo' });
    expect(sees()).toBe(false);
  });
});
