/** What stands between a session and a route: a second step that must be set up first, or a proof that is too long ago. */
import { receiveForm } from '../forms/receive-form.ts';
import { isForm } from '../forms/received-form.ts';
import { faultPage, labelsAt, typedValues } from './faults.tsx';
import type { Answer, StaffRoute } from './route.ts';
import { WANTED, wantedPlace } from './sign-in-first.tsx';
import type { Desk } from './visit.ts';

/** Seconds after which a page asks again who one is; a form that was opened in time may take longer to fill in. */
const FRESH: Readonly<Record<StaffRoute['method'], number>> = { get: 15 * 60, post: 60 * 60 };

/** What must come first; undefined when nothing must. A form that is held up keeps in sight what was typed. */
export function proofFirst(desk: Desk, route: StaffRoute): Answer | undefined {
  const { c, says } = desk;
  if (desk.proof.owesFactor && route.early !== true)
    return route.method === 'get' ? c.redirect('/werk/mijzelf', 303) : heldUp(desk, says.faults.stepFirst, '/werk/mijzelf');
  if (route.fresh !== true || isFresh(desk, route.method)) return undefined;
  if (route.method === 'get') return c.redirect(`/werk/bevestigen?${new URLSearchParams({ [WANTED]: wantedHere(desk) })}`, 303);
  return heldUp(desk, says.faults.provenLongAgo, '/werk/bevestigen');
}

/** In the demonstration nobody proves anything, unless a second step was set up there. */
function isFresh({ proof, door }: Desk, method: StaffRoute['method']): boolean {
  return proof.provenAgo <= FRESH[method] || (door.mode === 'demonstration' && !proof.hasFactor);
}

async function heldUp(desk: Desk, why: { heading: string; text: string; way: string }, href: string): Promise<Response> {
  const received = await receiveForm(desk.c);
  const typed = isForm(received) ? typedValues(received.typed, labelsAt(desk)) : [];
  const { heading, text, way } = why;
  return faultPage(desk, 403, { kind: 'said', heading, text, typed, way: { href, label: way } });
}

function wantedHere({ c }: Desk): string {
  const url = new URL(c.req.url);
  return wantedPlace(`${url.pathname}${url.search}`);
}
