/** Texts that somebody looks at: what we wrote down of a talk, drafts for comment, and reports of hearings. */
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

/** A time that somebody was heard, with what that person thinks of the report (Awb 9:10 lid 3). */
export interface Hearing {
  readonly number: number;
  /** the entry by which it was written down */
  readonly sequence: number;
  /** who was heard, or for whom a representative was */
  readonly of: string;
  readonly at: Moment;
  readonly form: string;
  /** there is a report to read, as text or as document */
  readonly written: boolean;
  readonly report?: string;
  readonly remarked?: Moment;
  readonly remark?: string;
}
