/** Takes a multipart body apart as it comes in. Whatever is wrong with it ends this one request and nothing else. */
import type { Readable } from 'node:stream';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { type FileFault, type FormLimits, type KeepFile, LOST, type NoForm, type ReceivedForm } from './received-form.ts';
import { typedFrom } from './typed.ts';

/** As browsers make them. RFC 2046 allows 70; a parser once fell over at 252. */
const BOUNDARY = /;\s*boundary=(?:"([\w'()+,./:=? -]{1,70})"|([\w'()+./:=?-]{1,70}))\s*(?:;|$)/i;
const NAME_BYTES = 200;
const SPARE_FILES = 50;

const BROKEN: NoForm = { status: 400, because: 'broken' };
const TOO_LARGE: NoForm = { status: 413, because: 'too-large' };

/** Reads to the end, or as far as the limits allow; files that were kept before something went wrong stay kept. */
export async function receiveMultipart(
  body: Readable,
  contentType: string,
  keep: KeepFile,
  limits: FormLimits,
): Promise<ReceivedForm | NoForm> {
  if (!BOUNDARY.test(contentType)) return BROKEN;
  const reading = new Reading(keep, limits.files);
  const parser = parserFor(contentType, limits);
  parser.on('field', (name, value, nameCut, valueCut) => reading.field(name, value, nameCut || valueCut, limits));
  parser.on('file', (name, content, fileName) => reading.file(name, content, fileName));
  for (const limit of ['partsLimit', 'fieldsLimit', 'filesLimit'] as const) parser.on(limit, () => reading.fail(TOO_LARGE));
  try {
    await feed(body, parser, limits.bodyBytes, reading);
  } catch {
    reading.fail(BROKEN); // cut off, or not what its headers say
  }
  return reading.result();
}

function parserFor(contentType: string, { fields, fieldBytes, files }: FormLimits): BusboyInstance {
  // some more files than allowed are looked at, so that each can be told and the text around them is kept
  const most = files + SPARE_FILES;
  const limits = { fields, files: most, parts: fields + most, fieldSize: fieldBytes, headerPairs: 50, headerSize: 8192 };
  return new Busboy({ headers: { 'content-type': contentType }, limits });
}

/** What has been read so far. */
class Reading {
  private readonly pairs: (readonly [string, string])[] = [];
  private readonly faults: FileFault[] = [];
  private files: Promise<void> = Promise.resolve();
  private readonly open = new Set<BusboyFileStream>();
  private readonly keep: KeepFile;
  private readonly mostFiles: number;
  private count = 0;
  private textBytes = 0;
  private failure: NoForm | undefined;
  private thrown: { readonly fault: unknown } | undefined;

  constructor(keep: KeepFile, mostFiles: number) {
    this.keep = keep;
    this.mostFiles = mostFiles;
  }

  get over(): boolean {
    return this.failure !== undefined;
  }

  field(name: string | undefined, value: string, cut: boolean, limits: FormLimits): void {
    if (name === undefined) return;
    this.textBytes += Buffer.byteLength(value) + name.length;
    if (cut || name.length > NAME_BYTES || this.textBytes > limits.textBytes) this.fail(TOO_LARGE);
    else this.pairs.push([name, value]);
  }

  file(field: string | undefined, content: BusboyFileStream, name: string | undefined): void {
    content.on('error', () => {}); // told through the iteration
    if (field === undefined || this.over) {
      content.resume();
      return;
    }
    this.open.add(content);
    // one after the other, so that they are kept in the order in which they were chosen
    this.files = this.files.then(() => this.keepOne(field, content, name ?? ''));
  }

  private async keepOne(field: string, content: BusboyFileStream, name: string): Promise<void> {
    try {
      // a browser sends an empty file without a name when none was chosen
      if (name === '') return;
      this.count += 1;
      if (this.count > this.mostFiles) {
        this.faults.push({ field, name, fault: 'too-many' });
        return;
      }
      const fault = await this.keep({ field, name, typed: typedFrom(this.pairs), content });
      if (fault !== undefined) this.faults.push({ field, name, fault });
    } catch (fault) {
      if (this.over) return;
      this.thrown ??= { fault };
      this.faults.push({ field, name, fault: LOST });
    } finally {
      this.open.delete(content);
      content.resume(); // what was left unread would hold up the rest
    }
  }

  fail(failure: NoForm): void {
    this.failure ??= failure;
    for (const one of this.open) one.destroy(new Error('the form broke off'));
  }

  async result(): Promise<ReceivedForm | NoForm> {
    await this.files;
    if (this.failure !== undefined) return this.failure;
    const form = { typed: typedFrom(this.pairs), fileFaults: this.faults };
    return this.thrown === undefined ? form : { ...form, broke: this.thrown };
  }
}

/** Hands the body to the parser piece by piece, no faster than files can be written. */
async function feed(body: Readable, parser: BusboyInstance, mostBytes: number, reading: Reading): Promise<void> {
  const finished = new Promise<void>((resolve, reject) => {
    parser.once('finish', () => resolve());
    parser.on('error', reject);
  });
  finished.catch(() => {}); // it is awaited below; a fault may come earlier
  let size = 0;
  for await (const piece of body as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > mostBytes) return reading.fail(TOO_LARGE);
    if (reading.over) continue; // read on, so that whoever sends it can be answered
    if (!parser.write(piece)) await Promise.race([drained(parser), finished]);
  }
  if (reading.over) return;
  parser.end();
  await finished;
}

function drained(parser: BusboyInstance): Promise<void> {
  return new Promise((resolve) => parser.once('drain', () => resolve()));
}
