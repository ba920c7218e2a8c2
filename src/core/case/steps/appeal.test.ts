// Appealing: open when the tier says so, late or in time, at the right body; and a case in appeal runs again.
import { describe, expect, test } from 'vitest';
import { anAppeal, answeredUnder, appealed, aRuling, eva, judgedUnder, max, withBoard, withManagement } from '#test/appeals.ts';
import { anna, cor, page, type Story } from '#test/given-when-then.ts';
import { aComplaint, answered, concluded, framed, handled, heard, judged, sent } from '#test/situations.ts';
import { tierFacts } from '../tier-facts.ts';

const jo = page('Jo');

describe('given an answer, when the complainant appeals', () => {
  test('KLK-33: then the case is in appeal, on the grounds that were given, and nobody of the handling has it any more', () => {
    const when = answeredUnder(withBoard()).on('2026-06-08').when(jo, 'appeal', anAppeal);
    when.letters('appeal-received to Jo').gives('appealed', { tier: 'board', grounds: ['unfounded'], late: false });
    expect(when.story.state).toMatchObject({ status: 'appealed', tier: 'board' });
    expect(when.story.state.handler).toBeUndefined();
    expect(when.story.state.happenings.map(({ name }) => name)).toContain('appealed:board');
  });

  test('KLK-36, KLK-37: an appeal on paper counts from the day it came in', () => {
    const story = answeredUnder(withBoard()).on('2026-06-12').has(cor, 'appeal', anAppeal, '2026-06-09');
    expect(story.duty('board-answer')).toMatchObject({ owner: 'chair', target: true, due: { end: '2026-08-04' } });
  });

  test('KLK-33: then an appeal after the term is taken and seen as late, and refused by its clause when the term is hard', () => {
    const soft = answeredUnder(withBoard()).on('2026-07-14').when(jo, 'appeal', anAppeal);
    soft.gives('appealed', { late: true });
    const within = { from: ['letter:conclusion'], length: '6 weeks', rolls: 'none', hard: true } as const;
    const hard = answeredUnder(withBoard({ within }));
    hard.on('2026-07-14').when(jo, 'appeal', anAppeal).refused('term-ended', undefined, 'board-open');
    // on paper it came in on the last day
    hard.when(cor, 'appeal', anAppeal, '2026-07-13').gives('appealed', { late: false });
  });

  test('a tier without grounds asks for none, one with grounds for at least one of its own', () => {
    const story = answeredUnder(withBoard());
    story.when(jo, 'appeal', { reason: 'x' }).refused('missing', 'grounds');
    story.when(jo, 'appeal', { ...anAppeal, grounds: ['moon'] }).refused('unknown-choice', 'grounds');
    answeredUnder(withBoard({ grounds: {} }))
      .when(jo, 'appeal', { reason: 'x' })
      .gives('appealed');
  });
});

describe('given a ground that not every case can have', () => {
  const grounds = {
    unfounded: { name: { nl: 'het oordeel ongegrond' }, when: { verdict: ['unfounded'] } },
    solution: { name: { nl: 'de oplossing' } },
  };
  /** Both points are founded. */
  const founded = (change: Parameters<typeof withBoard>[0] = { grounds }) =>
    answered(
      concluded(judgedUnder(withBoard(change)).has(anna, 'find', { element: 2, finding: 'Klopt ook', verdict: 'founded' })),
    );

  test('KLK-33: when the complaint was founded, then nobody appeals against the verdict unfounded, and the letter does not name that', () => {
    const story = founded();
    expect(tierFacts(story.policy, story.state, 'nl', story.now).appeal?.grounds).toEqual(['de oplossing']);
    story.when(jo, 'appeal', anAppeal).refused('ground-not-here', 'grounds');
    story.when(cor, 'appeal', { ...anAppeal, grounds: ['unfounded', 'solution'] }).refused('ground-not-here', 'grounds');
    story.when(jo, 'appeal', { reason: 'x' }).refused('missing', 'grounds');
    story.when(jo, 'appeal', { ...anAppeal, grounds: ['solution'] }).gives('appealed', { grounds: ['solution'] });
  });

  test('KLK-33: when one of the points was unfounded, then that is a reason too', () => {
    answeredUnder(withBoard({ grounds }))
      .when(jo, 'appeal', anAppeal)
      .gives('appealed', { grounds: ['unfounded'] });
  });

  test('KLK-33: when none of the grounds applies, then the tier is not open', () => {
    const { unfounded } = grounds;
    const story = founded({ grounds: { unfounded } });
    story.when(jo, 'appeal', anAppeal).refused('not-open', undefined, 'board-open');
  });
});

