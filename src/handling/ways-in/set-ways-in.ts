/** An administrator sets how people reach the organisation. What the procedure promises can be closed for a time, never taken away. */

import type { ClosedWay, WaysIn } from '#core/policy/closed-way.ts';
import type { Policy } from '#core/policy/policy.ts';
import { addMonths } from '#core/time/day.ts';
import { dayOf } from '#core/time/moment.ts';
import { wireAddress } from '#mail/address.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { keepSetting } from '#store/setting.ts';
import { journalAccess } from '../journal-access.ts';
import type { Office } from '../office.ts';
import { ADMINISTRATOR, asAdministrator, type By, type NoAdministrator } from '../people-of-office.ts';
import { WAYS_IN_KEY, waysInOf } from './ways-in-kept.ts';

/** Contact details as they were typed; empty: what the procedure says. */
export interface ContactTyped {
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}

export type WayFault = 'phone' | 'email' | 'address' | 'unknown' | 'past' | 'too-far' | 'notice' | 'form' | 'promised';

/** What was refused; a promised way names the clauses that promise it. */
export interface WayRefused {
  readonly fault: WayFault;
  readonly clauses?: readonly string[];
}

export type WayOutcome = { readonly kept: WaysIn } | WayRefused | NoAdministrator;

const LONGEST_LINE = 100;
const MOST_LINES = 5;
/** Closed for so many months at most: what lasts longer is a change of the procedure. */
const MOST_MONTHS = 3;
const LONGEST_NOTICE = 160;

/** Keeps the contact details. */
export function setContact(office: Office, by: By, typed: ContactTyped): Promise<WayOutcome> {
  const [phone, email] = [typed.phone.trim(), typed.email.trim()];
  const address = typed.address
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return change(office, by, (_, before) => {
    if (phone !== '' && !/^[+\d][\d ()-]{4,24}$/.test(phone)) return { fault: 'phone' };
    if (email !== '' && wireAddress(email) === undefined) return { fault: 'email' };
    if (address.length > MOST_LINES || address.some((line) => line.length > LONGEST_LINE)) return { fault: 'address' };
    const { phone: _phone, email: _email, address: _address, ...rest } = before;
    return {
      ...rest,
      ...(phone === '' ? {} : { phone }),
      ...(email === '' ? {} : { email }),
      ...(address.length === 0 ? {} : { address }),
    };
  });
}

/** Closes a way up to and including a day. The form on our own pages is always open: there everybody can complain at any hour. */
export function closeWay(office: Office, by: By, channel: string, closed: ClosedWay): Promise<WayOutcome> {
  return change(office, by, (policy, before) => {
    const today = dayOf(office.clock());
    const way = wayOf(policy, channel);
    if (way === undefined) return { fault: 'unknown' };
    if (way.contact === 'form') return { fault: 'form' };
    if (closed.until < today) return { fault: 'past' };
    if (closed.until > addMonths(today, MOST_MONTHS)) return { fault: 'too-far' };
    const { nl = '', en = '' } = closed.notice ?? {};
    if (nl.length > LONGEST_NOTICE || en.length > LONGEST_NOTICE) return { fault: 'notice' };
    return { ...before, closed: { ...before.closed, [channel]: closed } };
  });
}

/** Opens a way again. */
export function openWay(office: Office, by: By, channel: string): Promise<WayOutcome> {
  return change(office, by, (_, before) => {
    const closed = Object.entries(before.closed ?? {}).filter(([id]) => id !== channel);
    return { ...before, closed: Object.fromEntries(closed) };
  });
}

/** Offers a way, or no longer; one that the procedure promises stays, and the refusal names its clauses. */
export function offerWay(office: Office, by: By, channel: string, offered: boolean): Promise<WayOutcome> {
  return change(office, by, (policy, before) => {
    const way = wayOf(policy, channel);
    if (way === undefined) return { fault: 'unknown' };
    const others = (before.offered ?? []).filter((id) => id !== channel);
    if (offered) return way.offered ? before : { ...before, offered: [...others, channel] };
    // what was only offered here can be taken back; all else stands in the text
    if (way.offered && !(before.offered ?? []).includes(channel)) return { fault: 'promised', clauses: way.source ?? [] };
    return { ...before, offered: others };
  });
}

function wayOf({ channels }: Policy, id: string): Policy['channels'][string] | undefined {
  return Object.hasOwn(channels, id) ? channels[id] : undefined;
}

async function change(
  office: Office,
  by: By,
  work: (policy: Policy, before: WaysIn) => WaysIn | WayRefused,
): Promise<WayOutcome> {
  const policy = office.policies.current(by.organisation, dayOf(office.clock()));
  if (policy === undefined) return { fault: 'unknown' };
  const done = await asAdministrator(office, by, async (tx): Promise<WayOutcome> => {
    const before = await waysInOf(tx);
    const after = work(policy, before);
    if ('fault' in after) return after;
    if (JSON.stringify(after) === JSON.stringify(before)) return { kept: before };
    await keepSetting(tx, WAYS_IN_KEY, after, by.staff);
    await noteStaff(tx, { by: by.staff, what: 'channels-set' });
    // which ways, and until when; the notice is for people outside, not for the journal
    const closed = Object.entries(after.closed ?? {}).map(([id, { until }]) => `${id} ${until}`);
    const facts = { offered: after.offered ?? [], closed, contact: Object.keys(after).filter((key) => CONTACT.includes(key)) };
    await journalAccess(office, tx, { kind: 'staff', id: by.staff, roles: [ADMINISTRATOR] }, 'channels-set', facts);
    return { kept: after };
  });
  await office.policies.refresh();
  return done;
}

const CONTACT: readonly string[] = ['phone', 'email', 'address'];
