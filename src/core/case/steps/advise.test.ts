// Advising: a committee says how it sees the complaint; who concludes otherwise says why.
import { describe, expect, test } from 'vitest';
import type { Policy } from '#core/policy/policy.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { appealed, withBoard } from '#test/appeals.ts';
import { anna, cor } from '#test/given-when-then.ts';
import { aComplaint, framed, handled, heard, judged } from '#test/situations.ts';
import { holds } from '../holds.ts';

const advice = { body: 'committee', verdict: 'unfounded', text: 'Wij adviseren: ongegrond.' };

describe('a committee advises', () => {
  test('KLK-45: given a panel, when it advises, then verdict and text are kept for us', () => {
    const when = handled()
      .has(anna, 'seat', { body: 'committee', members: ['cor'] })
      .when(cor, 'advise', advice);
    when.gives('advised', { body: 'committee', verdict: 'unfounded' });
    expect(when.story.state.advice).toMatchObject([{ body: 'committee', verdict: 'unfounded', text: advice.text }]);
  });

  test('KLK-45: given an advice, when the conclusion deviates, then a clause can demand the reason', () => {
    const guard = { steps: ['conclude'], when: { deviates: true }, needs: { advised: false } };
    const policy = aPolicy({ clauses: [aClause({ id: 'say-why', says: 'Wie afwijkt, zegt waarom.', guard })] });
    const ready = () => judged(heard(framed(handled(aComplaint(policy)))));
    const advised = () =>
      ready()
        .has(anna, 'seat', { body: 'committee', members: ['cor'] })
        .has(cor, 'advise', advice);
    const answer = { explanation: 'Zo zit het.', judgement: 'Zo.' };
    advised()
      .when(anna, 'conclude', { ...answer, verdict: 'founded' })
      .refused('by-clause', undefined, 'say-why');
    advised()
      .when(anna, 'conclude', { ...answer, verdict: 'unfounded' })
      .gives('concluded');
    ready()
      .when(anna, 'conclude', { ...answer, verdict: 'founded' })
      .gives('concluded');
  });
});

test('it is refused without enough members, and where there is no committee', () => {
  handled().when(anna, 'advise', advice).refused('too-few', 'body');
  handled(aComplaint(aPolicy({ other: { bodies: {} } })))
    .when(anna, 'advise', advice)
    .refused('unknown-choice', 'body');
});

describe('on an appeal', () => {
  const body = { name: { nl: 'commissie' }, roles: ['chair'], quorum: 1, chambers: {}, deputies: {}, members: [] };
  const policy = (): Policy => ({ ...withBoard(), bodies: { committee: body } });
  const seated = () => appealed(policy()).has(cor, 'seat', { body: 'committee', members: ['eva'] });
  const given = { body: 'committee', tierVerdict: 'unfounded', text: 'Ongegrond.' };

  test('given an advice of the committee, when the ruling is another, then it deviates; an advice on the first answer counts no more', () => {
    const { state } = seated().has(cor, 'advise', given);
    const deviates = (...verdicts: readonly string[]) =>
      holds({ deviates: true }, { policy: policy(), state, command: { verdicts } });
    expect([deviates('founded'), deviates('unfounded')]).toEqual([true, false]);
    const before = { ...state, advice: state.advice.map((one) => ({ ...one, place: 'first' })) };
    expect(holds({ advised: true }, { policy: policy(), state })).toBe(true);
    expect(holds({ advised: true }, { policy: policy(), state: before })).toBe(false);
  });

  test('it is one of the verdicts of that appeal, and none of the first answer', () => {
    seated()
      .when(cor, 'advise', { ...given, tierVerdict: 'correct' })
      .refused('unknown-choice', 'tierVerdict');
    seated().when(cor, 'advise', { body: 'committee', verdict: 'founded', text: 'x' }).refused('not-now', 'verdict');
    handled()
      .has(anna, 'seat', { body: 'committee', members: ['cor'] })
      .when(cor, 'advise', { ...advice, verdict: undefined, tierVerdict: 'founded' })
      .refused('unknown-choice', 'tierVerdict');
  });
});
