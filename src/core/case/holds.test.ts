// Conditions: each entry of the vocabulary, holding and not holding.
import { describe, expect, test } from 'vitest';
import type { Condition } from '#core/policy/condition.ts';
import { toDay } from '#core/time/day.ts';
import { aPolicy } from '#test/a-policy.ts';
import { anna, anybody, bas, cor, page, type Story, system } from '#test/given-when-then.ts';
import {
  aComplaint,
  aComplaintAboutBas,
  aComplaintOfTwo,
  anOralComplaint,
  answered,
  concluded,
  framed,
  handled,
  heard,
  judged,
  solved,
} from '#test/situations.ts';
import { type Facts, holds } from './holds.ts';

const on = (story: Story, condition: Condition, more: Partial<Facts> = {}) =>
  holds(condition, { policy: story.policy, state: story.state, ...more });

/** The condition holds in the first case, and not in the second. */
function tells(condition: Condition, yes: Story, no: Story, more: Partial<Facts> = {}): void {
  expect([on(yes, condition, more), on(no, condition, more)]).toEqual([true, false]);
  expect([on(yes, { not: condition }, more), on(no, { not: condition }, more)]).toEqual([false, true]);
}

describe('how conditions are combined', () => {
  test('none, or an empty one, always holds', () => {
    const { policy, state } = aComplaint();
    expect([holds(undefined, { policy, state }), holds({}, { policy, state })]).toEqual([true, true]);
  });

  test('all entries must hold; of `any` one', () => {
    tells({ form: ['written'], record: ['complaint'] }, aComplaint(), anOralComplaint());
    tells({ any: [{ form: ['oral'] }, { subject: ['other'] }] }, aComplaint(aPolicy(), { subject: 'other' }), aComplaint());
    expect(on(aComplaint(), { any: [] })).toBe(false);
  });
});

describe('what kind of case it is', () => {
  test('record, form, channel, subject', () => {
    tells({ record: ['signal'] }, aComplaint(aPolicy(), { record: 'signal' }), aComplaint());
    tells({ form: ['oral'] }, anOralComplaint(), aComplaint());
    tells({ channel: ['phone', 'letter'] }, anOralComplaint(), aComplaint());
    tells({ subject: ['other'] }, aComplaint(aPolicy(), { subject: 'other' }), aComplaint(aPolicy(), { subject: 'treatment' }));
    expect(on(aComplaint(), { subject: ['other'] })).toBe(false);
  });

  test('what is known, of all who complain or of the one at hand', () => {
    tells({ known: ['phone'] }, aComplaint(), aComplaintOfTwo());
    tells({ known: ['email', 'phone'] }, aComplaint(), aComplaintOfTwo());
    tells({ known: ['conduct'] }, aComplaint(aPolicy(), { conduct: '2026-05-01' }), aComplaint());
    const two = aComplaintOfTwo();
    expect([
      on(two, { known: ['phone'] }, { party: two.party('Jo') }),
      on(two, { known: ['phone'] }, { party: two.party('Mo') }),
    ]).toEqual([true, false]);
    expect(on(aComplaint().has(page('Jo'), 'withdraw'), { known: ['phone'] })).toBe(false);
  });

  test('received on one of these days, both included: variants of a term by date', () => {
    const received = (from?: string, until?: string) => ({
      received: { ...(from === undefined ? {} : { from: toDay(from) }), ...(until === undefined ? {} : { until: toDay(until) }) },
    });
    expect([
      on(aComplaint(), received('2026-06-01')),
      on(aComplaint(), received(undefined, '2026-06-01')),
      on(aComplaint(), received('2026-06-01', '2026-06-01')),
      on(aComplaint(), received('2026-06-02')),
      on(aComplaint(), received(undefined, '2026-05-31')),
    ]).toEqual([true, true, true, false, false]);
  });

  test('KIK-17: on which track it is handled', () => {
    const direct = handled().has(anna, 'route', { track: 'direct', reason: 'x' });
    tells({ track: ['direct', 'management'] }, direct, handled());
    expect(on(direct, { track: ['management'] })).toBe(false);
  });

  test('CAK-34: filed later than a year after the conduct', () => {
    const conductOn = (conduct: string) => aComplaint(aPolicy(), { conduct });
    tells({ filedLaterThan: '1 year' }, conductOn('2025-05-31'), conductOn('2025-06-01'));
    expect(on(aComplaint(), { filedLaterThan: '1 year' })).toBe(false);
  });
});

