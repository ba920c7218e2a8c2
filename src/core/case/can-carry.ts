/** Whether somebody can bring a case further where it is. Who may neither answer it nor hand it on is not made its handler. */
import type { Clause, RoleId } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import { holds } from './holds.ts';
import { citedTier, type Holder, notIndependent } from './independence.ts';
import { mustStayOut } from './insider.ts';
import type { Verb } from './lifecycle.ts';
import { cited, type Refused, refuse } from './refusal.ts';
import { rolesThatCount } from './standing-in.ts';
import type { CaseState } from './state.ts';

/** By these a complaint gets its answer, or goes to who gives it: who names the members of a committee brings it to them. */
const answersOrHandsOn: readonly Verb[] = ['conclude', 'propose', 'advise', 'seat', 'hand-over'];
/** These end what asks for no answer: a tip, an objection that goes to others. */
const ends: readonly Verb[] = ['close', 'redirect'];

/** Why nobody with these roles can handle the case, by the clause that asks for a handler; undefined when somebody can. */
export function cannotCarry(policy: Policy, state: CaseState, roles: readonly RoleId[]): Refused | undefined {
  const { tier: id } = state;
  const tier = id === undefined ? undefined : policy.tiers[id];
  if (id !== undefined && tier !== undefined) {
    // an appeal is brought to its end by the body that rules, and by who makes it ready
    const judges = [tier.body, ...(tier.preparedBy ?? [])].some((one) => roles.includes(one));
    return judges ? undefined : refuse('cannot-carry', { clause: citedTier(policy, id, tier) });
  }
  const steps = asking(policy, state, 'conclude') === undefined ? [...answersOrHandsOn, ...ends] : answersOrHandsOn;
  if (rolesThatCount(policy, state, roles).some((role) => worksFirst(policy, role, steps))) return undefined;
  const clause = asking(policy, state, 'assign') ?? asking(policy, state, 'conclude');
  return refuse('cannot-carry', clause === undefined ? {} : { clause: cited(clause) });
}

/** Whether this colleague can be given the case: not kept out, independent where that is asked, and able to bring it further. */
export function canHandle(policy: Policy, state: CaseState, who: Holder): boolean {
  if (mustStayOut(policy, state, who.id)) return false;
  const no = state.tier === undefined ? undefined : notIndependent(policy, state, state.tier, who);
  return no === undefined && cannotCarry(policy, state, who.roles) === undefined;
}

/** The first clause by which this step is owed in such a case. */
function asking(policy: Policy, state: CaseState, step: Verb): Clause | undefined {
  return policy.clauses.find(({ duty }) => duty?.step === step && holds(duty.when, { policy, state }));
}

/** A body of appeals, and who works for one, has nothing to do before there is an appeal, unless it also answers complaints. */
function worksFirst({ roles, tiers }: Policy, role: RoleId, steps: readonly Verb[]): boolean {
  const may = roles[role]?.may ?? [];
  const ofAppeals = Object.values(tiers).some(({ body, preparedBy = [] }) => body === role || preparedBy.includes(role));
  return steps.some((step) => may.includes(step)) && (!ofAppeals || may.includes('conclude'));
}
