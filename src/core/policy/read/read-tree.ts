/**
 * From the text of a YAML file to a plain tree with places. Every scalar is text, so that no word turns into a date, a
 * number or "no" by itself; anchors, aliases, tags, merge keys and repeated keys do not exist here.
 */

import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { ofItsOwn } from '#core/of-its-own.ts';
import { type Fault, type FaultCode, shown } from '../fault.ts';
import { plainTree } from './plain-tree.ts';
import { DEEPEST, LARGEST, type MapNode, MOST_SIGNS, type Place, RESERVED, type TextNode, type Tree } from './tree.ts';

const MOST_OPEN = 1_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what we look for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

/** The tree of a file, or all that is wrong with its YAML. */
export function readTree(file: string, text: string): Tree | { readonly faults: readonly Fault[] } {
  const refuse = (code: FaultCode, message: string, help = '', at?: Place) => refused(file, code, message, help, at);
  if (text.length > LARGEST) return refuse('too-large', 'Dit bestand is te groot.', 'Een regeling is hooguit 512 KB.');
  const control = CONTROL.exec(text);
  if (control !== null)
    return refuse('not-allowed', 'Hier staat een onzichtbaar stuurteken.', 'Haal het weg.', placeIn(text, control.index));
  if (isTooDeep(text)) return refuse('too-deep', 'Dit bestand is te diep genest.', `Hooguit ${DEEPEST} lagen.`);
  const plain = plainTree(text);
  if (plain !== undefined) return plain;
  if (hasTooManySigns(text))
    return refuse(
      'too-large',
      'Dit bestand heeft meer regels en leestekens dan een regeling kan hebben.',
      `Samen zijn het er hooguit ${MOST_SIGNS}: schrijf de regeling korter, of haal weg wat er niet hoort.`,
    );
  return yamlTree(file, text);
}

/** The tree by the reader of all of YAML, or all that is wrong. It takes its time: only for what is not written plainly. */
export function yamlTree(file: string, text: string): Tree | { readonly faults: readonly Fault[] } {
  try {
    return new Builder(file, text).tree();
  } catch (error) {
    // thousands of brackets in each other exhaust the stack of the YAML reader
    if (error instanceof RangeError)
      return refused(file, 'too-deep', 'Dit bestand is te diep genest.', `Hooguit ${DEEPEST} lagen.`);
    throw error;
  }
}

function refused(file: string, code: FaultCode, message: string, help: string, at: Place = { line: 1, column: 1 }) {
  return { faults: [{ file, ...at, code, message, help }] };
}

