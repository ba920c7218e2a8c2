/** Given an improvement, when somebody takes a step, then this happens: its rules as the trade tells them. */
import { expect } from 'vitest';
import { isRefused, readValues } from '#core/case/read-values.ts';
import type { RefusalCode, Refused } from '#core/case/refusal.ts';
import type { Actor } from '#core/case/state.ts';
import { decideMeasure, offeredMeasureSteps } from '#core/improvement/decide.ts';
import { measureDuties } from '#core/improvement/duties.ts';
import { evolveMeasure } from '#core/improvement/evolve.ts';
import type { MeasureVerb } from '#core/improvement/lifecycle.ts';
import { blankMeasure, type MeasureState } from '#core/improvement/state.ts';
import { measureStepOf } from '#core/improvement/steps.ts';
import type { OfficeDuty } from '#core/office/duty.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import { type ImprovementRule, usualKinds } from '#core/policy/improvement.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Moment } from '#core/time/moment.ts';
import { aPolicy } from './a-policy.ts';
import { colleague, moment, type Raw } from './given-when-then.ts';

export const improvementRule: ImprovementRule = {
  source: ['INS-39'],
  causes: { phone: { nl: 'Onbereikbaar' }, text: { nl: 'Onduidelijke tekst' } },
  open: true,
  kinds: usualKinds,
  owner: 'coordinator',
  sees: ['reader'],
  decideWithin: { count: 2, unit: 'week' },
  evaluateAfter: { count: 3, unit: 'month' },
  needs: [],
  alertAfter: 1,
};

export const cor = colleague('cor', 'coordinator');
export const anna = colleague('anna', 'handler');
export const piet = colleague('piet', 'handler');
export const system: Actor = { kind: 'system' };

/** Cases that there are, by reference. */
const cases: Readonly<Record<string, string>> = { 'VBD-1': 'case-1', 'VBD-2': 'case-2', 'VBD-3': 'case-3' };

export class Improvement {
  readonly policy: Policy;
  readonly rule: ImprovementRule;
  state: MeasureState;
  entries: readonly OfficeEntry[] = [];
  now: Moment = moment('2026-06-01');
  readonly parent?: { readonly id: string; readonly cases: readonly string[] };

  constructor(rule: Partial<ImprovementRule> = {}, parent?: Improvement['parent']) {
    this.rule = { ...improvementRule, ...rule };
    this.policy = aPolicy({ other: { improvement: this.rule } });
    this.state = blankMeasure({ id: 'measure-1', policy: this.policy.policy, version: 1 });
    if (parent !== undefined) this.parent = parent;
  }

  /** The clock moves on. */
  on(when: string): this {
    this.now = moment(when);
    return this;
  }

  /** Somebody takes a step that succeeds. */
  has(actor: Actor, verb: MeasureVerb, raw: Raw = {}): this {
    const tried = this.try(actor, verb, raw);
    if (isRefused(tried)) throw new Error(`${verb}: ${JSON.stringify(tried.refused)}`);
    return this;
  }

  /** Somebody tries a step that succeeds, and this is its entry. */
  gives(actor: Actor, verb: MeasureVerb, raw: Raw = {}): OfficeEntry {
    return this.has(actor, verb, raw).entries.at(-1) as OfficeEntry;
  }

  /** Somebody tries a step that is refused, for this reason, at this field. */
  refuses(code: RefusalCode, field: string | undefined, actor: Actor, verb: MeasureVerb, raw: Raw = {}): void {
    const before = this.state;
    const tried = this.try(actor, verb, raw);
    expect(isRefused(tried) ? tried.refused[0] : 'done').toMatchObject({ code, ...(field === undefined ? {} : { field }) });
    expect(this.state).toBe(before);
  }

  /** The duty with this key that is owed now. */
  duty(key: string): OfficeDuty | undefined {
    return measureDuties(this.policy, this.state).find((one) => one.key === key);
  }

  /** Everything that is owed. */
  owed(): readonly string[] {
    return measureDuties(this.policy, this.state).map((one) => one.key);
  }

  offered(actor: Actor): readonly MeasureVerb[] {
    return offeredMeasureSteps({ policy: this.policy, state: this.state, actor });
  }

  private try(actor: Actor, verb: MeasureVerb, raw: Raw): OfficeEntry | Refused {
    const { policy, rule, state, now, parent } = this;
    const read = readValues(measureStepOf(verb).fields, raw, { policy, now, document: () => undefined });
    if (isRefused(read)) return read;
    const isColleague = (id: string) => ['anna', 'piet', 'cor'].includes(id);
    const situation = {
      policy,
      rule,
      state,
      actor,
      now,
      isColleague,
      caseOf: (one: string) => cases[one],
      followUpId: 'child-1',
    };
    const decided = decideMeasure(parent === undefined ? situation : { ...situation, parent }, { verb, values: read.values });
    if (isRefused(decided)) return decided;
    this.state = evolveMeasure(state, decided);
    this.entries = [...this.entries, decided];
    return decided;
  }
}

/** The coordinator records that people cannot reach us, in a case. */
export function aCause(rule: Partial<ImprovementRule> = {}): Improvement {
  const found = { causes: ['phone'], problem: 'Niemand neemt op.', origin: 'case', case: 'VBD-1' };
  return new Improvement(rule).has(cor, 'start', found);
}

export const aPlan = { what: 'Wij bellen binnen een dag terug.', kind: 'process', staff: 'anna', due: '2026-07-01' };

/** Anna takes a measure on, to be ready on 1 July. */
export function planned(improvement: Improvement = aCause()): Improvement {
  return improvement.has(cor, 'plan', aPlan);
}

/** Anna carried it out on 20 June. */
export function executed(improvement: Improvement = planned()): Improvement {
  return improvement.on('2026-06-22').has(anna, 'execute', { day: '2026-06-20' });
}

/** Three months later it turned out to have worked. */
export function evaluated(improvement: Improvement = executed()): Improvement {
  return improvement.on('2026-09-21').has(cor, 'evaluate', { effect: 'worked', text: 'Geen klachten meer.', day: '2026-09-20' });
}
