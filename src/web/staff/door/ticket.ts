/** Proof that a password was right a moment ago, for choosing among several places: tied to the browser, for five minutes. */
import { createHmac, timingSafeEqual } from 'node:crypto';

const LIFE_MS = 5 * 60 * 1000;

export interface Place {
  readonly organisation: string;
  readonly staff: string;
}

/** @param now milliseconds since 1970 */
export function ticketFor(key: Buffer, visitor: string, { organisation, staff }: Place, now: number): string {
  const body = Buffer.from(JSON.stringify([organisation, staff, now + LIFE_MS])).toString('base64url');
  return `${body}.${mark(key, visitor, body)}`;
}

/** The place; undefined when the ticket is not ours, not this browser's, or too old. */
export function readTicket(key: Buffer, visitor: string, ticket: string, now: number): Place | undefined {
  const [body = '', told = ''] = ticket.slice(0, 1_000).split('.');
  const right = Buffer.from(mark(key, visitor, body));
  const given = Buffer.from(told);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const [organisation, staff, end] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [string, string, number];
  return now > end ? undefined : { organisation, staff };
}

function mark(key: Buffer, visitor: string, body: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['ticket', visitor, body]))
    .digest('base64url');
}
