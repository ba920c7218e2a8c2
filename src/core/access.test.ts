// Access: who may do and see what, and the firewall around a person concerned.
import { describe, expect, test } from 'vitest';
import type { Policy } from '#core/policy/policy.ts';
import { aPolicy } from '#test/a-policy.ts';
import { anAppeal, answeredUnder, eva, withBoard } from '#test/appeals.ts';
import { anna, anybody, bas, colleague, cor, given, moment, page, type Story, system, tess } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, aComplaintOfTwo, aForm, aSpokenFor, handled, mo } from '#test/situations.ts';
import { assignsFirst, holdsRight, isFor, mayBring, maySee, mayTake } from './access.ts';
import { lifecycle, type Verb } from './case/lifecycle.ts';
import type { Actor, Audience } from './case/state.ts';
import { allVerbs } from './case/steps.ts';

const roles = ['coordinator', 'handler', 'team-leader', 'reader'];
const all = (id: string) => colleague(id, ...roles);
const code = (story: Story, actor: Actor, verb: Verb) => mayTake(story.policy, story.state, actor, verb)?.refused[0].code;

describe('the conflict firewall', () => {
  const joins = {
    subject: { capacity: 'subject', staff: 'bas' },
    complainant: { capacity: 'complainant', staff: 'bas', people: [mo] },
    representative: { capacity: 'representative', staff: 'bas', represents: '@Jo', people: [mo] },
  };

  for (const [capacity, raw] of Object.entries(joins)) {
    test(`Awb 9:7, 2:4: a colleague who is ${capacity} takes no step and sees nothing from the inside, in whatever role`, () => {
      const story = handled(aComplaint()).has(cor, 'involve', raw);
      for (const verb of allVerbs()) {
        const byStaff = (lifecycle[verb].by as readonly string[]).includes('staff');
        expect([verb, code(story, all('bas'), verb)]).toEqual([verb, byStaff ? 'concerned' : 'not-yours']);
      }
      for (const role of roles)
        expect([role, maySee(story.policy, story.state, { id: 'bas', roles: [role] })]).toEqual([role, false]);
      expect(maySee(story.policy, { ...story.state, handler: 'bas' }, { id: 'bas', roles })).toBe(false);
    });
  }

  test('a witness may look and act, but does not handle it', () => {
    const story = handled(aComplaint()).has(cor, 'involve', { capacity: 'witness', staff: 'bas', people: [mo] });
    expect(maySee(story.policy, story.state, { id: 'bas', roles })).toBe(true);
    expect(code(story, colleague('bas', 'coordinator'), 'note')).toBeUndefined();
    story.when(cor, 'assign', { staff: 'bas' }).refused('concerned', 'staff');
  });

  test('the same colleague is free in another case, and others are free in this one', () => {
    const about = aComplaintAboutBas();
    expect(maySee(about.policy, aComplaint().state, { id: 'bas', roles: ['coordinator'] })).toBe(true);
    expect(maySee(about.policy, about.state, { id: 'cor', roles: ['coordinator'] })).toBe(true);
  });

  test('it holds from the moment somebody turns out to be concerned, also for the handler', () => {
    const story = handled();
    expect(maySee(story.policy, story.state, anna)).toBe(true);
    story.has(cor, 'involve', { capacity: 'subject', staff: 'anna' });
    expect(maySee(story.policy, story.state, anna)).toBe(false);
    expect(code(story, anna, 'note')).toBe('concerned');
  });
});

describe('KLK-36: an appeal that came in on paper at the body of a tier', () => {
  const now = moment('2026-06-12');
  const bringing = withBoard();
  const mayAppeal: Policy = {
    ...bringing,
    roles: {
      ...bringing.roles,
      chair: { ...(bringing.roles.chair as Policy['roles'][string]), may: ['appeal', 'rule', 'assign'] },
    },
  };
  const bring = (story: Story, policy: Policy, staff: { id: string; roles: readonly string[] }) => {
    const answer = mayBring(policy, story.state, staff, { at: now, now });
    return 'refused' in answer ? answer.refused[0] : answer;
  };

  test('KLK-34: then its people enter it once the tier is open, although they cannot open the case', () => {
    const story = answeredUnder(mayAppeal);
    expect(maySee(mayAppeal, story.state, eva)).toBe(false);
    expect(bring(story, mayAppeal, eva)).toEqual({ tier: 'board' });
  });

  test('then nobody else does, whatever the role, nor its people without the right to it', () => {
    const story = answeredUnder(mayAppeal);
    for (const one of [anna, cor, all('bas')]) expect(bring(story, mayAppeal, one)).toMatchObject({ code: 'not-yours' });
    const without = { ...mayAppeal, roles: { ...mayAppeal.roles, chair: { ...mayAppeal.roles.chair, may: ['rule'] } } } as Policy;
    expect(bring(story, without, eva)).toMatchObject({ code: 'not-yours' });
  });

  test('KLK-33: before there is an answer, then it is refused by the clause of the tier', () => {
    expect(bring(handled(aComplaint(mayAppeal)), mayAppeal, eva)).toMatchObject({
      code: 'not-open',
      clause: { id: 'board-open' },
    });
  });

  test('KLK-34: to who is concerned the case does not exist, and who handled it does not enter it either', () => {
    const story = answeredUnder(mayAppeal);
    const about = { ...story.state, parties: story.state.parties.map((one) => ({ ...one, staff: 'eva' })) };
    expect(mayBring(mayAppeal, about, eva, { at: now, now })).toMatchObject({ refused: [{ code: 'unknown-case' }] });
    const both = { id: anna.id, roles: ['handler', 'chair'] };
    expect(bring(story, mayAppeal, both)).toMatchObject({ code: 'not-independent', clause: { id: 'board-open' } });
  });
});

