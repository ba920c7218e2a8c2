/** What an organisation says of its own opening: the days on which it is closed, and the hours at which it can be called. */
import type { Day } from '#core/time/day.ts';
import type { Label } from './label.ts';

/** The organisation is closed on these days, the first and the last included. Nothing of it changes later but `withdrawn`. */
export interface ClosingDay {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly name: Label;
  /** the day on which it was entered: terms that began by then do not know it */
  readonly entered: Day;
  /** the day on which it was taken back: terms that began by then keep it */
  readonly withdrawn?: Day;
}

/** "09:00" up to "17:00". */
export interface Hours {
  readonly from: string;
  readonly until: string;
}

/** Hours by day of the week, 1 (Monday) up to 7; a day that is absent is closed. */
export type WeekHours = Readonly<Record<string, Hours>>;