describe('given a tier that is not open, when somebody appeals', () => {
  test('KLK-33: before the answer was sent, then it is refused by the clause of the tier', () => {
    concluded(judgedUnder(withBoard())).when(jo, 'appeal', anAppeal).refused('not-open', undefined, 'board-open');
  });

  test('KLK-33: once the answer is too late, then the appeal is open all the same, and the case runs from there', () => {
    const story = handled(aComplaint(withBoard()));
    story.on('2026-07-13').when(jo, 'appeal', anAppeal).refused('not-open', undefined, 'board-open');
    story.on('2026-07-14').when(jo, 'appeal', anAppeal).gives('appealed', { late: false });
  });

  test('before the waiting time is over, then the refusal tells from when', () => {
    const notBefore = { from: ['received'], within: '6 weeks' };
    const story = answeredUnder(withBoard({ notBefore }));
    const refusal = story.on('2026-07-13').when(jo, 'appeal', anAppeal).refused('too-early', undefined, 'board-open');
    expect(refusal.data).toEqual({ earliest: '2026-07-14' });
    story.on('2026-07-14').when(jo, 'appeal', anAppeal).gives('appealed');
  });

  test('in a procedure without appeals, then it cannot be done', () => {
    answered().when(jo, 'appeal', { reason: 'x' }).refused('not-now');
  });

  test('for the second time, or where the condition of the tier does not hold, then it is refused', () => {
    const twice = appealed().has(eva, 'rule', aRuling);
    twice.when(jo, 'appeal', anAppeal).refused('already', undefined, 'board-open');
    answeredUnder(withBoard({ when: { verdict: ['unfounded'] } }))
      .when(jo, 'appeal', anAppeal)
      .gives('appealed');
    answeredUnder(withBoard({ when: { form: ['oral'] } }))
      .when(jo, 'appeal', anAppeal)
      .refused('not-open', undefined, 'board-open');
  });
});

describe('to whom it goes', () => {
  const byManagement = (): Story => {
    const story = heard(framed(handled(aComplaint(withManagement()))));
    for (const element of [1, 2]) story.has(anna, 'find', { element, finding: 'x', verdict: 'founded' });
    return sent(story.has(max, 'conclude', { explanation: 'x', verdict: 'founded', judgement: 'x' }), 'conclusion', 'Jo');
  };

  test('KIK-20: given a first answer, when somebody appeals, then to the management', () => {
    answeredUnder(withManagement()).when(jo, 'appeal', { reason: 'x' }).gives('appealed', { tier: 'management' });
  });

  test('KIK-23, KIK-25: given that the management handled it itself, when somebody appeals, then to the supervisory board', () => {
    byManagement().when(jo, 'appeal', { reason: 'x' }).gives('appealed', { tier: 'supervisory' });
    byManagement().when(jo, 'appeal', { tier: 'management', reason: 'x' }).refused('not-open', undefined, 'management');
  });

  test('KIK-23: given a ruling of the management, when it was sent, then the supervisory board is open, and not before', () => {
    const story = answeredUnder(withManagement()).has(jo, 'appeal', { reason: 'x' });
    story.when(jo, 'appeal', { tier: 'supervisory', reason: 'x' }).refused('not-open', undefined, 'supervisory');
    story.has(max, 'rule', { verdicts: ['partly-incorrect'], reasoning: 'x' });
    story.when(jo, 'appeal', { reason: 'x' }).refused('not-open', undefined, 'supervisory');
    sent(story, 'ruling', 'Jo').when(jo, 'appeal', { reason: 'x' }).gives('appealed', { tier: 'supervisory' });
  });
});