describe('who may see a case', () => {
  test('all, by a role that sees all; the own, and with the right to assign those of nobody', () => {
    const sees = (story: Story, ...actors: readonly { id: string; roles: readonly string[] }[]) =>
      actors.map((one) => maySee(story.policy, story.state, one));
    const reader = { id: 'rik', roles: ['reader'] };
    expect(sees(handled(), cor, anna, bas, tess, reader)).toEqual([true, true, false, false, false]);
    expect(sees(aComplaint(), cor, anna, bas, tess, reader)).toEqual([true, true, true, true, false]);
    expect(sees(aComplaint(), { id: 'x', roles: ['unheard-of', 'handler'] })).toEqual([true]);
    expect(sees(aComplaint(), { id: 'x', roles: [] }, { id: 'x', roles: ['unheard-of'] })).toEqual([false, false]);
  });

  test('CAK-02: who wrote it down at the desk, until it gets its first handler; and never when concerned', () => {
    const policy: Policy = {
      ...aPolicy(),
      roles: { ...aPolicy().roles, desk: { name: { nl: 'balie' }, may: ['lodge', 'promote'], sees: 'own' } },
    };
    const told = () => given(policy).has(colleague('bas', 'desk'), 'lodge', { ...aForm, channel: 'phone' });
    const seen = (story: Story) => ['bas', 'dirk'].map((id) => maySee(policy, story.state, { id, roles: ['desk'] }));
    expect(seen(told())).toEqual([true, false]);
    expect(seen(told().has(cor, 'involve', { capacity: 'subject', staff: 'bas' }))).toEqual([false, false]);
    expect(seen(told().has(cor, 'assign', { staff: 'anna' }))).toEqual([false, false]);
    // what ended without a handler stays with who wrote it down: the step is taken back there
    const passedOn = told().has(cor, 'redirect', { way: 'objection', reason: 'Een bezwaar' });
    expect(seen(passedOn)).toEqual([true, false]);
  });
});

describe('who may take a step', () => {
  test('only through the doors that the lifecycle names', () => {
    const story = handled();
    const jo: Actor = { kind: 'party', id: story.party('Jo').id };
    for (const verb of allVerbs()) {
      const by: readonly string[] = lifecycle[verb].by;
      const taken = [cor, jo, anybody, system].map((actor) => [actor.kind, code(story, actor, verb) === undefined]);
      expect([verb, Object.fromEntries(taken)]).toEqual([
        verb,
        {
          staff: by.includes('staff'),
          // only where the procedure lets it last, and only for who is concerned
          party: by.includes('party') && verb !== 'sign',
          public: by.includes('public'),
          system: by.includes('system'),
        },
      ]);
    }
  });

  test('a colleague with a role that has the right; roles add up', () => {
    const policy = aPolicy();
    expect(holdsRight(policy, ['reader'], 'note')).toBe(true);
    expect(holdsRight(policy, ['reader'], 'close')).toBe(false);
    expect(holdsRight(policy, ['reader', 'handler'], 'close')).toBe(true);
    expect(holdsRight(policy, ['unheard-of'], 'note')).toBe(false);
    expect(holdsRight(policy, [], 'note')).toBe(false);
  });

  test('on the own page: only what is meant for that capacity', () => {
    const story = handled(aComplaintAboutBas()).has(cor, 'involve', { capacity: 'witness', people: [mo] });
    const may = (name: string) =>
      allVerbs().filter((verb) => code(story, { kind: 'party', id: story.party(name).id }, verb) === undefined);
    const others = ['approve', 'comment', 'challenge'];
    const own = [
      'confirm',
      'involve',
      'revoke',
      'answer',
      'accept',
      'decline',
      'choose',
      'arrange',
      'cancel',
      'remark',
      'consent',
      ...others,
      'reopen',
      'withdraw',
      'appeal',
      'abandon',
      'attach',
      'retract',
      'rate',
      'contest',
      'route',
      'request',
    ];
    expect(may('Jo')).toEqual(own);
    expect(may('bas')).toEqual([
      'answer',
      'choose',
      'arrange',
      'cancel',
      'remark',
      'comment',
      'challenge',
      'attach',
      'retract',
      'request',
    ]);
    expect(may('Mo')).toEqual(['answer', 'arrange', 'cancel', 'remark', 'comment', 'attach', 'retract', 'request']);
  });

  test('not by somebody of another case', () => {
    expect(code(handled(), { kind: 'party', id: 'stranger' }, 'attach')).toBe('not-yours');
  });

  test('who withdrew, or speaks for who withdrew, can only come back or hand in', () => {
    const story = aSpokenFor().has(page('Jo'), 'withdraw');
    for (const name of ['Jo', 'Ria']) {
      const who: Actor = { kind: 'party', id: story.party(name).id };
      expect([code(story, who, 'accept'), code(story, who, 'reopen'), code(story, who, 'attach')]).toEqual([
        'not-now',
        undefined,
        undefined,
      ]);
    }
  });
});

