/** How the work is spread over colleagues, which cases nobody has and which are in danger; and from there to somebody else. */
import { holdsRight } from '#core/access.ts';
import { fallsTo, shownTeams, type Team } from '#core/office/team.ts';
import { say } from '#core/policy/label.ts';
import { teamsOf } from '#handling/teams/teams-kept.ts';
import { type Absence, absencesFrom, awayOn } from '#store/access/absence.ts';
import { listStaff, type StaffRecord } from '#store/access/staff.ts';
import { caseList, statusCounts } from '#store/cases/case-list.ts';
import { workParts } from '#store/cases/work-list.ts';
import { type Load, type Workload, workload } from '#store/cases/workload.ts';
import { askTogether } from '#store/transaction.ts';
import { organisingWords } from '../../words/staff/organising-words.ts';
import { teamWords } from '../../words/staff/team-words.ts';
import { workloadWords } from '../../words/staff/workload-words.ts';
import { assigningIn } from '../choosing/bar.ts';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type LoadLine, type TeamLoads, WorkloadPage } from '../views/workload.tsx';
import type { Desk } from '../visit.ts';
import { lineOf } from './case-list.tsx';
import { countedLately } from './counted-lately.ts';
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
  const [staff, every] = await askTogether(pool, organisation, (tx) => Promise.all([listStaff(tx), teamsOf(tx)]));
  const teams = shownTeams(every);
  const chosen = teams.find(({ id }) => id === c.req.query('team'));
  const within = chosen === undefined ? staff : staff.filter(({ id }) => chosen.members.includes(id));
  const falls = chosen === undefined ? {} : { falls: fallsTo(teams, chosen) };
  const team = { staff: within.map((one) => one.id), roles: Object.keys(policy.roles) };
  const nobodys = { status: 'open', handler: 'nobody', order: 'oldest', ...falls } as const;
  const [loads, waiting, counts, parts, counted, absences, frame] = await askTogether(pool, organisation, (tx) =>
    Promise.all([
      workload(tx, viewer, now),
      caseList(tx, viewer, nobodys, { names: true, limit: SHOWN }),
      chosen === undefined ? undefined : statusCounts(tx, viewer, { handler: 'nobody', ...falls }),
      workParts(tx, viewer, { now, sizes: SIZES }, { team, ...falls }),
      countedLately(tx, desk, { team, ...falls }),
      absencesFrom(tx, today),
      frameIn(tx, desk, 'workload'),
    ]),
  );
  const nobodysHere = counts === undefined ? loads.unassigned.open : (counts.get('open') ?? 0);
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
      open={openIn(loads, chosen === undefined ? undefined : chosen.members) + nobodysHere}
      unassigned={{
        count: nobodysHere,
        cases: waiting.cases.map((one) => lineOf(desk, one, colleagues)),
        allHref: '/werk/zaken?stand=open&van=niemand&orde=oudste',
      }}
      loads={linesIn(desk, within, loads, awayOn(absences, today), staff)}
      teams={teamsIn(desk, teams, chosen, loads)}
      endangered={inDanger
        .filter(({ part }) => part.items.length > 0)
        .map(({ kind, part }) => ({
          kind,
          items: linesOf(desk, part.items, colleagues),
          ...(kind === 'late' ? { total: counted.late } : {}),
          moreHref: `/werk/team?wanneer=${kind}${chosen === undefined ? '' : `&team=${encodeURIComponent(chosen.id)}`}`,
        }))}
      choosing={assigningIn(desk, HERE)}
    />,
  );
}

/** Of the members of a team, or of everybody. */
function openIn({ byColleague }: Workload, members: readonly string[] = [...byColleague.keys()]): number {
  return members.reduce((sum, id) => sum + (byColleague.get(id)?.open ?? 0), 0);
}

/** Each team with the work of its members together; the one that is looked at is marked. */
function teamsIn(
  { language }: Desk,
  teams: readonly Team[],
  chosen: Team | undefined,
  { byColleague }: Workload,
): TeamLoads | undefined {
  if (teams.length === 0) return undefined;
  const says = teamWords(language);
  const sum = (members: readonly string[]) =>
    members
      .map((id) => byColleague.get(id) ?? NOTHING)
      .reduce((all, one) => ({ open: all.open + one.open, late: all.late + one.late, week: all.week + one.week }), NOTHING);
  return {
    heading: says.byTeam,
    every: { name: says.everybody, href: HERE, current: chosen === undefined },
    teams: teams.map((team) => ({
      ...{ name: team.name, href: `${HERE}?team=${encodeURIComponent(team.id)}`, current: team === chosen },
      ...sum(team.members),
    })),
    of: chosen === undefined ? undefined : says.ofTeam(chosen.name),
  };
}

const NOTHING: Load = { open: 0, late: 0, week: 0 };

/** Who works with cases here, and who left and still has some: what needs help most comes first. */
function linesIn(
  { policy, me, language, words, today }: Desk,
  staff: readonly StaffRecord[],
  { byColleague }: Workload,
  away: ReadonlyMap<string, Absence>,
  everybody: readonly StaffRecord[],
): readonly LoadLine[] {
  const says = workloadWords(language);
  const { absence, entrust } = organisingWords({ language, policy });
  const nameOf = (id: string) => everybody.find((one) => one.id === id)?.name ?? id;
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
