// What else the procedure wants to know of a case: asked in the form, or recorded by us.
import { describe, expect, test } from 'vitest';
import type { Details } from '#core/policy/details.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { aPolicy } from '#test/a-policy.ts';
import { anna, anybody, cor, given } from '#test/given-when-then.ts';
import { aComplaint, aForm, handled } from '#test/situations.ts';
import { obstacles } from '../decide.ts';
import { replay } from '../evolve.ts';
import { reached } from '../happened.ts';
import { holds } from '../holds.ts';
import type { CaseState } from '../state.ts';

const policy = aPolicy();
const describing = (details: object) => handled(aComplaint(policy)).when(anna, 'describe', { details });
const changed = (change: Readonly<Record<string, Partial<Details[string]>>>) =>
  aPolicy({
    other: {
      details: Object.fromEntries(Object.entries(policy.details).map(([id, one]) => [id, { ...one, ...change[id] }])),
    },
  });

describe('describing', () => {
  test('KLK-17, KLK-23, KLK-26: amount, further description and products are recorded, each by its kind', () => {
    const event = describing({ amount: '1.250,50', products: 'Een taart', further: 'Regel 1\nRegel 2', times: 3 }).gives(
      'described',
    );
    expect(event.facts).toEqual({ details: { amount: 125_050, times: 3 } });
    expect(event.personal).toEqual({ details: { products: 'Een taart', further: 'Regel 1\nRegel 2' } });
  });

  test('INS-29, INS-21: the form is full at the entry by which the last detail is known for which a step waits, also at the desk', () => {
    const waits = { requiredBefore: ['close'] };
    const asking = changed({ amount: waits, products: waits });
    const at = (state: CaseState) => reached(asking, state, 'described-in-full');
    const story = handled(aComplaint(asking)).has(anna, 'describe', { details: { amount: '1', times: 2 } });
    expect(at(story.state)).toBeUndefined();
    story.on('2026-06-02').has(anna, 'describe', { details: { products: 'Een taart' } });
    expect(at(story.state)).toBe(story.now);
    // what is changed later does not fill it a second time
    story.on('2026-06-03').has(anna, 'describe', { details: { products: 'Twee taarten' } });
    expect(at(story.state)).not.toBe(story.now);
    const desk = given(asking).has(cor, 'lodge', { ...aForm, details: { amount: '1', products: 'Een taart' } });
    expect(at(desk.state)).toBe(desk.now);
    // nothing waits, so nothing is ever full
    expect(at(given(policy).has(anybody, 'lodge', aForm).state)).toBeUndefined();
  });

  test('what is personal by the policy is no fact, also when it is no text', () => {
    const event = describing({ vulnerable: true, interest: 'material', discovered: '2026-05-01' }).gives('described');
    expect(event.facts).toEqual({ details: { interest: 'material', discovered: '2026-05-01' } });
    expect(event.personal).toEqual({ details: { vulnerable: true } });
  });

  test('given destruction, when the journal is read again, then the facts are there and the words are gone', () => {
    const { story } = describing({ amount: 100, products: 'Een taart' });
    expect(story.state.details).toEqual({ amount: 100, products: 'Een taart' });
    const { id, reference } = story.state;
    const bare = story.events.map(({ personal: _, ...rest }) => rest);
    expect(replay({ id, reference, policy: policy.policy, version: 1 }, bare).details).toEqual({ amount: 100 });
  });

  test('only what changes is kept, and what is emptied holds no more', () => {
    const { story } = describing({ amount: 100, times: 2 });
    const event = story.when(anna, 'describe', { details: { amount: 100, times: '', interest: null } }).gives('described');
    expect(event.facts).toEqual({ details: { times: null } });
    expect(story.state.details).toEqual({ amount: 100 });
    story.when(anna, 'describe', { details: { amount: '1,00', interest: '' } }).refused('nothing-changed', 'details');
    story.when(anna, 'describe', { details: {} }).refused('missing', 'details');
  });

  test.each([
    ['amount', '1,250', 'impossible-amount'],
    ['amount', -1, 'impossible-amount'],
    ['amount', 12.5, 'impossible-amount'],
    ['amount', '5000,01', 'too-much'],
    ['times', '1,5', 'impossible-number'],
    ['times', 101, 'too-much'],
    ['interest', 'financial', 'unknown-choice'],
    ['discovered', '2026-02-30', 'impossible-day'],
    ['vulnerable', 'maybe', 'wrong-kind'],
    ['products', 'x'.repeat(501), 'too-long'],
    ['products', 5, 'wrong-kind'],
    ['colour', 'red', 'unknown-field'],
    ['constructor', 'x', 'unknown-field'],
  ] as const)('%s cannot be %j: %s, and the refusal names the detail', (id, value, code) => {
    describing({ [id]: value }).refused(code, `details.${id}`);
  });

  test('a detail of another kind of case is not recorded here', () => {
    const others = changed({ amount: { records: ['signal'] } });
    handled(aComplaint(others))
      .when(anna, 'describe', { details: { amount: 1 } })
      .refused('unknown-field', 'details.amount');
  });
});

