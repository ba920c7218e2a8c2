/** What somebody reads who does not come in by the provider: what happened, and what to do now. */
import type { NoEntry } from '#handling/provider/come-in.ts';
import type { ProviderFault } from '#handling/provider/provider-fault.ts';
import { providerWords } from '../../words/staff/provider-words.ts';
import { faultPage } from '../faults.tsx';
import type { Answer } from '../route.ts';
import { signInHref, WANTED } from '../sign-in-first.tsx';
import type { Desk, DoorVisit } from '../visit.ts';

/** Why somebody is not let in or tied. */
export type NoWay = NoEntry | 'begun-too-long-ago' | 'other-person' | 'somebody-else';

/** The page that says why. */
export function notLetIn(visit: DoorVisit | Desk, why: NoWay): Answer {
  const says = providerWords(visit.language).door;
  const way = 'me' in visit ? { href: '/werk/mijzelf', label: says.toAccount } : { href: signInHref(), label: says.toDoor };
  return faultPage(visit, why === 'begun-too-long-ago' ? 400 : 403, { kind: 'said', ...says.no[why], way });
}

/** The provider does not do what it should: which organisation and what, into the log; what to do, to the reader. */
export function providerFaulty(visit: DoorVisit | Desk, organisation: string, fault: ProviderFault): Answer {
  const says = providerWords(visit.language).door;
  visit.door.log('warn', 'provider could not be asked', { organisation, code: fault.code });
  const kind = fault.code === 'unreachable' ? 'down' : fault.code === 'denied' ? 'denied' : 'wrong';
  return faultPage(visit, kind === 'denied' ? 403 : 502, {
    ...{ kind: 'said', ...says.faulty[kind] },
    way: { href: 'me' in visit ? '/werk' : signInHref(), label: 'me' in visit ? says.toWork : says.toDoor },
  });
}

/** A password was right, but this colleague signs in at the provider: there alone it is known whether they still work here. */
export function providerFirst(visit: DoorVisit, organisation: string, wanted: string): Answer {
  const says = providerWords(visit.language).door;
  const href = `/werk/aanmelden/${organisation}?${new URLSearchParams({ [WANTED]: wanted })}`;
  return faultPage(visit, 403, {
    kind: 'said',
    ...says.providerFirst,
    way: { href, label: says.way(nameOf(visit, organisation)) },
  });
}

/** How the organisation calls itself. */
export function nameOf({ door, today }: DoorVisit, organisation: string): string {
  return door.office.policies.current(organisation, today)?.organisation.name ?? organisation;
}
