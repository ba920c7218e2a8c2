/** Rule: the body of the tier says what it thinks of the handling, with reasons and consequences. */
import type { Tier } from '#core/policy/tiers.ts';
import type { Appeal } from '../appeals.ts';
import { citedTier, mayRule, notIndependent } from '../independence.ts';
import { runningAppeal } from '../openings.ts';
import { filed } from '../people.ts';
import { type Refused, refuse } from '../refusal.ts';
import { step } from '../step.ts';
import { owedBefore } from '../to-execute.ts';

export const rule = step({
  verb: 'rule',
  event: 'ruled',
  noun: 'ruling',
  audience: ['us', 'complainants'],
  fields: {
    verdicts: { kind: 'choices', of: 'tierVerdicts' },
    reasoning: { kind: 'long-text', max: 20_000, required: true },
    deviation: { kind: 'long-text', max: 20_000 },
    consequences: { kind: 'long-text', max: 20_000 },
    executeBy: { kind: 'day', future: 'needed' },
    replaces: { kind: 'flag' },
    documents: { kind: 'documents' },
  },
  offered: ({ policy, state, actor }) => actor.kind === 'staff' && mayRule(policy, state, actor),
  decide({ policy, state, actor }, command) {
    const id = runningAppeal(state)?.tier;
    const tier = id === undefined ? undefined : policy.tiers[id];
    if (id === undefined || tier === undefined || actor.kind !== 'staff') return refuse('not-now');
    if (!actor.roles.includes(tier.body)) return refuse('not-yours', { clause: citedTier(policy, id, tier) });
    const no = notIndependent(policy, state, id, actor) ?? wrongVerdicts(tier, command.verdicts ?? []);
    // what was promised earlier is only replaced where something was
    const nothing = command.replaces === true && owedBefore(policy, state).length === 0;
    if (no !== undefined || nothing) return no ?? refuse('not-now', { field: 'replaces' });
    return { facts: command.consequences === undefined ? { tier: id } : { tier: id, follows: true } };
  },
  evolve(state, event) {
    const { verdicts = [], executeBy, replaces, follows } = event.facts;
    const { reasoning, consequences } = event.personal ?? {};
    const ruling = {
      ...{ at: event.at, sequence: event.sequence, verdicts },
      ...(reasoning === undefined ? {} : { reasoning }),
      ...(consequences === undefined ? {} : { consequences }),
      ...(executeBy === undefined ? {} : { executeBy }),
      ...(follows === true || executeBy !== undefined ? { promised: true as const } : {}),
      ...(replaces === true ? { replaces } : {}),
    };
    const last = state.appeals.length - 1;
    const documents = [...state.documents, ...filed(event.personal?.documents, event, 'us')];
    const earlier = (one: Appeal): Appeal =>
      replaces === true && one.ruling !== undefined && one.executed === undefined ? { ...one, replaced: event.at } : one;
    return { ...state, documents, appeals: state.appeals.map((one, at) => (at === last ? { ...one, ruling } : earlier(one))) };
  },
});

/** One verdict, or several that do not contradict each other where the tier combines them. */
function wrongVerdicts({ verdicts: known, several }: Tier, verdicts: readonly string[]): Refused | undefined {
  if (verdicts.some((one) => known[one] === undefined)) return refuse('unknown-choice', { field: 'verdicts' });
  if (verdicts.length === 0) return Object.keys(known).length === 0 ? undefined : refuse('missing', { field: 'verdicts' });
  const clash = verdicts.some((one) => known[one]?.notWith.some((other) => verdicts.includes(other)) === true);
  return clash || (verdicts.length > 1 && !several) ? refuse('cannot-combine', { field: 'verdicts' }) : undefined;
}
