/** The journeys that sample cases make: which step after how many days; what cannot be done by the procedure is left out. */
import type { Verb } from '#core/case/lifecycle.ts';
import { type CaseState, complainants } from '#core/case/state.ts';
import type { Policy } from '#core/policy/policy.ts';
import { addDays } from '#core/time/day.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { findings } from './texts.ts';

export interface Place {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly now: Moment;
  /** the colleague who handles sample cases of this journey */
  readonly handler: string;
}

export interface Act {
  readonly after: number;
  readonly verb: Verb;
  /** undefined: not in this case */
  readonly values: (place: Place) => Readonly<Record<string, unknown>> | undefined;
}

const party = ({ state }: Place): string => complainants(state)[0]?.id ?? '';
const first = (list: Readonly<Record<string, unknown>>): string => Object.keys(list)[0] ?? '';
const act = (after: number, verb: Verb, values: Act['values']): Act => ({ after, verb, values });

const assign = (after: number) => act(after, 'assign', ({ handler }) => ({ staff: handler, notInvolved: true }));
const call = (after: number, result = 'reached') =>
  act(after, 'contact', (place) => ({
    party: party(place),
    medium: 'phone',
    result,
    summary: 'Besproken wat er is gebeurd en wat er nodig is.',
  }));
const frame = (after: number) =>
  act(after, 'frame', ({ policy }) => ({
    elements: [{ text: 'Er is niet teruggebeld.', wish: 'Uitleg.' }],
    subject: first(policy.subjects),
    confirmed: 'by-phone',
  }));
const ask = (after: number) =>
  act(after, 'ask', (place) => ({
    party: party(place),
    question: 'Op welke dag belde u?',
    answerBy: addDays(dayOf(place.now), 14),
  }));
const answer = (after: number) =>
  act(after, 'answer', ({ state }) =>
    state.questions.length === 0 ? undefined : { question: 1, answer: 'Dat was op een dinsdag.' },
  );
const invite = (after: number) =>
  act(after, 'invite', (place) => ({
    party: party(place),
    replyBy: addDays(dayOf(place.now), 10),
    text: 'Wij horen graag uw kant.',
  }));
const hear = (after: number) =>
  act(after, 'hear', (place) => ({
    party: party(place),
    way: first(place.policy.hearing.forms),
    report: 'De klager vertelde wat er gebeurde.',
  }));
const find = (after: number, which: number) =>
  act(after, 'find', ({ policy }) => {
    const verdicts = Object.keys(policy.verdicts);
    return verdicts.length === 0 ? undefined : { element: 1, finding: findings.text, verdict: verdicts[which % verdicts.length] };
  });
const conclude = (after: number, which: number) =>
  act(after, 'conclude', ({ policy }) => {
    const verdicts = Object.keys(policy.verdicts);
    return {
      explanation: findings.explanation,
      solution: findings.solution,
      judgement: findings.text,
      consequences: findings.solution,
      ...(verdicts.length === 0 ? {} : { verdict: verdicts[which % verdicts.length] }),
    };
  });
const close = (after: number, manner: string) =>
  act(after, 'close', () => ({ manner, solution: findings.solution, lesson: 'Een afspraak hoort in het dossier.' }));
const accept = (after: number) =>
  act(after, 'accept', (place) => ({
    party: party(place),
    yes: place.policy.satisfaction.map((one) => one.id),
    words: 'Zo is het goed.',
  }));
const extend = (after: number) =>
  act(after, 'extend', ({ now }) => ({
    until: addDays(dayOf(now), 28),
    reason: 'Wij wachten nog op de gegevens van een ander.',
  }));
const withdraw = (after: number) =>
  act(after, 'withdraw', (place) => ({ party: party(place), reason: 'Het is vanzelf goed gekomen.' }));
const note = (after: number) => act(after, 'note', () => ({ text: 'Belregister opgevraagd.' }));

/** From a complaint that only just came in to one that was heard, judged and closed. */
export const scripts: readonly (readonly Act[])[] = [
  [],
  [assign(1)],
  [assign(1), call(2, 'voicemail'), call(4)],
  [assign(0), call(1), frame(2), note(3)],
  [assign(1), call(2), accept(6), close(6, 'satisfied')],
  [assign(1), call(3), frame(3), ask(4), answer(12), note(13)],
  [assign(2), call(3), frame(4), invite(6), hear(15), find(18, 0), conclude(20, 0), close(26, 'concluded')],
  [assign(2), call(5), frame(6), invite(8), hear(20), extend(22), find(40, 1), conclude(44, 1), close(52, 'concluded')],
  [assign(1), call(2, 'no-answer'), withdraw(9)],
  [assign(3), call(4), frame(5), invite(7), hear(16)],
];
