// The deputy: in a case about somebody who holds a role, that role's work is the deputy's, and who is replaced stays out.
import { describe, expect, test } from 'vitest';
import { assignsFirst, maySee } from '#core/access.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, anybody, cor, given, type Story, tess } from '#test/given-when-then.ts';
import { aComplaint, aForm } from '#test/situations.ts';
import { toldInside } from './told-inside.ts';

const before = aPolicy();
const policy = {
  ...before,
  concerned: { may: ['note'], until: [], lasting: [] },
  clauses: [
    aClause({ id: 'assign', says: 'Wij wijzen iemand aan.', duty: aDuty({ owner: 'coordinator', doneBy: ['assigned'] }) }),
  ],
  roles: {
    ...before.roles,
    coordinator: { ...(before.roles.coordinator as (typeof before.roles)['x']), deputy: 'team-leader' },
    'team-leader': { name: { nl: 'teamleider' }, may: ['involve', 'assign', 'note', 'take-over', 'conclude'], sees: 'all' },
  } as typeof before.roles,
};
const about = (staff: string): Story => aComplaint(policy).has(tess, 'involve', { capacity: 'subject', staff });

describe('who is replaced', () => {
  test('INS-03: given a complaint about the coordinator, then the duties are the deputy’s, and the coordinator sees nothing', () => {
    const story = about('cor');
    expect(story.duty('assign')?.owner).toBe('team-leader');
    expect(maySee(policy, story.state, cor)).toBe(false);
    expect(maySee(policy, story.state, tess)).toBe(true);
    story.when(tess, 'assign', { staff: 'cor' }).refused('concerned', 'staff');
  });

  test('INS-03: given a complaint about somebody else, then the coordinator keeps the work, and who is concerned may handle it', () => {
    const story = about('bas');
    expect(story.duty('assign')?.owner).toBe('coordinator');
    expect(story.has(cor, 'assign', { staff: 'bas' }).state.handler).toBe('bas');
  });
});

describe('it turns out later', () => {
  test('INS-03: given a case that waits for the coordinator to take it over, when it turns out to be about the coordinator, then the deputy takes it over, and the coordinator cannot', () => {
    const handed = aComplaint(policy)
      .has(cor, 'assign', { staff: 'anna' })
      .has(anna, 'hand-over', { role: 'coordinator', summary: 'Het ligt gevoelig.' })
      .has(tess, 'involve', { capacity: 'subject', staff: 'cor' });
    handed.when(cor, 'take-over').refused('concerned');
    expect(handed.has(tess, 'take-over').state.handler).toBe('tess');
  });

  test('INS-03, INS-29: given what the coordinator is told as soon as it is known, when the case is about the coordinator, then the deputy is told it', () => {
    const says = { nl: 'Er is geld mee gemoeid' };
    const tells = { role: 'coordinator', says, onceKnown: ['amount'] };
    const telling = { ...policy, clauses: [...policy.clauses, aClause({ id: 'tell', says: 'Wij zeggen het.', tells })] };
    const story = aComplaint(telling).has(cor, 'assign', { staff: 'anna' });
    const before = story.state;
    const after = story.has(anna, 'describe', { details: { amount: '10' } }).state;
    expect(toldInside(telling, before, after)).toEqual([{ role: 'coordinator', says }]);
    // what was told is not told again
    expect(toldInside(telling, after, story.has(anna, 'describe', { details: { amount: '20' } }).state)).toEqual([]);
    const about = story.has(tess, 'involve', { capacity: 'subject', staff: 'cor' });
    expect(toldInside(telling, undefined, about.state)).toEqual([{ role: 'team-leader', says }]);
  });
});

describe('the complainant says that it is about who is replaced', () => {
  const deputy = { ...policy.roles['team-leader'], sees: 'own' } as (typeof policy.roles)['x'];
  const flag = { kind: 'flag', choices: {}, personal: false, ask: 'complainant', requiredBefore: [], source: [] } as const;
  const asking = {
    ...policy,
    details: { 'about-them': { ...flag, name: { nl: 'Gaat het over hen?' }, concerns: 'coordinator' } },
    roles: { ...policy.roles, 'team-leader': deputy },
  };
  const told = (yes: boolean) => aComplaint(asking, { details: { 'about-them': yes } });

  test('INS-03: given a yes, then the coordinator stays out from the first moment, and the deputy, who sees nothing else, has it', () => {
    const story = told(true);
    expect(story.duty('assign')?.owner).toBe('team-leader');
    expect([maySee(asking, story.state, cor), maySee(asking, story.state, tess)]).toEqual([false, true]);
    story.when(tess, 'assign', { staff: 'cor' }).refused('concerned', 'staff');
  });

  test('INS-03, INS-19: given a no, then it is the coordinator’s, and the deputy does not find it; nor does its right to assign open the queue', () => {
    const story = told(false);
    expect([maySee(asking, story.state, cor), maySee(asking, story.state, tess)]).toEqual([true, false]);
    expect([assignsFirst(asking, ['coordinator']), assignsFirst(asking, ['team-leader'])]).toEqual([true, false]);
  });

  test('Awb 9:7: given one question with several answers, then the answer that names the coordinator keeps that one out, and another nobody', () => {
    const choices = { them: { nl: 'de coördinator' }, leader: { nl: 'de teamleider' }, other: { nl: 'iemand anders' } };
    const whom = { ...flag, kind: 'choice', choices, name: { nl: 'Over wie?' }, concerns: { them: 'coordinator' } } as const;
    const asked = { ...asking, details: { whom } };
    const about = (answer: string) => aComplaint(asked, { details: { whom: answer } });
    const sees = (answer: string) => [cor, tess].map((one) => maySee(asked, about(answer).state, one));
    expect(sees('them')).toEqual([false, true]);
    expect(about('them').duty('assign')?.owner).toBe('team-leader');
    expect(sees('leader')).toEqual([true, false]);
    expect(sees('other')).toEqual([true, false]);
    // what the answer says beside that can be put right, and takes nobody out or in
    const put = about('other').has(cor, 'describe', { details: { whom: 'leader' } });
    expect([put.state.details.whom, maySee(asked, put.state, cor)]).toEqual(['leader', true]);
    const nobody = { whom: { ...whom, concerns: { them: 'secretary' } } };
    given({ ...asked, details: nobody })
      .when(anybody, 'lodge', { ...aForm, details: { whom: 'them' } })
      .refused('unknown-colleague', 'details');
  });

  test('it is not changed afterwards as if it were any other detail, and a yes about nobody is refused', () => {
    told(false)
      .when(cor, 'describe', { details: { 'about-them': true } })
      .refused('unknown-field', 'details.about-them');
    const nobody = { 'about-them': { ...asking.details['about-them'], concerns: 'secretary' } };
    given({ ...asking, details: nobody })
      .when(anybody, 'lodge', { ...aForm, details: { 'about-them': true } })
      .refused('unknown-colleague', 'details');
  });
});
