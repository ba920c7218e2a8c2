// Whatever people try, in whatever order: a case never gets into a state that cannot be.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maySee } from '#core/access.ts';
import { addDays } from '#core/time/day.ts';
import { compareMoments, dayOf } from '#core/time/moment.ts';
import { afterAYear } from '#test/a-retention.ts';
import { answeredUnder, appealed, aRuling, eva, withBoard } from '#test/appeals.ts';
import { withDataRequests } from '#test/data-requests.ts';
import { anna, anybody, bas, cor, page, type Raw, type Story, system } from '#test/given-when-then.ts';
import {
  aComplaint,
  aComplaintAboutBas,
  aComplaintOfTwo,
  anOralComplaint,
  aSpokenFor,
  framed,
  handled,
  heard,
  judged,
  solved,
} from '#test/situations.ts';
import { choicesOf } from './choices.ts';
import { isOffered } from './decide.ts';
import { duties } from './duties.ts';
import { evolve, replay } from './evolve.ts';
import type { Field } from './field.ts';
import { reached } from './happened.ts';
import { lifecycle, type Verb } from './lifecycle.ts';
import { reactions } from './reactions.ts';
import { isRefused } from './read-values.ts';
import { type Actor, type CaseState, complainants, concernedStaff } from './state.ts';
import { statuses } from './status.ts';
import type { CaseEvent } from './step.ts';
import { allVerbs, stepOf } from './steps.ts';

// with an appeal, so that a case can also be looked at once more, and an answer to who asks about their data
const board = withBoard();
const answers = withDataRequests();
const policy = {
  ...board,
  clauses: [...board.clauses, ...answers.clauses.filter(({ duty }) => duty?.from === 'requested')],
  retention: { holds: {}, rules: [afterAYear] },
  reviews: { extend: { by: ['coordinator'], when: { form: ['oral'] as const }, says: { nl: 'Vier ogen.' }, source: [] } },
};
const SECRET = 'geheim';
const two = () => handled(aComplaintOfTwo(policy)).has(cor, 'involve', { capacity: 'subject', staff: 'bas' });
const beginnings: readonly (() => Story)[] = [
  () => aComplaint(policy),
  () => handled(aComplaintAboutBas(policy)),
  () => framed(handled(aSpokenFor(policy))),
  () => judged(heard(framed(two()))),
  () => solved(two()),
  () => answeredUnder(policy),
  () => appealed(policy),
  () => appealed(policy).has(eva, 'rule', aRuling),
  () => asked(two()),
  () => handled(anOralComplaint(policy)),
  () => handled(aComplaint(policy)).has(anna, 'hand-over', { role: 'coordinator', summary: SECRET }),
  () => challenged(handled(aComplaint(policy))),
  () => granted(judged(heard(framed(handled(aComplaint(policy)))))),
  () => organised(judged(heard(framed(handled(aComplaint(policy)))))),
  () => nearlyAYearLater(solved(framed(handled(aComplaint(policy))))),
];

/** A panel sits, and Jo doubts one of its members. */
function challenged(story: Story): Story {
  story.has(anna, 'seat', { body: 'committee', members: ['cor', 'bas'] });
  return story.has(page('Jo'), 'challenge', { member: 1, reason: SECRET });
}

/** Something was promised and waits to be done. */
function granted(story: Story): Story {
  return story.has(anna, 'grant', { kind: 'payment', what: SECRET, promised: '2026-06-20' });
}

/** Danger was reported, contact is agreed, a talk is planned and a letter waits to be read. */
function organised(story: Story): Story {
  story.has(anna, 'alarm', { kind: 'threat', staff: 'tess', text: SECRET });
  story.has(anna, 'regulate', { party: '@Jo', text: SECRET, reason: SECRET, reviewBy: '2026-07-01', until: '2026-08-01' });
  story.has(anna, 'arrange', { party: '@Jo', start: '2026-06-10T10:00:00+02:00', medium: 'phone' });
  return story.has(anna, 'present', { step: 'extend', content: SECRET });
}

/** It was closed, and the day on which its words go comes near. */
function nearlyAYearLater(story: Story): Story {
  return story.on('2026-06-10').has(anna, 'close', { manner: 'satisfied' }).on('2027-05-20');
}

/** The term was extended with notice to all, more time is asked, and a question is open. */
function asked(story: Story): Story {
  story.has(anna, 'extend', { until: '2026-08-10', reason: SECRET });
  for (const { id } of story.state.parties) story.has(cor, 'send', { party: id, letter: 'extension', medium: 'post' });
  story.has(anna, 'extend', { until: '2026-09-01', reason: SECRET });
  return story.has(anna, 'ask', { party: '@Jo', question: SECRET });
}

/** One attempt: who, what, with which choices among the plausible values, after how many days. */
const attempts = fc.array(
  fc.record({
    who: fc.nat(),
    verb: fc.nat(),
    picks: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    days: fc.nat(5),
  }),
  { minLength: 10, maxLength: 40 },
);
type Attempt = typeof attempts extends fc.Arbitrary<readonly (infer A)[]> ? A : never;

