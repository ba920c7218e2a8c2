// Correcting: what was entered wrongly is put right, and the journal keeps that it was.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna, cor, moment, page } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, aComplaintOfTwo, aSpokenFor, handled } from '#test/situations.ts';

const reason = 'Verkeerd ingevoerd';
const received = (text: string) => ({ what: 'received', moment: text, reason });

describe('a date', () => {
  test('of receipt: every term that runs from it moves, and the filing is not later than the receipt', () => {
    const story = handled().has(anna, 'correct', received('2026-05-25T09:00:00+02:00'));
    expect(story.state).toMatchObject({ received: moment('2026-05-25 09:00'), filed: '2026-05-25' });
    expect(story.duty('decide')?.due?.end).toBe('2026-07-06');
    expect(story.duty('acknowledge', 'Jo')?.due?.end).toBe('2026-06-08');
  });

  test('of filing and of conduct', () => {
    const story = handled().has(anna, 'correct', { what: 'filed', day: '2026-05-28', reason });
    story.has(anna, 'correct', { what: 'conduct', day: '2026-05-01', reason });
    expect(story.state).toMatchObject({ filed: '2026-05-28', conduct: '2026-05-01', received: moment('2026-06-01') });
  });

  test('what was done in time before stays done', () => {
    const story = handled().has(cor, 'send', { party: '@Jo', letter: 'acknowledgement', medium: 'email' }).on('2026-06-20');
    expect(story.has(anna, 'correct', received('2026-05-30T09:00:00+02:00')).duty('acknowledge', 'Jo')?.status).toBe('done');
  });

  test('is refused where the order cannot be: conduct, filing, receipt, and then writing it down', () => {
    const story = aComplaint(aPolicy(), { conduct: '2026-05-20' }).on('2026-06-10');
    const no = (raw: object, field: string) => story.when(cor, 'correct', { reason, ...raw }).refused('in-future', field);
    no({ what: 'conduct', day: '2026-06-02' }, 'day');
    no({ what: 'filed', day: '2026-06-02' }, 'day');
    no({ what: 'filed', day: '2026-05-19' }, 'day');
    no({ what: 'received', moment: '2026-06-02T09:00:00+02:00' }, 'moment');
    no({ what: 'received', moment: '2026-05-19T09:00:00+02:00' }, 'moment');
    no({ what: 'received', moment: '2026-06-11T09:00:00+02:00' }, 'moment');
  });
});

describe('how somebody whom it is about works for the organisation', () => {
  const policy = {
    ...aPolicy(),
    engagements: { asks: { nl: 'Hoe?' }, choices: { own: { nl: 'in dienst' }, hired: { nl: 'ingehuurd' } }, source: [] },
  };
  const about = { capacity: 'subject', staff: 'bas' };
  const engagement = (raw: object) => ({ what: 'engagement', reason, ...raw });
  const of = (story: ReturnType<typeof aComplaint>) => story.party('bas').engagement;

  test('KLK-05: given two persons, then each has an engagement of their own, told at once or found out later', () => {
    const els = { capacity: 'subject', people: [{ name: 'Els' }], engagement: 'hired' };
    const story = aComplaint(policy).has(cor, 'involve', about).has(cor, 'involve', els);
    expect([of(story), story.party('Els').engagement]).toEqual([undefined, 'hired']);
    story.has(cor, 'correct', engagement({ party: story.party('bas').id, engagement: 'own' }));
    expect([of(story), story.party('Els').engagement]).toEqual(['own', 'hired']);
  });

  test('KLK-05: it is refused for who complains, without a person or an answer, and when nothing changes', () => {
    const story = aComplaint(policy).has(cor, 'involve', { ...about, engagement: 'own' });
    const no = (raw: object) => story.when(cor, 'correct', engagement(raw));
    no({ party: '@Jo', engagement: 'own' }).refused('unknown-party', 'party');
    no({ engagement: 'own' }).refused('missing', 'party');
    no({ party: story.party('bas').id }).refused('missing', 'engagement');
    no({ party: story.party('bas').id, engagement: 'own' }).refused('nothing-changed', 'engagement');
    story
      .when(cor, 'involve', { capacity: 'witness', people: [{ name: 'Els' }], engagement: 'own' })
      .refused('unknown-field', 'engagement');
  });
});

describe('a classification', () => {
  test('the channel brings its form along: a call is oral, and then the law sets no term', () => {
    const story = handled().has(anna, 'correct', { what: 'channel', channel: 'phone', reason });
    expect(story.state).toMatchObject({ channel: 'phone', form: 'oral' });
  });

  test('what is filled in beside it changes nothing', () => {
    const beside = { moment: '2026-05-25T09:00:00+02:00', day: '2026-05-25', subject: 'other', channel: 'phone', reason };
    const { state } = handled().has(anna, 'correct', { ...beside, what: 'subject' });
    expect(state).toMatchObject({
      subject: 'other',
      channel: 'form',
      form: 'written',
      received: moment('2026-06-01'),
      filed: '2026-06-01',
    });
    const { state: moved } = handled().has(anna, 'correct', { ...beside, what: 'conduct' });
    expect(moved).toMatchObject({ conduct: '2026-05-25', channel: 'form', received: moment('2026-06-01') });
    expect(moved.subject).toBeUndefined();
  });

  test('the subject', () => {
    expect(handled().has(anna, 'correct', { what: 'subject', subject: 'other', reason }).state.subject).toBe('other');
  });
});

