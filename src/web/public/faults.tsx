/** Answers when a page cannot be shown, in the look and the words of the organisation that was asked. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isPassing } from '#store/passing-fault.ts';
import type { Door } from '../door.ts';
import type { NoForm } from '../forms/received-form.ts';
import { sendAgain } from '../forms/send-again.ts';
import type { Fault } from '../parts/fault-content.tsx';
import { addressed, inEachLanguage } from './answer-page.ts';
import { PublicFaultPage } from './views/fault.tsx';
import { frameOf, houseFrame, houseSays, type Visit, visitOf } from './visit.ts';

/** The page for a fault. */
export function faultPage(c: Context, door: Door, status: ContentfulStatusCode, fault: Fault): Response | Promise<Response> {
  const visit = visitOf(c, door);
  const frame = visit === undefined ? houseFrame(c, door) : frameOf(visit);
  return c.html(<PublicFaultPage frame={frame} fault={fault} />, status);
}

/** The page for a fault, to who visits an organisation. */
export function faultIn(visit: Visit, status: ContentfulStatusCode, fault: Fault): Response | Promise<Response> {
  return visit.c.html(<PublicFaultPage frame={frameOf(visit)} fault={fault} />, status);
}

/** What does not exist, and what is not for this person: they look the same. */
export function notFound(c: Context, door: Door): Response | Promise<Response> {
  return faultPage(c, door, 404, { kind: 'not-found' });
}

/** A post that came from another site. */
export function fromElsewhere(c: Context, door: Door): Response | Promise<Response> {
  const { refusals } = (visitOf(c, door)?.says ?? houseSays(c, door)).sayings;
  return faultPage(c, door, 403, { kind: 'said', heading: refusals.elsewhereHeading, text: refusals.elsewhereText });
}

/** A body that could not be read as a form. */
export function noForm(visit: Visit, { status, because }: NoForm): Response | Promise<Response> {
  return inEachLanguage(visit, (at) => {
    const { refusals } = at.says.sayings;
    const said =
      because === 'too-large'
        ? { heading: refusals.tooLargeHeading, text: refusals.tooLargeText }
        : { heading: refusals.brokenHeading, text: refusals.brokenText };
    return faultIn(at, status, { kind: 'said', ...said });
  });
}

/** A fault of ours: with the first part of its number, which the log has whole, and with what was sent. */
export async function broken(c: Context, door: Door, fault: Error, number: string): Promise<Response> {
  const reference = number.slice(0, 8);
  const visit = visitOf(c, door);
  const isSent = c.req.method === 'POST';
  const passing = isPassing(fault);
  if (passing) c.header('Retry-After', '60');
  const kind = passing && isSent ? 'unavailable' : 'fault';
  const status = passing ? 503 : 500;
  if (visit === undefined) return faultPage(c, door, status, { kind, reference });
  const show = async (at: Visit) => faultIn(at, status, { kind, reference, ...(await sendAgain(c, at.words)) });
  return addressed(visit, await inEachLanguage(visit, show));
}
