/** Extend: more time, exactly as the procedure allows it: how long, how often, told to whom, with whose consent (Awb 9:11). */
import type { Clause } from '#core/policy/clause.ts';
import type { Day } from '#core/time/day.ts';
import { type Duty, duties, isPast, latestUntil } from '../duties.ts';
import { type Refused, refuse } from '../refusal.ts';
import { type CaseState, complainants, type Extension, subjects, withExtension } from '../state.ts';
import { type Situation, step } from '../step.ts';

export interface Extended {
  readonly number: number;
  readonly clause: string;
  readonly duty: string;
  readonly needsConsent: boolean;
  /** the end that is extended */
  readonly from: string;
}

export const extend = step({
  verb: 'extend',
  event: 'extended',
  noun: 'extension',
  audience: ['us', 'complainants', 'subjects'],
  fields: {
    until: { kind: 'day', future: 'needed', required: true },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  decide(situation, command) {
    const { policy, state, now } = situation;
    const found = nextExtension(situation);
    if ('refused' in found) return found;
    const { clause, rule, duty } = found;
    const end = duty.due?.end.slice(0, 10) as Day;
    if (duty.due !== undefined && isPast(duty.due.end, now) && !rule.agreed)
      return refuse('term-ended', { clause, data: { end } });
    if (command.until <= end) return refuse('not-later', { field: 'until', clause, data: { end } });
    const latest = latestUntil(policy, state, duty, rule.upTo);
    if (latest !== undefined && command.until > latest) return refuse('too-far', { field: 'until', clause, data: { latest } });
    const facts: Extended = {
      number: state.extensions.length + 1,
      clause: clause.id,
      duty: rule.duty,
      needsConsent: rule.needs.includes('written-consent'),
      from: end,
    };
    return { facts };
  },
  evolve(state, event) {
    const { number, clause, duty, until, needsConsent } = event.facts;
    const extension: Extension = {
      number,
      sequence: event.sequence,
      clause,
      duty,
      until,
      decided: event.at,
      needsConsent,
      consents: {},
      noticed: [],
    };
    return { ...state, extensions: [...state.extensions, extension] };
  },
});

/** The extension the procedure allows now, with its duty; refuses with the clause that is used up. */
export function nextExtension({ policy, state }: Pick<Situation, 'policy' | 'state'>) {
  const clauses = policy.clauses.filter((one) => one.extension !== undefined);
  let last: Refused = refuse('no-such-term');
  for (const clause of clauses) {
    const rule = clause.extension as NonNullable<Clause['extension']>;
    const used = state.extensions.filter((one) => one.clause === clause.id && one.lapsed !== true);
    if (used.some((one) => one.effective === undefined)) return refuse('already', { clause });
    const first = rule.after;
    const before = first === undefined || state.extensions.some((one) => one.clause === first && one.effective !== undefined);
    if (rule.times !== 'unlimited' && used.length >= rule.times) last = refuse('term-used-up', { clause });
    else if (before) {
      const duty = openDuty({ policy, state }, rule.duty);
      if (duty === undefined) return refuse('no-such-term', { clause });
      return { clause, rule, duty };
    }
  }
  return last;
}

function openDuty({ policy, state }: Pick<Situation, 'policy' | 'state'>, clause: string): Duty | undefined {
  return duties(policy, state).find((one) => one.clause === clause && one.status === 'open' && one.due !== undefined);
}

/** Marks the extension as told to this party; it counts when everybody who must know has been told, and agreed where needed. */
export function noticed(state: CaseState, number: number, party: string, at: Extension['decided']): CaseState {
  return withExtension(state, number, (one) => settle(state, { ...one, noticed: [...one.noticed, party] }, at));
}

/** An extension counts from the moment the last complainant has been told, or has agreed. */
export function settle(state: CaseState, one: Extension, at: Extension['decided']): Extension {
  if (one.effective !== undefined || one.lapsed === true) return one;
  const people = complainants(state).map((party) => party.id);
  if (one.needsConsent) return people.every((id) => one.consents[id] === true) ? { ...one, effective: at } : one;
  const mustKnow = [...people, ...subjects(state).map((party) => party.id)];
  return mustKnow.every((id) => one.noticed.includes(id)) ? { ...one, effective: at } : one;
}
