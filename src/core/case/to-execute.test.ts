// What rulings ask of us: what one body promised stays owed when the next one rules, unless that says otherwise.
import { describe, expect, test } from 'vitest';
import type { Clause } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { answeredUnder, sia, withManagement } from '#test/appeals.ts';
import { cor, dirk, page, type Story, system } from '#test/given-when-then.ts';
import { toExecute } from './to-execute.ts';

const before = withManagement();
const told = (nl: string) => ({ name: { nl }, notWith: [] });
const carryOut = (id: string, tier: string, codes: readonly string[]): Clause =>
  aClause({
    id,
    says: 'Wij doen wat is beslist.',
    source: ['KIK-22', 'KIK-24'],
    duty: aDuty({
      owner: 'management',
      from: `ruled:${tier}`,
      when: { any: [{ ruling: codes }, { promisedAt: [tier] }] },
      promisedBy: `ruled:${tier}`,
      doneBy: [`executed:${tier}`],
      lapsesBy: [],
      step: 'execute',
    }),
  });
const policy: Policy = {
  ...before,
  tiers: {
    ...before.tiers,
    supervisory: {
      ...(before.tiers.supervisory as Policy['tiers'][string]),
      when: { any: [{ handledBy: ['management'] }, { happened: ['ruled:management'] }] },
      verdicts: { rightly: told('juist'), wrongly: told('niet juist') },
      several: false,
    },
  },
  clauses: [
    ...before.clauses,
    carryOut('carry-out', 'management', ['partly-incorrect', 'partly-unreasoned']),
    carryOut('carry-out-supervisory', 'supervisory', ['wrongly']),
  ],
};
const reasoning = 'Daarom.';

/** Management looked at the appeal and says so much; then Jo turns to the supervisory board. */
function ruledBy(management: object): Story {
  const story = answeredUnder(policy)
    .has(page('Jo'), 'appeal', { reason: 'Nee.' })
    .has(dirk, 'rule', { reasoning, ...management });
  story.has(system, 'send', { party: '@Jo', letter: 'ruling', because: story.state.sequence, medium: 'email' });
  return story.has(page('Jo'), 'appeal', { reason: 'Ook dit niet.' });
}
const gaveIn = { verdicts: ['partly-incorrect'], consequences: 'U krijgt de notities.', executeBy: '2026-07-01' };
const owed = (story: Story) => ['carry-out', 'carry-out-supervisory'].filter((clause) => story.duty(clause)?.status === 'open');

describe('management gave in, and the supervisory board looks at it', () => {
  test('KIK-22, KIK-24: given the board finds that management was right, then what management promised stays owed on its day, until it is done', () => {
    const story = ruledBy(gaveIn);
    expect(owed(story)).toEqual(['carry-out']);
    story.has(sia, 'rule', { verdicts: ['rightly'], reasoning });
    expect(owed(story)).toEqual(['carry-out']);
    expect(story.duty('carry-out')?.due?.end).toBe('2026-07-01');
    story.when(cor, 'execute', { done: 'Verstuurd.' }).gives('executed', { tier: 'management' });
    expect(owed(story)).toEqual([]);
    expect(story.duty('carry-out')?.status).toBe('done');
  });

  test('KIK-24: given the board finds otherwise, then both are owed, and who carries one out says which', () => {
    const story = ruledBy(gaveIn).has(sia, 'rule', { verdicts: ['wrongly'], reasoning, executeBy: '2026-08-03' });
    expect(owed(story)).toEqual(['carry-out', 'carry-out-supervisory']);
    expect(story.duty('carry-out-supervisory')?.due?.end).toBe('2026-08-03');
    story.when(cor, 'execute', { done: 'x' }).refused('missing', 'ruling');
    story.when(cor, 'execute', { done: 'Opnieuw bekeken.', ruling: 'supervisory' }).gives('executed', { tier: 'supervisory' });
    expect(owed(story)).toEqual(['carry-out']);
    story.when(cor, 'execute', { done: 'x', ruling: 'supervisory' }).refused('not-now', 'ruling');
  });

  test('KIK-24: given the board says that its word takes the place of the promise, then only what the board says is owed', () => {
    const story = ruledBy(gaveIn).has(sia, 'rule', { verdicts: ['wrongly'], reasoning, replaces: true });
    expect(owed(story)).toEqual(['carry-out-supervisory']);
    expect(story.state.appeals.map((one) => one.replaced)).toEqual([story.now, undefined]);
    story.when(cor, 'execute', { done: 'Gedaan.' }).gives('executed', { tier: 'supervisory' });
    expect(toExecute(policy, story.state)).toEqual([]);
  });

  test('KIK-24: given the board finds that management was right, and that something else comes in its place, then nothing is owed', () => {
    expect(owed(ruledBy(gaveIn).has(sia, 'rule', { verdicts: ['rightly'], reasoning, replaces: true }))).toEqual([]);
  });
});

test('KIK-21: given management was right and promised nothing, then nothing is owed and nothing can be replaced; a day that it names is a promise', () => {
  const correct = { verdicts: ['correct'] };
  const story = ruledBy(correct);
  story.when(sia, 'rule', { verdicts: ['rightly'], reasoning, replaces: true }).refused('not-now', 'replaces');
  expect(owed(story.has(sia, 'rule', { verdicts: ['rightly'], reasoning }))).toEqual([]);
  const promised = ruledBy({ ...correct, executeBy: '2026-07-01' }).has(sia, 'rule', { verdicts: ['wrongly'], reasoning });
  expect(owed(promised)).toEqual(['carry-out', 'carry-out-supervisory']);
});

test('KIK-21, KIK-22: given management was right and still writes what it will do, then that is owed, also without a day', () => {
  expect(owed(ruledBy({ verdicts: ['correct'], consequences: 'Wij sturen u de notities.' }))).toEqual(['carry-out']);
});

test('KIK-24: given only what the board asks is owed, then that is carried out, and not the ruling before it', () => {
  const story = ruledBy({ verdicts: ['correct'] }).has(sia, 'rule', { verdicts: ['wrongly'], reasoning });
  story.when(cor, 'execute', { done: 'Gedaan.' }).gives('executed', { tier: 'supervisory' });
  expect(owed(story)).toEqual([]);
});
