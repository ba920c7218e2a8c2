// Deciding: the state, the right, the moment, the people, the clauses, and then the step's own rules.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { anna, bas, colleague, given, moment, page, type Story, system } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, answered, framed, handled } from '#test/situations.ts';
import { isOffered, obstacles } from './decide.ts';
import { allVerbs } from './steps.ts';

describe('an entry of the journal', () => {
  test('has the next number, who, when it happened, when it was entered, for whom, and the words apart from the facts', () => {
    const event = handled()
      .on('2026-06-03')
      .when(anna, 'note', { text: 'Gebeld', audience: 'complainants' }, '2026-06-02')
      .gives('noted');
    expect(event).toEqual({
      name: 'noted',
      sequence: 3,
      at: moment('2026-06-02'),
      entered: moment('2026-06-03'),
      by: anna,
      audience: ['us', 'complainants'],
      facts: { audience: 'complainants' },
      personal: { text: 'Gebeld' },
    });
  });

  test('has no words when there are none', () => {
    expect(handled().when(anna, 'assign', { staff: 'bas' }).gives('assigned')).not.toHaveProperty('personal');
  });
});

describe('what stands in the way comes in this order', () => {
  test('the state before the right, the right before the clause, the clause before the step', () => {
    const policy = aPolicy({
      clauses: [
        aClause({
          id: 'no-notes',
          says: 'Geen notities.',
          guard: { steps: ['note', 'find'], forbids: { record: ['complaint'] } },
        }),
      ],
    });
    const story = handled(aComplaint(policy));
    story.when(page('Jo'), 'reopen', { reason: 'x' }).refused('not-now');
    story.when(page('Jo'), 'note', { text: 'x' }).refused('not-yours');
    story.when(anna, 'find', { element: 9, finding: 'x', verdict: 'founded' }).refused('by-clause', undefined, 'no-notes');
    story.when(anna, 'note', { text: 'x' }, '2026-06-02').refused('in-future', 'at');
  });

  test('a clause forbids, or needs, only under its condition', () => {
    const guarded = (guard: object) => {
      const policy = aPolicy({ clauses: [aClause({ id: 'g', says: 'G', guard: { steps: ['note'], ...guard } })] });
      return aComplaint(policy).when(colleague('cor', 'coordinator'), 'note', { text: 'x' });
    };
    guarded({ needs: { form: ['oral'] } }).refused('by-clause', undefined, 'g');
    guarded({ needs: { form: ['written'] } }).gives('noted');
    guarded({ forbids: { form: ['written'] } }).refused('by-clause', undefined, 'g');
    guarded({ when: { record: ['signal'] }, forbids: { form: ['written'] } }).gives('noted');
  });

  test('the refusal names the clause in its own words, its source, and what can be done instead', () => {
    const guard = { steps: ['note'], forbids: {}, instead: { nl: 'Bel.' } };
    const policy = aPolicy({ clauses: [aClause({ id: 'g', says: 'Geen notities.', source: ['X-01'], guard })] });
    const no = aComplaint(policy)
      .when(colleague('cor', 'coordinator'), 'note', { text: 'x' })
      .refused('by-clause', undefined, 'g');
    expect(no).toEqual({
      code: 'by-clause',
      clause: { id: 'g', says: { nl: 'Geen notities.' }, source: ['X-01'] },
      instead: { nl: 'Bel.' },
    });
  });
});

test('all clauses that stand in the way are told, in the order of the procedure: what must be done first', () => {
  const { policy, state, now } = handled();
  const situation = { policy, state, actor: anna, now, at: now, colleague: () => undefined, newId: () => '' };
  const named = (verb: 'conclude' | 'note') => obstacles(situation, { verb, values: {} }).map((one) => one.refused[0].clause?.id);
  expect(named('conclude')).toEqual(['heard-first', 'investigate']);
  expect(named('note')).toEqual([]);
});

describe('moments', () => {
  test('nothing happens in the future, and nothing but lodging before the receipt', () => {
    const story = handled().on('2026-06-05');
    story.when(anna, 'note', { text: 'x' }, '2026-06-05 10:01').refused('in-future', 'at');
    story.when(anna, 'note', { text: 'x' }, '2026-05-31').refused('before-receipt', 'at');
    story.when(anna, 'note', { text: 'x' }, '2026-06-01').gives('noted');
  });
});

describe('what is offered', () => {
  const offered = (story: Story, actor = anna as Parameters<typeof isOffered>[0]['actor']) => {
    const situation = {
      policy: story.policy,
      state: story.state,
      actor,
      now: story.now,
      at: story.now,
      colleague: () => undefined,
      newId: () => '',
    };
    return allVerbs().filter((verb) => isOffered(situation, verb));
  };
  const asParty = (story: Story, name: string) => offered(story, { kind: 'party', id: story.party(name).id });

  test('to a colleague: what can be done now, with the right to it', () => {
    expect(offered(answered())).toEqual([
      'involve',
      'assign',
      'entrust',
      'recuse',
      'contact',
      'deviate',
      'hand-over',
      'seat',
      'grant',
      'sign',
      'promote',
      'relate',
      'debrief',
      'close',
      'reopen',
      'withdraw',
      'review',
      'escalate',
      'attach',
      'rate',
      'alarm',
      'regulate',
      'note',
      'correct',
      'move',
      'send',
      'bounce',
      'classify',
      'describe',
      'consult',
      'promise',
      'mark',
      'plan',
      'record',
      'anonymise',
    ]);
    expect(offered(answered(), colleague('x', 'reader'))).toEqual(['alarm', 'note']);
    expect(offered(answered(), system)).toEqual(['improve', 'send', 'bounce']);
  });

  test('to the complainant, and to the person concerned: what is meant for them', () => {
    const story = framed(handled(aComplaintAboutBas()));
    expect(asParty(story, 'Jo')).toEqual([
      'confirm',
      'involve',
      'answer',
      'accept',
      'decline',
      'choose',
      'arrange',
      'consent',
      'withdraw',
      'attach',
      'route',
    ]);
    expect(asParty(story, 'bas')).toEqual(['answer', 'choose', 'arrange', 'attach']);
  });

  test('nothing to the colleague it is about, and nothing but lodging before there is a case', () => {
    expect(offered(aComplaintAboutBas(), bas)).toEqual([]);
    expect(offered(given(aPolicy()), anna)).toEqual(['lodge']);
    expect(offered(given(aPolicy()), { kind: 'public' })).toEqual(['lodge']);
  });
});
