// Which way a case goes, and whose work it becomes.
import { describe, expect, test } from 'vitest';
import { maySee } from '#core/access.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, bas, cor, dirk, page } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, aComplaintOfTwo, aSpokenFor, handled } from '#test/situations.ts';
import { holds } from '../holds.ts';

const policy = aPolicy({
  clauses: [
    aClause({
      id: 'triage',
      says: 'Eerst kiezen wij: zelf, of naar de directie.',
      duty: aDuty({ doneBy: ['routed'], step: 'route' }),
      guard: { steps: ['conclude'], needs: { happened: ['routed'] } },
    }),
    aClause({
      id: 'by-management',
      says: 'De directie handelt af.',
      duty: aDuty({ owner: 'management', from: 'routed:management', when: { track: ['management'] }, doneBy: ['concluded'] }),
    }),
    aClause({
      id: 'notice',
      says: 'Dat laten wij weten.',
      letters: [{ letter: 'extension', on: 'routed:management', to: 'complainant', blocks: ['reason'] }],
    }),
  ],
});
const forward = { track: 'management', reason: 'Het gaat om veel geld.' };

describe('a colleague decides', () => {
  test('KIK-17: given a complaint, when it is handled directly, then the triage is done and the handler stays', () => {
    const story = handled(aComplaint(policy));
    story.when(anna, 'conclude', { explanation: 'x' }).refused('by-clause', undefined, 'heard-first');
    story.has(anna, 'route', { track: 'direct', reason: 'Een kleine vergissing.' });
    expect(story.state).toMatchObject({ track: 'direct', handler: 'anna' });
    expect(story.state.routedTo).toBeUndefined();
    expect(story.duty('triage')?.status).toBe('done');
  });

  test('KIK-17: given a complaint, when it is forwarded to the management, then it is their work and has no handler', () => {
    const story = handled(aComplaint(policy));
    expect(maySee(policy, story.state, dirk)).toBe(false);
    story.has(anna, 'route', forward);
    const { state } = story;
    expect(state).toMatchObject({ track: 'management', routedTo: 'management' });
    expect(state.handler).toBeUndefined();
    expect([dirk, anna, cor].map((one) => maySee(policy, state, one))).toEqual([true, true, true]);
    expect(story.duty('by-management')).toMatchObject({ owner: 'management', status: 'open' });
    expect(holds({ track: ['management'] }, { policy, state })).toBe(true);
    expect(holds({ happened: ['routed:direct'] }, { policy, state })).toBe(false);
  });

  test('KIK-17: given that somebody of the management handles it, when the rest of them look, then they see it still', () => {
    const story = handled(aComplaint(policy)).has(anna, 'route', forward).has(dirk, 'assign', { staff: 'dirk' });
    expect(maySee(policy, story.state, { id: 'other', roles: ['management'] })).toBe(true);
    expect(maySee(policy, story.state, anna)).toBe(false);
  });

  test('given that it comes back, then it is nobody else’s work any more', () => {
    const story = handled(aComplaint(policy)).has(anna, 'route', forward).has(dirk, 'assign', { staff: 'dirk' });
    story.has(dirk, 'route', { track: 'direct', reason: 'Dit kan het team zelf.' });
    expect(story.state.routedTo).toBeUndefined();
    expect(maySee(policy, story.state, { id: 'other', roles: ['management'] })).toBe(false);
    expect(story.duty('by-management')).toBeUndefined();
  });

  test('given that the handler is one of them, when it becomes their work, then the handler stays', () => {
    const story = aComplaint(policy).has(cor, 'assign', { staff: 'dirk' }).has(cor, 'route', forward);
    expect(story.state.handler).toBe('dirk');
  });

  test('CCV-11: given a complex case, when its track is chosen, then the complainant hears why', () => {
    handled(aComplaint(policy)).when(anna, 'route', forward).letters('extension to Jo');
  });

  test('KIK-17: the reason is needed, and stays with us', () => {
    handled(aComplaint(policy)).when(anna, 'route', { track: 'direct' }).refused('missing', 'reason');
    const event = handled(aComplaint(policy)).when(anna, 'route', forward).gives('routed', { track: 'management' });
    expect(event).toMatchObject({ audience: ['us'], personal: { reason: 'Het gaat om veel geld.' } });
  });

  test('not twice the same way, and no way that the procedure does not know', () => {
    const story = handled(aComplaint(policy)).has(anna, 'route', forward);
    story.when(cor, 'route', forward).refused('already', 'track');
    story.when(cor, 'route', { track: 'court', reason: 'x' }).refused('unknown-choice', 'track');
  });

  test('a person of the role whom the complaint is about does not see it', () => {
    const story = handled(aComplaintAboutBas(policy)).has(anna, 'route', forward);
    expect(maySee(policy, story.state, { ...bas, roles: ['management'] })).toBe(false);
  });
});

describe('the complainant chooses', () => {
  test('on the own page, without a reason; all complainants may know', () => {
    const event = handled(aComplaint(policy))
      .when(page('Jo'), 'route', { track: 'written' })
      .gives('routed', { track: 'written' });
    expect(event).toMatchObject({ by: { kind: 'party' }, audience: ['us', 'complainants'] });
  });

  test('what is owed to each person concerned from then on begins, whoever chose', () => {
    const told = aClause({
      id: 'tell',
      says: 'Wij vertellen het wie het aangaat.',
      duty: aDuty({ from: 'routed:written', each: 'subject', doneBy: ['sent'] }),
    });
    const also = { ...policy, clauses: [...policy.clauses, told] };
    const story = handled(aComplaintAboutBas(also)).has(page('Jo'), 'route', { track: 'written' });
    expect(story.duty('tell')?.status).toBe('open');
  });

  test('by somebody who speaks for them, or told to a colleague', () => {
    expect(aSpokenFor(policy).has(page('Ria'), 'route', { track: 'written' }).state.track).toBe('written');
    expect(handled(aComplaint(policy)).has(anna, 'route', { track: 'written', party: '@Jo' }).state.track).toBe('written');
  });

  test('but not what is ours to decide', () => {
    handled(aComplaint(policy)).when(page('Jo'), 'route', { track: 'direct' }).refused('unknown-choice', 'track');
    handled(aComplaint(policy)).when(anna, 'route', { track: 'direct', party: '@Jo' }).refused('unknown-choice', 'track');
  });

  test('and not by who is only named in it, or has left', () => {
    handled(aComplaintAboutBas(policy)).when(page('bas'), 'route', { track: 'written' }).refused('not-yours');
    const story = handled(aComplaintOfTwo(policy)).has(page('Mo'), 'withdraw', {});
    story.when(page('Mo'), 'route', { track: 'written' }).refused('not-now');
  });
});
