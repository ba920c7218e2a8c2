// Reading a letter of a colleague: somebody else, with the role for it; comments go back.
import { expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna, bas, colleague, cor } from '#test/given-when-then.ts';
import { aComplaint, framed, handled, heard, judged } from '#test/situations.ts';

const policy = { ...aPolicy(), reviews: { conclude: { by: ['coordinator'], says: { nl: 'Vier ogen.' }, source: [] } } };
const waiting = () =>
  judged(heard(framed(handled(aComplaint(policy))))).has(anna, 'present', { step: 'conclude', content: '{}' });

test('given a letter that waits, when it must change, then the comments go back to who wrote it', () => {
  const story = waiting().has(cor, 'vet', { verdict: 'change', comments: 'Te streng.' });
  expect(story.state.presented?.vetted).toMatchObject({ by: 'cor', verdict: 'change', comments: 'Te streng.' });
  expect(story.duty('own:vetted')?.do.nl).toContain('opmerkingen');
});

test('it is refused to who wrote it, without the role, without comments, and when nothing waits', () => {
  waiting()
    .when(colleague('anna', 'handler', 'coordinator'), 'vet', { verdict: 'good' })
    .refused('same-person');
  waiting().when(bas, 'vet', { verdict: 'good' }).refused('not-yours');
  waiting().when(cor, 'vet', { verdict: 'change' }).refused('missing', 'comments');
  handled(aComplaint(policy)).when(cor, 'vet', { verdict: 'good' }).refused('not-now');
});
