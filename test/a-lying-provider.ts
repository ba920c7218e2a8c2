/** A provider that answers as a test tells it to: with keys of its own, and claims that may be wrong. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { CLIENT } from './a-provider.ts';

export interface LyingProvider {
  readonly issuer: string;
  /** what its next token says, over what would be right */
  lie: JWTPayload;
  /** signs with a key that it never published */
  forges: boolean;
  /** a signed token with these claims, over what would be right */
  token(claims: JWTPayload): Promise<string>;
  close(): Promise<void>;
}

/** Starts it. The nonce that it was asked with has to be told in `lie`, for it sees no browser. */
export async function lyingProvider(): Promise<LyingProvider> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const other = await generateKeyPair('RS256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }] };
  const server = createServer(async (request, answer) => {
    const said = await answerTo(request);
    answer.writeHead(said === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(said ?? {}));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: LyingProvider = {
    ...{ issuer, lie: {}, forges: false, token },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  async function token(claims: JWTPayload): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const right = { iss: issuer, aud: CLIENT.id, sub: 'x', iat: now, exp: now + 300 };
    const signing = provider.forges ? other.privateKey : privateKey;
    return new SignJWT({ ...right, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(signing);
  }
  async function answerTo({ url = '' }: IncomingMessage): Promise<object | undefined> {
    if (url === '/.well-known/openid-configuration')
      return {
        ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks` },
        ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
        id_token_signing_alg_values_supported: ['RS256'],
      };
    if (url === '/jwks') return keys;
    if (url !== '/token') return undefined;
    return { access_token: 'a', refresh_token: 'r', token_type: 'bearer', id_token: await token(provider.lie) };
  }
  return provider;
}
