/** How else somebody can reach the organisation, in sentences: only what its procedure names. */
import { say } from '#core/policy/label.ts';
import type { Visit } from './visit.ts';

/** A sentence for each way beside the form. */
export function channelLines(visit: Visit): readonly string[] {
  const { policy, language, says } = visit;
  const { phone, email, address, name } = policy.organisation;
  const offered = (channel: string) => policy.channels[channel]?.offered === true;
  const words = says.sayings.channels;
  return [
    ...(hasPhone(visit) && phone !== undefined ? [words.phone(phone.number, say(phone.hours, language))] : []),
    ...(offered('letter') && address !== undefined ? [words.letter([name, ...address].join(', '))] : []),
    ...(offered('email') && email !== undefined ? [words.email(email)] : []),
    words.others,
  ];
}

/** Whether the procedure lets people call. */
export function hasPhone({ policy }: Visit): boolean {
  return policy.channels.phone?.offered === true && policy.organisation.phone !== undefined;
}
