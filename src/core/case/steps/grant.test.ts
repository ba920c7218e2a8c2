// Grant: what we do to put it right has a name and a day, is told with the answer, and keeps the case open until it is done.
import { describe, expect, test } from 'vitest';
import { maySee } from '#core/access.ts';
import { anna, bas, cor, page, tess } from '#test/given-when-then.ts';
import { aComplaintAboutBas, answered, concluded, handled, judged } from '#test/situations.ts';

const call = { kind: 'apology', what: 'Anna belt Jo om excuses aan te bieden.', promised: '2026-06-20' };

describe('something is granted', () => {
  test('CAK-29: given an answer in the making, when an apology is granted, then who does it owes it by that day, and the complainant does not know yet', () => {
    const story = judged().has(anna, 'grant', call);
    expect(story.events.at(-1)).toMatchObject({ audience: ['us'], facts: { number: 1, staff: 'anna' } });
    expect(story.duty('own:remedy')).toMatchObject({
      staff: 'anna',
      due: { end: '2026-06-20' },
      status: 'open',
      step: 'deliver',
    });
    expect(story.duty('own:remedy')?.promise).toBeUndefined();
  });

  test('given the answer, then the complainant may count on it', () => {
    const story = judged().has(anna, 'grant', call);
    concluded(story);
    expect(story.duty('own:remedy')?.promise?.nl).toBe('Wij bieden excuses aan.');
  });

  test('given another name or day, when it is put anew by its number, then there is still one', () => {
    const story = judged().has(anna, 'grant', call);
    story.has(anna, 'grant', { ...call, remedy: 1, staff: 'cor', promised: '2026-06-25' });
    expect(story.state.remedies).toMatchObject([{ number: 1, staff: 'cor', by: '2026-06-25' }]);
  });

  test('given that somebody else does it, then that colleague may open the case and say that it was done, and no more', () => {
    const story = judged().has(anna, 'grant', { ...call, staff: 'tess' });
    expect(maySee(story.policy, story.state, tess)).toBe(true);
    story.when(tess, 'conclude', { explanation: 'x' }).refused('not-yours');
    story.has(tess, 'deliver', { remedy: 1, done: 'Gebeld.' });
    expect(maySee(story.policy, story.state, { ...tess, roles: ['reader'] })).toBe(false);
  });
});

describe('no case is finished before it is done', () => {
  test('given an open remedy, when the case is closed, then it is refused; once it was done it closes', () => {
    const story = answered(concluded(judged().has(anna, 'grant', call)));
    story.when(anna, 'close', { manner: 'concluded' }).refused('remedies-open');
    story.on('2026-06-18').has(anna, 'deliver', { remedy: 1, done: 'Gebeld en excuses aangeboden.' });
    expect(story.events.at(-1)?.audience).toEqual(['us', 'complainants']);
    story.has(anna, 'close', { manner: 'concluded' });
    expect(story.state.status).toBe('closed');
  });
});

describe('it is refused', () => {
  test('without a day, for a day that passed, for an unknown colleague or number, or on the own page', () => {
    const story = handled();
    story.when(anna, 'grant', { ...call, promised: '' }).refused('missing', 'promised');
    story.when(anna, 'grant', { ...call, promised: '2026-05-01' }).refused('not-in-future', 'promised');
    story.when(anna, 'grant', { ...call, staff: 'nobody' }).refused('unknown-colleague', 'staff');
    story.when(anna, 'grant', { ...call, remedy: 4 }).refused('unknown-number', 'remedy');
    story.when(page('Jo'), 'grant', call).refused('not-yours');
  });

  test('Awb 9:7: for the person concerned', () => {
    const story = aComplaintAboutBas();
    story.when(cor, 'grant', { ...call, staff: 'bas' }).refused('concerned', 'staff');
    story.when(bas, 'grant', call).refused('concerned');
  });
});
