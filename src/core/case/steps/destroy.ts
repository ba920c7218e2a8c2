/**
 * Destroy: the day of a rule of retention has come. What it speaks of is destroyed with this entry; codes, dates and digests
 * stay, so that the register still counts and the journal can still be verified.
 */
import type { Compartment } from '#core/policy/retention.ts';
import type { Day } from '#core/time/day.ts';
import { dayOf, type Moment } from '#core/time/moment.ts';
import { type Keeping, keepingOfRule, keepings } from '../keeping.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { CaseState, StaffId } from '../state.ts';
import { type Outcome, type Situation, step } from '../step.ts';

export interface DestroyedFacts {
  readonly compartment: Compartment;
  readonly start: Moment;
  /** the day on which it had to go */
  readonly goes: Day;
  /** who approved, this act included */
  readonly approvedBy: readonly StaffId[];
}

export const destroy = step({
  verb: 'destroy',
  event: 'destroyed',
  noun: 'destruction',
  audience: ['us', 'complainants', 'subjects'],
  fields: { rule: { kind: 'choice', of: 'retention', required: true } },
  offered: (situation) => keepings(situation.policy, situation.state).some((one) => stays(one, situation) === undefined),
  decide(situation, command): Outcome<DestroyedFacts> {
    const { policy, state, actor } = situation;
    const found = keepingOfRule(policy, state, command.rule);
    const no = found === undefined ? refuse('not-now', { field: 'rule' }) : stays(found, situation);
    if (found === undefined || no !== undefined) return no as Refused;
    const { rule, start, goes, clearedBy } = found;
    const approvedBy = actor.kind === 'staff' ? [...new Set([...clearedBy, actor.id])] : clearedBy;
    return { facts: { compartment: rule.compartment, start, goes, approvedBy } };
  },
  evolve(state, { facts: { rule, compartment }, at }) {
    const after = { ...state, destroyed: [...state.destroyed, { rule, compartment, at }] };
    // nobody can be reached any more: what would still be sent waits on the own page
    if (compartment === 'person') return unreachable(after);
    const without = { ...after, documents: after.documents.map((one) => ({ ...one, gone: true })) };
    return compartment === 'file' ? unreachable(withoutWords(without)) : without;
  },
});

/** Why it stays for now; undefined when it can go. Passing the day of a maximum is worse than a missing second approval, if the policy says so. */
function stays(found: Keeping, { actor, now }: Situation): Refused | undefined {
  if (found.done) return refuse('already', { field: 'rule' });
  if (found.keptBy.length > 0) return refuse('on-hold', { field: 'rule' });
  if (dayOf(now) < found.goes) return refuse('too-early', { field: 'rule', data: { earliest: found.goes } });
  if (found.approvalsLeft === 0) return undefined;
  if (actor.kind !== 'staff')
    return found.rule.unapproved === 'destroy' ? undefined : refuse('needs-approval', { field: 'rule' });
  if (found.approvalsLeft === 1 && !found.clearedBy.includes(actor.id)) return undefined;
  return refuse(found.clearedBy.includes(actor.id) ? 'same-person' : 'needs-approval', { field: 'rule' });
}

/** What replaying gives once the words are gone: the same state, so that nothing lingers in what is written with this entry. */
function withoutWords(state: CaseState): CaseState {
  return {
    ...state,
    elements: state.elements.map(({ text: _, wish: __, finding: ___, ...one }) => one),
    questions: state.questions.map(({ text: _, answer: __, ...one }) => one),
    proposals: state.proposals.map(({ text: _, ...one }) => one),
    documents: [],
  };
}

function unreachable(state: CaseState): CaseState {
  return { ...state, parties: state.parties.map((one) => ({ ...one, reach: [] })) };
}
