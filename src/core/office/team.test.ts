import { expect, test } from 'vitest';
import { fallsTo, shownTeams, type Team, teamFirst, teamOf } from './team.ts';

const team = (id: string, more: Partial<Team> = {}): Team => ({
  ...{ id, name: id, members: [], records: [], subjects: [], channels: [] },
  ...more,
});
const care = team('care', { subjects: ['care', 'contact'], members: ['bo'] });
const phone = team('phone', { channels: ['phone'] });
const both = team('both', { subjects: ['money'], channels: ['letter'] });
const nothing = team('nothing', { members: ['cy'] });
const teams = [nothing, care, phone, both];
const falls = (channel: string, subject?: string, record = 'complaint') => teamOf(teams, { record, channel, subject })?.id;

test('a case falls to the first team whose every list has it; a team without a rule gets none', () => {
  expect([falls('form', 'care'), falls('phone', 'care'), falls('phone', 'money'), falls('letter', 'money')]).toEqual([
    ...['care', 'care', 'phone', 'both'],
  ]);
  expect([falls('form', 'money'), falls('letter'), falls('form')]).toEqual([undefined, undefined, undefined]);
  expect(teamOf([team('signals', { records: ['signal'] })], { record: 'signal', channel: 'form' })?.id).toBe('signals');
});

test('what falls to a team is what its rule asks and no team before it takes', () => {
  expect(fallsTo(teams, phone)).toEqual({ rule: phone, before: [care] });
});

test('colleagues of a team come first, in their order; with one team nothing of teams is shown', () => {
  expect(teamFirst([{ id: 'al' }, { id: 'bo' }, { id: 'cy' }], [care]).map(({ id }) => id)).toEqual(['bo', 'al', 'cy']);
  expect([shownTeams([care]), shownTeams(teams)]).toEqual([[], teams]);
});
