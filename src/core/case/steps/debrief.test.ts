// Debriefing: what the finding means is talked over with the employee; it stays among us.
import { describe, expect, test } from 'vitest';
import { anna, cor, page, tess } from '#test/given-when-then.ts';
import { aComplaintAboutBas, concluded, framed, handled, heard, judged } from '#test/situations.ts';

const about = () => framed(handled(aComplaintAboutBas()));

describe('it is talked over', () => {
  test('CAK-27: given a finding of improper treatment, the team leader owes a talk with Bas, and keeps it', () => {
    const story = concluded(judged(heard(about())));
    expect(story.duty('debrief', 'bas')).toMatchObject({ status: 'open', owner: 'team-leader' });
    const event = story.when(tess, 'debrief', { party: '@bas', summary: 'Besproken' }).gives('debriefed');
    expect(event.audience).toEqual(['us']);
    expect(story.duty('debrief', 'bas')?.status).toBe('done');
  });

  test('CAK-27: without such a finding nothing is owed', () => {
    const story = heard(about());
    for (const element of [1, 2]) story.has(anna, 'find', { element, finding: 'Klopt niet', verdict: 'unfounded' });
    expect(concluded(story).duty('debrief', 'bas')).toBeUndefined();
  });

  test('it is still possible after closing', () => {
    const story = concluded(judged(heard(about())));
    story.has(cor, 'reopen', { reason: 'x' }).has(cor, 'redirect', { way: 'objection', reason: 'x' });
    story.when(tess, 'debrief', { party: '@bas' }).gives('debriefed');
  });
});

test('it is refused with somebody it is not about, with nobody, by that person, or by the complainant', () => {
  about().when(tess, 'debrief', { party: '@Jo' }).refused('unknown-party', 'party');
  about().when(tess, 'debrief').refused('missing', 'party');
  about()
    .when({ kind: 'staff', id: 'bas', roles: ['team-leader'] }, 'debrief', { party: '@bas' })
    .refused('concerned');
  about().when(page('Jo'), 'debrief', { party: '@bas' }).refused('not-yours');
});