describe('the form', () => {
  test('asks the complainant what the procedure asks, and keeps it apart as it is', () => {
    const story = given(policy).has(anybody, 'lodge', { ...aForm, details: { amount: '€ 25,-', products: 'Een taart' } });
    expect(story.state.details).toEqual({ amount: 2_500, products: 'Een taart' });
    expect(story.events[0]?.facts.details).toEqual({ amount: 2_500 });
  });

  test('an empty answer is no answer', () => {
    const story = given(policy).has(anybody, 'lodge', { ...aForm, details: { amount: '', products: ' ' } });
    expect(story.state.details).toEqual({});
    expect(story.events[0]?.facts.details).toBeUndefined();
  });

  test('what only colleagues know, an outsider cannot fill in; a colleague can', () => {
    const form = { ...aForm, details: { interest: 'material' } };
    given(policy).when(anybody, 'lodge', form).refused('unknown-field', 'details.interest');
    expect(given(policy).has(cor, 'lodge', form).state.details).toEqual({ interest: 'material' });
  });
});

describe('what must be known first', () => {
  const strict = changed({ further: { requiredBefore: ['close', 'debrief'], source: ['KLK-23'] } });

  test('KLK-20: given an incomplete registration, when a step waits for it, then the refusal names what is missing', () => {
    const story = handled(aComplaint(strict)).has(cor, 'involve', { capacity: 'subject', staff: 'bas' });
    const debrief = { party: '@bas', summary: 'Besproken.' };
    const refusal = story.when(cor, 'debrief', debrief).refused('detail-missing', 'details.further');
    expect(refusal.about?.nl).toBe('nadere omschrijving');
    // and the sentence of the text that asks for it
    expect(refusalInWords(refusal, { language: 'nl' })).toBe('Leg eerst vast: nadere omschrijving. (KLK-23)');
    story.has(anna, 'describe', { details: { further: 'Zo zat het.' } }).has(cor, 'debrief', debrief);
  });

  test('it stands in the way from the start, so that the page can say so', () => {
    const { state, now } = handled(aComplaint(strict));
    const situation = { policy: strict, state, actor: cor, now, at: now, colleague: () => undefined, newId: () => '' };
    const codes = obstacles(situation, { verb: 'close', values: {} }).flatMap((one) => one.refused.map(({ code }) => code));
    expect(codes).toContain('detail-missing');
  });
});

test('KLK-17: conditions look at the code of a detail, and whether an amount is above so many euros', () => {
  const { state } = describing({ amount: '0,01', interest: 'material', vulnerable: false }).story;
  const is = (condition: Parameters<typeof holds>[0]) => holds(condition, { policy, state });
  expect([is({ detail: { interest: ['material'] } }), is({ detail: { interest: ['none'] } })]).toEqual([true, false]);
  expect([is({ detail: { vulnerable: ['false'] } }), is({ detail: { discovered: ['x'] } })]).toEqual([true, false]);
  expect([is({ detailAbove: { amount: 0 } }), is({ detailAbove: { amount: 1 } }), is({ detailAbove: { times: 0 } })]).toEqual([
    true,
    false,
    false,
  ]);
});

test('Reglement 9: a limit can be a share of another amount, worked out for the case; of what is not known it is nothing', () => {
  const rent = { name: { nl: 'Huur' }, kind: 'amount', records: [], requiredBefore: [], source: [] } as const;
  const two = { ...policy, details: { ...policy.details, rent: { ...policy.details.amount, ...rent } } } as typeof policy;
  const above = (amount: number, base?: number) =>
    holds(
      { detailAbove: { amount: { share: 300, of: 'rent' } } },
      {
        policy: two,
        state: { ...describing({}).story.state, details: { amount, ...(base === undefined ? {} : { rent: base }) } },
      },
    );
  expect([above(240_000, 80_000), above(240_001, 80_000), above(1), above(0)]).toEqual([false, true, true, false]);
});