function actorOf({ state }: Story, who: number): Actor {
  const parties = state.parties.map((one): Actor => ({ kind: 'party', id: one.id }));
  const all: readonly Actor[] = [anna, cor, anna, cor, bas, eva, system, anybody, { kind: 'party', id: 'stranger' }, ...parties];
  return all[who % all.length] as Actor;
}

/** Mostly a step that is offered to this actor now, sometimes any step at all. */
function verbOf({ state, now, policy: own }: Story, actor: Actor, pick: number): Verb {
  const situation = { policy: own, state, actor, now, at: now, colleague: () => undefined, newId: () => '' };
  const offered = allVerbs().filter((verb) => isOffered(situation, verb));
  const verbs = pick % 5 === 0 || offered.length === 0 ? allVerbs() : offered;
  return verbs[(pick >> 3) % verbs.length] as Verb;
}

/** Values that could be right: mostly of this case, now and then of nowhere. */
function plausible({ state, now, policy: { clauses } }: Story, field: Field, pick: number): unknown {
  const one = <T>(values: readonly T[]): T | undefined => values[pick % values.length];
  const people = { name: SECRET, email: `${SECRET}@example.org` };
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return SECRET;
    case 'day':
      return addDays(dayOf(now), (pick % 60) - 10);
    case 'moment':
      if (field.future === 'needed') return `${addDays(dayOf(now), 1 + (pick % 20))}T09:00:00+02:00`;
      return one([state.received, now, `${addDays(dayOf(now), -(pick % 30))}T09:00:00+02:00`]);
    case 'choice':
      return one(choicesOf(policy, field))?.[0];
    case 'choices':
      return choicesOf(policy, field)
        .map(([key]) => key)
        .slice(0, 1 + (pick % 3));
    case 'classes':
      return one([['nature:i'], ['nature:i', 'nature:ii', 'manner:a'], ['manner:a', 'manner:b'], ['lost']]);
    case 'details':
      return one([{ amount: pick, products: SECRET }, { vulnerable: true, times: '' }, { further: SECRET }, { lost: SECRET }]);
    case 'flag':
      return pick % 2 === 0;
    case 'party':
      return one([...state.parties.map(({ id }) => id), 'stranger']);
    case 'staff':
      return one(['anna', 'bas', 'cor', 'tess', 'nobody']);
    case 'colleagues':
      return one([['anna', 'cor'], ['bas'], ['cor', 'tess'], ['nobody']]);
    case 'number':
      return 1 + (pick % (field.of === 'entry' ? state.sequence + 1 : 4));
    case 'documents':
      return one([['doc1'], ['doc1', 'doc2'], ['lost']]);
    case 'people':
      return one([[people], [people], [{ ...people, capacity: 'representative', represents: 0 }], [people, people]]);
    case 'elements':
      return one([[{ text: SECRET }], [{ text: SECRET, wish: SECRET }, { text: SECRET }]]);
    case 'case':
      return one(['VBD-2026-00002', clauses[0]?.id]);
  }
}

