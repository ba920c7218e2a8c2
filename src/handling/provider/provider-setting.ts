/** The organisation's own provider of sign-ins (OpenID Connect): where it stands, as whom we ask, and which group gives which role. */
import { settingOf } from '#store/setting.ts';
import type { Tx } from '#store/transaction.ts';
import { locked, unlocked } from '#store/vault.ts';

export const PROVIDER_KEY = 'provider';

export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  /** encrypted; shown to nobody, and read only to ask the provider */
  readonly secret: string;
  /** the claim with the groups: "groups", or a path such as "realm_access.roles" */
  readonly claim: string;
  /** by role, the groups that give it */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** the role of who is in none of these groups; absent: no way in */
  readonly without?: string;
  /** values of amr or acr that tell of a second step there; where it is empty we ask ours */
  readonly secondStep: readonly string[];
  readonly on: boolean;
}

/** The provider as it is set; undefined when there is none. */
export async function providerOf(tx: Tx): Promise<Provider | undefined> {
  return (await settingOf(tx, PROVIDER_KEY)) as Provider | undefined;
}

/** The provider, when people come in by it. */
export async function providerInUse(tx: Tx): Promise<Provider | undefined> {
  const provider = await providerOf(tx);
  return provider?.on === true ? provider : undefined;
}

/** The roles of somebody in these groups, in the order of the setting; none means no way in. */
export function rolesOfGroups(
  { groups, without }: Pick<Provider, 'groups' | 'without'>,
  has: readonly string[],
): readonly string[] {
  const given = Object.entries(groups).flatMap(([role, those]) => (those.some((group) => has.includes(group)) ? [role] : []));
  return given.length === 0 && without !== undefined ? [without] : given;
}

/** Whether the provider says that a second step was proven there, and the organisation lets that count. */
export function provedStepThere(
  { secondStep }: Pick<Provider, 'secondStep'>,
  { acr, amr }: { readonly acr?: string; readonly amr: readonly string[] },
): boolean {
  return secondStep.some((value) => value === acr || amr.includes(value));
}

/** The secret as it is kept. */
export function lockedSecret(key: Buffer, organisation: string, secret: string): string {
  return locked(key, ['provider-secret', organisation], secret).toString('base64url');
}

/** The secret again; undefined when the key in the data directory is another one. */
export function secretOfProvider(key: Buffer, organisation: string, { secret }: Pick<Provider, 'secret'>): string | undefined {
  return unlocked(key, ['provider-secret', organisation], Buffer.from(secret, 'base64url'));
}
