/** The rows of the register, worded: a page of cases replayed with their people, each as one row. */
import { maySee } from '#core/access.ts';
import { readableBy } from '#core/case/confidential.ts';
import { replay } from '#core/case/evolve.ts';
import type { PersonDetails } from '#core/case/field.ts';
import { withoutRecalled } from '#core/case/recalled.ts';
import type { CaseState } from '#core/case/state.ts';
import type { Language } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { RegisterRule } from '#core/policy/register.ts';
import { type RegisterCell, registerRow } from '#core/register/row.ts';
import { withoutNames } from '#core/register/without-names.ts';
import { compareMoments, type Moment } from '#core/time/moment.ts';
import { loadEventsOf } from '#store/journal/events.ts';
import { peopleOf } from '#store/reports/people-of.ts';
import type { RegisterCase } from '#store/reports/register-list.ts';
import type { Tx } from '#store/transaction.ts';
import type { Office } from '../office.ts';

export interface RegisterLine {
  readonly id: string;
  readonly reference: string;
  readonly state: CaseState;
  readonly cells: readonly RegisterCell[];
  /** the same without names, when somebody in the case does not want to be named, now; whatever was so then; or the reader may not see the case */
  readonly nameless?: readonly RegisterCell[];
  /** the reader may not see the case itself */
  readonly unseen?: true;
}

export interface Wording {
  /** the register by which the rows are made: that of the procedure in force */
  readonly rule: RegisterRule;
  readonly language: Language;
  readonly colleagues: ReadonlyMap<string, string>;
  /** only these columns; none named: all */
  readonly columns?: readonly string[];
  /** as it was then: what was entered later is left out */
  readonly asOf?: Moment;
  /** what was told stands also in a row without names, with the known names left out, and those of all colleagues */
  readonly told?: boolean;
  /** who reads, when not all of the cases may be seen by this colleague */
  readonly reader?: { readonly id: string; readonly roles: readonly string[] };
}

/** The rows in the order of the cases. A case whose procedure is not loaded has none. */
export async function registerLines(
  office: Office,
  tx: Tx,
  cases: readonly RegisterCase[],
  wording: Wording,
): Promise<readonly RegisterLine[]> {
  const ids = cases.map((one) => one.id);
  const events = await loadEventsOf(tx, ids);
  const { asOf, reader } = wording;
  const people = await peopleOf(tx, ids);
  return cases.flatMap((one): readonly RegisterLine[] => {
    const policy: Policy | undefined = office.policies.exact(one.policy, one.version);
    const all = events.get(one.id) ?? [];
    const own = asOf === undefined ? all : all.filter((event) => compareMoments(event.entered, asOf) <= 0);
    if (policy === undefined || own.length === 0) return [];
    const state = replay(one, own);
    const about = {
      // a register is handed on: what is between some of us alone does not stand in it
      events: readableBy(policy, state, withoutRecalled(own), []),
      ...{ policy, state, language: wording.language },
      people: people.get(one.id) ?? new Map<string, PersonDetails>(),
      colleague: (id: string) => wording.colleagues.get(id),
    };
    const cells = registerRow(wording.rule, about, wording.columns);
    const now = replay(one, all);
    const unseen = reader !== undefined && !maySee(policy, now, reader);
    const unnamed = unseen || (now.nameless ?? []).length > 0;
    return [
      {
        ...{ id: one.id, reference: one.reference, state, cells },
        ...(unnamed
          ? { nameless: withoutNames(about, cells, wording.told === true ? [...wording.colleagues.values()] : undefined) }
          : {}),
        ...(unseen ? { unseen } : {}),
      },
    ];
  });
}
