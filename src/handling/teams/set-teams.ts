/** An administrator forms teams: adds one, changes it, puts it before another, or ends it. Cases and colleagues stay what they are. */
import type { Team } from '#core/office/team.ts';
import { listStaff } from '#store/access/staff.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { newId } from '#store/id.ts';
import { keepSetting } from '#store/setting.ts';
import type { Tx } from '#store/transaction.ts';
import { journalAccess } from '../journal-access.ts';
import type { Office } from '../office.ts';
import { ADMINISTRATOR, asAdministrator, type By, type NoAdministrator } from '../people-of-office.ts';
import { TEAMS_KEY, teamsOf } from './teams-kept.ts';

/** Why a team is not kept. */
export type TeamFault = 'name' | 'name-taken' | 'unknown' | 'too-many';

/** So many teams at most. */
const MOST = 40;
const LONGEST = 60;

export type TeamOutcome = { readonly team: Team } | { readonly fault: TeamFault } | NoAdministrator;

/** Keeps a team; without an id it is a new one. Members and codes that are not there are left out. */
export function saveTeam(office: Office, by: By, typed: Omit<Team, 'id'> & { readonly id?: string }): Promise<TeamOutcome> {
  return asAdministrator(office, by, async (tx) => {
    const teams = await teamsOf(tx);
    const name = typed.name.trim();
    if (name === '' || name.length > LONGEST) return { fault: 'name' as const };
    if (typed.id !== undefined && !teams.some(({ id }) => id === typed.id)) return { fault: 'unknown' as const };
    if (teams.some((one) => one.id !== typed.id && one.name.toLowerCase() === name.toLowerCase()))
      return { fault: 'name-taken' as const };
    if (typed.id === undefined && teams.length >= MOST) return { fault: 'too-many' as const };
    const staff = new Set((await listStaff(tx)).map(({ id }) => id));
    const team: Team = { ...typed, id: typed.id ?? newId(), name, members: typed.members.filter((one) => staff.has(one)) };
    await keep(office, tx, by, typed.id === undefined ? [...teams, team] : teams.map((one) => (one.id === team.id ? team : one)));
    await noteStaff(tx, { by: by.staff, what: 'team-set', details: { name, count: String(team.members.length) } });
    return { team };
  });
}

/** Ends a team; false when it was gone. */
export function endTeam(office: Office, by: By, id: string): Promise<{ readonly ended: boolean } | NoAdministrator> {
  return asAdministrator(office, by, async (tx) => {
    const teams = await teamsOf(tx);
    const team = teams.find((one) => one.id === id);
    if (team === undefined) return { ended: false };
    await keep(
      office,
      tx,
      by,
      teams.filter((one) => one !== team),
    );
    await noteStaff(tx, { by: by.staff, what: 'team-ended', details: { name: team.name } });
    return { ended: true };
  });
}

/** Puts a team before the one above it: what falls to both falls to the first. */
export function raiseTeam(office: Office, by: By, id: string): Promise<{ readonly raised: boolean } | NoAdministrator> {
  return asAdministrator(office, by, async (tx) => {
    const teams = [...(await teamsOf(tx))];
    const at = teams.findIndex((one) => one.id === id);
    const [above, team] = [teams[at - 1], teams[at]];
    if (above === undefined || team === undefined) return { raised: false };
    teams[at - 1] = team;
    teams[at] = above;
    await keep(office, tx, by, teams);
    await noteStaff(tx, { by: by.staff, what: 'team-set', details: { name: team.name } });
    return { raised: true };
  });
}

async function keep(office: Office, tx: Tx, by: By, teams: readonly Team[]): Promise<void> {
  await keepSetting(tx, TEAMS_KEY, teams, by.staff);
  const facts = { teams: teams.map(({ id, members }) => `${id}: ${members.join(' ')}`) };
  await journalAccess(office, tx, { kind: 'staff', id: by.staff, roles: [ADMINISTRATOR] }, 'teams-set', facts);
}
