/**
 * The way in which policies are written, read at once: blocks and lists by indentation, `{ }` and `[ ]`, texts with and without
 * quotation marks, and `>-`. Of anything else, and of anything that may be wrong, it says nothing: then the reader of all of YAML
 * tells what it is (docs/decisions/0056). Where it does answer, that reader would have given the same tree; a test lays both
 * beside each other on every file there is and on thousands of broken ones.
 */
import { ofItsOwn } from '#core/of-its-own.ts';
import { DEEPEST, type Entry, type MapNode, type Place, RESERVED, type TextNode, type Tree } from './tree.ts';

/** The tree of a text; undefined when it is not surely plain. */
export function plainTree(text: string): Tree | undefined {
  if (/[\r\t\ufeff\u0085\u2028\u2029]/.test(text)) return undefined;
  try {
    return new PlainReader(text.split('\n')).whole();
  } catch (error) {
    if (error === DOUBT) return undefined;
    throw error;
  }
}

/** Something that the reader of all of YAML must look at; made once, for thousands may be thrown while somebody types. */
const DOUBT = new Error('not surely plain');

function doubt(): never {
  throw DOUBT;
}

const WORD = /[A-Za-z0-9_][A-Za-z0-9_./-]*/y;
const SINGLE = /'((?:[^']|'')*)'/y;
const DOUBLE = /"([^"\\]*)"/y;
const IN_FLOW = /[^,[\]{}]*/y;
/** A text does not begin with one of these: they mean something else, or may. */
const INDICATORS = new Set('-?:,[]{}#&*!|>\'"%@`=<~');

class PlainReader {
  readonly #lines: readonly string[];
  #row = 0;
  #column = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  whole(): Tree {
    if (this.#content() !== 0) doubt();
    const tree = this.#block(0, 0);
    return this.#content() === -1 ? tree : doubt();
  }