describe('a person', () => {
  const email = { what: 'person', party: '@Jo', people: [{ name: 'Jo', email: 'new@example.org' }], reason };

  test('is reached in another way; the data are replaced, and never stand in the journal', () => {
    const when = handled().when(anna, 'correct', email);
    const event = when.gives('corrected', { reach: ['email'] });
    expect(JSON.stringify(event)).not.toContain('new@example.org');
    expect(when.story.party('Jo').reach).toEqual(['email']);
    const details = when.story.people.get(when.story.party('Jo').person);
    expect(details).toMatchObject({ email: 'new@example.org', capacity: 'complainant' });
    expect(details).toHaveProperty('phone', undefined);
  });

  test('what was heard, waived or said stays', () => {
    const story = handled().has(anna, 'hear', { party: '@Jo', way: 'talk' }).has(page('Jo'), 'choose', { way: 'none' });
    const before = story.party('Jo');
    expect(story.has(anna, 'correct', email).party('Jo')).toEqual({ ...before, reach: ['email'] });
  });

  test('a colleague stays that colleague, so that the firewall holds', () => {
    const story = aComplaintAboutBas().has(cor, 'correct', {
      what: 'person',
      party: '@bas',
      people: [{ name: 'Bas B.' }],
      reason,
    });
    expect(story.people.get(story.party('bas').person)).toMatchObject({ name: 'Bas B.', staff: 'bas', capacity: 'subject' });
    story.when(cor, 'assign', { staff: 'bas' }).refused('by-clause', undefined, 'not-involved');
  });

  test('the language of the letters changes too, when given', () => {
    const people = [{ name: 'Jo', email: 'jo@example.org', language: 'en' }];
    expect(
      handled()
        .has(anna, 'correct', { ...email, people })
        .party('Jo').language,
    ).toBe('en');
  });

  test('who does not belong here leaves, with who speaks for that person', () => {
    const story = aComplaintOfTwo().has(cor, 'involve', {
      capacity: 'representative',
      represents: '@Mo',
      people: [{ name: 'Ria' }],
    });
    story.has(cor, 'correct', { what: 'not-a-party', party: '@Mo', reason });
    expect(story.state.parties.map((one) => story.nameOf(one))).toEqual(['Jo']);
  });

  test('a colleague who was named by mistake may handle it after all', () => {
    const story = aComplaintAboutBas().has(cor, 'correct', { what: 'not-a-party', party: '@bas', reason });
    story.when(cor, 'assign', { staff: 'bas' }).gives('assigned');
  });
});

describe('it is refused', () => {
  const no = (raw: object) => handled(aSpokenFor()).when(anna, 'correct', { reason, ...raw });

  test('without what it needs', () => {
    no({}).refused('missing', 'what');
    no({ what: 'received' }).refused('missing', 'moment');
    for (const what of ['filed', 'conduct']) no({ what }).refused('missing', 'day');
    no({ what: 'subject' }).refused('missing', 'subject');
    no({ what: 'channel' }).refused('missing', 'channel');
    no({ what: 'person', party: '@Jo' }).refused('missing', 'people');
    no({ what: 'person', people: [{ name: 'Jo' }] }).refused('missing', 'party');
    no({ what: 'not-a-party' }).refused('missing', 'party');
    no({ what: 'subject', subject: 'other', reason: '' }).refused('missing', 'reason');
  });

  test('when nothing changes', () => {
    no(received('2026-06-01T10:00:00+02:00')).refused('nothing-changed', 'moment');
    no({ what: 'filed', day: '2026-06-01' }).refused('nothing-changed', 'day');
    no({ what: 'channel', channel: 'form' }).refused('nothing-changed', 'channel');
  });

  test('for two persons at once, with a colleague among the details, or for somebody who takes no part', () => {
    no({ what: 'person', party: '@Jo', people: [{ name: 'Jo' }, { name: 'Mo' }] }).refused('wrong-kind', 'people');
    no({ what: 'person', party: '@Jo', people: [{ name: 'Jo', staff: 'bas' }] }).refused('unknown-field', 'people.0.staff');
    no({ what: 'person', party: 'nobody', people: [{ name: 'Jo' }] }).refused('unknown-party', 'party');
  });

  test('when nobody would be left who complains', () => {
    no({ what: 'not-a-party', party: '@Jo' }).refused('not-now', 'party');
    no({ what: 'not-a-party', party: '@Ria' }).gives('corrected');
    const withdrawn = aComplaint().has(page('Jo'), 'withdraw');
    withdrawn.when(cor, 'correct', { what: 'not-a-party', party: '@Jo', reason }).refused('not-now', 'party');
    const oneLeft = aComplaintOfTwo().has(page('Mo'), 'withdraw');
    oneLeft.when(cor, 'correct', { what: 'not-a-party', party: '@Jo', reason }).refused('not-now', 'party');
    oneLeft.when(cor, 'correct', { what: 'not-a-party', party: '@Mo', reason }).gives('corrected');
  });

  test('on the own page, or by the person concerned', () => {
    handled().when(page('Jo'), 'correct', received('2026-05-25T09:00:00+02:00')).refused('not-yours');
    aComplaintAboutBas()
      .when({ kind: 'staff', id: 'bas', roles: ['coordinator'] }, 'correct', { what: 'not-a-party', party: '@bas', reason })
      .refused('concerned');
  });
});
