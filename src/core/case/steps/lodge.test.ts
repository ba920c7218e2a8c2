// Lodging: anybody may complain, in whatever way; from here every term runs.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { type anna, anybody, cor, given, moment, page, type Raw, system } from '#test/given-when-then.ts';
import { aComplaint, aForm, aSpokenFor, jo, mo } from '#test/situations.ts';

const lodging = (raw: Raw, by = anybody) => given(aPolicy()).when(by, 'lodge', { ...aForm, ...raw });

describe('a complaint comes in', () => {
  test('CAK-07, CAK-09: through the form: written, received now, and the confirmation is owed', () => {
    const when = lodging({ conduct: '2026-05-20', subject: 'treatment', documents: ['doc1'] });
    when
      .letters('acknowledgement to Jo')
      .gives('lodged', { form: 'written', received: moment('2026-06-01'), filed: '2026-06-01' });
    const { state } = when.story;
    expect(state).toMatchObject({ status: 'open', record: 'complaint', subject: 'treatment', conduct: '2026-05-20' });
    expect(state.documents).toMatchObject([{ id: 'doc1', from: 'complainant', audience: ['us', 'complainants'] }]);
  });

  test('names, words and files are not among the facts that stay for ever', () => {
    const event = lodging({ documents: ['doc1'] }).gives('lodged');
    expect(JSON.stringify(event.facts)).not.toMatch(/Jo|example\.org|teruggebeld|doc1/);
    expect(event.personal).toEqual({ story: 'Nooit teruggebeld.', documents: [expect.objectContaining({ id: 'doc1' })] });
  });

  test('Awb 9:2: a colleague writes down a call of last week: oral, with the day it really came in', () => {
    const event = lodging({ channel: 'phone', receivedAt: '2026-05-26T09:00:00+02:00', filedOn: '2026-05-25' }, cor).gives(
      'lodged',
    );
    expect(event).toMatchObject({ facts: { form: 'oral', received: moment('2026-05-26 09:00'), filed: '2026-05-25' } });
    expect(event.entered).toBe(moment('2026-06-01'));
  });

  test('CCV-06: solved while who told it called is for a colleague to say, of a kind of case that knows it', () => {
    const solvable = aPolicy();
    const records = { ...solvable.records, complaint: { ...solvable.records.complaint, solvedAtOnce: true } };
    const told = { ...aForm, channel: 'phone', solved: true };
    const by = (who: typeof anna) => given({ ...solvable, records } as typeof solvable).when(who, 'lodge', told);
    by(cor).gives('lodged', { solved: true });
    given({ ...solvable, records } as typeof solvable)
      .when(anybody, 'lodge', told)
      .refused('unknown-field', 'solved');
    given(solvable).when(cor, 'lodge', told).refused('unknown-field', 'solved');
  });

  test('an outsider cannot choose when it was received', () => {
    lodging({ receivedAt: '2026-01-01T09:00:00+01:00', filedOn: '2026-01-01' }).gives('lodged', {
      received: moment('2026-06-01'),
      filed: '2026-06-01',
    });
  });

  test('without a name, when the complainant wants that: then no address is needed either', () => {
    lodging({ anonymous: true, people: [{}] }).gives('lodged');
  });

  test('by several complainants, each with a key of their own', () => {
    const { story } = lodging({ people: [jo, mo] });
    expect(new Set(story.state.parties.flatMap((one) => [one.id, one.person])).size).toBe(4);
    expect(story.party('Mo').reach).toEqual(['email']);
  });

  test('KLK-21: with a name and no way to be reached, where a colleague says that nothing more is known; nobody else can say so', () => {
    const people = [{ name: 'Jo' }];
    lodging({ people }, cor).refused('needs-a-way-to-reach', 'people');
    lodging({ people, unreachable: true }).refused('unknown-field', 'unreachable');
    lodging({ people: [{}], unreachable: true }, cor).refused('missing', 'people.0.name');
    const { story } = lodging({ people, unreachable: true }, cor);
    expect([story.party('Jo').reach, story.state.anonymous]).toEqual([[], undefined]);
  });

  test('Awb 2:1: with somebody who speaks for the complainant', () => {
    const { state } = aSpokenFor();
    expect(state.parties.map(({ capacity, represents }) => [capacity, represents])).toEqual([
      ['complainant', undefined],
      ['representative', state.parties[0]?.id],
    ]);
  });

  test('emoji, text from right to left and a name of 300 characters come through whole', () => {
    const name = 'x'.repeat(300);
    const event = lodging({ story: 'Boos 😡 وغاضب', people: [{ ...jo, name }] }).gives('lodged');
    expect(event.personal).toMatchObject({ story: 'Boos 😡 وغاضب' });
  });
});

