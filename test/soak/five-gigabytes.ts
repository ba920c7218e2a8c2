/**
 * B-28: five gigabytes without a length, at every door that takes a body, at the built product over a real connection: each answers
 * before it took what a form or document can be at most, keeps nothing of it, and the product is no larger afterwards.
 * node test/soak/five-gigabytes.ts
 */
import { readdirSync, statSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import { tokenOf } from '../../bench/pages/colleague.ts';
import { buildProduct, freshData, type Product, startProduct } from '../../bench/product.ts';

const GIGABYTE = 1024 ** 3;
const PIECE = Buffer.alloc(1024 * 1024, 'a');
/** What a form with documents can be, and what the network holds between us and the product. */
const MOST_TAKEN = 700 * 1024 * 1024;
const MOST_GROWN = 150 * 1024 * 1024;

interface Door {
  readonly name: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly begins: string;
}

const API = '/api/v1/organisations/cak';

function doors(key: Readonly<Record<string, string>>): readonly Door[] {
  const boundary = 'x'.repeat(40);
  const part = (name: string, more: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
  const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'sec-fetch-site': 'same-origin' };
  const plain = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const json = { ...key, 'content-type': 'application/json' };
  return [
    { name: 'a document of a program', path: `${API}/uploads?name=lang.txt`, headers: key, begins: '' },
    { name: 'a complaint of a program', path: `${API}/complaints`, headers: json, begins: '{"story":"' },
    { name: 'a document in a form', path: '/cak/klacht', headers: multipart, begins: part('documents', '; filename="lang.txt"') },
    { name: 'a text in a form with documents', path: '/cak/klacht', headers: multipart, begins: part('story', '') },
    { name: 'a text in a form', path: '/cak/klacht', headers: plain, begins: 'story=' },
    { name: 'a form of a colleague', path: '/werk/nieuw', headers: plain, begins: 'story=' },
  ];
}

/** Sends until it is answered or let go; answers how much went, and what was said. */
function sendTo(
  url: string,
  { path, headers, begins }: Door,
): Promise<{ readonly sent: number; readonly status: number | string }> {
  return new Promise((done) => {
    let sent = 0;
    let status: number | string = 'let go';
    const asked = request(`${url}${path}`, { method: 'POST', headers });
    const end = () => {
      asked.destroy();
      done({ sent, status });
    };
    asked.on('response', (answer) => {
      status = answer.statusCode ?? 0;
      answer.resume();
      end();
    });
    asked.on('error', end);
    asked.write(begins);
    void pour(
      asked,
      () => sent < 5 * GIGABYTE && !asked.destroyed,
      (size) => (sent += size),
    ).then(() => asked.end());
  });
}

async function pour(asked: ClientRequest, goesOn: () => boolean, count: (size: number) => void): Promise<void> {
  const closed = new Promise<void>((gone) => void asked.once('close', gone));
  while (goesOn()) {
    count(PIECE.length);
    if (!asked.write(PIECE)) await Promise.race([new Promise<void>((ready) => void asked.once('drain', ready)), closed]);
    else await new Promise<void>((next) => setImmediate(next));
  }
}

/** Bytes of all that is kept beside the database. */
function kept({ dataDir }: Product): number {
  const entries = readdirSync(dataDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile() && !one.parentPath.includes('postgres'));
  return files.reduce((sum, one) => sum + statSync(join(one.parentPath, one.name)).size, 0);
}

const mb = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

buildProduct();
const product = await startProduct(freshData('five-gigabytes'));
let isWell = true;
try {
  const key = tokenOf(product, 'cak', 'j.pinas@cak.example', 'read,write,lodge');
  for (const door of doors(key)) {
    const [disk, memory] = [kept(product), product.memory().now];
    const { sent, status } = await sendTo(product.url, door);
    await new Promise((later) => setTimeout(later, 1500));
    const [more, grown] = [kept(product) - disk, product.memory().now - memory];
    const good =
      sent < MOST_TAKEN &&
      (typeof status === 'string' || (status >= 400 && status < 500)) &&
      more < 100_000 &&
      grown < MOST_GROWN;
    isWell &&= good;
    console.log(
      `${good ? 'well ' : 'WRONG'} ${door.name}: ${status} after ${mb(sent)}; kept ${mb(more)}, memory ${mb(grown)} more`,
    );
  }
  isWell &&= (await fetch(`${product.url}/cak`)).status === 200;
} finally {
  await product.stop();
}
process.exitCode = isWell ? 0 : 1;
