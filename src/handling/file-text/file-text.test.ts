// Reading documents for search: what stands in them is found, and no file, however hostile, does more than give nothing.
import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { zipped } from '#store/files/zip.ts';
import { readText } from './reading.ts';
import { textOfFile } from './text-of-file.ts';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';
const TXT = 'text/plain; charset=utf-8';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));

async function archive(name: string, content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const entry = {
    name,
    content: async function* () {
      yield content;
    },
  };
  for await (const piece of zipped([entry], new Date(0))) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** An archive whose one part is packed, as office programs and bombs are. */
function packed(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const data = deflateRawSync(content);
  const title = Buffer.from(name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(title.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(head.length + title.length + data.length, 16);
  return new Uint8Array(Buffer.concat([head, title, data, central, title, end]));
}

/** A PDF with one page for each text; its table of objects is left to be found, as many programs leave it. */
function pdf(...texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const kids = texts.map((_, at) => `${4 + 2 * at} 0 R`).join(' ');
  const pages = texts.map((text, at) => {
    const content = `BT /F1 12 Tf 72 700 Td (${text}) Tj ET`;
    return `${4 + 2 * at} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * at} 0 R>> endobj
${5 + 2 * at} 0 obj <</Length ${content.length}>> stream
${content}
endstream endobj`;
  });
  return bytesOf(`%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count ${texts.length}/Kids[${kids}]>> endobj
3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
${pages.join('\n')}
trailer <</Root 1 0 R>>
%%EOF`);
}

const word = (body: string) => `<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`;

describe('a document', () => {
  test('PDF: given two pages, then both are read', async () => {
    expect(await textOfFile(pdf('Rekening van mei', 'Tweede pagina'), PDF)).toEqual({
      outcome: 'read',
      words: 'Rekening van mei\nTweede pagina',
    });
  });

  test('DOCX: given paragraphs in runs, then each is a line, and what was struck out or is a field is not there', async () => {
    const body =
      '<w:p><w:r><w:t>Geachte </w:t></w:r><w:r><w:t>heer &amp; mevrouw</w:t></w:r></w:p>\n <w:p><w:r><w:delText>weg</w:delText><w:instrText>PAGE</w:instrText><w:t>Ik</w:t><w:tab/><w:t>klaag.</w:t></w:r></w:p>';
    expect(await textOfFile(packed('word/document.xml', bytesOf(word(body))), DOCX)).toEqual({
      outcome: 'read',
      words: 'Geachte heer & mevrouw\nIk klaag.',
    });
  });

  test('ODT: given headings and paragraphs, stored as they are, then each is a line', async () => {
    const xml = '<o:d xmlns:o="o" xmlns:t="t"><t:h>Kop</t:h><t:p>Een<t:line-break/>twee</t:p></o:d>';
    expect((await textOfFile(await archive('content.xml', bytesOf(xml)), ODT)).words).toBe('Kop\nEen twee');
  });

  test('TXT: given UTF-8, UTF-16 or what Windows writes, then the same signs are read', async () => {
    expect((await textOfFile(bytesOf('Privé geïnd'), TXT)).words).toBe('Privé geïnd');
    expect((await textOfFile(new Uint8Array(Buffer.from('\uFEFFPrivé', 'utf16le')), TXT)).words).toBe('Privé');
    expect((await textOfFile(new Uint8Array(Buffer.from('Privé', 'latin1')), TXT)).words).toBe('Privé');
  });

  test('given nothing to read, or more than can be kept, then that is said', async () => {
    expect((await textOfFile(pdf(''), PDF)).outcome).toBe('empty');
    const long = await textOfFile(bytesOf('a b '.repeat(100_000)), TXT);
    expect([long.outcome, long.words.length]).toEqual(['too-much', 199_999]);
    expect((await textOfFile(bytesOf('x'), 'image/png')).outcome).toBe('other');
  });
});

describe('B-27: a hostile file', () => {
  test('given entities that grow, then none is expanded', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${word('<w:p><w:t>&b;</w:t></w:p>').slice(21)}`;
    expect(await textOfFile(packed('word/document.xml', bytesOf(bomb)), DOCX)).toEqual({ outcome: 'damaged', words: '' });
  });

  test('given a part that unpacks to more than any document, then it is too much', async () => {
    const zeros = packed('word/document.xml', new Uint8Array(40 * 1024 * 1024));
    expect(zeros.length).toBeLessThan(100_000);
    expect(await textOfFile(zeros, DOCX)).toEqual({ outcome: 'too-much', words: '' });
  });

  test('given elements in elements without end, or an archive cut off, then it is damaged', async () => {
    expect((await textOfFile(packed('content.xml', bytesOf('<a>'.repeat(100_000))), ODT)).outcome).toBe('damaged');
    const whole = packed('content.xml', bytesOf('<a>x</a>'));
    for (let end = 0; end < whole.length; end++) expect((await textOfFile(whole.slice(0, end), ODT)).outcome).toBe('damaged');
    expect((await textOfFile(bytesOf('%PDF-1.4 nothing more'), PDF)).outcome).toBe('damaged');
  });

  test('given a page that unpacks to more than there is memory for, then the thread ends, also while it unpacks', async () => {
    const content = deflateSync(new Uint8Array(128 * 1024 * 1024).fill(32)).toString('latin1');
    const bomb = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj
4 0 obj <</Length ${content.length}/Filter/FlateDecode>> stream
${content}
endstream endobj
trailer <</Root 1 0 R>>
%%EOF`;
    const outcome = await readText(new Uint8Array(Buffer.from(bomb, 'latin1')), PDF, { patience: 80_000, memory: 64 });
    expect(outcome).toEqual({ outcome: 'too-much', words: '' });
  });

  test('given patience or memory is short, then the thread ends and the program goes on', async () => {
    const words = Array.from({ length: 3000 }, (_, at) => `Bladzijde ${at}`);
    expect(await readText(pdf(...words), PDF, { patience: 20, memory: 384 })).toEqual({ outcome: 'too-slow', words: '' });
    expect((await readText(pdf(...words), PDF, { patience: 80_000, memory: 8 })).outcome).toBe('too-much');
    expect((await readText(pdf('Gelezen'), PDF, { patience: 80_000, memory: 384 })).words).toBe('Gelezen');
  });
});