describe('it is not taken as it is', () => {
  test('without a story, with one of spaces, or without people', () => {
    lodging({ story: undefined }).refused('missing', 'story');
    lodging({ story: ' \n ' }).refused('missing', 'story');
    lodging({ people: [] }).refused('missing', 'people');
    lodging({ people: [{ ...jo, capacity: 'subject' }] }).refused('missing', 'people');
  });

  test('without a name, for whoever of them it is', () => {
    lodging({ people: [{ email: 'jo@example.org' }] }).refused('missing', 'people.0.name');
    lodging({ people: [jo, { email: 'mo@example.org' }] }).refused('missing', 'people.1.name');
  });

  test('when nobody who complains can be reached: the address of the person it is about does not help', () => {
    lodging({ people: [{ name: 'Jo' }] }).refused('needs-a-way-to-reach', 'people');
    const about = { name: 'Els', capacity: 'subject', email: 'els@example.org' };
    lodging({ people: [{ name: 'Jo' }, about] }).refused('needs-a-way-to-reach', 'people');
  });

  test('with days that cannot be: filed after receipt, conduct after filing, or in the future', () => {
    lodging({ filedOn: '2026-06-01', receivedAt: '2026-05-30T10:00:00+02:00' }, cor).refused('in-future', 'filedOn');
    lodging({ filedOn: '2026-05-01', conduct: '2026-05-02' }, cor).refused('in-future', 'conduct');
    lodging({ conduct: '2026-06-02' }).refused('in-future', 'conduct');
    lodging({ conduct: '2026-02-30' }).refused('impossible-day', 'conduct');
    lodging({ receivedAt: '2026-06-01T10:01:00+02:00' }, cor).refused('in-future', 'receivedAt');
  });

  test('a kind of record that only we make, or that does not exist', () => {
    lodging({ record: 'objection' }).refused('unknown-choice', 'record');
    lodging({ record: 'objection' }, cor).gives('lodged');
    lodging({ record: 'constructor' }).refused('unknown-choice', 'record');
    lodging({ channel: '__proto__' }).refused('unknown-choice', 'channel');
  });

  test('an outsider who says which colleague it is about could shut that colleague out', () => {
    const about = { name: 'Bas', capacity: 'subject', staff: 'bas' };
    lodging({ people: [jo, about] }).refused('unknown-field', 'people.1.staff');
    expect(lodging({ people: [jo, about] }, cor).story.party('bas').capacity).toBe('subject');
  });

  test('somebody who speaks for nobody, for a person concerned, or for itself', () => {
    const speaks = (represents?: number) => ({
      name: 'Ria',
      capacity: 'representative',
      ...(represents === undefined ? {} : { represents }),
    });
    const about = { name: 'Els', capacity: 'subject' };
    lodging({ people: [jo, speaks()] }).refused('unknown-party', 'people.1.represents');
    lodging({ people: [jo, speaks(7)] }).refused('unknown-party', 'people.1.represents');
    lodging({ people: [jo, speaks(1)] }).refused('unknown-party', 'people.1.represents');
    lodging({ people: [jo, about, speaks(1)] }).refused('unknown-party', 'people.2.represents');
    lodging({ people: [{ ...jo, represents: 0 }] }).refused('unknown-party', 'people.0.represents');
  });

  test('a second time in the same case, by the system, or by a colleague without the right', () => {
    aComplaint().when(anybody, 'lodge', aForm).refused('not-now');
    lodging({}, system).refused('not-yours');
    lodging({}, { kind: 'staff', id: 'x', roles: ['reader'] } as typeof anna).refused('not-yours');
    aComplaint().when(page('Jo'), 'lodge', aForm).refused('not-now');
  });
});
