// Ruling: by the body of the tier alone, independent, with a verdict that makes sense; what follows is a clause.
import { describe, expect, test } from 'vitest';
import { anAppeal, answeredUnder, appealed, aRuling, eva, max, sia, withBoard, withManagement } from '#test/appeals.ts';
import { anna, colleague, cor, page } from '#test/given-when-then.ts';
import { sent } from '#test/situations.ts';
import { evolve } from '../evolve.ts';
import { notIndependent } from '../independence.ts';

describe('given an appeal, when the body rules', () => {
  test('KLK-37: then the case has its ruling, the complainant gets it, and the term is kept when it left', () => {
    const when = appealed().on('2026-07-01').when(eva, 'rule', aRuling);
    when.letters('ruling to Jo').gives('ruled', { tier: 'board', verdicts: ['founded'] });
    const { story } = when;
    expect(story.state).toMatchObject({ status: 'ruled', tier: 'board' });
    expect(story.state.appeals[0]?.ruling).toMatchObject({ verdicts: ['founded'], reasoning: 'De uitleg ontbrak.' });
    expect(sent(story, 'ruling', 'Jo').duty('board-answer')).toMatchObject({ status: 'done', late: false });
  });

  test('KLK-39: then we owe what a founded ruling asks of us, by the day it names; and nothing when it is unfounded', () => {
    const story = appealed().has(eva, 'rule', { ...aRuling, executeBy: '2026-08-15' });
    expect(story.duty('board-binds')).toMatchObject({ status: 'open', due: { end: '2026-08-15' } });
    expect(
      appealed()
        .has(eva, 'rule', { verdicts: ['unfounded'], reasoning: 'x' })
        .duty('board-binds'),
    ).toBeUndefined();
  });

  test('KIK-22: then it combines how much was wrong with why, and not what contradicts itself', () => {
    const story = () => answeredUnder(withManagement()).has(page('Jo'), 'appeal', { reason: 'x' });
    const rules = (...verdicts: readonly string[]) => story().when(max, 'rule', { verdicts, reasoning: 'x' });
    rules('wholly-unreasoned', 'partly-incorrect').gives('ruled');
    rules('correct').gives('ruled');
    rules('correct', 'partly-incorrect').refused('cannot-combine', 'verdicts');
    rules('wholly-incorrect', 'partly-incorrect').refused('cannot-combine', 'verdicts');
    rules().refused('missing', 'verdicts');
  });

  test('one verdict where the tier does not combine them', () => {
    appealed()
      .when(eva, 'rule', { ...aRuling, verdicts: ['founded', 'unfounded'] })
      .refused('cannot-combine', 'verdicts');
    appealed()
      .when(eva, 'rule', { ...aRuling, verdicts: ['correct'] })
      .refused('unknown-choice', 'verdicts');
  });
});

describe('it is refused', () => {
  test('KLK-34: by anybody without the role of the body', () => {
    appealed().when(cor, 'rule', aRuling).refused('not-yours', undefined, 'board-open');
  });

  test('KLK-34: by whoever handled it, concluded it or is concerned, whatever the role; named by the clause of the tier', () => {
    const both = colleague('anna', 'handler', 'chair');
    appealed().when(both, 'rule', aRuling).refused('not-independent', undefined, 'board-open');
    const story = appealed().has(cor, 'involve', { capacity: 'subject', staff: 'eva' });
    story.when(eva, 'rule', aRuling).refused('concerned');
  });

  test('KLK-34: by whoever was consulted about it, and that colleague cannot be given the appeal either', () => {
    const story = answeredUnder(withBoard()).has(anna, 'consult', { staff: 'eva', advice: 'Ongegrond.' });
    story.on('2026-06-08').has(page('Jo'), 'appeal', anAppeal);
    story.when(eva, 'rule', aRuling).refused('not-independent', undefined, 'board-open');
    story.when(cor, 'assign', { staff: 'eva' }).refused('not-independent', 'staff', 'board-open');
  });

  test('KLK-34: a consultation names the person, so that the tier knows who stays out; where nobody must stay out a role will do', () => {
    const story = answeredUnder(withBoard());
    const asked = { role: 'management', advice: 'Ongegrond.' };
    story.when(anna, 'consult', asked).refused('name-needed', 'staff', 'board-open');
    story.when(anna, 'consult', { advice: 'Ongegrond.' }).refused('name-needed', 'staff', 'board-open');
    story.when(anna, 'consult', { ...asked, role: 'chair', staff: 'eva' }).gives('consulted', { roles: ['chair'] });
  });

  test('KLK-34, KLK-17: a role that the procedure lets be asked as such needs no name, and then nobody with that role rules', () => {
    const policy = withBoard();
    const { management } = policy.roles;
    const roles = { ...policy.roles, management: { ...(management as NonNullable<typeof management>), askedAsRole: true } };
    const story = answeredUnder({ ...policy, roles });
    story.when(anna, 'consult', { role: 'handler', advice: 'x' }).refused('name-needed', 'staff', 'board-open');
    story.has(anna, 'consult', { role: 'management', advice: 'Ongegrond.' }).has(page('Jo'), 'appeal', anAppeal);
    story.when(colleague('eva', 'chair', 'management'), 'rule', aRuling).refused('not-independent', undefined, 'board-open');
    story.when(eva, 'rule', aRuling).gives('ruled');
  });

  test('KLK-34: by whoever holds a role that was consulted as a role alone, under a version that asked for no name', () => {
    const story = answeredUnder(withBoard());
    const at = story.now;
    const entry = { name: 'consulted', sequence: story.state.sequence + 1, at, entered: at, by: anna, audience: ['us'] as const };
    const state = evolve(story.state, { ...entry, facts: { role: 'management', roles: ['management'] } });
    const manages = { id: 'eva', roles: ['chair', 'management'] };
    expect(notIndependent(story.policy, state, 'board', manages)?.refused[0].code).toBe('not-independent');
    expect(notIndependent(story.policy, state, 'board', { id: 'eva', roles: ['chair'] })).toBeUndefined();
  });

  test('KIK-25: by the supervisor who ruled in the management before', () => {
    const story = answeredUnder(withManagement()).has(page('Jo'), 'appeal', { reason: 'x' });
    sent(story.has(max, 'rule', { verdicts: ['correct'], reasoning: 'x' }), 'ruling', 'Jo').has(page('Jo'), 'appeal', {
      reason: 'x',
    });
    story
      .when(colleague('max', 'supervisor'), 'rule', { verdicts: ['correct'], reasoning: 'x' })
      .refused('not-independent', undefined, 'supervisory');
    story.when(sia, 'rule', { verdicts: ['correct'], reasoning: 'x' }).gives('ruled', { tier: 'supervisory' });
  });

  test('without an appeal, or twice', () => {
    answeredUnder(withBoard()).when(eva, 'rule', aRuling).refused('not-now');
    appealed().has(eva, 'rule', aRuling).when(eva, 'rule', aRuling).refused('not-now');
    appealed().when(anna, 'rule', aRuling).refused('not-yours', undefined, 'board-open');
  });
});
