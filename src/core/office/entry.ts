/** An entry in the journal of the office: what happens beside cases, such as measures, produced reports and destruction. */
import type { Actor } from '#core/case/state.ts';
import type { Moment } from '#core/time/moment.ts';

/** The kinds of thing that have a journal of their own beside cases. One kind, one word, one folder of the core. */
export const officeKinds = ['measure', 'report', 'retention', 'access', 'version'] as const;
export type OfficeKind = (typeof officeKinds)[number];

/** One entry; always for us alone: nobody outside reads the journal of the office. */
export interface OfficeEntry {
  readonly name: string;
  /** position in its own journal, from 1, gapless */
  readonly sequence: number;
  /** when it really happened */
  readonly at: Moment;
  /** when it was entered */
  readonly entered: Moment;
  readonly by: Actor;
  /** codes, days and ids: they stay for ever */
  readonly facts: Readonly<Record<string, unknown>>;
  /** words and names: they can be destroyed, and every reader copes with their absence */
  readonly personal?: Readonly<Record<string, unknown>>;
}
