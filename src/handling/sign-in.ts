/** Signing in with address and password: the same answer and the same cost for unknown, wrong and let go. */
import { passwordHashOf, type SignInCandidate, signInCandidates } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Office } from './office.ts';
import { matchesPassword } from './password.ts';
import type { Place } from './second-step/place.ts';

/** The places where this address with this password can work; none when anything is wrong, without a hint at what. */
export async function placesFor(office: Office, email: string, password: string): Promise<readonly SignInCandidate[]> {
  const candidates = await signInCandidates(office.pool, email.trim().slice(0, 254).replaceAll('\0', ''));
  const kept = candidates.length === 0 ? [undefined] : candidates.map((one) => one.passwordHash);
  // one after the other: an attempt must not take more memory than one password does
  const right: boolean[] = [];
  for (const hash of kept) right.push(await matchesPassword(password, hash));
  return candidates.filter((_, place) => right[place] === true);
}

/** Whether this is the colleague's own password. Who has none, or was let go, proves nothing with any. */
export async function provesPassword(office: Office, { organisation, staff }: Place, password: string): Promise<boolean> {
  const kept = await withOrganisation(office.pool, organisation, (tx) => passwordHashOf(tx, staff), { readOnly: true });
  return matchesPassword(password, kept);
}
