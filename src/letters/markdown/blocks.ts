/** Reads the Markdown of a letter: headings, paragraphs, lists, quotes and address blocks; anything else is a paragraph. */

import { type Inline, isBlank, type Node, textOf, textOfNode } from '../letter.ts';
import type { Values } from '../values.ts';
import { inline } from './inline.ts';

const HEADING = /^(#{1,6})\s+(.*)$/;
const BULLET = /^[-*+]\s+/;
const NUMBER = /^(\d{1,4})[.)]\s+/;
const QUOTE = /^>\s?/;
const ADDRESS = /^```\s*address\s*$/;
const FENCE = /^```\s*$/;

type Part = { readonly nodes: Node[]; readonly next: number };

const startsBlock = (line: string) =>
  line.trim() === '' || [HEADING, BULLET, NUMBER, QUOTE, ADDRESS].some((pattern) => pattern.test(line));

/** Cuts the breaks and the white space off both ends. */
function trimmed(children: readonly Inline[]): Inline[] {
  const kept = [...children];
  const isEmpty = (child?: Inline) => child !== undefined && child.kind !== 'link' && isBlank(textOf([child]));
  while (isEmpty(kept[0])) kept.shift();
  while (isEmpty(kept.at(-1))) kept.pop();
  return kept.map((child, index) => {
    if (child.kind !== 'text') return child;
    const text = index === 0 ? child.text.trimStart() : child.text;
    return { kind: 'text', text: index === kept.length - 1 ? text.trimEnd() : text };
  });
}

/** One paragraph of the template: more than one when a value in it holds an empty line, none when nothing is left. */
function paragraphs(text: string, values: Values): Node[] {
  const parts: Inline[][] = [[]];
  for (const run of inline(text, values)) {
    if (run.kind === 'gap') parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts
    .map(trimmed)
    .filter((children) => children.length > 0)
    .map((children) => ({ kind: 'paragraph', children }));
}

function oneLine(text: string, values: Values): Inline[] {
  return trimmed(inline(text, values).map((run): Inline => (run.kind === 'gap' ? { kind: 'break' } : run)));
}

function list(lines: readonly string[], from: number, values: Values): Part {
  const ordered = NUMBER.test(lines[from] ?? '');
  const mark = ordered ? NUMBER : BULLET;
  const items: string[] = [];
  let next = from;
  while (next < lines.length) {
    const line = lines[next] ?? '';
    if (mark.test(line)) items.push(line.replace(mark, ''));
    else if (line.trim() === '') {
      let following = next;
      while (following < lines.length && (lines[following] ?? '').trim() === '') following += 1;
      if (!mark.test(lines[following] ?? '')) break;
      next = following;
      continue;
    } else if (startsBlock(line)) break;
    else items[items.length - 1] += `\n${line.trim()}`;
    next += 1;
  }
  const kept = items.map((item) => oneLine(item, values)).filter((item) => item.length > 0);
  const start = Number(NUMBER.exec(lines[from] ?? '')?.[1] ?? 1);
  return { nodes: kept.length === 0 ? [] : [{ kind: 'list', ordered, start, items: kept }], next };
}

/** Nobody reads a quote in a quote deeper than this, and a page of nothing but marks would end the process that draws it. */
const DEEPEST_QUOTE = 10;

function quote(lines: readonly string[], from: number, values: Values, deep: number): Part {
  if (deep >= DEEPEST_QUOTE) throw new Error(`een brief heeft hoogstens ${DEEPEST_QUOTE} citaten in elkaar`);
  let next = from;
  while (next < lines.length && QUOTE.test(lines[next] ?? '')) next += 1;
  const children = blocks(
    lines.slice(from, next).map((line) => line.replace(QUOTE, '')),
    values,
    deep + 1,
  );
  return { nodes: children.length === 0 ? [] : [{ kind: 'quote', children }], next };
}

function address(lines: readonly string[], from: number, values: Values): Part {
  let next = from + 1;
  while (next < lines.length && !FENCE.test(lines[next] ?? '')) next += 1;
  const shownLines = values.expand(lines.slice(from + 1, next).join('\n')).split('\n');
  const kept = shownLines.map((line) => line.trim()).filter((line) => !isBlank(line));
  return { nodes: kept.length === 0 ? [] : [{ kind: 'address', lines: kept }], next: next + 1 };
}

function paragraph(lines: readonly string[], from: number, values: Values): Part {
  let next = from + 1;
  while (next < lines.length && !startsBlock(lines[next] ?? '')) next += 1;
  return { nodes: paragraphs(lines.slice(from, next).join('\n').trim(), values), next };
}

function block(lines: readonly string[], from: number, values: Values, deep: number): Part {
  const line = lines[from] ?? '';
  if (line.trim() === '') return { nodes: [], next: from + 1 };
  const heading = HEADING.exec(line);
  if (heading) {
    const children = oneLine(withoutMarks(heading[2] ?? ''), values);
    const level = (heading[1] ?? '').length > 2 ? 3 : 2;
    return { nodes: children.length === 0 ? [] : [{ kind: 'heading', level, children }], next: from + 1 };
  }
  if (ADDRESS.test(line)) return address(lines, from, values);
  if (QUOTE.test(line)) return quote(lines, from, values, deep);
  return BULLET.test(line) || NUMBER.test(line) ? list(lines, from, values) : paragraph(lines, from, values);
}

/** A heading may end in the marks it began with. */
function withoutMarks(text: string): string {
  let end = text.trimEnd().length;
  while (text[end - 1] === '#') end -= 1;
  return text.slice(0, end).trimEnd();
}

function blocks(lines: readonly string[], values: Values, deep = 0): Node[] {
  const nodes: Node[] = [];
  for (let at = 0; at < lines.length; ) {
    const part = block(lines, at, values, deep);
    nodes.push(...part.nodes);
    at = part.next;
  }
  return nodes;
}

/** Under the subject (level 1) no heading level is skipped: the first heading is always of level 2. */
function levelled(nodes: readonly Node[]): Node[] {
  const lowest = nodes.some((node) => node.kind === 'heading' && node.level === 2) ? 2 : 3;
  let seen = false;
  return nodes.map((node): Node => {
    if (node.kind !== 'heading') return node;
    const level = lowest === 3 || node.level === 2 || !seen ? 2 : 3;
    seen = true;
    return { ...node, level };
  });
}

/** Reads rendered Markdown into the tree of a letter, each token as the literal text of its value. */
export function readMarkdown(text: string, values: Values): Node[] {
  return levelled(blocks(text.replace(/\r\n?/g, '\n').split('\n'), values));
}

/** True when nothing is left of rendered Markdown for a reader, headings not counted. */
export function saysNothing(text: string, values: Values): boolean {
  return readMarkdown(text, values).every((node) => node.kind === 'heading' || isBlank(textOfNode(node)));
}
