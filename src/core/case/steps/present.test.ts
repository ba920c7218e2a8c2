// Four eyes: where the procedure asks for it, a letter leaves only after somebody else read exactly that letter.
import { describe, expect, test } from 'vitest';
import { maySee } from '#core/access.ts';
import { aPolicy } from '#test/a-policy.ts';
import { anna, cor, page, type Story, tess } from '#test/given-when-then.ts';
import { aComplaint, framed, handled, heard, judged } from '#test/situations.ts';
import { contentOf } from '../second-look.ts';

const says = { nl: 'Een collega leest elk antwoord voordat het weggaat.' };
const policy = { ...aPolicy(), reviews: { conclude: { by: ['team-leader', 'coordinator'], says, source: ['X-9'] } } };
const answer = { explanation: 'Zo zit het.', verdict: 'founded', judgement: 'Terecht.' };
const ready = (): Story => judged(heard(framed(handled(aComplaint(policy)))));
const put = { step: 'conclude', content: contentOf(answer), typed: '[]' };

describe('a letter that somebody else must read', () => {
  test('given no second look, when it is sent, then it is refused by the sentence of the procedure', () => {
    const no = ready().when(anna, 'conclude', answer).refused('needs-second-look', undefined, 'reviews.conclude');
    expect(no.clause?.says).toEqual(says);
  });

  test('given that it was read and found good, then exactly that may leave, and nothing else', () => {
    const story = ready().has(anna, 'present', put);
    expect(story.duty('own:vet')).toMatchObject({ owner: 'team-leader', step: 'vet' });
    expect(maySee(story.policy, story.state, tess)).toBe(true);
    story.has(tess, 'vet', { verdict: 'good' });
    expect(story.duty('own:vetted')).toMatchObject({ step: 'conclude', byHandler: true });
    story
      .when(anna, 'conclude', { ...answer, judgement: 'Toch niet.' })
      .refused('needs-second-look', undefined, 'reviews.conclude');
    story.when(anna, 'conclude', answer).gives('concluded');
    expect(story.duty('own:vetted')).toBeUndefined();
  });

  test('a step that a procedure says nothing of leaves at once', () => {
    judged().when(anna, 'conclude', answer).gives('concluded');
    judged().when(anna, 'present', put).refused('unknown-choice', 'step');
  });

  test('it is refused twice, and on the own page', () => {
    ready().has(anna, 'present', put).when(anna, 'present', put).refused('already');
    ready().when(page('Jo'), 'present', put).refused('not-yours');
    ready()
      .has(anna, 'present', put)
      .has(cor, 'vet', { verdict: 'change', comments: 'x' })
      .when(anna, 'present', put)
      .gives('presented');
  });
});
