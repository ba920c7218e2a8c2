/** Proof that a password was right a moment ago, for choosing among several places and for the second step: tied to the browser, for five minutes. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Place } from '#handling/second-step/place.ts';

type Body = [organisation: string, staff: string, end: number, challenge?: string | null, providerSid?: string | null];

const LIFE_MS = 5 * 60 * 1000;

/** Where the password was right; with the question that was put to a passkey. */
export interface Ticket extends Place {
  readonly challenge?: string;
  /** the session at the provider by which somebody came this far, instead of by a password */
  readonly providerSid?: string;
}

/** @param now milliseconds since 1970 */
export function ticketFor(key: Buffer, visitor: string, ticket: Ticket, now: number): string {
  const { organisation, staff, challenge, providerSid } = ticket;
  const body = Buffer.from(JSON.stringify([organisation, staff, now + LIFE_MS, challenge, providerSid])).toString('base64url');
  return `${body}.${mark(key, visitor, body)}`;
}

/** The place; undefined when the ticket is not ours, not this browser's, or too old. */
export function readTicket(key: Buffer, visitor: string, ticket: string, now: number): Ticket | undefined {
  const [body = '', told = ''] = ticket.slice(0, 1_000).split('.');
  const right = Buffer.from(mark(key, visitor, body));
  const given = Buffer.from(told);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const [organisation, staff, end, challenge, sid] = JSON.parse(Buffer.from(body, 'base64url').toString()) as Body;
  const asked = typeof challenge === 'string' ? { challenge } : {};
  return now > end ? undefined : { organisation, staff, ...asked, ...(typeof sid === 'string' ? { providerSid: sid } : {}) };
}

function mark(key: Buffer, visitor: string, body: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['ticket', visitor, body]))
    .digest('base64url');
}
