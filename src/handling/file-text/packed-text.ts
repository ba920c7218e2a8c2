/** The text of a document that is XML in a ZIP archive (OOXML, OpenDocument): its paragraphs, each on a line. */
import { SaxesParser } from 'saxes';
import { asRead, type FileText, MOST_CHARACTERS } from './as-read.ts';
import { unpacked } from './unpacked.ts';

/** After these a line ends; tabs and breaks become a space. By local name, because prefixes may differ. */
const LINES = new Set(['p', 'h', 'tr', 'table-row']);
const SPACES = new Set(['tab', 'br', 'cr', 's', 'line-break']);
/** What stands in a document and is not its text. */
const LEFT_OUT = new Set(['instrText', 'delText', 'tracked-changes', 'binary-data']);
/** So deep no document goes; a parser that keeps every open element would fill memory with what does. */
const DEEPEST = 500;
/** After so many characters of text nothing more is kept anyhow. */
class Enough extends Error {}

/** Reads the part of the archive that holds the text. Entities that a document declares are not expanded, but make it damaged. */
export function packedText(bytes: Uint8Array, part: string): FileText {
  const content = unpacked(bytes, part);
  if ('outcome' in content) return { outcome: content.outcome, words: '' };
  let text = '';
  let [depth, leftOut] = [0, 0];
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name }) => {
    if (++depth > DEEPEST) throw new Error('too deep');
    const tag = local(name);
    if (LEFT_OUT.has(tag)) leftOut++;
    if (SPACES.has(tag)) text += ' ';
  });
  parser.on('text', (piece) => {
    // between paragraphs stands only layout of the XML itself
    if (leftOut === 0) text += piece;
    if (text.length > 2 * MOST_CHARACTERS) throw new Enough();
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    const tag = local(name);
    if (LEFT_OUT.has(tag)) leftOut--;
    if (LINES.has(tag)) text += '\n';
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < content.bytes.length; at += PIECE)
      parser.write(decoder.decode(content.bytes.subarray(at, at + PIECE), { stream: true }));
    parser.close();
  } catch (fault) {
    if (!(fault instanceof Enough)) throw fault;
  }
  return asRead(text.replaceAll(/[ \t]+/g, ' ').replaceAll(/\s*\n\s*/g, '\n'));
}

/** The XML goes through the parser in pieces, so that what is enough ends it. */
const PIECE = 64 * 1024;
