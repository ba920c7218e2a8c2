/** What somebody gets who is not signed in: the way in, and afterwards the page that was asked for. */
import { receiveForm } from '../forms/receive-form.ts';
import { isForm } from '../forms/received-form.ts';
import { addressOfChoice } from './choosing/choice.ts';
import { faultPage, labelsAt, typedValues } from './faults.tsx';
import { keepComplaintWhenSignedOut } from './register/draft.ts';
import type { Answer } from './route.ts';
import { keepWhenSignedOut } from './steps/keep-when-signed-out.ts';
import type { DoorVisit } from './visit.ts';

/** Of an address: enough for as many cases as can be given at once. */
const MOST_SIGNS = 5000;

/** The name in the address of where somebody wanted to go. */
export const WANTED = 'naar';

/** A page leads to the way in; a form keeps what was typed in sight, so that a session that ended costs no text. */
export async function signInFirst(visit: DoorVisit, method: 'get' | 'post'): Promise<Response> {
  const { c } = visit;
  if (method === 'get') return sameSiteFirst(visit) ?? c.redirect(signInHref(wantedBy(visit)), 303);
  const received = await receiveForm(c);
  if (!isForm(received)) return faultPage(visit, 401, { kind: 'said', ...visit.says.faults.signedOut });
  const { choiceKept, keptWhenSignedOut, signInAgain, signedOut } = visit.says.faults;
  const choice = addressOfChoice(c.req.path, received.typed);
  if (choice !== undefined)
    return faultPage(visit, 401, { kind: 'said', ...choiceKept, way: { href: signInHref(choice), label: signInAgain } });
  const page = (await keepWhenSignedOut(visit, received.typed)) ?? (await keepComplaintWhenSignedOut(visit, received.typed));
  if (page !== undefined)
    return faultPage(visit, 401, { kind: 'said', ...keptWhenSignedOut, way: { href: signInHref(page), label: signInAgain } });
  const typed = typedValues(received.typed, labelsAt(visit));
  return faultPage(visit, 401, { kind: 'said', ...signedOut, typed, way: { href: signInHref(), label: signInAgain } });
}

/** The address of the way in, with where to go afterwards. */
export function signInHref(wanted?: string): string {
  return wanted === undefined || wanted === '/werk'
    ? '/werk/inloggen'
    : `/werk/inloggen?${new URLSearchParams({ [WANTED]: wanted })}`;
}

/** Where to go after signing in: one of our own pages, or the work list. */
export function wantedPlace(text: string | undefined): string {
  return text !== undefined && /^\/werk(\/[\w./-]*)?(\?[\w=&%.+-]*)?$/.test(text) && text.length < MOST_SIGNS ? text : '/werk';
}

function wantedBy({ c }: DoorVisit): string {
  const url = new URL(c.req.url);
  return wantedPlace(`${url.pathname}${url.search}`);
}

/** From a link in a mail, or from a provider, our strict cookies are not sent along: the page asks once more, from here. */
export function sameSiteFirst({ c }: DoorVisit): Answer | undefined {
  if (c.req.header('sec-fetch-site') !== 'cross-site' || c.req.header('sec-fetch-dest') !== 'document') return undefined;
  c.header('Refresh', '0');
  return c.html('<!doctype html><title>Gehoord</title>');
}
