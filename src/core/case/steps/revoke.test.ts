// Revoking: somebody no longer speaks for a complainant.
import { describe, expect, test } from 'vitest';
import { isFor, mayTake } from '#core/access.ts';
import { anna, cor, page } from '#test/given-when-then.ts';
import { aComplaintOfTwo, aSpokenFor, handled } from '#test/situations.ts';

describe('an authority ends', () => {
  test('Awb 2:1: given that Ria speaks for Jo, when Jo ends it, then letters go to Jo alone', () => {
    const when = aSpokenFor().when(page('Jo'), 'revoke', { representative: '@Ria' });
    when.gives('revoked');
    when.story.when(anna, 'propose', { solution: 'x' }).letters('proposal to Jo');
  });

  test('from then on nothing in the case is for Ria, and Ria can do nothing in it', () => {
    const { state, policy } = aSpokenFor().has(page('Jo'), 'revoke', { representative: '@Ria' });
    const ria = state.parties.find(({ capacity }) => capacity === 'representative')?.id as string;
    expect(isFor(['us', 'complainants', ria], state, ria)).toBe(false);
    expect(mayTake(policy, state, { kind: 'party', id: ria }, 'attach')).toMatchObject({ refused: [{ code: 'not-yours' }] });
  });

  test('what Ria did for Jo still counts, and so does the case', () => {
    const story = aSpokenFor()
      .has(page('Ria'), 'attach', { words: 'Zie hier' })
      .has(page('Ria'), 'revoke', { representative: '@Ria' });
    expect(story.state.status).toBe('open');
    expect(story.events.some(({ name }) => name === 'attached')).toBe(true);
  });

  test('when the case is opened again, the authority does not come back by itself', () => {
    const story = aSpokenFor().has(page('Jo'), 'revoke', { representative: '@Ria' }).has(page('Jo'), 'withdraw');
    story.has(cor, 'reopen', { reason: 'Toch verder' });
    expect(story.party('Ria').withdrawn).toBeDefined();
    expect(story.party('Jo').withdrawn).toBeUndefined();
  });
});

test('it is refused for who speaks for nobody, twice, and by another complainant', () => {
  const raw = { capacity: 'representative', represents: '@Jo', people: [{ name: 'Ria', email: 'r@x.nl' }] };
  const two = handled(aComplaintOfTwo()).has(cor, 'involve', raw);
  two.when(page('Mo'), 'revoke', { representative: '@Ria' }).refused('not-yours');
  two.when(cor, 'revoke', { representative: '@Mo' }).refused('unknown-party', 'representative');
  two.has(cor, 'revoke', { representative: '@Ria' });
  two.when(cor, 'revoke', { representative: '@Ria' }).refused('already', 'representative');
});
