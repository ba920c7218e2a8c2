/** Whether what a step sends was read by somebody else first, where the procedure asks for that; and exactly that. */
import { holds } from './holds.ts';
import { atTime } from './late.ts';
import { type Refused, refuse } from './refusal.ts';
import type { Situation } from './step.ts';

/** The values of a step as one text: the same values give the same text. */
export function contentOf(values: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(values, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Whether this step must be read by somebody else before it is taken, in this case. */
export function asksSecondLook({ policy, state, actor, now }: Situation, verb: string): boolean {
  const rule = policy.reviews?.[verb];
  return rule !== undefined && holds(rule.when, { policy, state, actor, ...atTime(policy, state, now) });
}

/** The refusal for a step that nobody else read as it is; undefined when it may go. */
export function unread(situation: Situation, verb: string, values: Readonly<Record<string, unknown>>): Refused | undefined {
  if (!asksSecondLook(situation, verb)) return undefined;
  const { presented } = situation.state;
  const rule = situation.policy.reviews?.[verb];
  const read = presented?.step === verb && presented.vetted?.verdict === 'good' && presented.content === contentOf(values);
  if (read || rule === undefined) return undefined;
  return refuse('needs-second-look', { clause: { id: `reviews.${verb}`, says: rule.says, source: rule.source } });
}
