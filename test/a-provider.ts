/** A real OpenID Connect provider on loopback, with people, groups and sessions of its own; and a browser that visits it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
// @ts-expect-error the package has no types of its own
import OidcProvider from 'oidc-provider';

export interface Person {
  readonly name: string;
  readonly email: string;
  groups: readonly string[];
  /** how the provider says that it proved who this is */
  amr?: readonly string[];
  emailVerified?: boolean;
}

export interface TestProvider {
  readonly issuer: string;
  readonly people: Map<string, Person>;
  /** who signs in there next; nobody: whoever comes is refused */
  as: string | undefined;
  /** a browser at the provider: follows it until it leads elsewhere, and answers where to */
  browser(): {
    visit(url: string): Promise<string>;
    submit(url: string, form: Record<string, string>): Promise<string>;
    forget(): void;
  };
  /** gives by what it can be asked again */
  refreshes: boolean;
  /** stops answering, without forgetting anything */
  down(is: boolean): void;
  close(): Promise<void>;
}

interface Details {
  readonly prompt: { readonly name: string; readonly details: { readonly missingOIDCScope?: readonly string[] } };
  readonly params: { readonly client_id: string };
  readonly session?: { readonly accountId: string };
}

export const CLIENT = { id: 'gehoord', secret: 'een-geheim-van-tweeendertig-tekens-lang' } as const;

/** Starts it. */
export async function testProvider(our: { redirect: string; logout: string; after: string }): Promise<TestProvider> {
  const people = new Map<string, Person>();
  const state = { down: false, handle: (_: IncomingMessage, answer: ServerResponse) => void answer.end() };
  const server = createServer((request, answer) => {
    if (state.down) request.socket.destroy();
    else state.handle(request, answer);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const oidc = new OidcProvider(issuer, {
    clients: [
      {
        ...{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [our.redirect] },
        ...{ grant_types: ['authorization_code', 'refresh_token'], post_logout_redirect_uris: [our.after] },
        ...{ backchannel_logout_uri: our.logout, backchannel_logout_session_required: true },
      },
    ],
    claims: { openid: ['sub', 'amr'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
    // its own guard keeps it from addresses such as ours here
    fetch: (url: string, { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown }) => fetch(url, options),
    cookies: { keys: ['alleen voor deze proef'] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    issueRefreshToken: async (_: unknown, client: { grantTypeAllowed(type: string): boolean }, code: { scopes: Set<string> }) =>
      provider.refreshes && client.grantTypeAllowed('refresh_token') && code.scopes.has('offline_access'),
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount(_: unknown, id: string) {
      const person = people.get(id);
      if (person === undefined) return undefined;
      const { name, email, groups, emailVerified = true } = person;
      return { accountId: id, claims: () => ({ sub: id, name, email, groups, email_verified: emailVerified }) };
    },
  });
  const provider: TestProvider = {
    issuer,
    people,
    as: undefined,
    refreshes: true,
    browser: () => providerBrowser(issuer),
    down: (is) => {
      state.down = is;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  const callback = oidc.callback();
  state.handle = (request, answer) => {
    if (request.url?.startsWith('/interaction/') === true) void interaction(oidc, provider, request, answer);
    else callback(request, answer);
  };
  return provider;
}

async function interaction(oidc: typeof OidcProvider, provider: TestProvider, request: IncomingMessage, answer: ServerResponse) {
  const { prompt, params, session }: Details = await oidc.interactionDetails(request, answer);
  const finish = (result: object) => oidc.interactionFinished(request, answer, result, { mergeWithLastSubmission: true });
  if (prompt.name === 'login') {
    if (provider.as === undefined) return finish({ error: 'access_denied' });
    return finish({ login: { accountId: provider.as, amr: provider.people.get(provider.as)?.amr } });
  }
  const grant = new oidc.Grant({ accountId: session?.accountId, clientId: params.client_id });
  grant.addOIDCScope('openid profile email offline_access');
  return finish({ consent: { grantId: await grant.save() } });
}

function providerBrowser(issuer: string) {
  const jar = new Map<string, string>();
  const go = async (url: string, init: RequestInit = {}): Promise<string> => {
    if (!url.startsWith(issuer)) return url;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const one of answer.headers.getSetCookie()) {
      const [pair = ''] = one.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const next = answer.headers.get('location');
    const text = await answer.text();
    if (next !== null) return go(new URL(next, url).href);
    // a page that sends its form by itself
    const action = text.includes('document.forms[0].submit()') ? /action="([^"]+)"/.exec(text)?.[1] : undefined;
    if (action === undefined) return text;
    const fields = [...text.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name as string,
      value as string,
    ]);
    return submit(action, Object.fromEntries(fields));
  };
  const submit = (url: string, form: Record<string, string>) =>
    go(url, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  return {
    visit: (url: string) => go(url),
    forget: () => jar.clear(),
    submit,
  };
}
