/** The teams of an organisation, as its administrator set them. */
import type { Team } from '#core/office/team.ts';
import { settingOf } from '#store/setting.ts';
import type { Tx } from '#store/transaction.ts';

export const TEAMS_KEY = 'teams';

/** In the order in which cases fall to them; none when there are no teams. */
export async function teamsOf(tx: Tx): Promise<readonly Team[]> {
  return ((await settingOf(tx, TEAMS_KEY)) as readonly Team[] | undefined) ?? [];
}
