// A case is filed away in the classes of the procedure.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna, cor, page } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';
import { reached } from '../happened.ts';
import { holds } from '../holds.ts';

const policy = aPolicy();
const classified = (...classes: readonly string[]) => handled(aComplaint(policy)).has(cor, 'classify', { classes });

describe('classifying', () => {
  test('INS-22, INS-23, INS-24: the coordinator classifies the manner and the nature of the complaint', () => {
    const { state } = classified('manner:b', 'nature:ii');
    expect(state.classes).toEqual({ manner: ['b'], nature: ['ii'] });
  });

  test('INS-25: a complaint can be in several classes of one group', () => {
    expect(classified('nature:i', 'nature:ii').state.classes.nature).toEqual(['i', 'ii']);
  });

  test('a group that allows one class is not filled with two: the refusal names the group', () => {
    const refusal = handled()
      .when(cor, 'classify', { classes: ['manner:a', 'manner:b'] })
      .refused('one-only', 'classes.manner');
    expect(refusal.about?.nl).toBe('wijze');
  });

  test('what the procedure does not know, or a group without its value, is refused', () => {
    for (const one of ['nature:iv', 'nature', 'colour:red', 'constructor:name'])
      handled()
        .when(cor, 'classify', { classes: [one] })
        .refused('unknown-choice', 'classes');
  });

  test('each time is the whole classification, and the same once more is no news', () => {
    const story = classified('nature:i', 'manner:a');
    story.when(cor, 'classify', { classes: ['manner:a', 'nature:i'] }).refused('nothing-changed', 'classes');
    expect(story.has(cor, 'classify', { classes: ['nature:ii'] }).state.classes).toEqual({ nature: ['ii'] });
  });

  test('it is a milestone by itself and for each class, and a condition by class or by group', () => {
    const story = classified('nature:i');
    const { state } = story;
    expect(reached(policy, state, 'classified')).toBe(story.now);
    expect(reached(policy, state, 'classified:nature:i')).toBe(story.now);
    expect(reached(policy, state, 'classified:nature:ii')).toBeUndefined();
    const is = (...codes: readonly string[]) => holds({ class: codes }, { policy, state });
    expect([is('nature:i'), is('nature'), is('nature:ii'), is('manner'), is('manner', 'nature')]).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  test('the reason is for us and can be destroyed; the classes are facts', () => {
    const event = handled()
      .when(anna, 'classify', { classes: ['nature:i'], reason: 'Zo zei zij het.' })
      .gives('classified');
    expect(event).toMatchObject({ facts: { classes: ['nature:i'] }, personal: { reason: 'Zo zei zij het.' }, audience: ['us'] });
  });

  test('who complains does not classify', () => {
    handled()
      .when(page('Jo'), 'classify', { classes: ['nature:i'] })
      .refused('not-yours');
  });
});
