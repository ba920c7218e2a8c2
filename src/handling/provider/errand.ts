/** What the browser carries while somebody is away at the provider: unreadable, of this organisation, and good for once. */
import { claimKey } from '#store/forms/idempotency.ts';
import { withOrganisation } from '#store/transaction.ts';
import { locked, unlocked } from '#store/vault.ts';
import type { Office } from '../office.ts';
import type { Asked } from './ask-provider.ts';

const LIFE_MS = 15 * 60 * 1000;

/** For what somebody was sent there. */
export interface Errand {
  readonly organisation: string;
  /** to come in, to prove once more who one is, to tie the own account to it, or to be confirmed without a question */
  readonly purpose: 'enter' | 'again' | 'link' | 'confirm';
  /** where to go afterwards */
  readonly wanted: string;
  readonly asked: Asked;
  /** it was asked for everything that lets us ask again */
  readonly consent?: true;
}

/** @param now milliseconds since 1970 */
export function sealedErrand({ vaultKey }: Pick<Office, 'vaultKey'>, errand: Errand, now: number): string {
  return locked(vaultKey, ['provider-errand'], JSON.stringify([errand, now + LIFE_MS])).toString('base64url');
}

/** The errand; undefined when it is not ours, too old, of another organisation, or was used before. */
export async function takenErrand(
  { vaultKey, pool }: Pick<Office, 'vaultKey' | 'pool'>,
  organisation: string,
  sealed: string,
  now: number,
): Promise<Errand | undefined> {
  const text = unlocked(vaultKey, ['provider-errand'], Buffer.from(sealed.slice(0, 3_000), 'base64url'));
  if (text === undefined) return undefined;
  const [errand, until] = JSON.parse(text) as [Errand, number];
  if (now > until || errand.organisation !== organisation) return undefined;
  const key = `provider errand ${errand.asked.state}`;
  const { claim } = await withOrganisation(pool, organisation, (tx) => claimKey(tx, key, Buffer.alloc(0)));
  return claim === 'new' ? errand : undefined;
}
