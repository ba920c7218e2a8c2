/** Who takes part in the handling besides the handler: a panel with its challenges and advice, signatures, a handover. */
import type { Moment } from '#core/time/moment.ts';

/** Somebody who sits, in which function. Numbers stay: who steps in gets a new one. */
export interface Member {
  readonly number: number;
  readonly staff: string;
  readonly role: string;
  /** took the place of this member */
  readonly instead?: number;
  /** had to leave */
  readonly left?: boolean;
}

/** The panel of a committee for this case. */
export interface Panel {
  readonly body: string;
  readonly chamber?: string;
  readonly members: readonly Member[];
}

/** Somebody doubts that a member is impartial. */
export interface Challenge {
  readonly number: number;
  readonly member: number;
  /** the party who challenges */
  readonly by: string;
  readonly at: Moment;
  readonly decided?: 'granted' | 'dismissed';
}

/** What a committee thinks of the complaint. */
export interface Advice {
  readonly body: string;
  /** `first`, or the tier */
  readonly place: string;
  readonly at: Moment;
  readonly verdict?: string;
  readonly text?: string;
}

/** A signature that was given, by a colleague or on the own page of a person concerned. */
export interface Signature {
  readonly id: string;
  readonly by: string;
  readonly at: Moment;
}

/** To whom the case was handed over, until somebody takes it over. */
export interface Handover {
  readonly staff?: string;
  readonly role?: string;
  readonly at: Moment;
}

/** The members who sit now. */
export function seated(panel: Panel | undefined): readonly Member[] {
  return panel?.members.filter((one) => one.left !== true) ?? [];
}