describe('what happened', () => {
  test('one of these, to whomever or to the one at hand', () => {
    tells({ happened: ['framed', 'heard'] }, framed(), handled());
    const two = handled(aComplaintOfTwo()).has(anna, 'hear', { party: '@Jo', way: 'talk' });
    expect([
      on(two, { happened: ['heard'] }, { party: two.party('Jo') }),
      on(two, { happened: ['heard'] }, { party: two.party('Mo') }),
    ]).toEqual([true, false]);
    tells({ happened: ['letter:conclusion'] }, answered(), concluded());
    tells({ happened: ['concluded'] }, concluded(), concluded().has(cor, 'reopen', { reason: 'x' }));
  });

  test('satisfied: all of them', () => {
    tells({ satisfied: true }, solved(), handled());
    tells({ satisfied: false }, handled(), solved());
  });

  test('heard, waived or let pass; and the other side at least asked', () => {
    tells({ hearingSettled: true }, heard(), framed());
    const waived = handled().has(anna, 'waive', { party: '@Jo', ground: 'declared', reason: 'x' });
    const invited = handled().has(anna, 'invite', { party: '@Jo', replyBy: '2026-06-10' });
    tells({ hearingSettled: true }, waived, invited);
    const one = handled(aComplaintOfTwo()).has(anna, 'hear', { party: '@Jo', way: 'talk' });
    const left = handled(aComplaintOfTwo()).has(anna, 'hear', { party: '@Jo', way: 'talk' }).has(page('Mo'), 'withdraw');
    tells({ hearingSettled: true }, left, one);
    const about = () => handled(aComplaintAboutBas()).has(anna, 'hear', { party: '@Jo', way: 'talk' });
    tells({ hearingSettled: true }, about().has(anna, 'invite', { party: '@bas', replyBy: '2026-06-10' }), about());
    tells(
      { hearingSettled: true },
      about().has(page('bas'), 'choose', { way: 'none' }),
      about().has(page('bas'), 'choose', { way: 'talk' }),
    );
  });

  test('every hearing has its report', () => {
    const story = heard();
    const [jo, ...others] = story.state.parties;
    const without = {
      ...story.state,
      parties: [{ ...jo, heard: [{ ...jo?.heard[0], report: false }] }, ...others],
    } as typeof story.state;
    expect([on(story, { reportsMade: true }), on(story, { reportsMade: true }, { state: without })]).toEqual([true, false]);
    const two = { ...without, parties: [...story.state.parties, ...without.parties] };
    expect(on(story, { reportsMade: true }, { state: two })).toBe(false);
    expect([on(story, { reportsMade: false }), on(handled(), { reportsMade: true })]).toEqual([false, true]);
  });

  test('every point has its verdict; without points there is nothing to judge by', () => {
    tells({ findingsComplete: true }, judged(), framed());
    tells({ findingsComplete: false }, handled(), judged());
  });

  test('the verdict on the whole, on a point, or in the step that is taken', () => {
    tells({ verdict: ['founded'] }, judged(), framed());
    tells({ verdict: ['founded'] }, concluded(), framed());
    expect(on(framed(), { verdict: ['founded'] }, { command: { verdict: 'founded' } })).toBe(true);
    tells({ found: ['change-process', 'improper-treatment'] }, judged(), framed());
    expect(on(judged(), { found: ['change-process'] })).toBe(false);
  });

  test('whether somebody is concerned', () => {
    tells({ someoneConcerned: true }, aComplaintAboutBas(), aComplaint());
    tells({ someoneConcerned: false }, aComplaint(), aComplaintAboutBas());
  });

  test('CAK-06: whether it was split off from another case, and not whether another was split off from it', () => {
    const linked = (way: 'from' | 'to') => ({ ...aComplaint().state, links: [{ case: 'another', way }] });
    const off = (way: 'from' | 'to') => holds({ splitOff: true }, { policy: aPolicy(), state: linked(way) });
    expect([off('from'), off('to')]).toEqual([true, false]);
    expect(on(aComplaint(), { splitOff: false })).toBe(true);
  });
});

