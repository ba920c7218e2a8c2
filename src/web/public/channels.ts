/** How else somebody can reach the organisation, in sentences: only what its procedure names. */
import { say } from '#core/policy/label.ts';
import { closedSoon } from '#core/policy/opening.ts';
import type { ChannelContact, Policy } from '#core/policy/policy.ts';
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
    address: address && words.letter([name, ...address].join(', ')),
  };
  const offered = Object.values(policy.channels).filter((one) => one.offered);
  const contacts = new Set(offered.flatMap(({ contact }) => contact ?? []));
  const told = [...contacts].map((one) => lines[one]).filter((one) => one !== undefined);
  return [...told, ...(told.length === 0 ? [] : closedLines(visit)), words.others];
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

/** Whether the procedure lets people call. */
export function hasPhone({ policy }: Visit): boolean {
  const called = Object.values(policy.channels).some((one) => one.contact === 'phone' && one.offered);
  return called && policy.organisation.phone !== undefined;
}

/** The channel of the form on these pages: the one that the procedure says it is, or else the first that is written. */
export function channelOfForm({ channels }: Pick<Policy, 'channels'>): string | undefined {
  const all = Object.entries(channels);
  return (all.find(([, one]) => one.contact === 'form') ?? all.find(([, one]) => one.form === 'written') ?? all[0])?.[0];
}
