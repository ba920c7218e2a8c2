/** Tests of playing an example: it goes as a case goes, and every ask is answered from the case. */
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { play } from './play.ts';
import { readExample } from './read-example.ts';
import type { Write } from './stage.ts';

const policy = aPolicy();
const begin = `example: Een gewone klacht
staff:
  anna: [handler]
  cor: [coordinator]
people:
  jo: { name: Jo, email: jo@example.org }
  bas: { capacity: subject, staff: bas }
story:
  - at: 2026-06-01 10:00
    by: public
    do: lodge
    with: { record: complaint, channel: form, story: Nooit teruggebeld., people: [jo] }
`;
const writes: Write = () => ({ subject: 'Over uw klacht' });

function played(more: string, write: Write = writes) {
  const read = readExample({ file: 'x.yaml', text: begin + more }, policy);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return play(policy, read.example, write);
}
const last = (more: string, write?: Write) => played(more, write).moments.at(-1);

test('given a complaint, when it is lodged, then its letters leave and its duties are owed', () => {
  const moment = last(`    then:
      status: open
      letters: [acknowledgement to jo]
      due: { decide: 2026-07-13, assign: no day }
      done: [acknowledge]
      late: []
      not-owed: [debrief]
`);
  expect(moment?.came).toEqual(moment?.asked);
  expect(moment?.taken).toMatchObject({ letters: [{ letter: 'acknowledgement', to: 'jo', subject: 'Over uw klacht' }] });
});

test('what does not come true is told as it came', () => {
  const moment = last('    then: { status: closed, letters: [], due: { decide: 2026-01-01 } }\n');
  expect(moment?.came).toEqual({
    refused: undefined,
    status: 'open',
    letters: ['acknowledgement to jo'],
    due: { decide: '2026-07-13' },
  });
});

test('time passes: what is past its end is late', () => {
  expect(last('  - at: 2026-07-14 09:00\n    then: { late: [decide] }\n')?.came.late).toContain('decide');
});

test('a colleague takes no step in a case that is not theirs to open, and the example hears of it with its line', () => {
  const story = played(`  - { at: 2026-06-02, by: cor, do: assign, with: { staff: cor, notInvolved: 'yes' } }
  - { at: 2026-06-03, by: anna, do: note, with: { text: Gezien. } }
`);
  expect(story.fault).toMatchObject({
    file: 'x.yaml',
    line: 14,
    message: expect.stringContaining('kan deze zaak nu niet openen'),
  });
  expect(story.moments).toHaveLength(2);
});

describe('a refusal', () => {
  test('names the clause that stands in the way', () => {
    const moment = last(`  - at: 2026-06-02
    by: cor
    do: involve
    with: { capacity: subject, staff: bas }
  - at: 2026-06-03
    by: cor
    do: assign
    with: { staff: bas }
`);
    expect(moment?.came.refused).toBe('unknown-colleague');
  });

  test('nobody asked for is told: an example that expects nothing does not hide it', () => {
    const moment = last('  - at: 2026-06-02\n    by: jo\n    do: conclude\n');
    expect(moment?.came.refused).not.toBe(moment?.asked.refused);
  });

  test('an incomplete letter takes the step back', () => {
    const { moments } = played('    then: { refused: "letter-incomplete: acknowledgement findings" }\n', () => ({
      missing: ['findings'],
    }));
    expect(moments[0]?.came).toEqual(moments[0]?.asked);
    expect(moments[0]?.state.sequence).toBe(0);
  });
});

describe('who may do and see what', () => {
  test('offered and not offered, by name', () => {
    const moment = last(`    then:
      offered: { cor: [assign], jo: [withdraw] }
      not-offered: { cor: [lodge], jo: [assign] }
`);
    expect(moment?.came).toEqual(moment?.asked);
  });

  test('who may open the case: a handler who did not get it may not', () => {
    const moment = last('  - at: 2026-06-02\n    by: cor\n    do: assign\n    with: { staff: cor }\n    then: { sees: [cor] }\n');
    expect(moment?.came).toEqual(moment?.asked);
  });
});

describe('the story stops, with its place', () => {
  test('at somebody who takes no part', () => {
    expect(played('  - at: 2026-06-02\n    by: bas\n    do: note\n    with: { text: x }\n')).toMatchObject({
      moments: { length: 1 },
      fault: { file: 'x.yaml', line: 13, code: 'dangling' },
    });
  });

  test('at a letter whose template has a fault', () => {
    const fault = { file: 'letters/a.md', line: 3, column: 1, message: 'stuk' };
    expect(played('', () => ({ fault })).fault).toMatchObject(fault);
  });
});
