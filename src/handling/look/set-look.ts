/** An administrator chooses how the organisation looks: its colour and its logo. */
import { createHash } from 'node:crypto';
import { noteStaff, type StaffNote } from '#store/access/staff-log.ts';
import { keepSetting } from '#store/setting.ts';
import type { Tx } from '#store/transaction.ts';
import { journalAccess } from '../journal-access.ts';
import type { Office } from '../office.ts';
import { ADMINISTRATOR, asAdministrator, type By, type NoAdministrator } from '../people-of-office.ts';
import { LOGO_KEY, LOOK_KEY, type LookKept, lookOf } from './looks.ts';
import type { DrawnLogo } from './make-logo.ts';

type Outcome = { readonly changed: boolean } | NoAdministrator;

/** @param colour "#rrggbb" that was found readable; absent: that of the policy again */
export function setColour(office: Office, by: By, colour?: string): Promise<Outcome> {
  return change(office, by, async (tx, before) => {
    if (before.colour === colour) return undefined;
    const { colour: _, ...rest } = before;
    await keepSetting(tx, LOOK_KEY, colour === undefined ? rest : { ...rest, colour }, by.staff);
    return {
      details: { colour: { before: before.colour ?? null, after: colour ?? null } },
      facts: { colour: colour ?? 'policy' },
    };
  });
}

/** @param drawn absent: no logo any more, the name of the organisation stands there again */
export function setLogo(office: Office, by: By, drawn?: DrawnLogo): Promise<Outcome> {
  return change(office, by, async (tx, { logo: before, ...rest }) => {
    const digest = drawn === undefined ? undefined : createHash('sha256').update(drawn.png).digest('hex').slice(0, 32);
    if (before?.digest === digest) return undefined;
    const logo =
      drawn === undefined || digest === undefined ? {} : { logo: { digest, width: drawn.width, height: drawn.height } };
    await keepSetting(tx, LOGO_KEY, drawn?.png.toString('base64') ?? null, by.staff);
    await keepSetting(tx, LOOK_KEY, { ...rest, ...logo }, by.staff);
    return { details: { logo: digest === undefined ? null : digest.slice(0, 8) }, facts: { logo: digest ?? 'none' } };
  });
}

interface Changed {
  readonly details: NonNullable<StaffNote['details']>;
  readonly facts: Readonly<Record<string, string>>;
}

async function change(
  office: Office,
  by: By,
  work: (tx: Tx, before: LookKept) => Promise<Changed | undefined>,
): Promise<Outcome> {
  const done = await asAdministrator(office, by, async (tx) => {
    const changed = await work(tx, await lookOf(tx));
    if (changed === undefined) return { changed: false };
    await noteStaff(tx, { by: by.staff, what: 'look-set', details: changed.details });
    const who = { kind: 'staff', id: by.staff, roles: [ADMINISTRATOR] } as const;
    await journalAccess(office, tx, who, 'look-set', changed.facts);
    return { changed: true };
  });
  await office.looks?.refresh();
  return done;
}
