/** Clear: a person approves that what a rule of retention speaks of is destroyed when its day comes. Two approvals are two persons. */
import { dayOf, type Moment } from '#core/time/moment.ts';
import { keepingOfRule, keepings } from '../keeping.ts';
import { refuse } from '../refusal.ts';
import { type Outcome, step } from '../step.ts';

export interface Cleared {
  /** from when the rule runs: after a reopening it runs from another moment, and this approval no longer counts */
  readonly start: Moment;
}

export const clear = step({
  verb: 'clear',
  event: 'cleared',
  noun: 'clearance',
  audience: ['us'],
  fields: { rule: { kind: 'choice', of: 'retention', required: true } },
  offered: ({ policy, state, now }) =>
    keepings(policy, state).some((one) => !one.done && one.approvalsLeft > 0 && one.askedFrom <= dayOf(now)),
  decide({ policy, state, actor, now }, command): Outcome<Cleared> {
    const found = keepingOfRule(policy, state, command.rule);
    if (found === undefined || found.rule.approval === 'none') return refuse('not-now', { field: 'rule' });
    if (found.done || found.approvalsLeft === 0) return refuse('already', { field: 'rule' });
    if (found.keptBy.length > 0) return refuse('on-hold', { field: 'rule' });
    if (dayOf(now) < found.askedFrom) return refuse('too-early', { field: 'rule', data: { earliest: found.askedFrom } });
    const again = actor.kind === 'staff' && found.clearedBy.includes(actor.id);
    return again ? refuse('same-person', { field: 'rule' }) : { facts: { start: found.start } };
  },
  evolve(state, { facts: { rule, start }, at, by, sequence }) {
    const who = by.kind === 'staff' ? by.id : '';
    return { ...state, clearances: [...state.clearances, { rule, start, by: who, at, sequence }] };
  },
});
