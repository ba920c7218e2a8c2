// Recall: as long as a letter is here, the step that asked for it can be taken back by who took it.
import { describe, expect, test } from 'vitest';
import { maySee } from '#core/access.ts';
import { anna, cor, page, system } from '#test/given-when-then.ts';
import { answered, concluded, judged } from '#test/situations.ts';

describe('a letter is taken back', () => {
  test('given an answer that has not left, when Anna takes it back, then the case is as before, and the journal holds both', () => {
    const before = judged().state;
    const story = concluded();
    const entry = story.state.sequence;
    story.has(anna, 'recall', { entry });
    expect(story.events.slice(-2).map((one) => one.name)).toEqual(['concluded', 'recalled']);
    expect(story.events.at(-1)?.facts).toEqual({ entry, step: 'conclude' });
    const { undoable: _, ...was } = before;
    const happenings = [...was.happenings, expect.objectContaining({ name: 'recalled', sequence: entry + 1 })];
    expect(story.state).toEqual({ ...was, sequence: entry + 1, happenings });
    expect(maySee(story.policy, story.state, { id: 'anna', roles: ['handler'] })).toBe(true);
  });

  test('given an answer that was taken back, when it is written again, then it is given once', () => {
    const story = concluded();
    story.has(anna, 'recall', { entry: story.state.sequence });
    story.has(anna, 'conclude', { explanation: 'Beter gezegd.', verdict: 'founded', judgement: 'Terecht.' });
    expect(story.state.happenings.filter((one) => one.name === 'concluded')).toHaveLength(1);
  });
});

describe('a letter of an earlier entry leaves meanwhile', () => {
  test('CCV-06: given an answer that has not left, when another letter leaves by itself, then the answer can still be taken back, and that letter stays sent', () => {
    const story = concluded();
    const entry = story.state.sequence;
    story.has(system, 'send', { party: '@Jo', letter: 'acknowledgement', because: 1, medium: 'email' });
    const told = story.state.happenings.filter(({ name }) => name === 'letter:acknowledgement').length;
    expect(story.state.undoable?.sequence).toBe(entry);
    story.has(anna, 'recall', { entry });
    expect(story.state.happenings.filter(({ name }) => name === 'letter:acknowledgement')).toHaveLength(told);
    expect(story.state.happenings.some(({ name }) => name === 'concluded')).toBe(false);
    expect(story.state).toMatchObject({ status: 'open', sequence: entry + 2 });
    story.when(anna, 'recall', { entry }).refused('too-late-to-recall');
  });
});

describe('it is refused', () => {
  test('once a letter left, or something else happened since', () => {
    const gone = answered();
    gone.when(anna, 'recall', { entry: gone.state.sequence - 1 }).refused('too-late-to-recall');
    const other = concluded();
    const entry = other.state.sequence;
    other.has(anna, 'contact', { medium: 'phone', result: 'no-answer' });
    other.when(anna, 'recall', { entry }).refused('too-late-to-recall');
  });

  test('for somebody else, and on the own page', () => {
    const story = concluded();
    const { sequence: entry } = story.state;
    story.when(cor, 'recall', { entry }).refused('not-yours');
    story.when(page('Jo'), 'recall', { entry }).refused('not-yours');
  });
});
