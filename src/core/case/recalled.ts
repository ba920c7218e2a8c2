/** What was taken back before it left is in the journal, and nowhere else: no reader takes it for something that we said. */
import type { CaseEvent } from './step.ts';

/** The entries without those that were taken back. That something was taken back stays. */
export function withoutRecalled(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const back = new Set(events.filter(({ name }) => name === 'recalled').map(({ facts }) => facts.entry));
  return back.size === 0 ? events : events.filter(({ sequence }) => !back.has(sequence));
}