function rawOf(story: Story, verb: Verb, { picks }: Attempt): Raw {
  const fields = Object.entries(stepOf(verb).fields);
  const given = fields.filter(([, field], place) => field.required === true || ((picks[place % 12] as number) >> 3) % 3 > 0);
  return Object.fromEntries(given.map(([name, field], place) => [name, plausible(story, field, picks[place % 12] as number)]));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Tells the whole story of attempts; `then` looks at each one that succeeded. */
function tell(begin: number, all: readonly Attempt[], then: (before: CaseState, story: Story, event: CaseEvent) => void): Story {
  const story = (beginnings[begin % beginnings.length] as () => Story)();
  for (const attempt of all) {
    const before = deepFreeze(story.state);
    story.on(addDays(dayOf(story.now), attempt.days));
    const actor = actorOf(story, attempt.who);
    const verb = verbOf(story, actor, attempt.verb);
    const { outcome } = story.when(actor, verb, rawOf(story, verb, attempt));
    if (isRefused(outcome)) expect(story.state).toBe(before);
    else for (const event of outcome) then(before, story, event);
  }
  return story;
}

const always = (then: Parameters<typeof tell>[2], end: (story: Story) => void = () => undefined, numRuns = 400) =>
  fc.assert(
    fc.property(fc.nat(), attempts, (begin, all) => end(tell(begin, all, then))),
    { numRuns },
  );

/** A merger is about a second case, and a walk has one. */
const ofTwoCases: readonly string[] = ['merge', 'absorb', 'relate'];

describe('in every sequence of attempts, legal and illegal', () => {
  test('the journal has no gaps, gives the case back, and its facts hold no words of people', () => {
    always(
      (before, story, event) => {
        expect(event.sequence).toBe(before.sequence + 1);
        expect(evolve(before, event)).toEqual(story.state);
        expect(JSON.stringify(event.facts)).not.toContain(SECRET);
        expect(event.audience[0]).toBe('us');
        expect(compareMoments(event.at, event.entered)).toBeLessThanOrEqual(0);
      },
      ({ state, events }) => {
        expect(replay(state, events)).toEqual(state);
      },
      800,
    );
  });

  test('the state is one that can be', () => {
    always((before, { state }, event) => {
      expect(statuses).toContain(state.status);
      const verb = allVerbs().find((one) => stepOf(one).event === event.name) as Verb;
      const arrow: { in: readonly string[]; to?: string } = lifecycle[verb];
      expect(arrow.in).toContain(before.status);
      if (arrow.to !== undefined) expect(state.status).toBe(arrow.to);
      if (state.status !== 'withdrawn') expect(complainants(state).length).toBeGreaterThan(0);
      if (state.handler !== undefined)
        expect([...state.recused, ...state.parties.map((one) => one.staff)]).not.toContain(state.handler);
      for (const list of [state.elements, state.questions, state.proposals, state.extensions])
        expect(list.map((one) => one.number)).toEqual(list.map((_, place) => place + 1));
      for (const one of state.parties.filter((party) => party.represents !== undefined))
        expect(state.parties.find((other) => other.id === one.represents)?.capacity).toBe('complainant');
      expect(state.filed <= dayOf(state.received) && (state.conduct ?? '') <= state.filed).toBe(true);
    });
  });

  test('the date of receipt changes by nothing but a correction', () => {
    always((before, { state }, event) => {
      if (state.received !== before.received) expect(event).toMatchObject({ name: 'corrected', facts: { what: 'received' } });
    });
  });

  test('Awb 9:7: a person concerned takes no step from the inside and sees nothing', () => {
    always((before, { state }, event) => {
      if (event.by.kind === 'staff') expect(concernedStaff(before)).not.toContain(event.by.id);
      for (const id of concernedStaff(state)) expect(maySee(policy, state, { id, roles: Object.keys(policy.roles) })).toBe(false);
    });
  });

  test('CAK-20: what one says of being satisfied, nobody says for another; reopening without a name asks everybody', () => {
    always((before, { state }, event) => {
      const changed = state.parties.filter((one) =>
        before.parties.some((old) => old.id === one.id && old.satisfied !== one.satisfied),
      );
      if ((event.name === 'reopened' || event.name === 'promoted') && event.party === undefined) return;
      expect(changed.every((one) => one.id === event.party)).toBe(true);
      if (changed.length > 0) expect(['accepted', 'declined', 'reopened']).toContain(event.name);
    });
  });

  test('CAK-28: it is never closed before all are satisfied or the answer has left', () => {
    always((before, _, event) => {
      // a signal may be closed as noted
      if (event.name !== 'closed' || before.record !== 'complaint') return;
      const done = ['satisfied', 'letter:conclusion'].map((name) => reached(policy, before, name));
      expect(done.some((at) => at !== undefined)).toBe(true);
    });
  });

  test('what is owed can always be worked out: once for each, not before it began, and never later than the law allows', () => {
    always((_, { state, policy: own }, event) => {
      const owed = duties(own, state);
      expect(new Set(owed.map((one) => one.key)).size).toBe(owed.length);
      for (const { due, from, warn, status, doneAt } of owed) {
        if (due !== undefined && due.steps[0]?.kind !== 'promised') expect(due.end.slice(0, 10) >= dayOf(from)).toBe(true);
        if (due !== undefined && warn !== undefined) expect(warn < due.end).toBe(true);
        expect(status === 'done').toBe(doneAt !== undefined);
      }
      for (const letter of reactions(own, state, event)) expect(state.parties).toContainEqual(letter.party);
    });
  });

  test('Awb 9:11 lid 3: more than ten weeks are taken only when everybody who complains said yes', () => {
    always((before, { state, policy: own }) => {
      for (const one of state.extensions.filter((other) => other.needsConsent && other.effective !== undefined)) {
        const old = before.extensions.find((other) => other.number === one.number);
        if (old?.effective === undefined)
          expect(complainants(state).map(({ id }) => one.consents[id])).toEqual(complainants(state).map(() => true));
      }
      const decide = duties(own, state).find((one) => one.clause === 'decide');
      const agreed = state.extensions.some((one) => one.needsConsent && one.effective !== undefined);
      // ten weeks, and the days by which the law moves two ends
      if (decide?.due !== undefined && !agreed) expect(decide.due.end <= addDays(dayOf(decide.from), 70 + 10)).toBe(true);
    });
  });

  test('nearly every step is taken somewhere, so that the walks are worth something', () => {
    const taken = new Set<string>();
    const property = fc.property(fc.nat(), attempts, (begin, all) => {
      tell(begin, all, (_, __, { name }) => taken.add(name));
    });
    // always the same walks: which rare step chance leaves out says nothing about the walks
    fc.assert(property, { numRuns: 2500, seed: 1 });
    const never = allVerbs().filter((verb) => !['lodge', ...ofTwoCases].includes(verb) && !taken.has(stepOf(verb).event));
    expect(never.length, never.join(', ')).toBeLessThanOrEqual(3);
  });
});
