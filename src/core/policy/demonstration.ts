/** The sample staff of demonstration mode: invented colleagues, at least one for every role. */
import type { Fault } from './fault.ts';
import { readTree } from './read/read-tree.ts';
import { readingOf, refersTo } from './read/reading.ts';
import { dangling, nothingKnown } from './read/references.ts';
import { block, flag, list, oneOrMore, optional, required, whole } from './read/shape.ts';
import { email, line } from './read/values.ts';

/** An invented colleague, who can sign in with one click in demonstration mode only. */
export interface SampleStaff {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly phone?: string;
  /** danger is told to this one, so that the page about it is whole */
  readonly toldOfDanger?: boolean;
}

const document = block({
  format: required(whole(1, 1)),
  staff: required(
    list(
      block({
        name: required(line),
        email: required(email),
        roles: required(oneOrMore(refersTo('role'))),
        phone: optional(line),
        'told-of-danger': optional(flag),
      }),
    ),
  ),
});

/** Reads the sample staff of a policy with these roles. */
export function readDemonstration(
  file: string,
  text: string,
  roles: readonly string[],
): { readonly staff: readonly SampleStaff[] } | { readonly faults: readonly Fault[] } {
  const tree = readTree(file, text);
  if ('faults' in tree) return tree;
  const reading = readingOf(file);
  const read = document(tree, reading);
  const faults = [...reading.faults, ...dangling(reading.references, { ...nothingKnown, role: roles })];
  return read === undefined || faults.length > 0 ? { faults } : { staff: read.staff };
}
