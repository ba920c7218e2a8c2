// Outside bodies that get copies: each is owed its own, and what one got proves nothing of another.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, cor, page, type Story, system } from '#test/given-when-then.ts';
import { aComplaint, concluded, framed, handled, heard, judged } from '#test/situations.ts';
import { askedOf } from './asked.ts';
import { duties } from './duties.ts';
import { reactions } from './reactions.ts';

const policy = aPolicy({
  clauses: [
    aClause({
      id: 'tell',
      says: 'Wij melden het.',
      duty: { ...aDuty({ within: '3 days', doneBy: ['letter:copy'] }), each: 'informed', do: { nl: 'Meld het bij {informed}' } },
      letters: [{ letter: 'copy', on: 'involved', to: 'informed', blocks: [] }],
    }),
    aClause({
      id: 'mayor-alone',
      says: 'De burgemeester hoort het oordeel.',
      duty: { ...aDuty({ from: 'assigned', doneBy: ['letter:closed'] }), each: 'informed', when: { informed: ['mayor'] } },
      letters: [{ letter: 'closed', on: 'assigned', to: 'informed', when: { informed: ['mayor'] }, blocks: [] }],
    }),
    aClause({
      id: 'first-mayor',
      says: 'Eerst de burgemeester.',
      guard: { steps: ['assign'], needs: { happened: ['involved:mayor'] } },
    }),
  ],
  other: {
    informed: {
      mayor: { name: { nl: 'de burgemeester' }, email: 'b@gemeente.example' },
      inspector: { name: { nl: 'de inspectie' }, address: ['Postbus 1', '0000 AB Hier'] },
    },
  },
});
const stands = (story: Story, clause = 'tell') =>
  duties(story.policy, story.state)
    .filter((one) => one.clause === clause)
    .map(({ informed, status, due }) => [informed, status, due?.end]);
const add = (story: Story, informed: string) => story.has(cor, 'involve', { capacity: 'informed', informed });
const left = (story: Story, name: string) => {
  const because = story.events.at(-1)?.sequence;
  return story.has(system, 'send', { party: `@${name}`, letter: 'copy', because, medium: 'post' });
};

