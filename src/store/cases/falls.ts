/** The cases that fall to a team, as a condition on `case_view`; the same rule as `teamOf` in the core. */
import { type FallsTo, hasRule, type TeamRule } from '#core/office/team.ts';
import type { Values } from '../viewer.ts';

/** Whether the case with this alias falls to the team; nothing falls to a team without a rule. */
export function fallsIn({ rule, before }: FallsTo, values: Values, alias: string): string {
  if (!hasRule(rule)) return 'false';
  const [own, ...others] = [rule, ...before].map((one) => fits(one, values, alias));
  return [`(${own})`, ...others.map((one) => `not (${one})`)].join(' and ');
}

function fits({ records, subjects, channels }: TeamRule, values: Values, alias: string): string {
  const columns = Object.entries({ record: records, subject: subjects, channel: channels });
  // a case without a subject falls to no team by its subject
  const asked = columns.flatMap(([column, codes]) =>
    codes.length === 0 ? [] : [`coalesce(${alias}.${column}, '') = any(${values.of(codes)}::text[])`],
  );
  return asked.join(' and ');
}
