/** What somebody owes beside cases: it stands in the same work list as the duties of cases. */
import type { Label } from '#core/policy/label.ts';
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';

export interface OfficeDuty {
  /** unique within its own journal */
  readonly key: string;
  /** the role that owes it */
  readonly owner: string;
  /** who owes it in person; absent: everybody with the role */
  readonly staff?: string;
  /** the verb of the step by which it is done */
  readonly step: string;
  readonly do: Label;
  /** from when it is owed: before that nobody sees it */
  readonly since: Moment;
  /** its last day; absent: owed at once, and never late */
  readonly due?: Day;
}
