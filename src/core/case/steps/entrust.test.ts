// Entrusting: a case goes to a colleague with all that is owed in it.
import { describe, expect, test } from 'vitest';
import { maySee } from '#core/access.ts';
import { anna, bas, colleague, cor, page } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, handled, judged } from '#test/situations.ts';

const over = { staff: 'cor', summary: 'Jo wil vooral een excuus. Ik beloofde te bellen.' };

describe('a case is handed over', () => {
  test('Awb 9:7: given an appointment and a remedy, when Anna hands it over, then all of it is owed by the receiver', () => {
    const story = judged().has(anna, 'arrange', { party: '@Jo', start: '2026-06-10T10:00:00+02:00', medium: 'phone' });
    story.has(anna, 'grant', { kind: 'apology', what: 'Bellen.', promised: '2026-06-20' });
    story.has(anna, 'entrust', over);
    expect(story.state).toMatchObject({ handler: 'cor', entrusted: { by: 'anna', to: 'cor', summary: over.summary } });
    expect(story.duty('own:remedy')).toMatchObject({ staff: 'cor', status: 'open' });
    expect(story.duty('own:appointment')).toMatchObject({ byHandler: true, status: 'open' });
    expect(maySee(story.policy, story.state, { id: 'anna', roles: ['handler'] })).toBe(false);
  });

  test('the complainant reads who handles it now, and not the summary', () => {
    const attempt = handled().when(anna, 'entrust', over);
    expect(attempt.gives('entrusted', { staff: 'cor', from: 'anna' }).audience).toEqual(['us', 'complainants']);
  });

  test('what is one’s own one may hand over with whatever role; what is another’s only with the right to assign', () => {
    const story = handled(aComplaint());
    story.when(colleague('anna', 'reader'), 'entrust', over).gives('entrusted');
    handled().when(colleague('bas', 'reader'), 'entrust', over).refused('not-yours');
    handled()
      .when(cor, 'entrust', { ...over, staff: 'bas' })
      .gives('entrusted');
  });
});

describe('it is refused', () => {
  test('to the handler, to somebody who does not work here, without a summary, without a handler, or on the own page', () => {
    handled()
      .when(anna, 'entrust', { ...over, staff: 'anna' })
      .refused('already', 'staff');
    handled()
      .when(anna, 'entrust', { ...over, staff: 'guest' })
      .refused('unknown-colleague', 'staff');
    handled().when(anna, 'entrust', { staff: 'cor' }).refused('missing', 'summary');
    aComplaint().when(cor, 'entrust', over).refused('not-now');
    handled().when(page('Jo'), 'entrust', over).refused('not-yours');
  });

  test('Awb 9:7: to the person concerned, and by that person', () => {
    handled(aComplaintAboutBas())
      .when(anna, 'entrust', { ...over, staff: 'bas' })
      .refused('concerned', 'staff');
    handled(aComplaintAboutBas()).when(bas, 'entrust', over).refused('concerned');
  });
});