/** Lines, brackets, quotation marks, dashes and other signs by which YAML is built: each costs the reader of YAML some time. */
function hasTooManySigns(text: string): boolean {
  let signs = 0;
  for (const _ of text.matchAll(/[[\]{},&*!?@`%"'#\n]|[-:](?=\s)/g)) {
    signs += 1;
    if (signs > MOST_SIGNS) return true;
  }
  return false;
}

/** More brackets stand open at one place than a text could need: the YAML reader would take long to find out. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open += bracket === '[' || bracket === '{' ? 1 : -1;
    if (open > MOST_OPEN) return true;
  }
  return false;
}

function placeIn(text: string, index: number): Place {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

class Builder {
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;
  readonly #faults: Fault[] = [];

  constructor(file: string, text: string) {
    this.#file = file;
    // repeated keys are looked for below: the reader's own search takes the square of their number; it writes no log here,
    // but at the level 'silent' it would not tell of a second document either
    const options = { schema: 'failsafe', version: '1.2', uniqueKeys: false, merge: false, lineCounter: this.#lines } as const;
    this.#document = parseDocument(text, { ...options, prettyErrors: false });
  }

  tree(): Tree | { readonly faults: readonly Fault[] } {
    for (const error of [...this.#document.errors, ...this.#document.warnings]) this.#yamlFault(error);
    if (this.#faults.length > 0) return { faults: this.#faults };
    const tree = this.#node(this.#document.contents, 0, 0);
    return this.#faults.length > 0 ? { faults: this.#faults } : tree;
  }

  #node(node: unknown, offset: number, depth: number): Tree {
    const at = this.#place(node, offset);
    if (depth > DEEPEST) return this.#empty(at, 'too-deep', 'Dit staat te diep genest.', `Hooguit ${DEEPEST} lagen.`);
    if (isAlias(node)) return this.#empty(at, 'not-allowed', 'Een verwijzing met * kan hier niet.', 'Schrijf de waarde voluit.');
    const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string };
    if (anchor !== undefined)
      return this.#empty(at, 'not-allowed', 'Een anker met & kan hier niet.', 'Schrijf de waarde voluit.');
    if (tag !== undefined)
      return this.#empty(at, 'not-allowed', `Een soortaanduiding als ${shown(tag)} kan hier niet.`, 'Laat haar weg.');
    if (isSeq(node)) return { kind: 'list', at, items: node.items.map((item) => this.#node(item, offset, depth + 1)) };
    if (isMap(node)) return this.#map(node.items, at, depth);
    const text = isScalar(node) ? ofItsOwn(String(node.value ?? '')) : '';
    return { kind: 'text', at, text, quoted: isScalar(node) && node.type !== 'PLAIN' };
  }

  #map(items: readonly { key: unknown; value: unknown }[], at: Place, depth: number): MapNode {
    const seen = new Set<string>();
    const entries = items.flatMap(({ key, value }) => {
      const place = this.#place(key, 0);
      const name = this.#key(key, place, seen);
      const offset = (key as { range?: [number, number, number] }).range?.[1] ?? 0;
      return name === undefined ? [] : [{ key: name, at: place, value: this.#node(value, offset, depth + 1) }];
    });
    return { kind: 'map', at, entries };
  }

  #key(key: unknown, at: Place, seen: Set<string>): string | undefined {
    if (!isScalar(key) || typeof key.value !== 'string' || key.anchor !== undefined || key.tag !== undefined) {
      this.#fault(at, 'bad-key', 'Voor de dubbele punt hoort één woord te staan.', '');
      return undefined;
    }
    if (RESERVED.has(key.value) || key.value === '<<') {
      this.#fault(at, 'bad-key', `De naam ${shown(key.value)} kan hier niet gebruikt worden.`, 'Kies een andere naam.');
      return undefined;
    }
    if (seen.has(key.value)) {
      this.#fault(at, 'duplicate-key', `${shown(key.value)} staat hier twee keer.`, 'Haal er één weg.');
      return undefined;
    }
    seen.add(key.value);
    return key.value;
  }

  #empty(at: Place, code: FaultCode, message: string, help: string): TextNode {
    this.#fault(at, code, message, help);
    return { kind: 'text', at, text: '', quoted: false };
  }

  #fault(at: Place, code: FaultCode, message: string, help: string): void {
    this.#faults.push({ file: this.#file, ...at, code, message, help });
  }

  #yamlFault(error: YAMLError): void {
    const [message, help] = yamlWords[error.code] ?? [`Dit is geen geldige YAML (${error.code.toLowerCase()}).`, ''];
    this.#fault(this.#at(error.pos[0]), error.code === 'TAG_RESOLVE_FAILED' ? 'not-allowed' : 'not-yaml', message, help);
  }

  #place(node: unknown, otherwise: number): Place {
    const range = (node as { range?: [number, number, number] | null } | null)?.range;
    return this.#at(range?.[0] ?? otherwise);
  }

  #at(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
}

const yamlWords: Record<string, readonly [message: string, help: string]> = {
  BAD_INDENT: ['De regel springt verkeerd in.', 'Zet hem recht onder de regels waar hij bij hoort.'],
  TAB_AS_INDENT: ['Er staat een tab aan het begin van de regel.', 'Gebruik spaties.'],
  MISSING_CHAR: [
    'Er ontbreekt een teken.',
    'Kijk of elk haakje en aanhalingsteken een tweede heeft, en of er na de naam een dubbele punt staat.',
  ],
  MULTIPLE_DOCS: ['Er staan twee documenten in één bestand.', 'Haal de regel met --- weg.'],
  TAG_RESOLVE_FAILED: ['Een soortaanduiding met ! kan hier niet.', 'Laat haar weg.'],
  UNEXPECTED_TOKEN: ['Hier staat iets wat er niet hoort.', 'Zet een tekst met vreemde tekens tussen aanhalingstekens.'],
  BLOCK_AS_IMPLICIT_KEY: ['Op deze regel staan twee dubbele punten.', 'Zet de tekst tussen aanhalingstekens.'],
  MULTILINE_IMPLICIT_KEY: ['Voor de dubbele punt hoort één woord te staan.', 'Zet de tekst tussen aanhalingstekens.'],
  BAD_ALIAS: ['Een verwijzing met * kan hier niet.', 'Schrijf de waarde voluit, of zet de tekst tussen aanhalingstekens.'],
};
