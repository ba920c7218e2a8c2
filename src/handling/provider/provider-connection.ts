/** The connection with a provider: what it offers, as it told it, and how we show that it is us. */
import * as oidc from 'openid-client';
import type { Office } from '../office.ts';
import { asked, ProviderFault } from './provider-fault.ts';
import { type Provider, secretOfProvider } from './provider-setting.ts';

const PATIENCE_SECONDS = 8;
const KEPT_MS = 10 * 60 * 1000;

const known = new Map<string, { readonly until: number; readonly config: oidc.Configuration }>();

/** What the provider offers, asked at most once in ten minutes for the same settings. */
export async function configuration(office: Office, organisation: string, provider: Provider, { anew = false } = {}) {
  const secret = secretOfProvider(office.vaultKey, organisation, provider);
  if (secret === undefined) throw new ProviderFault('secret-lost');
  const name = JSON.stringify([organisation, provider.issuer, provider.clientId, provider.secret]);
  const found = known.get(name);
  if (found !== undefined && found.until > Date.now() && !anew) return found.config;
  const config = await asked(() => discovered(office, provider, secret));
  known.set(name, { config, until: Date.now() + KEPT_MS });
  return config;
}

async function discovered(office: Office, { issuer, clientId }: Provider, secret: string): Promise<oidc.Configuration> {
  const plain = mayBePlain(office, issuer);
  const execute = plain ? [oidc.allowInsecureRequests] : [];
  const asking = { timeout: PATIENCE_SECONDS, execute };
  const server = (await oidc.discovery(new URL(issuer), clientId, secret, undefined, asking)).serverMetadata();
  if (server.authorization_endpoint === undefined || server.token_endpoint === undefined) throw new ProviderFault('cannot');
  if (!server.supportsPKCE('S256') && server.code_challenge_methods_supported !== undefined) throw new ProviderFault('cannot');
  const ways = server.token_endpoint_auth_methods_supported;
  const basic = ways === undefined || ways.includes('client_secret_basic');
  const way = basic ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret);
  const config = new oidc.Configuration(server, clientId, secret, way);
  config.timeout = PATIENCE_SECONDS;
  if (plain) oidc.allowInsecureRequests(config);
  // a token that came over TLS may be believed as it is; its signature costs nothing and catches whoever sits in between
  oidc.enableNonRepudiationChecks(config);
  return config;
}

/** Without TLS only on the machine itself, and only for an installation that is itself there: for trying it out. */
export function mayBePlain({ publicUrl }: Pick<Office, 'publicUrl'>, issuer: string): boolean {
  const local = (text: string) => {
    const url = new URL(text);
    return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  };
  return local(issuer) && local(publicUrl);
}
