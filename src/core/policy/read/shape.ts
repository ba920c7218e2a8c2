/** The building stones of the readers: texts, lists, dictionaries, and blocks with known keys. */
import { shown } from '../fault.ts';
import { helpWith } from './nearest.ts';
import { answered, fault, type Reader, type Reading, wrongType, wrongValue } from './reading.ts';
import type { Entry, MapNode, Tree } from './tree.ts';

/** A text of one or more characters, at most `max`; no longer text ends up in a policy by accident. */
export function text(max = 2_000): Reader<string> {
  return (node, reading) => {
    if (answered(reading, { kind: 'text' })) return undefined;
    if (node.kind !== 'text' || node.text.trim() === '') return wrongType(node, reading, 'een tekst');
    if (node.text.length > max) return fault(reading, node.at, 'wrong-value', 'Deze tekst is te lang.', `Hooguit ${max} tekens.`);
    return node.text.trim();
  };
}

/** A text of a given form; `help` says which. */
export function formed(pattern: RegExp, help: string): Reader<string> {
  return (node, reading) => {
    if (answered(reading, { kind: 'text', pattern })) return undefined;
    const read = text(200)(node, reading);
    if (read === undefined || pattern.test(read)) return read;
    return wrongValue({ text: read, at: node.at }, reading, help);
  };
}

/** A name by which other parts of the policy refer to this one. */
export const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const nameHelp = 'Een naam bestaat uit kleine letters, cijfers en streepjes, en begint met een letter.';
export const name: Reader<string> = formed(NAME, nameHelp);

/** A whole number from `least` up to and including `most`. */
export function whole(least: number, most: number): Reader<number> {
  return (node, reading) => {
    if (answered(reading, { kind: 'whole', least, most })) return undefined;
    if (node.kind !== 'text') return wrongType(node, reading, 'een heel getal');
    const value = /^\d{1,9}$/.test(node.text) ? Number(node.text) : Number.NaN;
    return value >= least && value <= most
      ? value
      : wrongValue(node, reading, `Verwacht: een heel getal van ${least} tot en met ${most}.`);
  };
}

/** `true` or `false`. */
export const flag: Reader<boolean> = (node, reading) => {
  if (answered(reading, { kind: 'flag' })) return undefined;
  if (node.kind !== 'text') return wrongType(node, reading, 'true of false');
  if (node.text !== 'true' && node.text !== 'false') return wrongValue(node, reading, 'Toegestaan: true, false.');
  return node.text === 'true';
};

/** One of the values. */
export function oneOf<const V extends string>(values: readonly V[]): Reader<V> {
  return (node, reading) => {
    if (answered(reading, { kind: 'one-of', values })) return undefined;
    if (node.kind !== 'text') return wrongType(node, reading, `één van ${values.join(', ')}`);
    const found = values.find((value) => value === node.text);
    return found ?? wrongValue(node, reading, helpWith(node.text, values));
  };
}

/** A list; a single value counts as a list of one. */
export function oneOrMore<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (node, reading) => {
    if (answered(reading, { kind: 'list', of: reader, orOne: true })) return undefined;
    const items = node.kind === 'list' ? node.items : [node];
    if (items.length === 0) return fault(reading, node.at, 'wrong-value', 'Deze lijst is leeg.', 'Laat hem weg, of noem iets.');
    return every(items, reader, reading);
  };
}

/** A list that may be empty, of values that are no lists themselves; a single value counts as a list of one. */
export function anyNumber<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (node, reading) => {
    if (answered(reading, { kind: 'list', of: reader, orOne: true, orNone: true })) return undefined;
    return every(node.kind === 'list' ? node.items : [node], reader, reading);
  };
}

/** A list of blocks, which may be empty. */
export function list<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (node, reading) => {
    if (answered(reading, { kind: 'list', of: reader, orOne: false })) return undefined;
    return node.kind === 'list' ? every(node.items, reader, reading) : wrongType(node, reading, 'een lijst');
  };
}

function every<T>(items: readonly Tree[], reader: Reader<T>, reading: Reading): readonly T[] | undefined {
  const read = items.map((item) => reader(item, reading));
  return read.every((one) => one !== undefined) ? (read as T[]) : undefined;
}

/** Free names, each with a value of one kind. */
export function dictionary<T>(reader: Reader<T>, key: RegExp = NAME): Reader<Readonly<Record<string, T>>> {
  return (node, reading) => {
    if (answered(reading, { kind: 'dictionary', of: reader, key })) return undefined;
    if (node.kind !== 'map') return wrongType(node, reading, 'een blok met namen en waarden');
    const read = node.entries.map((entry) => {
      if (!key.test(entry.key)) return fault(reading, entry.at, 'bad-key', `${shown(entry.key)} is geen goede naam.`, nameHelp);
      const value = reader(entry.value, reading);
      return value === undefined ? undefined : ([entry.key, value] as const);
    });
    return read.every((one) => one !== undefined) ? Object.fromEntries(read as [string, T][]) : undefined;
  };
}

