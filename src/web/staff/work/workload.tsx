/** How the work is spread over colleagues, which cases nobody has and which are in danger; and from there to somebody else. */
import { holdsRight } from '#core/access.ts';
import { say } from '#core/policy/label.ts';
import { type Absence, absencesFrom, awayOn } from '#store/access/absence.ts';
import { listStaff, type StaffRecord } from '#store/access/staff.ts';
import { caseList } from '#store/cases/case-list.ts';
import { workParts } from '#store/cases/work-list.ts';
import { type Load, type Workload, workload } from '#store/cases/workload.ts';
import { askTogether } from '#store/transaction.ts';
import { organisingWords } from '../../words/staff/organising-words.ts';
import { workloadWords } from '../../words/staff/workload-words.ts';
import { choosingIn } from '../choosing/assign-many.tsx';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type LoadLine, WorkloadPage } from '../views/workload.tsx';
import type { Desk } from '../visit.ts';
import { lineOf } from './case-list.tsx';
import { linesOf } from './rows.ts';

const HERE = '/werk/verdeling';
const SIZES = { late: 8, today: 8, week: 0, later: 0 };
const SHOWN = 8;

/** The page, for who may give cases to somebody. */
export async function workloadPage(desk: Desk): Promise<Response> {
  const { c, door, organisation, policy, me, viewer, now, today, language } = desk;
  if (!holdsRight(policy, me.roles, 'assign')) return forbidden(desk);
  const { pool } = door.office;
  // who is in the team comes before what the team owes
  const staff = await askTogether(pool, organisation, listStaff);
  const team = { staff: staff.map((one) => one.id), roles: Object.keys(policy.roles) };
  const nobodys = { status: 'open', handler: 'nobody', order: 'oldest' } as const;
  const [loads, waiting, parts, absences, frame] = await askTogether(pool, organisation, (tx) =>
    Promise.all([
      workload(tx, viewer, now),
      caseList(tx, viewer, nobodys, { names: true, limit: SHOWN }),
      workParts(tx, viewer, { now, sizes: SIZES }, { team }),
      absencesFrom(tx, today),
      frameIn(tx, desk, 'workload'),
    ]),
  );
  const colleagues = new Map(staff.map((one) => [one.id, one.name]));
  const { late, today: ending } = parts;
  const inDanger = [
    { kind: 'late' as const, part: late },
    // without an end nothing is in danger
    { kind: 'today' as const, part: { ...ending, items: ending.items.filter((one) => one.due !== undefined) } },
  ];
  return c.html(
    <WorkloadPage
      frame={frame}
      today={today}
      says={workloadWords(language)}
      open={openIn(loads)}
      unassigned={{
        count: loads.unassigned.open,
        cases: waiting.cases.map((one) => lineOf(desk, one, colleagues)),
        allHref: '/werk/zaken?stand=open&van=niemand&orde=oudste',
      }}
      loads={linesIn(desk, staff, loads, awayOn(absences, today))}
      endangered={inDanger
        .filter(({ part }) => part.items.length > 0)
        .map(({ kind, part }) => ({
          kind,
          items: linesOf(desk, part.items, colleagues),
          ...(kind === 'late' ? { total: part.count } : {}),
          moreHref: `/werk/team?wanneer=${kind}`,
        }))}
      choosing={choosingIn(desk, HERE)}
    />,
  );
}

function openIn({ byColleague, unassigned }: Workload): number {
  return [...byColleague.values()].reduce((sum, one) => sum + one.open, unassigned.open);
}

const NOTHING: Load = { open: 0, late: 0, week: 0 };

/** Who works with cases here, and who left and still has some: what needs help most comes first. */
function linesIn(
  { policy, me, language, words, today }: Desk,
  staff: readonly StaffRecord[],
  { byColleague }: Workload,
  away: ReadonlyMap<string, Absence>,
): readonly LoadLine[] {
  const says = workloadWords(language);
  const { absence, entrust } = organisingWords(language);
  const nameOf = (id: string) => staff.find((one) => one.id === id)?.name ?? id;
  const awayNote = ({ lastDay, standIn }: Absence) =>
    [
      absence.suffix(words.format.shortDay(lastDay, today)),
      ...(standIn === undefined ? [] : [absence.standIn(nameOf(standIn))]),
    ].join(' · ');
  return staff
    .map((one) => ({ ...one, load: byColleague.get(one.id) ?? NOTHING }))
    .filter(({ active, roles, load }) => (active && roles.some((role) => policy.roles[role] !== undefined)) || load.open > 0)
    .sort((a, b) => b.load.late - a.load.late || b.load.open - a.load.open)
    .map(({ id, name, roles, active, load }) => ({
      ...load,
      name: id === me.id ? `${name} (${says.you})` : name,
      href: `/werk/zaken?stand=open&van=${encodeURIComponent(id)}&orde=dringend`,
      note: active
        ? roles.flatMap((role) => (policy.roles[role] === undefined ? [] : say(policy.roles[role].name, language))).join(', ')
        : says.left,
      gone: !active,
      away: away.has(id) && active ? awayNote(away.get(id) as Absence) : undefined,
      // what somebody leaves behind goes to another, with its drafts, appointments and promised calls
      entrust: load.open > 0 ? { href: `/werk/draag-over?van=${encodeURIComponent(id)}`, text: entrust.heading } : undefined,
    }));
}
