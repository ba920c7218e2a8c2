/** Reads a letter's template: front matter in YAML, then Markdown with Liquid. Every fault has its place in the file. */

import { LineCounter, parseDocument } from 'yaml';
import { blockIds, type Compiled, compile } from './liquid.ts';
import { RESERVED } from './values.ts';

/** Something wrong in a template; the message is one Dutch sentence. Line and column count from 1. */
export type Fault = { readonly file: string; readonly line: number; readonly column: number; readonly message: string };

export type Template = {
  readonly file: string;
  readonly title: string | undefined;
  readonly subject: Compiled;
  readonly body: Compiled;
  /** The mandatory-content blocks that this template knows. */
  readonly blocks: readonly string[];
};

type Place = { readonly line: number; readonly column: number };

/** The text up to an index as line and column. */
function placeAt(text: string, index: number): Place {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** A fault of Liquid, its place moved to where the piece of Liquid stands in the file. */
export function liquidFault(error: unknown, file: string, start: Place = { line: 1, column: 1 }): Fault {
  const known = error as { message?: string; token?: { getPosition(): [number, number] } };
  const [line, column] = known.token?.getPosition() ?? [1, 1];
  const message = inDutch(String(known.message ?? error).replace(/, (?:file:.*, )?line:\d+, col:\d+$/, ''));
  return { file, line: line + start.line - 1, column: line === 1 ? column + start.column - 1 : column, message };
}

const SENTENCES: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^undefined variable: (.*)$/, (name) => `Het gegeven ‘${name}’ is bij deze brief niet bekend.`],
  [/^undefined filter: (.*)$/, (name) => `De bewerking ‘${name}’ bestaat niet in brieven.`],
  [/^tag "(.*)" not found$/, (name) => `De opdracht ‘${name}’ bestaat niet in brieven.`],
  [/^(?:tag )?\{% *(\w+).* not closed$/, (name) => `De opdracht ‘${name}’ is niet afgesloten met ‘end${name}’.`],
  [/limit exceeded/, () => 'De brief is te lang of herhaalt te veel.'],
];

/** The sentences of liquidjs that a writer of letters meets; another one is passed on as it is. */
function inDutch(message: string): string {
  for (const [pattern, sentence] of SENTENCES) {
    const match = pattern.exec(message);
    if (match) return sentence(match[1] ?? '');
  }
  return `Dit kan niet worden ingevuld: ${message}.`;
}

/** No letter is longer, in characters; its front matter holds a few lines. */
const LONGEST = 100_000;
const LONGEST_FRONT = 4_000;
const FRONT = /^---[^\S\n]*\n([\s\S]*?)\n?---[^\S\n]*(?:\n|$)/;

type Front = { readonly subject: string; readonly title: string | undefined; readonly start: Place; readonly length: number };

function readFront(text: string, file: string): Front | Fault[] {
  const front = FRONT.exec(text);
  if (!front) return [{ file, line: 1, column: 1, message: 'Een brief begint met gegevens tussen twee regels van ---.' }];
  if ((front[1] ?? '').length > LONGEST_FRONT)
    return [{ file, line: 1, column: 1, message: `De gegevens boven een brief zijn te lang: hooguit ${LONGEST_FRONT} tekens.` }];
  const lines = new LineCounter();
  const document = parseDocument(front[1] ?? '', { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): Place => ({ line: lines.linePos(offset).line + 1, column: lines.linePos(offset).col });
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      file,
      ...at(error.pos[0]),
      message: `Dit is geen YAML: ${error.message.split('\n')[0]}`,
    }));
  }
  const field = (name: string): { value: unknown; place: Place } => {
    const node = document.get?.(name, true) as { value?: unknown; range?: [number, number, number] } | undefined;
    return { value: node?.value, place: node?.range ? at(node.range[0]) : { line: 1, column: 1 } };
  };
  const [subject, title] = [field('subject'), field('title')];
  if (typeof subject.value !== 'string' || subject.value.trim() === '') {
    return [{ file, ...subject.place, message: 'Een brief heeft een onderwerp (subject): één regel tekst.' }];
  }
  if (title.value !== undefined && typeof title.value !== 'string') {
    return [{ file, ...title.place, message: 'De titel (title) van een brief is één regel tekst.' }];
  }
  return { subject: subject.value, title: title.value as string | undefined, start: subject.place, length: front[0].length };
}

function compiled(text: string, file: string, start?: Place): Compiled | Fault {
  try {
    return compile(text);
  } catch (error) {
    return liquidFault(error, file, start);
  }
}

const isFault = (result: Compiled | Fault): result is Fault => !Array.isArray(result);

function textFaults(text: string, file: string): Fault[] {
  const reserved = text.search(RESERVED);
  if (reserved >= 0) {
    return [{ file, ...placeAt(text, reserved), message: 'De tekens U+E000 en U+E001 kunnen niet in een brief staan.' }];
  }
  const ids = blockIds(text);
  return ids
    .filter(({ id }, index) => ids.findIndex((other) => other.id === id) < index)
    .map(({ id, index }) => ({ file, ...placeAt(text, index), message: `Het blok ‘${id}’ staat twee keer in deze brief.` }));
}

/** Reads a template. `file` is only the name that its faults carry. */
export function readTemplate(text: string, file: string): Template | { faults: Fault[] } {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (source.length > LONGEST)
    return { faults: [{ file, line: 1, column: 1, message: `De brief is te lang: hooguit ${LONGEST} tekens.` }] };
  const front = readFront(source, file);
  if (Array.isArray(front)) return { faults: front };
  const rest = source.slice(front.length);
  const subject = compiled(front.subject, file, front.start);
  const body = compiled('\n'.repeat(source.slice(0, front.length).split('\n').length - 1) + rest, file);
  const faults = [...[subject, body].filter(isFault), ...textFaults(source, file)];
  if (isFault(subject) || isFault(body) || faults.length > 0) return { faults };
  return { file, title: front.title, subject, body, blocks: blockIds(rest).map(({ id }) => id) };
}
