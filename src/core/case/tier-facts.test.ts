// What a letter may say of appeals and bodies outside, at each moment of a case.
import { describe, expect, test } from 'vitest';
import type { Policy } from '#core/policy/policy.ts';
import { answeredUnder, appealed, aRuling, eva, judgedUnder, withBoard } from '#test/appeals.ts';
import { moment, type Story } from '#test/given-when-then.ts';
import { answered, concluded, handled } from '#test/situations.ts';
import { tierFacts } from './tier-facts.ts';

const facts = ({ policy, state, now }: Story) => tierFacts(policy, state, 'nl', now);

describe('given an answer that is about to leave, when its letter is composed', () => {
  test('KLK-33, KLK-36: then it can name the appeal with its body, last day and address', () => {
    const story = concluded(judgedUnder(withBoard()));
    expect(facts(story).appeal).toMatchObject({
      name: 'beroep bij de beroepscommissie',
      within: '6 weken',
      until: '2026-07-13',
      hard: false,
      grounds: ['ongegrond verklaard', 'de oplossing'],
      binding: ['organisation'],
      address: ['Postbus 1', '1000 AA Voorbeeldstad'],
    });
    expect(facts(story)).toMatchObject({ tier: null, appealed: null, ruling: null });
  });

  test('CAK-30: then the body outside has its last day, counted from the letter', () => {
    expect(facts(handled()).forum).toMatchObject({ name: 'de ombudsman', within: '1 jaar', until: '2027-06-01' });
  });
});

describe('given an appeal', () => {
  test('KLK-37: when it runs, then the letter knows the tier, the day and the grounds, and no further appeal', () => {
    expect(facts(appealed())).toMatchObject({
      tier: { name: 'beroep bij de beroepscommissie', binding: ['organisation'] },
      appealed: { on: '2026-06-08', late: false, grounds: ['ongegrond verklaard'] },
      ruling: null,
      appeal: null,
    });
  });

  test('KLK-39: when it is ruled upon, then the letter knows the verdict, the reasons, what follows and whom it binds', () => {
    const story = appealed()
      .on('2026-07-01')
      .has(eva, 'rule', { ...aRuling, executeBy: '2026-08-01' });
    expect(facts(story).ruling).toEqual({
      at: '2026-07-01',
      verdicts: ['gegrond'],
      reasoning: 'De uitleg ontbrak.',
      consequences: 'Leg het alsnog uit.',
      executeBy: '2026-08-01',
      earlier: null,
      binding: ['organisation'],
    });
  });
});

describe('given bodies outside', () => {
  const first = {
    name: { nl: 'de commissie' },
    within: '3 months',
    from: ['letter:conclusion'],
    contact: [],
    binding: ['organisation'],
  } as const;
  const withForums = (forums: Policy['forums']): Policy => ({ ...withBoard(), forums });

  test('CCV-13: when one is only for oral complaints, then the letter of a written one names the next', () => {
    const policy = withForums({ small: { ...first, when: { form: ['oral'] } }, other: { ...first, name: { nl: 'de rechter' } } });
    const found = facts(answeredUnder(policy));
    expect([found.forum?.name, found.forums.length]).toEqual(['de rechter', 1]);
  });

  test('CAK-30: when its term runs from a letter, then it stays at that day, whenever it is asked', () => {
    const story = answeredUnder(withForums({ first })).on('2026-07-01');
    expect(facts(story).forum?.until).toBe('2026-09-01');
    expect(tierFacts(story.policy, answered().state, 'nl', moment('2026-07-01')).forum?.until).toBe('2026-09-01');
  });
});