/** One word that stands for a value of its own, such as `all`; else what the other reader reads. */
export function wordOr<W, T>(word: string, value: W, otherwise: Reader<T>): Reader<W | T> {
  return (node, reading) => {
    if (answered(reading, { kind: 'word', word, otherwise })) return undefined;
    return node.kind === 'text' && node.text === word ? value : otherwise(node, reading);
  };
}

/** A reader that is looked up when it is needed: for what can stand in itself. */
export function later<T>(reader: () => Reader<T>): Reader<T> {
  return (node, reading) => {
    if (answered(reading, { kind: 'same-as', reader: reader() })) return undefined;
    return reader()(node, reading);
  };
}

/** What is read, changed into what the types want. */
export function as<A, B>(reader: Reader<A>, change: (value: A) => B): Reader<B> {
  return (node, reading) => {
    const value = reader(node, reading);
    return value === undefined ? undefined : change(value);
  };
}

type Camel<S> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;

export interface Part<T, Need extends 'required' | 'optional' | 'fallback'> {
  readonly reader: Reader<T>;
  readonly need: Need;
  readonly value?: T;
}
export type Parts = Readonly<Record<string, Part<unknown, 'required' | 'optional' | 'fallback'>>>;

type ReadPart<P> = P extends Part<infer T, 'required' | 'optional' | 'fallback'> ? T : never;
/** What a block with these parts gives: kebab-case keys of the file as camelCase. */
export type Shaped<P extends Parts> = {
  readonly [K in keyof P as P[K]['need'] extends 'optional' ? never : Camel<K>]: ReadPart<P[K]>;
} & { readonly [K in keyof P as P[K]['need'] extends 'optional' ? Camel<K> : never]?: ReadPart<P[K]> };

export const required = <T>(reader: Reader<T>): Part<T, 'required'> => ({ reader, need: 'required' });
export const optional = <T>(reader: Reader<T>): Part<T, 'optional'> => ({ reader, need: 'optional' });
export const fallback = <T>(reader: Reader<T>, value: T): Part<T, 'fallback'> => ({ reader, need: 'fallback', value });

/** A block with known keys: unknown ones are refused with the nearest known one, missing ones are named. */
export function block<P extends Parts>(parts: P): Reader<Shaped<P>> {
  const known = Object.keys(parts);
  return (node, reading) => {
    if (answered(reading, { kind: 'block', parts })) return undefined;
    if (node.kind !== 'map') return wrongType(node, reading, `een blok met ${known.slice(0, 6).join(', ')}`);
    const before = reading.faults.length;
    refuseUnknown(node, known, reading);
    const values = Object.entries(parts).flatMap(([key, part]) => {
      const entry = node.entries.find((one) => one.key === key);
      const value = entry === undefined ? absent(key, part, node, reading) : part.reader(entry.value, reading);
      return value === undefined ? [] : [[camel(key), value] as const];
    });
    return reading.faults.length === before ? (Object.fromEntries(values) as Shaped<P>) : undefined;
  };
}

/** After so many unknown names in one block it is another kind of file: the others are counted. */
const MOST_UNKNOWN = 25;

function refuseUnknown(node: MapNode, known: readonly string[], reading: Reading): void {
  const unknown = node.entries.filter((entry) => !known.includes(entry.key));
  for (const entry of unknown.slice(0, MOST_UNKNOWN)) {
    // between braces a comma ends a text, so the rest of a sentence turns up as a name
    const empty = entry.value.kind === 'text' && !entry.value.quoted && entry.value.text === '';
    const help =
      empty || known.includes('nl') ? 'Zet een tekst met een komma tussen aanhalingstekens.' : helpWith(entry.key, known);
    fault(reading, entry.at, 'unknown-key', `${shown(entry.key)} is hier niet bekend.`, help);
  }
  const next = unknown[MOST_UNKNOWN];
  if (next !== undefined)
    fault(reading, next.at, 'unknown-key', `En nog ${unknown.length - MOST_UNKNOWN} namen die hier niet bekend zijn.`);
}

function absent(key: string, part: Parts[string], node: MapNode, reading: Reading): unknown {
  if (part.need === 'required') return fault(reading, node.at, 'missing-key', `Hier ontbreekt ${shown(key)}.`, '');
  return part.need === 'fallback' ? part.value : undefined;
}

/** A key of a file as the name it has in code: `not-owed` becomes `notOwed`. */
export function camel(key: string): string {
  return key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The entry of a block with this key; undefined when it is no block or has none. */
export function entryOf(node: Tree, key: string): Entry | undefined {
  return node.kind === 'map' ? node.entries.find((one) => one.key === key) : undefined;
}