describe('the step and who takes it', () => {
  const story = aComplaintAboutBas();

  test('concerned: the colleague who is named, or who acts', () => {
    const assignee = (staff: unknown) => on(story, { concerned: 'assignee' }, { command: { staff } });
    expect([assignee('bas'), assignee('anna'), assignee(undefined)]).toEqual([true, false, false]);
    const actor = (who: Facts['actor']) => on(story, { concerned: 'actor' }, who === undefined ? {} : { actor: who });
    expect([actor(bas), actor(anna), actor({ kind: 'party', id: 'bas' }), actor(undefined)]).toEqual([true, false, false, false]);
  });

  test('by whom', () => {
    expect(
      [anna, anybody, system, { kind: 'party', id: 'x' } as const].map((actor) =>
        on(story, { by: ['staff', 'system'] }, { actor }),
      ),
    ).toEqual([true, false, true, false]);
    expect(on(story, { by: ['staff'] })).toBe(false);
  });

  test('in which capacity: whom it is about and who complains are told apart, and who speaks for a complainant acts as both', () => {
    const spoken = story.has(anna, 'involve', {
      capacity: 'representative',
      represents: story.party('Jo').id,
      people: [{ name: 'Kim' }],
    });
    const by = (name: string, ...kinds: NonNullable<Condition['by']>) =>
      on(spoken, { by: kinds }, { actor: { kind: 'party', id: spoken.party(name).id } });
    expect([by('bas', 'subject'), by('bas', 'complainant'), by('bas', 'party')]).toEqual([true, false, true]);
    expect([by('Jo', 'complainant'), by('Jo', 'subject'), by('Jo', 'staff')]).toEqual([true, false, false]);
    expect([by('Kim', 'representative'), by('Kim', 'complainant'), by('Kim', 'subject')]).toEqual([true, true, false]);
    expect(on(spoken, { by: ['subject'] }, { actor: bas })).toBe(false);
  });

  test('in which capacity somebody takes part', () => {
    const capacity = (name?: string) =>
      on(story, { capacity: ['subject'] }, name === undefined ? {} : { party: story.party(name) });
    expect([capacity('bas'), capacity('Jo'), capacity()]).toEqual([true, false, false]);
  });

  test('with a code, one of several codes, or a flag', () => {
    const coded = (codes: Record<string, string[]>, command?: object) =>
      on(story, { with: codes }, command === undefined ? {} : { command: { ...command } });
    expect(coded({ agrees: ['yes'] }, { agrees: 'yes' })).toBe(true);
    expect(coded({ agrees: ['yes'] }, { agrees: 'no' })).toBe(false);
    expect(coded({ shows: ['a', 'b'] }, { shows: ['c', 'b'] })).toBe(true);
    expect(coded({ shows: ['a'] }, { shows: [] })).toBe(false);
    expect(coded({ notInvolved: ['true'] }, { notInvolved: true })).toBe(true);
    expect(coded({ agrees: ['yes'], how: ['letter'] }, { agrees: 'yes' })).toBe(false);
    expect(coded({ agrees: ['undefined'] }, {})).toBe(false);
    expect(coded({ agrees: ['yes'] })).toBe(false);
  });

  test('Awb 9:11 lid 3: consent in writing; a no can be said in any way', () => {
    const written = (command: object, actor: Facts['actor'] = anna) =>
      on(story, { consentInWriting: true }, { actor, command: { ...command } });
    expect(written({ agrees: 'yes', how: 'letter' })).toBe(true);
    expect(written({ agrees: 'yes', how: 'oral' })).toBe(false);
    expect(written({ agrees: 'no', how: 'oral' })).toBe(true);
    expect(written({ agrees: 'yes' }, { kind: 'party', id: 'x' })).toBe(true);
  });
});
