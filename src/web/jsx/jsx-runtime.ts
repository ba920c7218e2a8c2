/**
 * What JSX in our pages means: text, at once. Hono's own makes a tree of nodes first, and then walks it; of a work list that tree
 * was half of everything made and thrown away. Nothing here waits, has state or a context: a component is a function.
 */

import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { ofItsOwn } from '#core/of-its-own.ts';

export type { JSX };

/** Finished HTML: stands in other HTML as it is, where a string is escaped. */
class Html {
  /** Hono's word for the same */
  readonly isEscaped = true;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Props = Readonly<Record<string, unknown>>;
type Made = JSX.Element;

/** An element or a component with its properties, its children among them. */
export function jsx(tag: string | ((props: Props) => unknown), props: Props): Made {
  return made(typeof tag === 'string' ? elementText(tag, props) : childText(tag(props)));
}

export { jsx as jsxDEV, jsx as jsxs };

/** Children without an element around them. */
export function Fragment({ children }: { readonly children?: Child }): Made {
  return made(childText(children));
}

function made(text: string): Made {
  return new Html(text) as unknown as Made;
}

function elementText(tag: string, props: Props): string {
  const words = wordsOf(tag);
  let text: string | undefined;
  // whether the text is the beginning that is known with its class, and nothing was added to it
  let only: Beginning | undefined;
  for (const name in props) {
    if (name === 'children') continue;
    const value = props[name];
    if (text === undefined && name === 'class' && typeof value === 'string') {
      only = beginningOf(words, value);
      text = only.open;
      continue;
    }
    const added = attribute(name, value);
    if (added === '') continue;
    text = (text ?? words.bare.open) + added;
    only = undefined;
  }
  if (words.isVoid) return `${text ?? words.bare.open}/>`;
  const begun = text === undefined ? words.bare.closed : (only?.closed ?? `${text}>`);
  return begun + childText(props.children) + words.end;
}

/** The beginning of an element up to its class, and the same closed where nothing else follows. */
interface Beginning {
  readonly open: string;
  readonly closed: string;
}

/** What elements of one kind begin and end with: joined once, for the same few hundred stand on every page, thousands of times a second. */
interface TagWords {
  readonly tag: string;
  readonly bare: Beginning;
  readonly end: string;
  readonly isVoid: boolean;
  readonly byClass: Map<string, Beginning>;
}

const tags = new Map<string, TagWords>();

function wordsOf(tag: string): TagWords {
  const known = tags.get(tag);
  if (known !== undefined) return known;
  const bare = { open: `<${tag}`, closed: `<${tag}>` };
  const words = { tag, bare, end: `</${tag}>`, isVoid: VOID.has(tag), byClass: new Map<string, Beginning>() };
  tags.set(tag, words);
  return words;
}

/** Classes come from our own code; should one ever be made of what people typed, not more of those than this are kept. */
const MOST_CLASSES = 500;

function beginningOf({ tag, byClass }: TagWords, name: string): Beginning {
  const known = byClass.get(name);
  if (known !== undefined) return known;
  const open = `<${tag} class="${escaped(name)}"`;
  const beginning = { open, closed: `${open}>` };
  if (byClass.size < MOST_CLASSES) byClass.set(name, beginning);
  return beginning;
}

/** What is absent, true or false shows nothing; lists are flattened; finished HTML stays as it is. */
function childText(child: unknown): string {
  if (typeof child === 'string') return escaped(child);
  if (child === null || child === undefined || typeof child === 'boolean') return '';
  if (typeof child === 'number') return String(child);
  if (Array.isArray(child)) {
    let text = '';
    for (const one of child) text += childText(one);
    return text;
  }
  if (isFinished(child)) return child.toString();
  throw new TypeError(`cannot be shown on a page: ${Object.prototype.toString.call(child)}`);
}

function isFinished(child: unknown): child is { toString(): string } {
  return child instanceof Html || (child as { isEscaped?: unknown }).isEscaped === true;
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean' && SWITCHES.has(name)) return value ? ` ${name}=""` : '';
  if (typeof value === 'string') return `${nameOf(name)}${escaped(value)}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return ` ${name}="${value}"`;
  throw new TypeError(`cannot be an attribute: ${name}`);
}

const names = new Map<string, string>();

/** The beginning of an attribute: ` href="`. Names of attributes come from our own code alone. */
function nameOf(name: string): string {
  let text = names.get(name);
  if (text === undefined) {
    text = ` ${name}="`;
    names.set(name, text);
  }
  return text;
}

const SPECIAL = /[&<>'"\u0100-\uffff]/;
const ALL_SPECIAL = /[&<>'"]/g;
const INSTEAD: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' };
const OTHER_THAN_LATIN = /[\u0100-\u{10ffff}]/u;
const ALL_OTHER_THAN_LATIN = /[\u0100-\u{10ffff}]/gu;

/**
 * A text as it stands in HTML. Signs that are not Latin (an arrow, a curled quotation mark, a euro) stand there by their number: one of
 * them would make the whole page take twice its size in memory until it has left.
 */
function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  const safe = text.replace(ALL_SPECIAL, (sign) => INSTEAD[sign] as string);
  if (!OTHER_THAN_LATIN.test(safe)) return safe;
  return ofItsOwn(safe.replace(ALL_OTHER_THAN_LATIN, (sign) => `&#${sign.codePointAt(0)};`));
}

/** Elements without an end. */
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** Attributes that are there or not; others say "true" or "false". */
const SWITCHES = new Set([
  ...['allowfullscreen', 'async', 'autofocus', 'autoplay', 'checked', 'controls', 'default', 'defer', 'disabled', 'download'],
  ...['formnovalidate', 'hidden', 'inert', 'ismap', 'itemscope', 'loop', 'multiple', 'muted', 'nomodule', 'novalidate'],
  ...['open', 'playsinline', 'readonly', 'required', 'reversed', 'selected'],
]);
