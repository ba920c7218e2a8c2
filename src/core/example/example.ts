/** What an example is: people, then what happens, and after each step what must be so. Test, documentation and scenario in one. */
import type { PersonDetails } from '#core/case/field.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Label } from '#core/policy/label.ts';
import type { Place, Tree } from '#core/policy/read/tree.ts';
import type { Moment } from '#core/time/moment.ts';

export interface Example {
  /** its name, one sentence */
  readonly example: Label;
  readonly file: string;
  /** sources of the clauses that it shows */
  readonly shows: readonly string[];
  /** colleagues by a short name, with their roles */
  readonly staff: Readonly<Record<string, readonly string[]>>;
  /** everybody else, and colleagues who are concerned, by a short name */
  readonly people: Readonly<Record<string, PersonDetails>>;
  readonly story: readonly Happens[];
}

/** Something happens, or time passes. */
export interface Happens {
  readonly place: Place;
  readonly at: Moment;
  /** `public`, `system`, or a short name */
  readonly by: string;
  /** absent: time passes, and nothing is done */
  readonly verb?: Verb;
  /** the fields that were filled in, as they stand in the file */
  readonly given: readonly Given[];
  /** what must be so afterwards, by the names of the asks in camelCase; what is not named is free */
  readonly then: Readonly<Record<string, unknown>>;
}

export interface Given {
  readonly field: string;
  readonly place: Place;
  readonly value: Tree;
}
