/** What the clients do: kinds of work by name, a new request every time. */
import { randomBytes } from 'node:crypto';
import type { Answer, Connection, Request } from './connection.ts';

/** What a client is told: everything that it needs to ask, and nothing it must find out while it is measured. */
export type Work =
  | { readonly kind: 'lodge'; readonly organisation: string; readonly bodies: readonly string[] }
  | {
      readonly kind: 'form';
      readonly path: string;
      readonly cookie: string;
      readonly bodies: readonly string[];
      /** the field with the key of the form, another for each */
      readonly keyField: string;
    }
  | { readonly kind: 'get'; readonly paths: readonly string[]; readonly headers: Readonly<Record<string, string>> };

/** The status of the answer that belongs to each kind. */
const RIGHT: Readonly<Record<Work['kind'], number>> = { lodge: 201, form: 303, get: 200 };

/** Does the work once; throws when the answer is not the one that belongs to it. */
export async function doOnce(connection: Connection, work: Work, turn: number): Promise<Answer> {
  const answer = await connection.ask(requestOf(work, turn));
  if (answer.status !== RIGHT[work.kind]) throw new Error(`answer ${answer.status}: ${wordsOf(answer)}`);
  return answer;
}

function requestOf(work: Work, turn: number): Request {
  if (work.kind === 'get') return { method: 'GET', path: work.paths[turn % work.paths.length] ?? '/', headers: work.headers };
  const key = randomBytes(16).toString('base64url');
  const body = work.bodies[turn % work.bodies.length] ?? '';
  if (work.kind === 'lodge') {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    return { method: 'POST', path: `/api/v1/organisations/${work.organisation}/complaints`, headers, body };
  }
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    cookie: work.cookie,
    'sec-fetch-site': 'same-origin',
  };
  return { method: 'POST', path: work.path, headers, body: `${work.keyField}=${key}&${body}` };
}

function wordsOf({ body, headers }: Answer): string {
  const text = body || (headers.get('location') ?? '');
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
}
