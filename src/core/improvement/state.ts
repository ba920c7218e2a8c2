/** The state of an improvement: a cause, what is done about it, and whether that helped. It follows from its journal. */
import type { StaffId } from '#core/case/state.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';

export const measureStatuses = ['found', 'planned', 'executed', 'evaluated', 'forgone'] as const;
export type MeasureStatus = (typeof measureStatuses)[number];

export type Effect = 'worked' | 'partly' | 'not';

/** A case in which the cause was found again, although the measure had been executed before the case came in. */
export interface Returned {
  readonly case: string;
  readonly cause: string;
  readonly at: Moment;
}

export interface MeasureState {
  readonly id: string;
  readonly policy: string;
  readonly version: number;
  readonly sequence: number;
  readonly status: MeasureStatus;
  readonly causes: readonly string[];
  /** where it began: in a case, in a meeting, in an analysis, as a follow-up of another measure */
  readonly origin: string;
  /** the improvement that this one adds to, by its id */
  readonly parent?: string;
  /** follow-ups of this one, by id */
  readonly children: readonly string[];
  /** ids of the cases in which the cause was found, the first one first */
  readonly cases: readonly string[];
  readonly kind?: string;
  /** who took it on */
  readonly staff?: StaffId;
  readonly due?: Day;
  /** on which day it was carried out */
  readonly executed?: Day;
  readonly effect?: Effect;
  readonly evaluated?: Day;
  readonly returned: readonly Returned[];
  /** the cause came back and nobody has looked at that yet */
  readonly alert: boolean;
  /** words: absent when destroyed */
  readonly problem?: string;
  readonly what?: string;
  /** every entry by name and moment: duties run from these */
  readonly happenings: readonly { readonly name: string; readonly sequence: number; readonly at: Moment }[];
}

export interface MeasureIdentity {
  readonly id: string;
  readonly policy: string;
  readonly version: number;
}

/** The state before anything happened. */
export function blankMeasure({ id, policy, version }: MeasureIdentity): MeasureState {
  return {
    ...{ id, policy, version },
    sequence: 0,
    status: 'found',
    causes: [],
    origin: '',
    children: [],
    cases: [],
    returned: [],
    alert: false,
    happenings: [],
  };
}

/** The last entry with this name; undefined when there is none. */
export function lastOf(state: MeasureState, name: string): MeasureState['happenings'][number] | undefined {
  return state.happenings.findLast((one) => one.name === name);
}

/** Whether an entry is one of this improvement's own words that can be destroyed. */
export type MeasureEntry = OfficeEntry;
