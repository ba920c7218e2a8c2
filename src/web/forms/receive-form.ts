/** Receives a form, with or without files: typed text whole or not at all, files in pieces straight to where they are kept. */
import { Readable } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { receiveMultipart } from './receive-multipart.ts';
import { FORM_LIMITS, type FormLimits, type KeepFile, type NoForm, type ReceivedForm } from './received-form.ts';
import { typedFrom } from './typed.ts';

const READ = 'form-read';

/** Whether somebody began to read the body, which can be done once. */
export function isRead(c: Context): boolean {
  return c.get(READ) === true;
}

/** Reads the body of a post. Without `keep` files are thrown away unread. */
export async function receiveForm(c: Context, keep?: KeepFile, limits: FormLimits = FORM_LIMITS): Promise<ReceivedForm | NoForm> {
  c.set(READ, true);
  const type = c.req.header('content-type') ?? '';
  if (Number(c.req.header('content-length') ?? 0) > limits.bodyBytes) return { status: 413, because: 'too-large' };
  if (/^multipart\/form-data\s*;/i.test(type)) return receiveMultipart(bodyOf(c), type, keep ?? (async () => undefined), limits);
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return receivePlain(bodyOf(c), limits);
  return { status: 415, because: 'not-a-form' };
}

/** The bytes as they come from the network; a request that was made in the process itself has a web stream. */
function bodyOf(c: Context): Readable {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  if (incoming !== undefined) return incoming as unknown as Readable;
  const { body } = c.req.raw;
  return body === null ? Readable.from([]) : Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
}

async function receivePlain(body: Readable, limits: FormLimits): Promise<ReceivedForm | NoForm> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of body as AsyncIterable<Uint8Array>) {
      size += piece.length;
      // read on, so that whoever sends it can be answered
      if (size <= limits.textBytes) pieces.push(piece);
      else if (size > 4 * limits.textBytes) return { status: 413, because: 'too-large' };
    }
  } catch {
    return { status: 400, because: 'broken' }; // the sender broke off
  }
  if (size > limits.textBytes) return { status: 413, because: 'too-large' };
  const pairs = [...new URLSearchParams(Buffer.concat(pieces).toString('utf8'))];
  return pairs.length > limits.fields ? { status: 413, because: 'too-large' } : { typed: typedFrom(pairs), fileFaults: [] };
}
