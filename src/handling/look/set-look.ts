/** An administrator chooses how the organisation looks. */
import { noteStaff } from '#store/access/staff-log.ts';
import { keepSetting } from '#store/setting.ts';
import { journalAccess } from '../journal-access.ts';
import type { Office } from '../office.ts';
import { ADMINISTRATOR, asAdministrator, type By, type NoAdministrator } from '../people-of-office.ts';
import { LOOK_KEY, lookOf } from './looks.ts';

/** @param colour "#rrggbb" that was found readable; absent: that of the policy again */
export async function setColour(
  office: Office,
  by: By,
  colour?: string,
): Promise<{ readonly changed: boolean } | NoAdministrator> {
  const done = await asAdministrator(office, by, async (tx) => {
    const before = await lookOf(tx);
    if (before.colour === colour) return { changed: false };
    const { colour: _, ...rest } = before;
    await keepSetting(tx, LOOK_KEY, colour === undefined ? rest : { ...rest, colour }, by.staff);
    const details = { colour: { before: before.colour ?? null, after: colour ?? null } };
    await noteStaff(tx, { by: by.staff, what: 'look-set', details });
    const facts = { colour: colour ?? 'policy' };
    await journalAccess(office, tx, { kind: 'staff', id: by.staff, roles: [ADMINISTRATOR] }, 'look-set', facts);
    return { changed: true };
  });
  await office.looks?.refresh();
  return done;
}
