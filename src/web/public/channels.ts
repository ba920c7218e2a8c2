/** How else somebody can reach the organisation, in sentences: only what its procedure names. */
import { say } from '#core/policy/label.ts';
import { closedSoon } from '#core/policy/opening.ts';
import { type ChannelContact, type Policy, rolesInWords } from '#core/policy/policy.ts';
import { standInsForReaders } from '#core/policy/stand-ins.ts';
import { closedNow } from '#core/policy/ways-in.ts';
import { unbroken } from '../words/unbroken.ts';
import type { Visit } from './visit.ts';

/** A sentence for each way beside the form, in the order of the procedure; the last is about all others. */
export function channelLines(visit: Visit): readonly string[] {
  const { policy, language, says } = visit;
  const { phone, email, address, name } = policy.organisation;
  const words = says.sayings.channels;
  const lines: Readonly<Record<ChannelContact, string | undefined>> = {
    form: undefined,
    phone: phone && words.phone(phone.number, say(phone.hours, language)),
    email: email && words.email(email),
    address: address && words.letter(unbroken([name, ...address].join(', '))),
  };
  const offered = Object.entries(policy.channels).filter(([, one]) => one.offered);
  const contacts = new Map<ChannelContact, string | undefined>();
  for (const [id, { contact }] of offered) {
    // a way that is closed is told with until when, so that nobody tries in vain
    if (contact !== undefined && !contacts.has(contact)) contacts.set(contact, closedLine(visit, id) ?? lines[contact]);
  }
  const named = [...contacts.values()].filter((one) => one !== undefined);
  // a way without details of the organisation, such as a desk, is only told when it is closed, or not from the procedure
  const others = offered.filter(([, { contact }]) => contact === undefined);
  const told = [
    ...named,
    ...others.flatMap(([id, one]) => closedLine(visit, id) ?? (one.added ? words.also(say(one.name, language)) : [])),
  ];
  const closed = told.length === 0 ? [] : closedLines(visit);
  return [...told, ...(told.includes(lines.email ?? '') ? aboutTheReader(visit) : []), ...closed, words.others];
}

/** Where one writes about whoever reads the mail of the organisation. */
function aboutTheReader({ policy, language, says }: Visit): readonly string[] {
  return standInsForReaders(policy).flatMap(({ role, email }) =>
    email === undefined ? [] : [says.sayings.channels.aboutTheReader(rolesInWords(policy, [role], language), email)],
  );
}

/** That a way is closed, until when and why; undefined while it is open. */
export function closedLine({ policy, language, says, today, words }: Visit, channel: string): string | undefined {
  const closed = closedNow(policy, channel, today);
  const name = policy.channels[channel]?.name;
  if (closed === undefined || name === undefined) return undefined;
  const why = closed.notice === undefined ? undefined : say(closed.notice, language);
  return says.sayings.channels.closedWay(say(name, language), words.format.dayOfYear(closed.until), why);
}

/** Days of the next weeks on which nobody is here, in sentences. */
export function closedLines({ policy, language, says, today, words }: Visit): readonly string[] {
  return closedSoon(policy, today).map(({ from, to, name }) =>
    says.sayings.channels.closed(
      words.format.dayOfYear(from),
      to === from ? undefined : words.format.dayOfYear(to),
      say(name, language),
    ),
  );
}

/** What in those sentences can be called or written to. */
export function reachOf({ policy: { organisation } }: Visit): { readonly phone?: string; readonly email?: string } {
  const { phone, email } = organisation;
  return { ...(phone === undefined ? {} : { phone: phone.number }), ...(email === undefined ? {} : { email }) };
}

/** Whether the procedure lets people call. */
export function hasPhone({ policy, today }: Visit): boolean {
  const called = Object.entries(policy.channels).some(
    ([id, one]) => one.contact === 'phone' && one.offered && closedNow(policy, id, today) === undefined,
  );
  return called && policy.organisation.phone !== undefined;
}

/** The channel of the form on these pages: the one that the procedure says it is, or else the first that is written. */
export function channelOfForm({ channels }: Pick<Policy, 'channels'>): string | undefined {
  const all = Object.entries(channels);
  return (all.find(([, one]) => one.contact === 'form') ?? all.find(([, one]) => one.form === 'written') ?? all[0])?.[0];
}
