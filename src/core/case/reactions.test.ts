// Reactions: the letters that are owed because something happened, to whom, with which blocks.
import { describe, expect, test } from 'vitest';
import type { LetterRule } from '#core/policy/clause.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { anna, cor, page } from '#test/given-when-then.ts';
import { aComplaint, aComplaintOfTwo, aSpokenFor, concluded, handled, mo, solved } from '#test/situations.ts';
import { houseLetters } from './house-letters.ts';
import { reactions } from './reactions.ts';

/** The sample procedure with one more letter, called `question` because that one exists. */
const writing = (rule: Partial<LetterRule> & Pick<LetterRule, 'on'>) =>
  aPolicy({
    clauses: [aClause({ id: 'it', says: 'Het', letters: [{ letter: 'question', to: 'complainant', blocks: [], ...rule }] })],
  });
const isOwed = (story: ReturnType<typeof aComplaint>) => story.letters().filter((one) => one.startsWith('question'));

describe('letters', () => {
  test('CAK-29, CAK-30: one letter with the blocks of all clauses, by the first of them, because of this entry', () => {
    const { policy, state, events } = concluded();
    const last = events.at(-1) as (typeof events)[0];
    expect(reactions(policy, state, last)).toEqual([
      {
        clause: 'answer',
        letter: 'conclusion',
        party: state.parties[0],
        blocks: ['explanation', 'judgement', 'forum'],
        because: last.sequence,
      },
    ]);
  });

  test('CCV-06: given a letter of our own in a list for colleagues, then its name is not spoken to who gets it', () => {
    const names = houseLetters.flatMap(({ name }) => Object.values(name));
    expect(names.filter((name) => /\b(uw|je|jouw|your|klacht|complaint)\b/i.test(name))).toEqual([]);
  });

  test('nothing follows from what no clause speaks of', () => {
    expect(handled().letters()).toEqual([]);
  });

  test('a condition looks at the step that was taken, at who took it, and at the person', () => {
    const story = (rule: Partial<LetterRule>) => handled(aComplaint(writing({ on: 'noted', ...rule })));
    const note = (rule: Partial<LetterRule>) => isOwed(story(rule).has(anna, 'note', { text: 'x', audience: 'complainants' }));
    expect(note({ when: { with: { audience: ['complainants'] } } })).toEqual(['question to Jo']);
    expect(note({ when: { with: { audience: ['us'] } } })).toEqual([]);
    expect(note({ when: { by: ['staff'] } })).toEqual(['question to Jo']);
    expect(note({ when: { by: ['party'] } })).toEqual([]);
    expect(note({ when: { known: ['email'] } })).toEqual(['question to Jo']);
    expect(note({ when: { known: ['post'] } })).toEqual([]);
  });

  test('they follow from milestones too: all satisfied, ended in whatever way, reached, another letter', () => {
    expect(isOwed(solved(handled(aComplaint(writing({ on: 'satisfied' })))))).toEqual(['question to Jo']);
    expect(isOwed(aComplaint(writing({ on: 'ended' })).has(page('Jo'), 'withdraw'))).toEqual([]);
    expect(isOwed(aComplaint(writing({ on: 'ended', to: 'party' })).has(page('Jo'), 'withdraw'))).toEqual(['question to Jo']);
    const call = (result: string) =>
      isOwed(handled(aComplaint(writing({ on: 'reached' }))).has(anna, 'contact', { medium: 'phone', result }));
    expect([call('reached'), call('voicemail')]).toEqual([['question to Jo'], []]);
    const sent = aComplaint(writing({ on: 'letter:acknowledgement' }));
    expect(isOwed(sent.has(cor, 'send', { party: '@Jo', letter: 'acknowledgement', medium: 'post' }))).toEqual([
      'question to Jo',
    ]);
  });
});

describe('addressees', () => {
  test('all who complain and still take part; or the one it is about', () => {
    const two = handled(aComplaintOfTwo()).has(page('Mo'), 'withdraw').has(anna, 'propose', { solution: 'x' });
    expect(two.letters()).toEqual(['proposal to Jo']);
    expect(handled(aComplaintOfTwo()).has(anna, 'ask', { party: '@Mo', question: 'x' }).letters()).toEqual(['question to Mo']);
  });

  test('Awb 2:1: who speaks for Jo gets what Jo gets, under the conditions that hold for Jo', () => {
    expect(handled(aSpokenFor()).has(anna, 'propose', { solution: 'x' }).letters()).toEqual([
      'proposal to Jo',
      'proposal to Ria',
    ]);
    const invited = handled(aSpokenFor()).has(anna, 'invite', { party: '@Jo', replyBy: '2026-06-10' });
    expect(invited.letters()).toEqual(['invitation to Jo', 'invitation to Ria']);
  });

  test('who joins is addressed alone', () => {
    const joins = (to: LetterRule['to'], raw: object) =>
      isOwed(aSpokenFor(writing({ on: 'involved', to })).has(cor, 'involve', { ...raw }));
    expect(joins('complainant', { capacity: 'complainant', people: [mo] })).toEqual(['question to Mo']);
    expect(joins('complainant', { capacity: 'subject', staff: 'bas' })).toEqual([]);
    expect(joins('subject', { capacity: 'subject', staff: 'bas' })).toEqual(['question to bas']);
    expect(joins('party', { capacity: 'witness', people: [mo] })).toEqual(['question to Mo']);
    expect(joins('party', { capacity: 'representative', represents: '@Jo', people: [mo] })).toEqual(['question to Mo']);
  });
});
