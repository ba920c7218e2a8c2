/** Signing in with address and password: the same answer and the same cost for unknown, wrong and let go. */
import { type SignInCandidate, signInCandidates } from '#store/access/staff.ts';
import type { Office } from './office.ts';
import { matchesPassword } from './password.ts';

/** The places where this address with this password can work; none when anything is wrong, without a hint at what. */
export async function placesFor(office: Office, email: string, password: string): Promise<readonly SignInCandidate[]> {
  const candidates = await signInCandidates(office.pool, email.trim().slice(0, 254).replaceAll('\0', ''));
  const kept = candidates.length === 0 ? [undefined] : candidates.map((one) => one.passwordHash);
  // one after the other: an attempt must not take more memory than one password does
  const right: boolean[] = [];
  for (const hash of kept) right.push(await matchesPassword(password, hash));
  return candidates.filter((_, place) => right[place] === true);
}