  get #line(): string {
    return this.#lines[this.#row] ?? doubt();
  }

  #place(column: number): Place {
    return { line: this.#row + 1, column: column + 1 };
  }

  /** Goes on to the next line that is neither empty nor a remark; answers where it begins, or -1 after the last. */
  #content(): number {
    for (; this.#row < this.#lines.length; this.#row += 1) {
      const at = indentOf(this.#line);
      if (at < this.#line.length && this.#line[at] !== '#') return at;
    }
    return -1;
  }

  #block(column: number, depth: number): Tree {
    return isDash(this.#line, column) ? this.#list(column, depth) : this.#map(column, depth);
  }

  #list(column: number, depth: number): Tree {
    deep(depth);
    const at = this.#place(column);
    const items: Tree[] = [];
    do {
      const from = after(this.#line, column + 1);
      if (from >= this.#line.length || this.#line[from] === '#' || isDash(this.#line, from)) doubt();
      items.push(this.#isKey(from) ? this.#map(from, depth + 1) : this.#value(column, from, depth + 1));
    } while (this.#content() === column && isDash(this.#line, column));
    return { kind: 'list', at, items };
  }

  #map(column: number, depth: number): MapNode {
    deep(depth);
    const at = this.#place(column);
    const entries: Entry[] = [];
    const seen = new Set<string>();
    let next = column;
    while (next === column) {
      const place = this.#place(column);
      const key = this.#key(column, seen);
      const value = this.#valueOfKey(column, depth + 1);
      entries.push({ key, at: place, value });
      next = this.#content();
      if (next > column) doubt();
    }
    return { kind: 'map', at, entries };
  }

  #isKey(column: number): boolean {
    const end = this.#endOfWord(column);
    return end !== undefined && this.#line[end] === ':' && (end + 1 === this.#line.length || this.#line[end + 1] === ' ');
  }

  /** Where the word or the quoted text at a column ends. */
  #endOfWord(column: number): number | undefined {
    const first = this.#line[column];
    const pattern = first === "'" ? SINGLE : first === '"' ? DOUBLE : WORD;
    pattern.lastIndex = column;
    return pattern.test(this.#line) ? pattern.lastIndex : undefined;
  }

  /** Reads a name and its colon. */
  #key(column: number, seen: Set<string>): string {
    if (!this.#isKey(column)) doubt();
    const end = this.#endOfWord(column) ?? doubt();
    const name = unquoted(this.#line.slice(column, end));
    if (RESERVED.has(name) || name === '<<' || seen.has(name)) doubt();
    seen.add(name);
    this.#column = end + 1;
    return name;
  }

  /** What stands behind a colon, or in the lines below it. */
  #valueOfKey(column: number, depth: number): Tree {
    const from = after(this.#line, this.#column);
    if (from < this.#line.length && this.#line[from] !== '#') return this.#value(column, from, depth);
    this.#row += 1;
    const below = this.#content();
    if (below > column || (below === column && isDash(this.#line, below))) return this.#block(below, depth);
    return doubt();
  }

  /** A value that begins on this line; further lines of it stand further to the right than `column`. */
  #value(column: number, from: number, depth: number): Tree {
    deep(depth);
    const first = this.#line[from];
    if (first === '>') return this.#folded(column, from);
    if (first !== '{' && first !== '[' && first !== "'" && first !== '"') return this.#text(column, from);
    this.#column = from;
    const node = first === '{' || first === '[' ? this.#flow(column, depth) : this.#quoted();
    const rest = after(this.#line, this.#column);
    const remark = this.#line[rest] === '#' && rest > this.#column;
    if (rest < this.#line.length && !remark) doubt();
    this.#row += 1;
    return node;
  }

  /** A text without quotation marks, over as many lines as stand further to the right. */
  #text(column: number, from: number): TextNode {
    const at = this.#place(from);
    const [first, ended] = plainPart(this.#line, from);
    const parts = [first];
    this.#row += 1;
    for (; !ended && this.#row < this.#lines.length; this.#row += 1) {
      const indent = indentOf(this.#line);
      if (indent === this.#line.length) {
        // an empty line would be a new line in the text
        if (this.#content() > column) doubt();
        break;
      }
      if (indent <= column || this.#line[indent] === '#') break;
      const [part, remark] = plainPart(this.#line, indent);
      if (remark) doubt();
      parts.push(part);
    }
    return { kind: 'text', at, text: ofItsOwn(parts.join(' ')), quoted: false };
  }

  #folded(column: number, from: number): TextNode {
    const at = this.#place(from);
    if (this.#line.slice(from) !== '>-') doubt();
    this.#row += 1;
    const indent = this.#row < this.#lines.length ? indentOf(this.#line) : 0;
    const parts: string[] = [];
    for (; this.#row < this.#lines.length && indentOf(this.#line) === indent; this.#row += 1) {
      if (indent >= this.#line.length || this.#line.endsWith(' ')) doubt();
      parts.push(this.#line.slice(indent));
    }
    if (indent <= column || parts.length === 0) doubt();
    if (this.#row < this.#lines.length && indentOf(this.#line) > indent) doubt();
    const next = this.#content();
    // remarks and empty lines inside a folded text are text, or its end: that is not for here
    if (next > column) doubt();
    return { kind: 'text', at, text: ofItsOwn(parts.join(' ')), quoted: true };
  }

  #quoted(): TextNode {
    const start = this.#column;
    const end = this.#endOfWord(start) ?? doubt();
    this.#column = end;
    return { kind: 'text', at: this.#place(start), text: ofItsOwn(unquoted(this.#line.slice(start, end))), quoted: true };
  }

  #flow(column: number, depth: number): Tree {
    deep(depth);
    const first = this.#line[this.#column];
    if (first === '{') return this.#flowMap(column, depth);
    if (first === '[') return this.#flowList(column, depth);
    if (first === "'" || first === '"') return this.#quoted();
    IN_FLOW.lastIndex = this.#column;
    const [found = ''] = IN_FLOW.exec(this.#line) ?? [];
    const [text, remark] = plainPart(found, 0);
    if (remark) doubt();
    const node: TextNode = { kind: 'text', at: this.#place(this.#column), text: ofItsOwn(text), quoted: false };
    this.#column += text.length;
    return node;
  }

  #flowMap(column: number, depth: number): MapNode {
    const at = this.#place(this.#column);
    const entries: Entry[] = [];
    const seen = new Set<string>();
    this.#flowParts(column, '}', () => {
      const place = this.#place(this.#column);
      const key = this.#key(this.#column, seen);
      this.#skip(column);
      entries.push({ key, at: place, value: this.#flow(column, depth + 1) });
    });
    return { kind: 'map', at, entries };
  }

  #flowList(column: number, depth: number): Tree {
    const at = this.#place(this.#column);
    const items: Tree[] = [];
    this.#flowParts(column, ']', () => items.push(this.#flow(column, depth + 1)));
    return { kind: 'list', at, items };
  }

  /** What stands between two brackets, with commas between. */
  #flowParts(column: number, close: string, part: () => void): void {
    this.#column += 1;
    if (this.#skip(column) !== close) {
      part();
      while (this.#skip(column) === ',') {
        this.#column += 1;
        // a comma behind the last one means nothing
        if (this.#skip(column) === close) break;
        part();
      }
    }
    if (this.#line[this.#column] !== close) doubt();
    this.#column += 1;
  }

  /** Goes on to the next sign between brackets, also on a later line. */
  #skip(column: number): string {
    this.#column = after(this.#line, this.#column);
    if (this.#column >= this.#line.length) {
      this.#row += 1;
      this.#column = indentOf(this.#line);
      if (this.#column <= column || this.#column >= this.#line.length) doubt();
    }
    const sign = this.#line[this.#column] ?? doubt();
    return sign === '#' ? doubt() : sign;
  }
}

function deep(depth: number): void {
  if (depth > DEEPEST) doubt();
}

function indentOf(line: string): number {
  return after(line, 0);
}

/** The first place from here that is no space. */
function after(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ') at += 1;
  return at;
}

function isDash(line: string, at: number): boolean {
  return line[at] === '-' && (line[at + 1] === ' ' || at + 1 === line.length);
}

/** A text without quotation marks on one line, and whether a remark follows it. */
function plainPart(line: string, from: number): readonly [text: string, remark: boolean] {
  const remark = line.indexOf(' #', from);
  const text = (remark < 0 ? line.slice(from) : line.slice(from, remark)).replace(/ +$/, '');
  const number = text[0] === '-' && /^-\d/.test(text);
  if (text === '' || (INDICATORS.has(text[0] as string) && !number) || text.endsWith(':') || text.includes(': ')) doubt();
  return [text, remark >= 0];
}

function unquoted(word: string): string {
  if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'");
  return word.startsWith('"') ? word.slice(1, -1) : word;
}