describe('for whom an item is', () => {
  const story = aComplaint(aPolicy(), { people: [{ name: 'Jo', phone: '1' }, mo] })
    .has(cor, 'involve', { capacity: 'subject', staff: 'bas' })
    .has(cor, 'involve', { capacity: 'representative', represents: '@Jo', people: [{ name: 'Ria' }] })
    .has(cor, 'involve', { capacity: 'witness', people: [{ name: 'Wim' }] });
  const readers = (audience: Audience) =>
    ['Jo', 'Mo', 'Ria', 'bas', 'Wim'].filter((name) => isFor(audience, story.state, story.party(name).id));

  test('us alone, all who complain with who speaks for them, the persons concerned, or one by name', () => {
    expect(readers(['us'])).toEqual([]);
    expect(readers(['us', 'complainants'])).toEqual(['Jo', 'Mo', 'Ria']);
    expect(readers(['us', 'subjects'])).toEqual(['bas']);
    expect(readers(['us', 'complainants', 'subjects'])).toEqual(['Jo', 'Mo', 'Ria', 'bas']);
    expect(readers(['us', story.party('Mo').id])).toEqual(['Mo']);
    expect(readers(['us', story.party('Jo').id])).toEqual(['Jo', 'Ria']);
    expect(readers(['us', story.party('Ria').id])).toEqual(['Ria']);
    expect(readers(['us', story.party('Wim').id])).toEqual(['Wim']);
  });

  test('nobody of another case', () => {
    expect(isFor(['us', 'complainants', 'subjects'], story.state, 'stranger')).toBe(false);
  });

  test('what the others were told after somebody left is not for who left; what is addressed by name is', () => {
    const two = handled(aComplaintOfTwo()).has(page('Mo'), 'withdraw').has(anna, 'propose', { solution: 'x' });
    const [left, now] = [two.state.sequence - 1, two.state.sequence];
    const sees = (name: string, audience: Audience, sequence?: number) =>
      isFor(audience, two.state, two.party(name).id, sequence);
    expect([sees('Mo', ['complainants'], left), sees('Mo', ['complainants'], now), sees('Mo', ['complainants'])]).toEqual([
      true,
      false,
      true,
    ]);
    expect(sees('Mo', ['us', two.party('Mo').id], now)).toBe(true);
    expect(sees('Jo', ['complainants'], now)).toBe(true);
  });
});

describe('an appeal', () => {
  const sees = ({ policy, state }: Story, ...who: readonly { id: string; roles: readonly string[] }[]) =>
    who.map((one) => maySee(policy, state, one));

  test('KLK-34: the body sees it from the appeal on, who handled it keeps it, and it is in no queue of others', () => {
    const story = answeredUnder(withBoard());
    expect(sees(story, eva, anna, bas, tess)).toEqual([false, true, false, false]);
    story.on('2026-06-08').has(page('Jo'), 'appeal', anAppeal);
    expect(sees(story, eva, anna, bas, tess)).toEqual([true, true, false, false]);
    story.has(cor, 'recuse', { staff: 'anna', reason: 'x' });
    expect(sees(story, eva, anna)).toEqual([true, false]);
  });

  test('KLK-34: the right to assign is for the appeals of a body alone', () => {
    const policy = withBoard();
    expect([assignsFirst(policy, ['chair']), assignsFirst(policy, ['chair', 'handler'])]).toEqual([false, true]);
    expect(sees(aComplaint(policy), eva, bas)).toEqual([false, true]);
  });

  test('who makes a case ready for the body sees it with the body, never a first one, and no longer once nobody stands by the appeal', () => {
    const wim = colleague('wim', 'secretary');
    const secretary = { name: { nl: 'secretaris' }, may: ['assign', 'seat', 'hear', 'advise'], sees: 'own' } as const;
    const board = withBoard({ preparedBy: ['secretary'] });
    const policy = { ...board, roles: { ...board.roles, secretary } };
    expect(assignsFirst(policy, ['secretary'])).toBe(false);
    expect(sees(aComplaint(policy), wim, bas)).toEqual([false, true]);
    const story = answeredUnder(policy);
    expect(sees(story, wim)).toEqual([false]);
    story.on('2026-06-08').has(page('Jo'), 'appeal', anAppeal);
    expect(sees(story, wim, eva)).toEqual([true, true]);
    story.has(wim, 'assign', { staff: 'eva', notInvolved: 'yes' });
    story.has(page('Jo'), 'abandon');
    expect(sees(story, wim)).toEqual([false]);
  });
});
