// Reviewing: what we learn, whether it can happen again, and why it happened; also after closing, also when it was unfounded.
import { describe, expect, test } from 'vitest';
import { holds } from '#core/case/holds.ts';
import { usualKinds } from '#core/policy/improvement.ts';
import { aPolicy } from '#test/a-policy.ts';
import { anna, bas, cor, page } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, answered, concluded, framed, handled, heard, judged } from '#test/situations.ts';

const improvement = {
  source: ['INS-12'],
  causes: { phone: { nl: 'Onbereikbaar' }, text: { nl: 'Onduidelijke tekst' } },
  open: true,
  kinds: usualKinds,
  owner: 'coordinator',
  sees: [],
  needs: ['cause', 'measure-or-reason'] as const,
  alertAfter: 1,
};
const learning = aPolicy({
  other: { improvement },
  clauses: [
    {
      id: 'look-back',
      says: { nl: 'Na elke klacht kijken wij terug.' },
      source: ['KLK-41'],
      section: 'all',
      shown: true,
      letters: [],
      duty: {
        do: { nl: 'Kijk terug' },
        owner: 'coordinator',
        from: 'closed',
        within: { count: 2, unit: 'week' },
        rolls: 'none',
        doneBy: ['reviewed'],
        lapsesBy: ['reopened'],
        step: 'review',
      },
    },
  ],
});
const complaint = () => framed(handled(aComplaint(learning)));
const closed = () => answered(concluded(judged(heard(complaint())))).has(anna, 'close', { manner: 'concluded' });
const words = { learned: 'Wij bellen te laat terug.', recurrence: 'likely' };
const whole = { ...words, causes: ['phone'], followUp: 'measure' };

describe('it is looked back on', () => {
  test('KLK-41: given a closed complaint, when it is reviewed, then the duty that ran from closing is done', () => {
    const story = closed();
    expect(story.duty('look-back')).toMatchObject({ status: 'open', owner: 'coordinator', due: { end: '2026-06-15' } });
    const event = story.when(cor, 'review', whole).gives('reviewed', { recurrence: 'likely', causes: ['phone'] });
    expect(event.audience).toEqual(['us']);
    expect(event.personal).toEqual({ learned: words.learned });
    expect(story.duty('look-back')?.status).toBe('done');
    expect(story.state.status).toBe('closed');
  });

  test('KLK-41: an unfounded complaint is looked back on as well', () => {
    const story = heard(complaint());
    for (const element of [1, 2]) story.has(anna, 'find', { element, finding: 'Klopt niet', verdict: 'unfounded' });
    const end = { explanation: 'Zo zit het.', verdict: 'unfounded', judgement: 'Niet terecht.' };
    story.has(anna, 'conclude', end).when(cor, 'review', whole).gives('reviewed');
  });

  test('INS-12: the causes are facts of the case, and the last review counts', () => {
    const story = complaint().has(cor, 'review', whole);
    const asked = { policy: story.policy, state: story.state };
    expect(holds({ cause: ['phone'] }, asked)).toBe(true);
    expect(holds({ cause: ['text'] }, asked)).toBe(false);
    expect(holds({ happened: ['reviewed:phone'] }, asked)).toBe(true);
    story.has(cor, 'review', { ...words, causes: ['text'], followUp: 'none', reason: 'De tekst is al nieuw.' });
    expect(story.state.causes).toEqual(['text']);
  });

  test('KIK-09: what the complainant would have found good stands beside it', () => {
    const event = complaint()
      .when(cor, 'review', { ...whole, better: 'Even bellen' })
      .gives('reviewed');
    expect(event.personal?.better).toBe('Even bellen');
  });
});

describe('it is refused', () => {
  test('INS-12: without a cause where the procedure asks for it', () => {
    complaint()
      .when(cor, 'review', { ...words, followUp: 'none', reason: 'x' })
      .refused('missing', 'causes');
  });

  test('KLK-42: without a measure or a reason for none', () => {
    complaint()
      .when(cor, 'review', { ...words, causes: ['phone'] })
      .refused('missing', 'followUp');
    complaint()
      .when(cor, 'review', { ...words, causes: ['phone'], followUp: 'none' })
      .refused('missing', 'reason');
  });

  test('with a cause that is in no list, unless it is described', () => {
    complaint()
      .when(cor, 'review', { ...whole, causes: ['weather'] })
      .refused('unknown-choice', 'causes');
    complaint()
      .when(cor, 'review', { ...whole, causes: ['other'] })
      .refused('missing', 'otherCause');
    complaint()
      .when(cor, 'review', { ...whole, causes: ['other'], otherCause: 'Het weer' })
      .gives('reviewed');
  });

  test('where the procedure knows no improvement, only a measure: the rest can be said', () => {
    const story = handled(aComplaint(aPolicy()));
    story.when(cor, 'review', { ...words, followUp: 'measure' }).refused('not-now', 'followUp');
    story.when(cor, 'review', words).gives('reviewed');
  });

  test('by whom it is about, and by the complainant', () => {
    handled(aComplaintAboutBas(learning)).when(bas, 'review', whole).refused('concerned');
    complaint().when(page('Jo'), 'review', whole).refused('not-yours');
  });
});
