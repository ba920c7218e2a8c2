/** What a published text asks, sentence by sentence: the ids and our short wording, kept beside the policy that answers them. */
import type { Fault } from './fault.ts';
import { readTree } from './read/read-tree.ts';
import { readingOf } from './read/reading.ts';
import { block, dictionary, fallback, flag, oneOrMore, required, whole } from './read/shape.ts';
import { line } from './read/values.ts';

/** One sentence of the published text, or of the law around it. */
export interface Requirement {
  /** as in the sources of clauses, e.g. `ABC-09` */
  readonly id: string;
  readonly policy: string;
  /** our own short wording */
  readonly asks: string;
  /** whether a letter belongs to it */
  readonly letter: boolean;
  /** articles that ask it: a clause of a law layer with one of these as its source answers it too */
  readonly law: readonly string[];
}

const ID = /^[A-Z]{2,8}-[A-Z0-9]{1,6}$/;
const requirement = block({
  asks: required(line),
  letter: fallback(flag, false),
  law: fallback(oneOrMore(line), []),
});
const document = block({
  format: required(whole(1, 1)),
  requirements: required(dictionary(requirement, ID)),
});

/** Reads the requirements of a policy. */
export function readRequirements(
  policy: string,
  file: string,
  text: string,
): { readonly requirements: readonly Requirement[] } | { readonly faults: readonly Fault[] } {
  const tree = readTree(file, text);
  if ('faults' in tree) return tree;
  const reading = readingOf(file);
  const read = document(tree, reading);
  if (read === undefined || reading.faults.length > 0) return { faults: reading.faults };
  return { requirements: Object.entries(read.requirements).map(([id, one]) => ({ id, policy, ...one })) };
}
