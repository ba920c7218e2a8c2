/** What a provider says of a person, read from its token and, where that is not enough, asked of it. */
import * as oidc from 'openid-client';
import { ProviderFault } from './provider-fault.ts';
import type { Provider } from './provider-setting.ts';

/** What the provider says of a person. */
export interface Claims {
  /** who it is there, for good */
  readonly subject: string;
  readonly name?: string;
  readonly email?: string;
  /** the provider says that the address is not proven to be theirs */
  readonly emailDoubtful: boolean;
  /** absent when asking again told nothing of them */
  readonly groups?: readonly string[];
  /** there are more groups than the provider puts into a token: it names none of them */
  readonly groupsLeftOut?: true;
  /** how it was proven there who it is */
  readonly acr?: string;
  readonly amr: readonly string[];
  /** the session there */
  readonly sid?: string;
  /** for asking again; absent when the provider gives none */
  readonly refresh?: string;
}

type Tokens = Awaited<ReturnType<typeof oidc.refreshTokenGrant>>;

/** Reads them. With `known` it must be about this subject: a provider that answers for somebody else is not believed. */
export async function claimsOf(config: oidc.Configuration, provider: Provider, tokens: Tokens, known?: string): Promise<Claims> {
  const own: Readonly<Record<string, unknown>> = tokens.claims() ?? {};
  const subject = typeof own.sub === 'string' ? own.sub : known;
  if (subject === undefined || (known !== undefined && subject !== known)) throw new ProviderFault('wrong-answer');
  const lacks = groupsIn(own, provider.claim) === undefined || typeof own.email !== 'string';
  const more = lacks && config.serverMetadata().userinfo_endpoint !== undefined;
  const told = more ? { ...own, ...(await oidc.fetchUserInfo(config, tokens.access_token, subject)) } : own;
  const all: Readonly<Record<string, unknown>> = told;
  // where it told nothing at all it did not tell that there are no groups
  const found = groupsIn(all, provider.claim);
  const groups = found ?? (Object.keys(all).length === 0 ? undefined : []);
  return {
    subject,
    ...(groups === undefined ? {} : { groups }),
    ...(found === undefined && leftOut({ ...all, ...own }, provider.claim) ? { groupsLeftOut: true as const } : {}),
    amr: groupsIn(own, 'amr') ?? [],
    ...(typeof own.acr === 'string' ? { acr: own.acr } : {}),
    emailDoubtful: all.email_verified === false,
    ...(typeof all.name === 'string' ? { name: all.name } : {}),
    ...(typeof all.email === 'string' ? { email: all.email } : {}),
    ...(typeof own.sid === 'string' ? { sid: own.sid } : {}),
    ...(tokens.refresh_token === undefined ? {} : { refresh: tokens.refresh_token }),
  };
}

/** The groups under a claim, which may lie deeper: "realm_access.roles". Undefined when there is no such claim. */
export function groupsIn(claims: Readonly<Record<string, unknown>>, claim: string): readonly string[] | undefined {
  const direct = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  const found = direct ?? claim.split('.').reduce<unknown>((at, part) => own(at, part), claims);
  if (typeof found === 'string') return [found];
  return Array.isArray(found) ? found.filter((one): one is string => typeof one === 'string') : undefined;
}

/**
 * Whether the provider says that it left them out: where they stand (OpenID Connect Core 1.0, 5.6.2), or only that there are.
 * Where they stand is not asked: with Entra ID that takes a right to read the whole directory.
 */
function leftOut(claims: Readonly<Record<string, unknown>>, claim: string): boolean {
  const [first = ''] = claim.split('.');
  const named = claims._claim_names;
  const elsewhere = typeof named === 'object' && named !== null && (Object.hasOwn(named, claim) || Object.hasOwn(named, first));
  return elsewhere || claims.hasgroups === true || claims.hasgroups === 'true';
}

function own(at: unknown, part: string): unknown {
  return typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? (at as Record<string, unknown>)[part] : undefined;
}
