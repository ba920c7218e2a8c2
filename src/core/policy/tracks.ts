/** The ways in which a case can be handled, such as directly or by the management. */
import type { RoleId } from './clause.ts';
import type { Label } from './label.ts';

export interface Track {
  readonly name: Label;
  /** a colleague decides this, or the complainant may */
  readonly chosenBy: 'staff' | 'complainant';
  /** whose work the case becomes */
  readonly to?: RoleId;
  /** clause ids of the published text */
  readonly source: readonly string[];
}

export type Tracks = Readonly<Record<string, Track>>;
