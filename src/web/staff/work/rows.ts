/** From owed duties to the lines of a work list. */
import type { AskRule } from '#core/policy/asked-of.ts';
import { type Policy, rolesInWords } from '#core/policy/policy.ts';
import { compareMoments } from '#core/time/moment.ts';
import type { WorkItem as Owed } from '#store/cases/work-list.ts';
import { ownWords } from '../case/own-words.ts';
import type { WorkItem } from '../views/work-list.tsx';
import type { Desk } from '../visit.ts';
import { owedInWords } from './owed-in-words.ts';

/** The names of colleagues by their id. */
export type Colleagues = ReadonlyMap<string, string>;

/** One line: the act with its person, what it is about, when, and whose it is. */
function lineOf(desk: Desk, owed: Owed, colleagues: Colleagues): WorkItem {
  const { language, says, organisation } = desk;
  const names = owed.case.complainants ?? [];
  const policy = desk.door.office.policies.exact(organisation, owed.case.version) ?? desk.policy;
  const late = owed.bucket === 'late';
  const { lastHeard } = owed.case;
  const toldSinceLate = late && lastHeard !== undefined && owed.due !== undefined && compareMoments(lastHeard, owed.due) > 0;
  const { about } = owed;
  const rule = policy.clauses.find(({ id }) => id === owed.clause)?.duty;
  const asks = rule?.asks;
  const subject = about?.capacity === 'subject' ? about.name : undefined;
  const name = about?.capacity === 'complainant' ? about.name : names.length === 1 ? names[0] : undefined;
  return {
    href: `/werk/zaken/${owed.case.reference}`,
    what: owedInWords(
      {
        ...{ do: owed.do, step: owed.step, toldSinceLate, name, subject },
        late: late && !owed.target && asks === undefined,
        callable: owed.case.callable,
      },
      policy,
      language,
      says,
    ),
    subject: owed.case.title === undefined ? says.work.noWords : ownWords(owed.case.title).headline,
    reference: owed.case.reference,
    isCase: true,
    due: owed.dueDay,
    // a term has a last day, unless it stands still
    ...(owed.due === undefined && rule?.within !== undefined ? { still: true as const } : {}),
    ...(owed.due === undefined ? {} : { whyHref: whyHref(owed.case.reference, owed.key) }),
    ...ownerOf(desk, policy, owed, colleagues),
    note: notesOf(desk, owed, { complainants: names.length, asks }),
    ...(owed.news === true ? { news: says.work.news } : {}),
  };
}

/** Where a date of a case can be asked why. */
export function whyHref(reference: string, duty: string): string {
  return `/werk/zaken/${reference}/waarom?plicht=${encodeURIComponent(duty)}`;
}

interface Noted {
  readonly complainants: number;
  readonly asks: AskRule | undefined;
}

/** What else to know of a line: that there are several complainants, that we only aim at the date, that somebody outside must do it. */
function notesOf({ says }: Desk, { target, due, bucket }: Owed, { complainants, asks }: Noted): string | undefined {
  const notes = [
    ...(asks === undefined ? [] : [says.work.asked[asks.of][bucket === 'late' ? 'late' : 'waits']]),
    ...(complainants > 1 ? [says.work.several(complainants)] : []),
    ...(target && due !== undefined ? [says.work.target] : []),
  ];
  return notes.length === 0 ? undefined : notes.join(' · ');
}

/**
 * One line per case for what has no date: the first act in the order of the procedure, and what comes after it. What has a
 * date stands for itself.
 */
export function linesOf(desk: Desk, owed: readonly Owed[], colleagues: Colleagues): readonly WorkItem[] {
  const place = (one: Owed) =>
    (desk.door.office.policies.exact(desk.organisation, one.case.version) ?? desk.policy).clauses.findIndex(
      ({ id }) => id === one.clause,
    );
  const undated = Map.groupBy(
    owed.filter((one) => one.due === undefined),
    (one) => one.case.id,
  );
  const shown = new Set<string>();
  return owed.flatMap((one) => {
    if (one.due !== undefined) return [lineOf(desk, one, colleagues)];
    if (shown.has(one.case.id)) return [];
    shown.add(one.case.id);
    const [first, ...others] = [...(undated.get(one.case.id) ?? [one])]
      .sort((a, b) => place(a) - place(b))
      .map((each) => lineOf(desk, each, colleagues));
    return first === undefined ? [] : [{ ...first, alsoOwed: others.map((each) => each.what) }];
  });
}

/** What is given to somebody by name, whoever handles the case. */
const inPerson: ReadonlySet<string> = new Set(['own:remedy', 'own:alarm']);

/** Who has it; where it stands with nobody yet, the role that owes it. */
function ownerOf(
  { me, words, language }: Desk,
  policy: Policy,
  { staff, owner, clause, case: { handler } }: Owed,
  colleagues: Colleagues,
): Pick<WorkItem, 'owner' | 'ownedBy'> {
  const who = staff ?? handler;
  const name = who === me.id ? words.staff.work.you : colleagues.get(who ?? '');
  return name === undefined
    ? { owner: rolesInWords(policy, [owner], language), ownedBy: 'role' }
    : { owner: name, ownedBy: inPerson.has(clause) || who !== handler ? 'person' : 'staff' };
}