describe('a case in appeal runs again', () => {
  test('KLK-37: questions, contact, hearing and notes work there; points, verdicts and the conclusion do not', () => {
    const story = appealed()
      .has(eva, 'ask', { party: '@Jo', question: 'Wat?' })
      .has(jo, 'answer', { question: 1, answer: 'Dit.' });
    story.has(eva, 'contact', { party: '@Jo', medium: 'phone', result: 'reached' }).has(eva, 'note', { text: 'x' });
    story.has(eva, 'hear', { party: '@Jo', way: 'talk' }).has(jo, 'attach', { documents: ['doc1'] });
    story.when(anna, 'conclude', { explanation: 'x' }).refused('not-now');
    story.when(anna, 'find', { element: 1, finding: 'x', verdict: 'founded' }).refused('not-now');
  });

  test('KLK-38: more time lengthens the term that runs now, with a notice, and not that of the first answer', () => {
    const story = appealed();
    const when = story.when(eva, 'extend', { until: '2026-09-01', reason: 'Vakantie' });
    when.letters('extension to Jo').gives('extended', { clause: 'board-delay', duty: 'board-answer', from: '2026-08-03' });
    expect(sent(when.story, 'extension', 'Jo').duty('board-answer')?.due?.end).toBe('2026-09-01');
  });

  test('KLK-38: when the eight weeks aimed at are over, then the letter with a new term is still owed and counts, and the ruling stays late', () => {
    const story = appealed().on('2026-08-12').when(eva, 'extend', { until: '2026-09-01', reason: 'Ziekte' }).story;
    expect(sent(story, 'extension', 'Jo').duty('board-answer')?.due?.end).toBe('2026-09-01');
    story.on('2026-08-20').has(eva, 'rule', aRuling);
    expect(sent(story, 'ruling', 'Jo').duty('board-answer')).toMatchObject({ status: 'done', late: true });
  });

  test('KLK-34: whoever handled it first cannot be given the appeal; another can', () => {
    const story = appealed();
    story.when(cor, 'assign', { staff: 'anna' }).refused('not-independent', 'staff', 'board-open');
    story.when(eva, 'assign', { staff: 'eva' }).gives('assigned', { staff: 'eva' });
    expect(story.state.handler).toBe('eva');
  });

  test('a second complainant joins, and the term does not start anew', () => {
    const policy = withBoard();
    const two = aComplaint(policy, {
      people: [
        { name: 'Jo', email: 'j@example.org' },
        { name: 'Mo', email: 'm@example.org' },
      ],
    });
    const story = answered(concluded(judgedOf(two)))
      .on('2026-06-08')
      .has(jo, 'appeal', anAppeal);
    story.on('2026-06-10').has(page('Mo'), 'appeal', { grounds: ['solution'], reason: 'Ik ook.' });
    expect(story.state.appeals).toMatchObject([{ grounds: ['unfounded', 'solution'] }]);
    expect(story.duty('board-answer')?.due?.end).toBe('2026-08-03');
    story.when(jo, 'appeal', anAppeal).refused('already', 'party');
  });
});

function judgedOf(story: Story): Story {
  heard(framed(handled(story)));
  for (const element of [1, 2]) story.has(anna, 'find', { element, finding: 'x', verdict: 'founded' });
  return story;
}

describe('given a tier where both sides can go', () => {
  const both = () =>
    withBoard({
      appellants: ['complainant', 'subject'],
      opensOn: ['concluded'],
      within: { from: ['concluded'], length: '6 weeks', rolls: 'none', hard: true },
    });
  const answeredAbout = (policy = both()) =>
    concluded(
      judged(
        heard(
          framed(
            handled(
              aComplaint(policy).has(cor, 'involve', {
                capacity: 'subject',
                people: [{ capacity: 'subject', name: 'Sam', email: 's@s.nl' }],
              }),
            ),
          ),
        ),
      ),
    );

  test('Reglement tuchtrecht: then whom it is about appeals on the own page, it is between us, and who complains joins', () => {
    const story = answeredAbout();
    const event = story.when(page('Sam'), 'appeal', anAppeal).gives('appealed', { tier: 'board', late: false });
    expect([event.party, event.audience]).toEqual([story.party('Sam').id, ['us', story.party('Sam').id]]);
    story.when(page('Sam'), 'appeal', anAppeal).refused('already', 'party');
    story.has(jo, 'appeal', anAppeal);
    expect(story.state.appeals.at(-1)?.parties).toEqual([story.party('Sam').id, story.party('Jo').id]);
  });

  test('Reglement tuchtrecht: then on paper we enter it for them, and they can let the answer stand', () => {
    const story = answeredAbout().has(cor, 'appeal', { ...anAppeal, party: '@Sam' });
    story.has(page('Sam'), 'abandon', {});
    expect(story.state.status).toBe('concluded');
  });

  test('Reglement tuchtrecht: where it is for one side alone, then the other has no way there', () => {
    const complains = answeredAbout(withBoard({ opensOn: ['concluded'] }));
    complains.when(page('Sam'), 'appeal', anAppeal).refused('not-yours');
    complains.when(cor, 'appeal', { ...anAppeal, party: '@Sam' }).refused('not-open', undefined, 'board-open');
    const concerned = answeredAbout(withBoard({ appellants: ['subject'], opensOn: ['concluded'] }));
    concerned.when(jo, 'appeal', anAppeal).refused('not-open', undefined, 'board-open');
    concerned.has(page('Sam'), 'appeal', anAppeal);
  });

  test('Reglement tuchtrecht: a letter points whom it is about to the tier only where it is theirs', () => {
    const next = (story: Story) =>
      ['Jo', 'Sam'].map((name) => tierFacts(story.policy, story.state, 'nl', story.now, story.party(name)).appeal?.name);
    expect(next(answeredAbout())).toEqual(['beroep bij de beroepscommissie', 'beroep bij de beroepscommissie']);
    expect(next(answeredAbout(withBoard()))).toEqual(['beroep bij de beroepscommissie', undefined]);
  });
});
