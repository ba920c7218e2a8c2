/** What stands in a YAML file, as a plain tree with places: texts, lists and blocks, and nothing else. */
export interface Place {
  readonly line: number;
  readonly column: number;
}
export interface TextNode {
  readonly kind: 'text';
  readonly at: Place;
  readonly text: string;
  /** it stood between quotation marks */
  readonly quoted: boolean;
}
export interface ListNode {
  readonly kind: 'list';
  readonly at: Place;
  readonly items: readonly Tree[];
}
export interface Entry {
  readonly key: string;
  readonly at: Place;
  readonly value: Tree;
}
export interface MapNode {
  readonly kind: 'map';
  readonly at: Place;
  readonly entries: readonly Entry[];
}
export type Tree = TextNode | ListNode | MapNode;

/** A policy file larger than this is no policy. In characters. */
export const LARGEST = 512 * 1024;
/** Signs that mean something in YAML, in a whole file: what takes time to read is their number. Ten times what the longest policy has. */
export const MOST_SIGNS = 40_000;
/** No text in it stands in more layers than this. */
export const DEEPEST = 20;
/** Names that objects of the language have by themselves. */
export const RESERVED: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
]);
