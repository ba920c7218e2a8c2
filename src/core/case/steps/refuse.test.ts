// Refusing: not taken up, on a coded ground and with reasons; late is late, but not forbidden.
import { describe, expect, test } from 'vitest';
import { standsAs } from '#core/words/capacity-words.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { cor, page, type Story } from '#test/given-when-then.ts';
import { aComplaint, concluded } from '#test/situations.ts';
import { boundsOf } from '../bounds.ts';
import { evolve } from '../evolve.ts';
import type { CaseEvent } from '../step.ts';

const old = { conduct: '2025-05-31' };
const raw = { ground: 'too-late', reason: 'Meer dan een jaar geleden' };

describe('the complaint is not taken up', () => {
  test('CAK-34, CAK-37: given a conduct of more than a year before, Jo is told on which ground', () => {
    const when = aComplaint(aPolicy(), old).when(cor, 'refuse', raw);
    when.letters('refusal to Jo').gives('refused', { ground: 'too-late', clause: 'too-late' });
    expect(when.story.state.status).toBe('refused');
    expect(when.story.duty('decide')?.status).toBe('lapsed');
  });

  test('a ground that rests on something else than dates is for a human to weigh', () => {
    aComplaint(aPolicy(), { conduct: '2026-05-01', subject: 'treatment' })
      .when(cor, 'refuse', { ground: 'not-about-us', reason: 'Niet van ons' })
      .gives('refused');
  });

  test('CAK-35: given it is named to whom it goes, then that it must be passed on is a milestone; without a name there is none', () => {
    const refused = (more: object) =>
      aComplaint().when(cor, 'refuse', { ground: 'not-about-us', reason: 'Niet van ons', ...more }).story.state.happenings;
    const names = (more: object) => refused(more).map(({ name }) => name);
    expect(names({ passedTo: 'de gemeente' })).toContain('refused:to-pass-on');
    expect(names({})).not.toContain('refused:to-pass-on');
  });

  test('CAK-35, Awb 2:3: given a body to which it is passed on, then that body stands in the case as who gets it, and not as one that gets a copy', () => {
    const ground = { code: 'elsewhere', name: { nl: 'Elders' }, hard: false, goesTo: ['desk'] };
    const letters = [{ letter: 'copy', on: 'refused:to-pass-on', to: 'informed' as const, blocks: [] }];
    const policy = aPolicy({
      clauses: [aClause({ id: 'elsewhere', says: 'x', ground, letters })],
      other: { informed: { desk: { name: { nl: 'het loket' }, email: 'loket@example.org' } } },
    });
    const no = { ground: 'elsewhere', reason: 'Niet van ons' };
    const asOf = (story: Story) => story.state.parties.map((one) => [story.people.get(one.person)?.name, standsAs(one)]);
    const story = aComplaint(policy).has(cor, 'refuse', { ...no, informed: 'desk' });
    expect(asOf(story)).toContainEqual(['het loket', 'receiver']);
    // who got a copy before, and now the case itself
    const joins = { capacity: 'informed', informed: 'desk' };
    const before = aComplaint(policy).has(cor, 'involve', joins);
    expect(asOf(before)).toContainEqual(['het loket', 'informed']);
    expect(asOf(before.has(cor, 'refuse', { ...no, informed: 'desk' }))).toContainEqual(['het loket', 'receiver']);
    // an address that was typed
    const typed = { ...no, passedTo: 'de gemeente', passedToEmail: 'klachten@gemeente.example' };
    expect(asOf(aComplaint(policy).has(cor, 'refuse', typed))).toContainEqual(['de gemeente', 'receiver']);
    // an entry of before names who joined alone
    const { receiver: _, ...facts } = story.events.at(-1)?.facts ?? {};
    const old = { ...(story.events.at(-1) as CaseEvent), facts };
    const without = aComplaint(policy).state;
    expect(evolve(without, old).parties.map(standsAs)).toEqual(['complainant', 'receiver']);
  });

  test('while nobody knows when it happened, a human may still decide', () => {
    aComplaint().when(cor, 'refuse', raw).gives('refused');
  });

  test('Awb 9:8 lid 3: after four weeks it is late, and still possible', () => {
    const story = aComplaint(aPolicy(), old).on('2026-06-30');
    expect(boundsOf(story.policy, story.state, 'refuse', story.now)).toMatchObject([
      { clause: { id: 'refusal-notice' }, due: { end: '2026-06-29' }, late: true },
    ]);
    story.when(cor, 'refuse', raw).gives('refused');
  });
});

describe('it is not refused', () => {
  test('CAK-34: on the ground of time within the year; the day itself counts for the complainant', () => {
    for (const conduct of ['2025-06-01', '2026-05-31'])
      aComplaint(aPolicy(), { conduct }).when(cor, 'refuse', raw).refused('by-clause', 'ground', 'too-late');
  });

  test('CAK-34: however the dates stand in the ground: under `any`, or turned around', () => {
    const ground = (proposedWhen: object) => {
      const clauses = [
        aClause({ id: 'dated', says: 'x', ground: { code: 'dated', name: { nl: 'x' }, hard: false, proposedWhen } }),
      ];
      return aComplaint(aPolicy({ clauses }), { conduct: '2026-05-01' }).when(cor, 'refuse', { ground: 'dated', reason: 'x' });
    };
    const year = { filedLaterThan: '1 year' };
    ground({ any: [{ subject: ['other'] }, year] }).refused('by-clause', 'ground', 'dated');
    ground({ any: [{ form: ['written'] }, year] }).gives('refused');
    ground({ not: { filedLaterThan: '1 day' } }).refused('by-clause', 'ground', 'dated');
    ground({ not: year }).gives('refused');
    ground({ any: [{ subject: ['other'] }] }).gives('refused');
  });

  test('INS-46: given a procedure that knows no ground to refuse, then there is no such step, and the clause that says so is named', () => {
    const says = 'Iedereen kan deze regeling gebruiken.';
    const clauses = [aClause({ id: 'invoke', says, guard: { steps: ['refuse'], never: true } })];
    const when = aComplaint(aPolicy({ clauses })).when(cor, 'refuse', raw);
    expect(when.refused('no-such-step', undefined, 'invoke').clause?.says.nl).toBe(says);
    aComplaint(aPolicy({ without: ['too-late', 'not-about-us'] }))
      .when(cor, 'refuse', raw)
      .refused('no-such-step');
  });

  test('without a reason, on a ground the procedure does not have, after the conclusion, or by the complainant', () => {
    aComplaint().when(cor, 'refuse', { ground: 'too-late' }).refused('missing', 'reason');
    aComplaint().when(cor, 'refuse', { ground: 'no-time', reason: 'Druk' }).refused('unknown-choice', 'ground');
    concluded().when(cor, 'refuse', raw).refused('not-now');
    aComplaint().when(page('Jo'), 'refuse', raw).refused('not-yours');
  });
});
