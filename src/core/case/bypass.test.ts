// B-55: going round the procedure: every short cut that people tried elsewhere, and the sentence of the procedure that stops it.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { appealed, aRuling } from '#test/appeals.ts';
import { anna, anybody, colleague, cor, page } from '#test/given-when-then.ts';
import { aComplaint, answered, concluded, framed, handled, judged } from '#test/situations.ts';

describe('B-55: given a complaint, when somebody goes round the procedure, then nothing happens', () => {
  test('straight to the end, without an answer and without a yes', () => {
    for (const manner of ['concluded', 'satisfied'])
      handled().when(anna, 'close', { manner }).refused('by-clause', undefined, 'close-when-done');
    expect(handled().when(anna, 'close', { manner: 'noted' }).outcome).toHaveProperty('refused');
    expect(framed().when(anna, 'conclude', { explanation: 'x', verdict: 'founded', judgement: 'x' }).outcome).toHaveProperty(
      'refused',
    );
  });

  test('another verdict after the answer was decided on: it stays as it was, and so does the answer', () => {
    const story = concluded();
    story.when(anna, 'find', { element: 1, finding: 'Toch niet', verdict: 'unfounded' }).refused('not-now');
    story.when(anna, 'conclude', { explanation: 'Nieuw', verdict: 'unfounded', judgement: 'x' }).refused('not-now');
    expect(story.state.elements[0]).toMatchObject({ finding: 'Klopt', verdict: 'founded' });
    answered().when(anna, 'find', { element: 1, finding: 'x', verdict: 'unfounded' }).refused('not-now');
  });

  test('a day of receipt that is still to come, or a step before the complaint was there', () => {
    const later = { record: 'complaint', channel: 'letter', story: 'x', people: [{ name: 'Jo', email: 'jo@example.org' }] };
    const lodged = aComplaint().when(cor, 'lodge', { ...later, receivedAt: '2027-01-01T10:00:00+01:00' });
    expect(lodged.outcome).toHaveProperty('refused');
    expect(
      handled().when(anna, 'contact', { medium: 'phone', result: 'reached', summary: 'x' }, '2026-05-01').outcome,
    ).toHaveProperty('refused');
  });

  test('CAK-13, Awb 9:11 lid 3: a second extension without a yes moves no date', () => {
    const story = handled().has(anna, 'extend', { until: '2026-08-10', reason: 'Onderzoek' });
    const because = story.state.sequence;
    for (const { id } of story.state.parties)
      story.has(cor, 'send', { party: id, letter: 'extension', because, medium: 'email' });
    story.has(anna, 'extend', { until: '2026-09-01', reason: 'Nog meer onderzoek' });
    expect(story.duty('decide')?.due?.end).toBe('2026-08-10');
    expect(story.state.extensions.at(-1)).toMatchObject({ needsConsent: true });
    expect(story.state.extensions.at(-1)?.effective).toBeUndefined();
  });

  test('INS-26: one person for both signatures, also with both roles', () => {
    const two = aPolicy({
      other: {
        signatures: {
          provider: { name: { nl: 'dienstverlener' }, by: ['handler'] },
          coordinator: { name: { nl: 'coördinator' }, by: ['handler', 'coordinator'] },
        },
      },
    });
    const story = handled(aComplaint(two)).has(anna, 'sign', { signature: 'provider' });
    const both = colleague('anna', 'handler', 'coordinator');
    story.when(both, 'sign', { signature: 'coordinator' }).refused('same-person', 'signature');
  });

  test('KLK-34: an appeal that is ruled on by who handled it first, whatever the role', () => {
    const both = colleague('anna', 'handler', 'chair');
    appealed().when(both, 'rule', aRuling).refused('not-independent', undefined, 'board-open');
    appealed().when(page('Jo'), 'rule', aRuling).refused('not-yours');
  });

  test('destroying, or approving that, by whoever it suits', () => {
    const story = answered();
    expect(story.when(page('Jo'), 'destroy', { compartment: 'file' }).outcome).toHaveProperty('refused');
    expect(story.when(anna, 'clear', { compartment: 'file' }).outcome).toHaveProperty('refused');
  });

  test('by somebody who may not: who complains does not judge, and a stranger does nothing', () => {
    judged().when(page('Jo'), 'conclude', { explanation: 'x' }).refused('not-yours');
    judged().when(anybody, 'close', { manner: 'noted' }).refused('not-yours');
  });
});
