// Confidential entries: who makes and reads them, and what is left for everybody else.
import { describe, expect, test } from 'vitest';
import { isFor } from '#core/access.ts';
import type { Clause } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import { aPolicy } from '#test/a-policy.ts';
import { anna, cor, type Story, tess } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, concluded, framed, handled, heard, judged } from '#test/situations.ts';
import { dutiesFor, keptFor, readableBy } from './confidential.ts';

const before = aPolicy();
const policy: Policy = {
  ...before,
  roles: { ...before.roles, 'team-leader': { ...before.roles['team-leader'], deputy: 'coordinator' } as Policy['roles'][string] },
  clauses: before.clauses.map(
    (one): Clause => (one.id === 'debrief' ? { ...one, confidential: { steps: ['debrief'], to: ['team-leader'] } } : one),
  ),
};
const answered = (story = aComplaintAboutBas(policy)) => concluded(judged(heard(framed(handled(story)))));
const talked = () => answered().has(tess, 'debrief', { party: '@bas', summary: 'Hij schrok ervan.' });
const names = (story: Story, ...roles: string[]) => readableBy(policy, story.state, story.events, roles).map((one) => one.name);

describe('the talk with the employee', () => {
  test('CAK-27: given the clause keeps it for the team leader, then nobody else records it, whatever the role may', () => {
    const talk = { party: '@bas', summary: 'Besproken.' };
    answered().when(anna, 'debrief', talk).refused('not-yours', undefined, 'debrief');
    answered().when(cor, 'debrief', talk).refused('not-yours', undefined, 'debrief');
    expect(answered().when(tess, 'debrief', talk).gives('debriefed').audience).toEqual(['role:team-leader']);
  });

  test('CAK-27: then only the team leader reads that it was, and the handler and the coordinator read all the rest', () => {
    const story = talked();
    expect(names(story, 'team-leader')).toContain('debriefed');
    for (const role of ['handler', 'coordinator']) {
      expect(names(story, role)).not.toContain('debriefed');
      expect(names(story, role)).toHaveLength(story.events.length - 1);
    }
    const audience = story.events.at(-1)?.audience ?? [];
    for (const name of ['Jo', 'bas']) expect(isFor(audience, story.state, story.party(name).id)).toBe(false);
  });

  test('CAK-27: then everybody sees that the duty was done, and only the team leader on which day', () => {
    const story = talked();
    const seen = (...roles: string[]) => dutiesFor(policy, story.state, roles).find(({ clause }) => clause === 'debrief');
    expect(seen('team-leader')).toMatchObject({ status: 'done', doneAt: story.now });
    expect(seen('handler')?.status).toBe('done');
    expect(seen('handler')?.doneAt).toBeUndefined();
    expect(dutiesFor(policy, story.state, ['handler']).find(({ clause }) => clause === 'assign')?.doneAt).toBeDefined();
  });

  test('CAK-27: given an entry from before its clause kept it, then it is kept as well', () => {
    const open = concluded(judged(heard(framed(handled(aComplaintAboutBas()))))).has(tess, 'debrief', { party: '@bas' });
    const [event] = open.events.slice(-1);
    expect(keptFor(before, event as never)).toEqual([]);
    expect(keptFor(policy, event as never)).toEqual(['team-leader']);
  });

  test('CAK-27: given the complaint is about the team leader, then the talk is the deputy’s, who reads it too', () => {
    const story = answered(aComplaint(policy).has(cor, 'involve', { capacity: 'subject', staff: 'tess' }));
    expect(story.duty('debrief', 'tess')?.owner).toBe('coordinator');
    story.has(cor, 'debrief', { party: '@tess', summary: 'Zij belt voortaan terug.' });
    expect(names(story, 'coordinator')).toContain('debriefed');
    expect(names(story, 'handler')).not.toContain('debriefed');
  });
});
