/** Texts that somebody must look at before they count: what we wrote down of a talk, and drafts for comment. */
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';

/** What somebody told, in our words, until that person says that they are right. */
export interface Transcript {
  readonly of: string;
  readonly at: Moment;
  readonly text?: string;
  readonly approved?: 'yes' | 'no';
}

/** A draft that lies with somebody for comment. */
export interface Draft {
  readonly number: number;
  /** the entry by which it was sent */
  readonly sequence: number;
  readonly to: string;
  readonly at: Moment;
  readonly replyBy?: Day;
  readonly text?: string;
  readonly commented?: Moment;
  readonly comment?: string;
}
