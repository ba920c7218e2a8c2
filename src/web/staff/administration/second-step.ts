/** Resetting the second step of a colleague who lost it. */
import { resetSteps } from '#handling/second-step/reset-steps.ts';
import { forbidden } from '../faults.tsx';
import type { Desk } from '../visit.ts';
import { personHref } from './people.tsx';
import { byMe, idIn, show } from './person.tsx';

/** Takes all apps, passkeys and recovery codes of this colleague away. */
export async function stepsReset(desk: Desk): Promise<Response> {
  const outcome = await resetSteps(desk.door.office, byMe(desk), idIn(desk));
  if ('noAdministrator' in outcome) return forbidden(desk);
  if ('fault' in outcome) return show(desk, { faults: [{ code: outcome.fault }], status: 409 });
  return desk.c.redirect(`${personHref(outcome.staff.id)}?gedaan=gewist`, 303);
}
