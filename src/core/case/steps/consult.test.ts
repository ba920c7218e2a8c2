// Advice from somebody of us, before we decide or react.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { withBoard } from '#test/appeals.ts';
import { anna, cor, page } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, framed, handled, heard, judged } from '#test/situations.ts';
import { reached } from '../happened.ts';

const policy = aPolicy({
  clauses: [
    aClause({
      id: 'interest',
      says: 'Bij een belang bespreken wij de klacht met de directie.',
      guard: {
        steps: ['conclude'],
        when: { any: [{ detail: { interest: ['material'] } }, { detailAbove: { amount: 0 } }] },
        needs: { happened: ['consulted:management'] },
      },
    }),
    aClause({
      id: 'always',
      says: 'Altijd na overleg met de coördinator.',
      guard: { steps: ['propose'], needs: { happened: ['consulted:coordinator'] } },
    }),
  ],
});
const conclusion = { explanation: 'Zo zit het.', verdict: 'founded', judgement: 'Terecht.' };

describe('consulting', () => {
  test('KLK-17: given a financial interest, when the management was not consulted, then there is no decision', () => {
    const story = judged(heard(framed(handled(aComplaint(policy))))).has(anna, 'describe', { details: { amount: 1 } });
    story.when(anna, 'conclude', conclusion).refused('by-clause', undefined, 'interest');
    story.has(anna, 'consult', { role: 'coordinator', advice: 'Vraag het de directie.' });
    story.when(anna, 'conclude', conclusion).refused('by-clause', undefined, 'interest');
    story
      .has(anna, 'consult', { role: 'management', advice: 'Betaal terug.' })
      .when(anna, 'conclude', conclusion)
      .gives('concluded');
  });

  test('KLK-17: given no interest, then the decision waits for nobody', () => {
    judged(heard(framed(handled(aComplaint(policy)))))
      .when(anna, 'conclude', conclusion)
      .gives('concluded');
  });

  test('KLK-34: given one chair who rules on the appeal, then nobody asks that chair for advice in the handling, and nobody is without a judge; where there are more, one can', () => {
    const several = withBoard();
    const chair = { ...(several.roles.chair as (typeof several)['roles'][string]), people: 'one' as const };
    const one = { ...several, roles: { ...several.roles, chair } };
    const asks = { staff: 'eva', advice: 'Wijs het af.' };
    const { clause } = handled(aComplaint(one)).when(anna, 'consult', asks).refused('by-clause', 'staff', 'board-open');
    expect(clause?.source).toBeDefined();
    handled(aComplaint(several)).when(anna, 'consult', asks).gives('consulted');
    // the procedure itself wants that chair's advice before the answer
    const needs = aClause({
      id: 'ask-chair',
      says: 'x',
      guard: { steps: ['conclude'], needs: { happened: ['consulted:chair'] } },
    });
    const wanted = { ...one, clauses: [...one.clauses, needs] };
    handled(aComplaint(wanted)).when(anna, 'consult', asks).gives('consulted');
  });

  test('INS-30, INS-17, INS-35: no reaction without the coordinator, consulted as a person', () => {
    const story = handled(aComplaint(policy));
    story.when(anna, 'propose', { solution: 'Geld terug' }).refused('by-clause', undefined, 'always');
    const event = story
      .when(anna, 'consult', { staff: 'cor', advice: 'Bied het aan.' })
      .gives('consulted', { roles: ['coordinator'] });
    expect(event).toMatchObject({ audience: ['us'], personal: { advice: 'Bied het aan.' } });
    expect(story.state.consultations).toMatchObject([{ roles: ['coordinator'], staff: 'cor' }]);
    expect(reached(policy, story.state, 'consulted:coordinator')).toBe(story.now);
    story.when(anna, 'propose', { solution: 'Geld terug' }).gives('proposed');
  });

  test('INS-30: given a duty that starts once, when somebody is consulted again after it was done, then nothing is owed anew; without once it is', () => {
    const duty = {
      ...{ do: { nl: 'Reageer' }, owner: 'handler', from: 'consulted:coordinator' },
      ...{ doneBy: ['reached'], lapsesBy: [], rolls: 'none' as const },
    };
    const react = (id: string, once: object) => aClause({ id, says: 'Meteen.', duty: { ...duty, ...once } });
    const story = handled(aComplaint(aPolicy({ clauses: [react('once', { once: true }), react('each', {})] })));
    const talk = { role: 'coordinator', advice: 'Bel.' };
    const status = () => ['once', 'each'].map((id) => story.duty(id)?.status);
    expect(status()).toEqual([undefined, undefined]);
    story.has(anna, 'consult', { role: 'management', advice: 'Niets.' });
    expect(status()).toEqual([undefined, undefined]);
    story.has(anna, 'consult', talk).has(anna, 'contact', { party: '@Jo', medium: 'phone', result: 'reached' });
    expect(status()).toEqual(['done', 'done']);
    story.on('2026-06-03').has(anna, 'consult', talk);
    expect(status()).toEqual(['done', 'open']);
  });

  test('INS-03, INS-19: who only stands in for somebody is consulted where the case is about that one, and nowhere else', () => {
    const { coordinator, management } = policy.roles;
    const roles = {
      ...policy.roles,
      coordinator: { ...coordinator, people: 'one', deputy: 'management' },
      management: { ...management, sees: 'own' },
    } as typeof policy.roles;
    const stands = { ...policy, roles };
    const advice = 'Bel de klant.';
    const usual = handled(aComplaint(stands));
    usual.when(anna, 'consult', { role: 'management', advice }).refused('unknown-choice', 'role');
    usual.when(anna, 'consult', { staff: 'dirk', advice }).refused('unknown-colleague', 'staff');
    const about = handled(aComplaint(stands)).has(anna, 'involve', { capacity: 'subject', staff: 'cor' });
    about.when(anna, 'consult', { role: 'management', advice }).gives('consulted', { roles: ['management'] });
    about.when(anna, 'consult', { staff: 'dirk', advice }).gives('consulted', { roles: ['management'] });
    about.when(anna, 'consult', { role: 'coordinator', advice }).refused('concerned', 'role');
  });

  test('somebody or some role is named, and the two fit together', () => {
    handled().when(anna, 'consult', { advice: 'x' }).refused('missing', 'role');
    handled().when(anna, 'consult', { staff: 'cor', role: 'management', advice: 'x' }).refused('unknown-colleague', 'staff');
    handled().when(anna, 'consult', { staff: 'guest', advice: 'x' }).refused('unknown-colleague', 'staff');
    handled().when(anna, 'consult', { role: 'court', advice: 'x' }).refused('unknown-choice', 'role');
  });

  test('nobody consults oneself, or whom the complaint is about; and a complainant consults nobody', () => {
    handled().when(anna, 'consult', { staff: 'anna', advice: 'x' }).refused('same-person', 'staff');
    handled(aComplaintAboutBas()).when(anna, 'consult', { staff: 'bas', advice: 'x' }).refused('concerned', 'staff');
    handled().when(page('Jo'), 'consult', { role: 'management', advice: 'x' }).refused('not-yours');
    handled().when(cor, 'consult', { role: 'management' }).refused('missing', 'advice');
  });
});
