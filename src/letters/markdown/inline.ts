/** Reads the inside of a paragraph: emphasis, strong, links, line breaks, and values as they are. */

import { type Inline, isBlank, textOf } from '../letter.ts';
import type { Values } from '../values.ts';

/** Inline content with the places where a value goes on in a new paragraph. */
export type Run = Inline | { readonly kind: 'gap' };

const LINK = /^\[((?:[^[\]\\]|\\.)*)\]\(([^()\s]*)\)/;
const STRONG = /^\*\*(?=\S)((?:[^*\\]|\\.|\*(?!\*))*[^\s*\\]\*?)\*\*/s;
const EMPHASIS = /^(?:\*(?=\S)((?:[^*\\]|\\.)*[^\s*\\])\*|_(?=\S)((?:[^_\\]|\\.)*[^\s_\\])_(?![\p{L}\p{N}]))/su;
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|tel:)[^\s<>"\p{Cc}\p{Cf}]+$/iu;

/** A value as text and line breaks; an empty line in it is a gap. */
function literal(value: string): Run[] {
  return value.split(/\n(?:[^\S\n]*\n)+/).flatMap((part, index): Run[] => {
    const lines = part.split('\n').flatMap((line, row): Run[] => {
      const text: Run = { kind: 'text', text: line };
      return row === 0 ? [text] : [{ kind: 'break' }, text];
    });
    return index === 0 ? lines : [{ kind: 'gap' }, ...lines];
  });
}

/** Inside a link or an emphasis there are no paragraphs: a gap is a line break. */
function inside(text: string, values: Values): Inline[] {
  return inline(text, values).map((run): Inline => (run.kind === 'gap' ? { kind: 'break' } : run));
}

/** A link whose address may be followed; any other address is shown as text beside its words. */
function link(label: string, target: string, values: Values): Run[] {
  const written = values.expand(target).trim();
  const address = /^tel:/i.test(written) ? written.replace(/[\s().-]/g, '') : written;
  const children = inside(label, values);
  if (SAFE_ADDRESS.test(address)) {
    return [{ kind: 'link', address, children: isBlank(textOf(children)) ? [{ kind: 'text', text: address }] : children }];
  }
  return isBlank(written) ? children : [...children, { kind: 'text', text: ` (${written})` }];
}

type Taken = { readonly runs: Run[]; readonly length: number };

function marked(rest: string, wordBefore: boolean, values: Values): Taken | undefined {
  const linked = LINK.exec(rest);
  if (linked) return { runs: link(linked[1] ?? '', linked[2] ?? '', values), length: linked[0].length };
  const strong = STRONG.exec(rest);
  if (strong) return { runs: [{ kind: 'strong', children: inside(strong[1] ?? '', values) }], length: strong[0].length };
  const emphasis = wordBefore && rest[0] === '_' ? null : EMPHASIS.exec(rest);
  if (!emphasis) return undefined;
  const children = inside(emphasis[1] ?? emphasis[2] ?? '', values);
  return { runs: [{ kind: 'emphasis', children }], length: emphasis[0].length };
}

/** What stands at one place of the text: a value, an escape, a break, a mark, or one plain character. */
function take(text: string, index: number, values: Values): Taken {
  const rest = text.slice(index);
  const value = values.at(text, index);
  if (value) return { runs: literal(value.value), length: value.length };
  const spaced = /^(\\(?=\n)| *)(\n *)?/.exec(rest);
  const [all = '', before = '', newline] = spaced ?? [];
  if (newline !== undefined) {
    const isHard = before === '\\' || before.length > 1;
    return { runs: [isHard ? { kind: 'break' } : { kind: 'text', text: ' ' }], length: all.length };
  }
  // a run of spaces is taken at once: looking at it again from every space takes the square of its length
  if (before !== '') return { runs: [{ kind: 'text', text: before }], length: before.length };
  const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest);
  if (escaped) return { runs: [{ kind: 'text', text: escaped[1] ?? '' }], length: 2 };
  const taken = '[*_'.includes(rest[0] ?? '')
    ? marked(rest, /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, index - 2), index)), values)
    : undefined;
  if (taken) return taken;
  const plain = /^[^\ue000[*_\\\n ]+/.exec(rest)?.[0] ?? rest[0] ?? '';
  return { runs: [{ kind: 'text', text: plain }], length: plain.length };
}

/** Reads inline Markdown. What is no mark is text. */
export function inline(text: string, values: Values): Run[] {
  const runs: Run[] = [];
  for (let index = 0; index < text.length; ) {
    const taken = take(text, index, values);
    index += taken.length;
    for (const run of taken.runs) {
      const last = runs.at(-1);
      if (last?.kind === 'text' && run.kind === 'text') runs[runs.length - 1] = { kind: 'text', text: last.text + run.text };
      else if (run.kind !== 'text' || run.text !== '') runs.push(run);
    }
  }
  return runs;
}
