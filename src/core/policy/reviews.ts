/** Letters that somebody else must read before they leave, by the step that sends them. */
import type { RoleId } from './clause.ts';
import type { Condition } from './condition.ts';
import type { Label } from './label.ts';

export interface ReviewRule {
  /** the roles that may read it; never the one who wrote it */
  readonly by: readonly RoleId[];
  readonly when?: Condition;
  /** the sentence of the procedure, as a refusal tells it */
  readonly says: Label;
  readonly source: readonly string[];
}

export type Reviews = Readonly<Record<string, ReviewRule>>;
