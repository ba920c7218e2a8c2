/** How often somebody may try: per account and per address, slowed down and never locked out for good; a known device has its own count. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Place } from '#handling/second-step/place.ts';
import { type Throttle, throttled } from '#store/access/throttle.ts';
import { addressOf } from '../../address-of.ts';
import { COOKIE } from '../../cookies.ts';
import type { DoorVisit } from '../visit.ts';

const QUARTER = 15 * 60;
const HOUR = 60 * 60;
const HALF_A_YEAR = 180 * 24 * HOUR;
/** an office of many people can share one address */
const PER_ADDRESS = 100;
const PER_ACCOUNT = 10;
/** three codes of a million are right at any moment: five tries a quarter and thirty a day leave no chance worth the name */
const STEPS_SOON = 5;
const STEPS_A_DAY = 30;

/** Counts an attempt to sign in. Strangers who guess, at whatever address, cannot shut out somebody on a device that signed in before. */
export async function attempt(visit: DoorVisit, email: string): Promise<Throttle> {
  const known = knownDevice(visit, email);
  const account = await count(visit, `sign-in ${known ? 'device' : 'stranger'} ${email.toLowerCase()}`, PER_ACCOUNT, QUARTER);
  if (known) return account;
  const address = await count(visit, `sign-in from ${addressOf(visit.c)}`, PER_ADDRESS, QUARTER);
  return account.allowed ? address : account;
}

/**
 * Counts a try of the second step. Whoever comes here knows the password, so the bounds are narrow; those of a known device
 * are its own. The first refusal of a day warns the colleague.
 */
export async function attemptStep(visit: DoorVisit, { organisation, staff }: Place, email: string): Promise<StepTry> {
  const device = knownDevice(visit, email) ? 'device' : 'stranger';
  const soon = await count(visit, `step ${device} ${organisation} ${staff}`, STEPS_SOON, QUARTER);
  const day = await count(visit, `step-day ${device} ${organisation} ${staff}`, STEPS_A_DAY, 24 * HOUR);
  const allowed = soon.allowed ? day : soon;
  const warn = allowed.allowed ? false : (await count(visit, `step-warned ${organisation} ${staff}`, 1, 24 * HOUR)).allowed;
  return { ...allowed, warn };
}

export interface StepTry extends Throttle {
  /** the first refusal of a day: the colleague should know */
  readonly warn: boolean;
}

/** Counts a proof in a session that is open already. */
export async function attemptAgain(visit: DoorVisit, { organisation, staff }: Place): Promise<Throttle> {
  return count(visit, `again ${organisation} ${staff}`, PER_ACCOUNT, QUARTER);
}

/** Counts a request for a new password: three mails an hour for one account. */
export async function attemptReset(
  visit: DoorVisit,
  email: string,
): Promise<{ readonly ask: Throttle; readonly mail: Throttle }> {
  const ask = await count(visit, `reset from ${addressOf(visit.c)}`, 30, HOUR);
  return { ask, mail: await count(visit, `reset ${email.toLowerCase()}`, 3, HOUR) };
}

/** Counts a try of a link, which cannot be guessed but can be tried often. */
export function attemptLink(visit: DoorVisit): Promise<Throttle> {
  return count(visit, `link from ${addressOf(visit.c)}`, PER_ADDRESS, QUARTER);
}

/** Counts a way to the provider or back; the door there has bounds of its own. */
export function attemptProvider(visit: DoorVisit): Promise<Throttle> {
  return count(visit, `provider from ${addressOf(visit.c)}`, 3 * PER_ADDRESS, QUARTER);
}

/** These counts belong to the installation; they are kept with its first organisation. */
async function count({ door }: DoorVisit, key: string, limit: number, seconds: number): Promise<Throttle> {
  const organisation = door.office.policies.organisations[0];
  if (organisation === undefined) return { allowed: true, retryAfter: 0 };
  return throttled(door.office.pool, organisation, key, limit, seconds);
}

/** This browser signed in with this address: its own attempts are counted apart from those of the rest of the world. */
export function rememberDevice({ c, door }: DoorVisit, email: string): void {
  door.cookies.write(c, COOKIE.device, mark(door.formKey, email), HALF_A_YEAR);
}

function knownDevice({ c, door }: DoorVisit, email: string): boolean {
  const told = Buffer.from(door.cookies.read(c, COOKIE.device) ?? '');
  const right = Buffer.from(mark(door.formKey, email));
  return told.length === right.length && timingSafeEqual(told, right);
}

function mark(key: Buffer, email: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['device', email.toLowerCase()]))
    .digest('base64url');
}
