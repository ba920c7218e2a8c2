/**
 * Deciding: one step with its duties and letters in a case of a hundred entries, reading such a case from its journal, and
 * reading and checking each policy. Nothing but processor time: no database, no network.
 * node bench/decide.ts
 */
import { decide } from '#core/case/decide.ts';
import { duties } from '#core/case/duties.ts';
import { blank, evolve, replay } from '#core/case/evolve.ts';
import { reactions } from '#core/case/reactions.ts';
import type { CaseState } from '#core/case/state.ts';
import type { CaseEvent, Situation } from '#core/case/step.ts';
import { checkPolicy } from '#core/policy/check.ts';
import type { Policy } from '#core/policy/policy.ts';
import { addHours, type Moment, toMoment } from '#core/time/moment.ts';
import { loadPolicies, loadPolicy } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { filesBeside, policyNames } from '#store/policy-files.ts';
import { line, median, ms } from './figures.ts';

const ENTRIES = 100;
const ROUNDS = 20;
const TIMES = 50;
const began = toMoment('2026-06-01T10:00:00+02:00');

interface Case {
  readonly policy: Policy;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
}

/** A lively case: lodged, then calls, questions, answers and notes in turn. */
function livelyCase(policy: Policy): Case {
  let about: Case = {
    policy,
    state: blank({ id: 'case', reference: 'X-1', policy: policy.policy, version: policy.version }),
    events: [],
  };
  about = taken(about, 'lodge', lodging(policy));
  for (let turn = 0; about.events.length < ENTRIES; turn += 1) {
    const [party] = about.state.parties;
    const question = about.state.questions.length;
    const acts = [
      ['contact', { party: party?.id, medium: 'phone', result: turn % 3 === 0 ? 'reached' : 'no-answer', summary: 'Gebeld.' }],
      ['ask', { party: party?.id, question: 'Wanneer was dat?' }],
      ['answer', { question, answer: 'Vorige maandag.' }],
      ['note', { text: 'Dossier gelezen.' }],
    ] as const;
    const [verb, values] = acts[turn % acts.length] as (typeof acts)[number];
    about = taken(about, verb, values);
  }
  return about;
}

function lodging(policy: Policy): Record<string, unknown> {
  const record = Object.entries(policy.records).find(([, one]) => one.lodged)?.[0];
  const channel = Object.entries(policy.channels).find(([, one]) => one.form === 'written')?.[0];
  const people = [{ capacity: 'complainant', name: 'Jo de Vries', email: 'jo@burger.example', language: 'nl' }];
  return { record, channel, story: 'Ik ben nooit teruggebeld.', people };
}

function taken(about: Case, verb: 'lodge' | 'contact' | 'ask' | 'answer' | 'note', values: Record<string, unknown>): Case {
  const outcome = decide(situation(about), { verb, values });
  if ('refused' in outcome) throw new Error(`${about.policy.policy}: ${verb} was refused: ${JSON.stringify(outcome.refused)}`);
  return { ...about, state: outcome.events.reduce(evolve, about.state), events: [...about.events, ...outcome.events] };
}

let ids = 0;

function situation({ policy, state }: Case): Situation {
  const now = addHours(began, state.sequence) as Moment;
  const actor =
    state.sequence === 0
      ? ({ kind: 'public' } as const)
      : ({ kind: 'staff', id: 's1', roles: Object.keys(policy.roles) } as const);
  return { policy, state, actor, now, at: now, colleague: () => undefined, newId: () => `id-${ids++}` };
}

/** What handling does between loading and keeping. */
function decideOnce(about: Case): number {
  const values = { party: about.state.parties[0]?.id, medium: 'phone', result: 'reached', summary: 'Gebeld.' };
  const { state, events } = taken(about, 'contact', values);
  const letters = reactions(about.policy, state, events.at(-1) as CaseEvent);
  return duties(about.policy, state).length + letters.length;
}

/** Milliseconds of processor time: what else a busy machine does in between is not counted. */
function spent(work: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (let time = 0; time < TIMES; time++) work();
    times.push(since(before) / TIMES);
  }
  return median(times);
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** So many readings before the engine has compiled what reads; a server that checks as one types is past them. */
const COLD = 20;

async function policyTimes(name: string): Promise<{ first: number; later: number }> {
  const beside = await filesBeside(policiesFolder());
  const times: number[] = [];
  for (let round = 0; round < COLD + 20; round++) {
    const before = process.cpuUsage();
    const loaded = await loadPolicy(policiesFolder(), name, beside);
    for (const read of loaded.read) checkPolicy(read);
    times.push(since(before));
  }
  return { first: times[0] as number, later: median(times.slice(COLD)) };
}

const { policies } = await loadPolicies();
console.log(`processor time for a case of ${ENTRIES} entries, and for reading and checking its policy`);
console.log(line('', 'one step', 'replay', 'policy', 'again'));
for (const name of await policyNames(policiesFolder())) {
  const policy = policies.findLast((one) => one.policy === name);
  if (policy === undefined) continue;
  const about = livelyCase(policy);
  const { id, reference, version } = about.state;
  const step = spent(() => decideOnce(about));
  const whole = spent(() => replay({ id, reference, policy: name, version }, about.events));
  const { first, later } = await policyTimes(name);
  console.log(line(name, ms(step), ms(whole), ms(first), ms(later)));
}
console.log('aims: one step under 1 ms, a policy under 50 ms');
