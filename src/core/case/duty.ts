/** A duty of a case: what is owed, by whom, before when, and whether it was kept. */
import type { Deadline } from '#core/deadline/deadline.ts';
import type { AskRule } from '#core/policy/asked-of.ts';
import type { RoleId } from '#core/policy/clause.ts';
import type { Label } from '#core/policy/label.ts';
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';
import type { StaffId } from './state.ts';
import type { StandsStill } from './term.ts';

export interface Duty {
  /** unique in the case: the clause, and the party when there is one for each */
  readonly key: string;
  readonly clause: string;
  readonly party?: string;
  /** the outside body that must get a copy, also before it was added to the case */
  readonly informed?: string;
  /** which one of its kind it is about, where there can be several: a remedy */
  readonly number?: number;
  readonly owner: RoleId;
  /** owed by this colleague in person */
  readonly staff?: StaffId;
  /** owed by whoever handles the case, with whatever role; by the owner's role as long as nobody does */
  readonly byHandler?: boolean;
  readonly do: Label;
  readonly step?: string;
  readonly promise?: Label;
  readonly target: boolean;
  readonly from: Moment;
  /** the last day (or moment) with its explanation; absent: as soon as possible, or while its term stands still */
  readonly due?: Deadline;
  readonly still?: StandsStill;
  /** where readings of the law differ: the earliest end, on which we warn */
  readonly warn?: Day | Moment;
  /** `planned`: a letter that leaves by itself on that day; no work for anybody */
  readonly status: 'open' | 'done' | 'lapsed' | 'planned';
  readonly doneAt?: Moment;
  /** done after the end */
  readonly late: boolean;
  /** an end that was over before anybody was told of the day that holds now: it was not kept, whenever it is done */
  readonly missed?: Day | Moment;
  readonly source: readonly string[];
  /** what somebody outside must do before the day; the owner sees to what follows. Past the day it is no breach of ours */
  readonly asks?: AskRule;
  /** the amount that is to be paid, in whole cents; absent while it is not known, or when nothing is paid */
  readonly sum?: number;
}
