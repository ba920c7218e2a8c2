/** Reads a request's JSON within bounds; what is no JSON object is answered with a problem document. */
import type { Context } from 'hono';
import { languageOf, problem } from './problem.ts';

/** Largest body in bytes: 1 MB, several times the largest texts that are taken. */
const MOST = 1024 * 1024;

/** The object in the body, or the answer that says what is wrong with it. An empty body counts as an empty object. */
export async function readBody(c: Context): Promise<Readonly<Record<string, unknown>> | Response> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return unreadable(c, 415, 'not-json');
  const bytes = await bodyWithin(c, MOST);
  if (bytes === undefined) return unreadable(c, 413, 'too-large');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const body: unknown = text.trim() === '' ? {} : JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch (fault) {
    // not UTF-8, not JSON, or nested so deep that it cannot be read: the answer below is the same
    if (!(fault instanceof SyntaxError || fault instanceof TypeError || fault instanceof RangeError)) throw fault;
  }
  return unreadable(c, 400, 'not-json');
}

async function bodyWithin(c: Context, most: number): Promise<Uint8Array | undefined> {
  const declared = c.req.header('content-length');
  // not a byte more than was declared is let through, and reading it as a whole costs a fraction of a stream
  if (declared !== undefined) return Number(declared) > most ? undefined : new Uint8Array(await c.req.raw.arrayBuffer());
  return streamWithin(c.req.raw.body, most);
}

async function streamWithin(stream: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream ?? []) {
    size += piece.length;
    if (size > most) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const titles = {
  'not-json': {
    nl: 'Stuur een JSON-object in UTF-8, met content-type application/json.',
    en: 'Send a JSON object in UTF-8, with content type application/json.',
  },
  'too-large': {
    nl: 'Deze aanvraag is groter dan 1 MB. Er is niets bewaard.',
    en: 'This request is larger than 1 MB. Nothing was kept.',
  },
} as const;

function unreadable(c: Context, status: 400 | 413 | 415, code: keyof typeof titles): Response {
  return problem(c, { status, code, title: titles[code][languageOf(c)] });
}
