// Milestones that colleagues set by hand, each with its own day.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, cor, page } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';
import { reached } from '../happened.ts';

const policy = aPolicy({
  clauses: [
    aClause({
      id: 'since-known',
      says: 'Binnen 30 dagen nadat het bekend werd.',
      duty: aDuty({ from: 'marked:known', within: '30 days', doneBy: ['concluded'] }),
    }),
  ],
});
const marked = (day: string) => handled(aComplaint(policy)).has(anna, 'mark', { milestone: 'known', day });

describe('marking', () => {
  test('given a day before the complaint came in, when it is marked, then the term runs from that day', () => {
    const story = marked('2026-05-20');
    expect(story.duty('since-known')?.due?.end).toBe('2026-06-19');
    expect(reached(policy, story.state, 'marked:known')?.slice(0, 10)).toBe('2026-05-20');
  });

  test('given a wrong day, when it is marked once more, then the last one holds and the first stays in the story', () => {
    const story = marked('2026-05-20').has(anna, 'mark', { milestone: 'known', day: '2026-05-27' });
    expect(story.duty('since-known')?.due?.end).toBe('2026-06-26');
    expect(story.events.filter(({ name }) => name === 'marked')).toHaveLength(2);
  });

  test('the note can be destroyed, the day stays; both are for us', () => {
    const given = { milestone: 'known', day: '2026-05-20', note: 'Zo zei zij.' };
    const event = handled(aComplaint(policy))
      .when(anna, 'mark', given)
      .gives('marked', { milestone: 'known', day: '2026-05-20' });
    expect(event).toMatchObject({ audience: ['us'], personal: { note: 'Zo zei zij.' } });
  });

  test('not in the future, not without a day, not what the procedure does not know, and not by a complainant', () => {
    const story = handled(aComplaint(policy));
    story.when(anna, 'mark', { milestone: 'known', day: '2026-06-02' }).refused('in-future', 'day');
    story.when(anna, 'mark', { milestone: 'known' }).refused('missing', 'day');
    story.when(anna, 'mark', { milestone: 'full-moon', day: '2026-05-20' }).refused('unknown-choice', 'milestone');
    story.when(page('Jo'), 'mark', { milestone: 'known', day: '2026-05-20' }).refused('not-yours');
  });

  test('WHW 7.61: given what both sides may read, when it is marked, then it is for them too, with what was noted; a clause can keep it for one role', () => {
    const shown = aPolicy({
      clauses: [
        aClause({
          id: 'chair',
          says: 'De voorzitter.',
          guard: { steps: ['mark'], when: { with: { milestone: ['known'] } }, needs: { role: ['coordinator'] } },
        }),
      ],
      other: { milestones: { known: { nl: 'geschorst', for: ['complainants', 'subjects'] } } },
    });
    const given = { milestone: 'known', day: '2026-05-20', note: 'Het kan wachten.' };
    const story = handled(aComplaint(shown));
    story.when(anna, 'mark', given).refused('by-clause', undefined, 'chair');
    expect(story.when(cor, 'mark', given).gives('marked')).toMatchObject({ audience: ['us', 'complainants', 'subjects'] });
  });
});
