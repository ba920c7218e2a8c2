// What we took upon ourselves: a promised call stands among the duties until the person was really reached.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';

const withoutOwnClause = () => handled(aComplaint(aPolicy({ without: ['call-back'] })));
const voicemail = { medium: 'phone', result: 'voicemail', promised: '2026-06-05' };

describe('a call that was promised', () => {
  test('given a voicemail, when a day for the next attempt was chosen, then that call is owed by whoever handles the case, on that day', () => {
    const story = withoutOwnClause().has(anna, 'contact', voicemail);
    const duty = story.duty('own:call');
    expect(duty).toMatchObject({ status: 'open', step: 'contact', byHandler: true, due: { end: '2026-06-05' } });
    expect(duty?.do.nl).toBe('Probeer de klager nog eens te bellen');
    expect(duty?.promise).toBeUndefined();
  });

  test('given a talk in which a day was agreed, then the complainant may count on it', () => {
    const story = withoutOwnClause().has(anna, 'contact', { ...voicemail, result: 'reached' });
    expect(story.duty('own:call')).toMatchObject({
      ...{ status: 'open', do: { nl: 'Bel de klager zoals afgesproken' } },
      promise: { nl: 'Wij bellen zoals afgesproken.' },
    });
  });

  test('KLK-21: given nobody knows a number, then it is a talk that was agreed, and not a call', () => {
    const people = [{ name: 'Jo', email: 'jo@example.org' }];
    const story = handled(aComplaint(aPolicy({ without: ['call-back'] }), { people }));
    story.has(anna, 'contact', { ...voicemail, medium: 'visit', result: 'reached' });
    expect(story.duty('own:call')).toMatchObject({
      do: { nl: 'Spreek de klager zoals afgesproken' },
      promise: { nl: 'Wij praten verder zoals afgesproken.' },
    });
  });

  test('given a promised call, when nobody answers again, then it is still owed; when Jo is reached, then it is done', () => {
    const story = withoutOwnClause().has(anna, 'contact', voicemail);
    story.has(anna, 'contact', { medium: 'phone', result: 'no-answer' });
    expect(story.duty('own:call')?.status).toBe('open');
    story.on('2026-06-08').has(anna, 'contact', { medium: 'phone', result: 'reached' });
    expect(story.duty('own:call')).toMatchObject({ status: 'done', late: true });
  });

  test('given a later promise, then only that day counts', () => {
    const story = withoutOwnClause()
      .has(anna, 'contact', voicemail)
      .has(anna, 'contact', { ...voicemail, promised: '2026-06-09' });
    expect(story.duty('own:call')?.due?.end).toBe('2026-06-09');
  });

  test('given that Jo wants no more, then nobody calls', () => {
    const story = withoutOwnClause().has(anna, 'contact', voicemail);
    story.has(anna, 'withdraw', { party: '@Jo' });
    expect(story.duty('own:call')?.status).toBe('lapsed');
  });

  test('given a procedure with a clause of its own for this, then it is not owed twice', () => {
    const story = handled().has(anna, 'contact', voicemail);
    expect(story.duty('own:call')).toBeUndefined();
    expect(story.duty('call-back')?.due?.end).toBe('2026-06-05');
  });
});
