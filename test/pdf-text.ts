/** Reads the text layer of a PDF as Typst writes it, through the fonts' own tables to Unicode. */

import { inflateSync } from 'node:zlib';

type Objects = Map<string, { dictionary: string; stream: Buffer | undefined }>;

function objectsOf(pdf: Buffer): Objects {
  const text = pdf.toString('latin1');
  const objects: Objects = new Map();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)(?:\sstream\r?\n|\sendobj)/g)) {
    const dictionary = match[2] ?? '';
    const start = match.index + match[0].length;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const raw = match[0].trimEnd().endsWith('stream') ? pdf.subarray(start, start + length) : undefined;
    const stream = raw && dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw;
    objects.set(match[1] ?? '', { dictionary, stream });
  }
  return objects;
}

const fromHex = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** The table of one font: glyph number in hexadecimal → text. */
function tableOf(cmap: string): Map<string, string> {
  const table = new Map<string, string>();
  for (const [, glyph = '', text = ''] of cmap.matchAll(/^<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>$/gm)) {
    table.set(glyph.toLowerCase(), fromHex(text));
  }
  return table;
}

/** A string of a content stream, `(…)` or `<…>`, as hexadecimal. */
function hexOf(token: string): string {
  if (token.startsWith('<')) return token.slice(1, -1).toLowerCase();
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = token
    .slice(1, -1)
    .replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, one: string) =>
      octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (escapes[one] ?? one),
    );
  return Buffer.from(bytes, 'latin1').toString('hex');
}

/** The text of all pages, in the order in which it is drawn; ends of lines are spaces. */
export function textLayer(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const tables = new Map<string, Map<string, string>>();
  for (const { dictionary } of objects.values()) {
    for (const [, name = '', number = ''] of dictionary.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
      const cmap = /\/ToUnicode (\d+)/.exec(objects.get(number)?.dictionary ?? '')?.[1] ?? '';
      tables.set(name, tableOf(objects.get(cmap)?.stream?.toString('latin1') ?? ''));
    }
  }
  const pages = [...objects.values()].filter(({ stream }) => stream?.includes(' Tf'));
  return pages.map(({ stream }) => pageText(stream?.toString('latin1') ?? '', tables)).join(' ');
}

function pageText(content: string, tables: Map<string, Map<string, string>>): string {
  let table = new Map<string, string>();
  let text = '';
  for (const [token, font] of content.matchAll(/\/(\w+) [\d.]+ Tf|\((?:\\[\s\S]|[^\\)])*\)|<[0-9a-fA-F]*>(?!>)|\bET\b/g)) {
    if (font) table = tables.get(font) ?? new Map();
    else if (token === 'ET') text += text.endsWith(' ') ? '' : ' ';
    else text += (hexOf(token).match(/.{4}/g) ?? []).map((glyph) => table.get(glyph) ?? '').join('');
  }
  return text.replace(/ +/g, ' ');
}