describe('Wkkgz 11, Wmo 3.4: two bodies that must each have had a copy', () => {
  test('given a complaint, then each is owed one from the day it came in, by name, before anybody was added', () => {
    const story = aComplaint(policy);
    expect(stands(story)).toEqual([
      ['mayor', 'open', '2026-06-04'],
      ['inspector', 'open', '2026-06-04'],
    ]);
    expect(duties(policy, story.state).find((one) => one.informed === 'mayor')?.do.nl).toBe('Meld het bij de burgemeester');
  });

  test('given that one was added later, then its day stays, and its copy proves nothing of the other', () => {
    const story = add(aComplaint(policy).on('2026-06-03'), 'mayor');
    expect(story.letters()).toEqual(['copy to de burgemeester']);
    left(story, 'de burgemeester');
    expect(stands(story)).toEqual([
      ['mayor', 'done', '2026-06-04'],
      ['inspector', 'open', '2026-06-04'],
    ]);
  });

  test('given its name and address in the procedure, then nobody types them; what is typed comes in their place', () => {
    const story = add(aComplaint(policy), 'inspector');
    expect([...story.people.values()].at(-1)).toMatchObject({ name: 'de inspectie', address: 'Postbus 1\n0000 AB Hier' });
    const other = aComplaint(policy).has(cor, 'involve', {
      capacity: 'informed',
      informed: 'mayor',
      people: [{ capacity: 'informed', email: 'l@gemeente.example' }],
    });
    expect([...other.people.values()].at(-1)).toMatchObject({ name: 'de burgemeester', email: 'l@gemeente.example' });
  });

  test('given that it is in already, or somebody who gets no copies, then it is refused', () => {
    const again = { capacity: 'informed', informed: 'mayor' };
    add(aComplaint(policy), 'mayor').when(cor, 'involve', again).refused('already', 'informed');
    aComplaint(policy)
      .when(cor, 'involve', { ...again, informed: 'neighbour' })
      .refused('unknown-choice', 'informed');
    const witness = { capacity: 'witness', informed: 'mayor', people: [{ capacity: 'witness', name: 'Wim' }] };
    aComplaint(policy).when(cor, 'involve', witness).refused('unknown-field', 'informed');
  });

  test('given a letter and a duty for one of them, then the other has neither; and a step can wait for one', () => {
    const story = add(aComplaint(policy), 'inspector');
    story.when(cor, 'assign', { staff: 'anna' }).refused('by-clause', undefined, 'first-mayor');
    add(story, 'mayor').has(cor, 'assign', { staff: 'anna' });
    expect([story.letters(), stands(story, 'mayor-alone')]).toEqual([
      ['closed to de burgemeester'],
      [['mayor', 'open', undefined]],
    ]);
  });

  test('given that each may say what to think of it, then it is asked of each apart, and one answer is not that of another', () => {
    const asking = aPolicy({
      clauses: [
        aClause({
          id: 'views',
          says: 'Zij kunnen iets zeggen.',
          duty: {
            ...aDuty({ within: '3 weeks', doneBy: ['attached'] }),
            each: 'informed',
            asks: { of: 'informed', what: { nl: 'Laat weten hoe u erover denkt' } },
          },
          letters: [{ letter: 'copy', on: 'involved', to: 'informed', blocks: [] }],
        }),
        aClause({ id: 'wait', says: 'Wij wachten.', guard: { steps: ['assign'], forbids: { running: ['views'] } } }),
      ],
      other: policy.informed === undefined ? {} : { informed: policy.informed },
    });
    const story = add(add(aComplaint(asking), 'mayor'), 'inspector');
    story.has(page('de burgemeester'), 'attach', { words: 'Ernstig.' });
    const must = (name: string) => askedOf(duties(asking, story.state), story.state, story.party(name).id).length;
    expect([must('de burgemeester'), must('de inspectie')]).toEqual([0, 1]);
    story.when(cor, 'assign', { staff: 'anna' }).refused('by-clause', undefined, 'wait');
    story.on('2026-06-23').has(cor, 'assign', { staff: 'anna' });
  });
});

describe('Wkkgz 11, Wmo 3.4: a body that is added after the decision', () => {
  const decided = () => {
    const outcome = aPolicy({
      clauses: [
        ...policy.clauses.filter(({ id }) => id === 'tell'),
        aClause({
          id: 'outcome',
          says: 'Zij krijgen ons oordeel.',
          duty: { ...aDuty({ from: 'concluded', doneBy: ['letter:closed'] }), each: 'informed' },
          letters: [{ letter: 'closed', on: 'concluded', to: 'informed', blocks: ['outcome'] }],
        }),
      ],
      other: policy.informed === undefined ? {} : { informed: policy.informed },
    });
    return concluded(judged(heard(framed(handled(add(aComplaint(outcome), 'mayor'))))));
  };

  test('given that it joins then, then its copy of the decision leaves with the report, and proves that it had it', () => {
    const story = decided();
    expect(story.letters()).toContain('closed to de burgemeester');
    const because = story.events.at(-1)?.sequence;
    add(story, 'inspector');
    expect(story.letters()).toEqual(['copy to de inspectie', 'closed to de inspectie']);
    const last = story.events.at(-1);
    const owed = last === undefined ? [] : reactions(story.policy, story.state, last);
    // it is the letter of the decision, and holds what that letter must hold
    expect(owed[1]).toMatchObject({ because, blocks: ['outcome'], clause: 'outcome' });
    story.has(system, 'send', { party: '@de inspectie', letter: 'closed', because, medium: 'post' });
    expect(stands(story, 'outcome').map(([body, status]) => [body, status])).toEqual([
      ['mayor', 'open'],
      ['inspector', 'done'],
    ]);
  });

  test('given that the case was opened anew, then what was decided before no longer counts, and no copy leaves', () => {
    const story = decided().has(anna, 'reopen', { reason: 'Er kwam iets bij.' });
    expect(add(story, 'inspector').letters()).toEqual(['copy to de inspectie']);
  });
});
