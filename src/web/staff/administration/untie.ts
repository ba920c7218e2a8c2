/** Untying a colleague from the organisation's provider. */
import { unlinkAccount } from '#handling/provider/link-account.ts';
import { forbidden } from '../faults.tsx';
import type { Desk } from '../visit.ts';
import { personHref } from './people.tsx';
import { byMe, idIn } from './person.tsx';

/** Unties this colleague, who is out everywhere at once. */
export async function untied(desk: Desk): Promise<Response> {
  const id = idIn(desk);
  const outcome = await unlinkAccount(desk.door.office, byMe(desk), id);
  if ('noAdministrator' in outcome) return forbidden(desk);
  return desk.c.redirect(`${personHref(id)}${outcome.unlinked ? '?gedaan=los' : ''}`, 303);
}
