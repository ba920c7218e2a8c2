/** One reading of one file: where faults and references are gathered while the tree is walked. */
import { type Fault, type FaultCode, shown } from '../fault.ts';
import type { Place, Tree } from './tree.ts';

/** What a word in a policy can point to. */
export type ReferenceKind =
  | 'role'
  | 'letter'
  | 'clause'
  | 'section'
  | 'subject'
  | 'cause'
  | 'channel'
  | 'record'
  | 'verdict'
  | 'way'
  | 'question'
  | 'register-field'
  | 'class'
  | 'detail'
  | 'detail-code'
  | 'counted-detail'
  | 'track'
  | 'milestone'
  | 'system'
  | 'period'
  | 'enclosure'
  | 'day-detail'
  | 'moment'
  | 'amount-detail'
  | 'number-detail'
  | 'appointment'
  | 'signature'
  | 'body'
  | 'tier'
  | 'place'
  | 'tier-verdict'
  | 'forum'
  | 'informed';

/** A word that must exist elsewhere in the policy; looked up when everything has been read. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly name: string;
  readonly file: string;
  readonly at: Place;
  readonly clause?: string;
  /** a word of this law layer, which the policy has to have under its own name */
  readonly law?: string;
}

export interface Reading {
  readonly file: string;
  readonly clause?: string;
  /** both lists grow while reading, and are shared by the readings of the parts */
  readonly faults: Fault[];
  readonly references: Reference[];
  /** set when nobody reads a file, but asks what a reader would read: it is told, and reads nothing */
  readonly asked?: (form: Form) => void;
}

/** What a building stone reads, for the schema that editors use. */
export type Form =
  | { readonly kind: 'text'; readonly pattern?: RegExp; readonly suggested?: readonly string[] }
  | { readonly kind: 'word'; readonly word: string; readonly otherwise: Reader<unknown> }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly of: Reader<unknown>; readonly orOne: boolean; readonly orNone?: boolean }
  | { readonly kind: 'dictionary'; readonly of: Reader<unknown>; readonly key: RegExp }
  | {
      readonly kind: 'block';
      readonly parts: Readonly<Record<string, { readonly reader: Reader<unknown>; readonly need: string }>>;
    }
  | { readonly kind: 'reference'; readonly to: ReferenceKind }
  | { readonly kind: 'same-as'; readonly reader: Reader<unknown> };

/** Whether this is a question after the form; then it has been answered. */
export function answered(reading: Reading, form: Form): boolean {
  reading.asked?.(form);
  return reading.asked !== undefined;
}

/** Reads a node; undefined when there was a fault, which then stands in the reading. */
export type Reader<T> = (node: Tree, reading: Reading) => T | undefined;

/** A new reading of a file. */
export function readingOf(file: string): Reading {
  return { file, faults: [], references: [] };
}

/** Notes a fault and gives undefined, so that a reader can end with it. */
export function fault(reading: Reading, at: Place, code: FaultCode, message: string, help = ''): undefined {
  const { file, clause } = reading;
  const { line, column } = at;
  reading.faults.push({ file, line, column, ...(clause === undefined ? {} : { clause }), code, message, help });
  return undefined;
}

/** Notes that this word must exist as a role, letter … of the policy. */
export function refersTo(kind: ReferenceKind): Reader<string> {
  return (node, reading) => {
    if (answered(reading, { kind: 'reference', to: kind })) return undefined;
    if (node.kind !== 'text' || node.text === '') return wrongType(node, reading, 'één woord');
    const { file, clause } = reading;
    reading.references.push({ kind, name: node.text, file, at: node.at, ...(clause === undefined ? {} : { clause }) });
    return node.text;
  };
}

const kinds = { text: 'een tekst', list: 'een lijst', map: 'een blok met namen en waarden' } as const;

/** Refuses a node that is of another kind than is expected here. */
export function wrongType(node: Tree, reading: Reading, expected: string): undefined {
  const found = node.kind === 'text' && node.text === '' ? 'niets' : kinds[node.kind];
  return fault(reading, node.at, 'wrong-type', `Hier staat ${found}.`, `Verwacht: ${expected}.`);
}

/** Refuses a text that is not one of the values we know. */
export function wrongValue(node: { readonly text: string; readonly at: Place }, reading: Reading, help: string): undefined {
  return fault(reading, node.at, 'wrong-value', `${shown(node.text)} kan hier niet.`, help);
}
