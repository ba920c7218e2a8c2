/** How people reach the organisation now: its contact details, and what is closed for some time. The procedure says which ways there are. */
import type { Day } from '#core/time/day.ts';
import type { ClosedWay, WaysIn } from './closed-way.ts';
import type { Label } from './label.ts';
import type { Policy } from './policy.ts';

/** The policy with what is said of the ways in; a way that it promises stays offered, whatever is set. */
export function withWaysIn(policy: Policy, { phone, email, address, offered = [], closed }: WaysIn): Policy {
  const { organisation, channels } = policy;
  const more = Object.entries(channels).filter(([id, channel]) => !channel.offered && offered.includes(id));
  if ([phone, email, address].every((one) => one === undefined) && more.length === 0 && closed === undefined) return policy;
  return {
    ...policy,
    organisation: {
      ...organisation,
      ...(phone === undefined ? {} : { phone: { hours: ON_WORKING_DAYS, ...organisation.phone, number: phone } }),
      ...(email === undefined ? {} : { email }),
      ...(address === undefined ? {} : { address }),
    },
    ...(email === undefined ? {} : movedMail(policy, email)),
    channels: {
      ...channels,
      ...Object.fromEntries(more.map(([id, channel]) => [id, { ...channel, offered: true, added: true }])),
    },
    ...(closed === undefined ? {} : { closedChannels: closed }),
  };
}

/** Whoever read the mail of the organisation reads it at its new address. */
function movedMail({ organisation, roles, bodies }: Policy, email: string): Pick<Policy, 'roles' | 'bodies'> {
  const moved = <T extends { readonly email?: string }>(one: T): T =>
    one.email !== undefined && one.email === organisation.email ? { ...one, email } : one;
  return {
    roles: Object.fromEntries(Object.entries(roles).map(([id, role]) => [id, moved(role)])),
    bodies: Object.fromEntries(Object.entries(bodies).map(([id, body]) => [id, { ...body, members: body.members.map(moved) }])),
  };
}

const ON_WORKING_DAYS: Label = { nl: 'op werkdagen', en: 'on working days' };

/** How a way is closed on this day; undefined when it is open. */
export function closedNow({ closedChannels = {} }: Policy, channel: string, today: Day): ClosedWay | undefined {
  const way = Object.hasOwn(closedChannels, channel) ? closedChannels[channel] : undefined;
  return way !== undefined && way.until >= today ? way : undefined;
}
