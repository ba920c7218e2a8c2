/** Asking a provider: what it offers, sending somebody there, what it says of who comes back, and whether that still holds. */
import * as oidc from 'openid-client';
import type { Office } from '../office.ts';
import { type Claims, claimsOf } from './claims.ts';
import { configuration, mayBePlain } from './provider-connection.ts';
import { asked, ProviderFault } from './provider-fault.ts';
import type { Provider } from './provider-setting.ts';

/** What must be remembered while somebody is away signing in, to know the answer again. */
export interface Asked {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** `again`: who is here must prove anew who they are. `consent`: ask for what lets us ask again later, though it costs a question. `silent`: no question at all. */
export interface HowAsked {
  readonly silent?: boolean;
  readonly again?: boolean;
  readonly consent?: boolean;
}

/** Where the provider sends people back to. */
export function wayBack(office: Pick<Office, 'publicUrl'>, organisation: string): string {
  return `${office.publicUrl}/werk/aanmelden/${organisation}/terug`;
}

/** Where the provider tells that somebody signed out there, or was put out. */
export function logoutAddress(office: Pick<Office, 'publicUrl'>, organisation: string): string {
  return `${office.publicUrl}/werk/aanmelden/${organisation}/afmelden`;
}

/** Throws ProviderFault when the provider cannot be used with these settings. */
export async function checkProvider(office: Office, organisation: string, provider: Provider): Promise<void> {
  await configuration(office, organisation, provider, { anew: true });
}

/** The address to send somebody to, with what must be remembered until they come back. */
export async function whereToAsk(
  office: Office,
  organisation: string,
  provider: Provider,
  { again = false, consent = false, silent = false }: HowAsked = {},
): Promise<{ readonly url: string; readonly asked: Asked }> {
  const config = await configuration(office, organisation, provider);
  const remembered = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
  const offline = asksOffline(config);
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: wayBack(office, organisation),
    scope: `openid profile email${offline ? ' offline_access' : ''}`,
    code_challenge: await oidc.calculatePKCECodeChallenge(remembered.verifier),
    code_challenge_method: 'S256',
    state: remembered.state,
    nonce: remembered.nonce,
    ...(again ? { prompt: 'login', max_age: '0' } : consent ? { prompt: 'consent' } : silent ? { prompt: 'none' } : {}),
  });
  if (url.protocol !== 'https:' && !mayBePlain(office, url.href)) throw new ProviderFault('cannot');
  return { url: url.href, asked: remembered };
}

/** Whether this provider gives what is needed to ask again only to who asks for it. */
export async function givesOffline(office: Office, organisation: string, provider: Provider): Promise<boolean> {
  return asksOffline(await configuration(office, organisation, provider));
}

/** Where somebody ends the session at the provider itself; undefined when it has no such place. */
export async function signOutThere(office: Office, organisation: string, provider: Provider): Promise<string | undefined> {
  const config = await configuration(office, organisation, provider);
  if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
  return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${office.publicUrl}/werk/inloggen` }).href;
}

/** What the provider says of who came back with this query. */
export async function claimsAfter(
  office: Office,
  organisation: string,
  provider: Provider,
  { query, asked: remembered, again }: { readonly query: string; readonly asked: Asked; readonly again: boolean },
): Promise<Claims> {
  const config = await configuration(office, organisation, provider);
  const here = new URL(`${wayBack(office, organisation)}${query}`);
  return asked(async () => {
    const tokens = await oidc.authorizationCodeGrant(config, here, {
      pkceCodeVerifier: remembered.verifier,
      expectedState: remembered.state,
      expectedNonce: remembered.nonce,
      idTokenExpected: true,
      ...(again ? { maxAge: 300 } : {}),
    });
    return claimsOf(config, provider, tokens);
  });
}

/** What the provider says of somebody now. Throws ProviderFault 'ended' when it no longer says anything of them. */
export async function claimsNow(
  office: Office,
  organisation: string,
  provider: Provider,
  { refresh, subject }: { readonly refresh: string; readonly subject: string },
): Promise<Claims> {
  const config = await configuration(office, organisation, provider);
  return asked(async () => {
    const tokens = await oidc.refreshTokenGrant(config, refresh);
    const claims = await claimsOf(config, provider, tokens, subject);
    return { ...claims, refresh: claims.refresh ?? refresh };
  });
}

/** The keys and the name of the provider, for what it signs and sends us by itself. */
export async function whatItSignsWith(office: Office, organisation: string, provider: Provider) {
  const { issuer, jwks_uri: keys } = (await configuration(office, organisation, provider)).serverMetadata();
  if (keys === undefined) throw new ProviderFault('cannot');
  return { issuer, keys };
}

function asksOffline(config: oidc.Configuration): boolean {
  return config.serverMetadata().scopes_supported?.includes('offline_access') === true;
}
