/** Which signatures fall by a step, told before anybody takes it (docs/decisions/0088, 0099). */
import type { Policy } from '#core/policy/policy.ts';
import type { RegisterSource } from '#core/policy/register.ts';
import { type Arrow, lifecycle, type Verb } from './lifecycle.ts';
import type { CaseState } from './state.ts';
import { statusesOf } from './status.ts';
import { stepOf } from './steps.ts';
import { standingOn } from './unsigned.ts';

/** The given signatures that can fall by a step, for the warning above its page. */
export function fallsBy(policy: Policy, state: CaseState, verb: Verb): readonly string[] {
  const { to }: Arrow = lifecycle[verb];
  // what ends a case leaves the signatures, and what takes back its end takes all of them
  if (to !== undefined && statusesOf.finished.some((one) => one === to)) return [];
  if (statusesOf.finished.some((one) => one === state.status)) return [];
  // who says that it is not solved takes away what signing was for
  if (verb === 'decline') return standingOn(policy, state, () => true);
  const documents = Object.values(stepOf(verb).fields).some(({ kind }) => kind === 'documents');
  return standingOn(policy, state, (source) => writes(verb, source) || (documents && source === 'documents'));
}

function writes(verb: Verb, source: RegisterSource): boolean {
  const [kind = ''] = source.split(':', 1);
  return columns[verb]?.some((one) => one === source || one === kind) === true;
}

const people = ['complainant-names', 'complainant-addresses', 'subject-names'] as const;

/** The columns that a step can write anew; `detail`, `class` and `external` mean all of those. */
const columns: Partial<Record<Verb, readonly (RegisterSource | 'class' | 'detail' | 'external')[]>> = {
  describe: ['detail'],
  classify: ['class'],
  record: ['external'],
  correct: ['received', 'filed', 'conduct', 'subject', 'channel', ...people],
  involve: people,
  promote: ['record'],
  frame: ['points'],
  find: ['verdict'],
  propose: ['solution'],
  conclude: ['solution', 'verdict', 'status'],
  appeal: ['status', 'correspondence'],
  abandon: ['status'],
  rule: ['status'],
  contact: ['correspondence'],
  answer: ['correspondence'],
  ...{ assign: ['handler'], 'take-over': ['handler'], 'hand-over': ['handler'], entrust: ['handler'], recuse: ['handler'] },
};
