/** Rules of retention for tests: a file that is gone after a year, with two approvals, unless an objection runs elsewhere. */
import type { Policy } from '#core/policy/policy.ts';
import type { RetentionRule } from '#core/policy/retention.ts';
import { aPolicy } from './a-policy.ts';

export const afterAYear: RetentionRule = {
  id: 'after-a-year',
  says: {
    nl: 'Wij bewaren uw klacht tot één jaar na de afhandeling.',
    en: 'We keep your complaint until one year after it was handled.',
  },
  source: ['KLK-31'],
  compartment: 'file',
  from: ['ended'],
  keep: { count: 1, unit: 'year' },
  kind: 'maximum',
  heldBy: [],
  approval: 'two',
  owner: 'coordinator',
  ask: { count: 4, unit: 'week' },
  unapproved: 'destroy',
};

export const atLeastAYear: RetentionRule = {
  ...afterAYear,
  id: 'at-least-a-year',
  source: ['CCV-L1'],
  kind: 'minimum',
  unapproved: 'keep',
};

/** The sample procedure with these rules of retention. */
export function keeping(rules: readonly RetentionRule[] = [afterAYear], holds: Policy['retention']['holds'] = {}): Policy {
  return aPolicy({ other: { retention: { holds, rules } } });
}
