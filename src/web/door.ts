/** What every page needs from outside: the office that handles cases, the built files, the secret of forms and how this installation runs. */
import type { Log } from '#core/log-line.ts';
import type { MovableClock } from '#handling/movable-clock.ts';
import type { Office } from '#handling/office.ts';
import type { Pictures } from '#handling/pictures/pictures.ts';
import type { Mode } from '#store/embedded/data-directory.ts';
import type { Cookies } from './cookies.ts';
import type { BuiltAssets } from './parts/built-assets.ts';

/** Put together once, at the start; the public pages and those for colleagues share it. */
export interface Door {
  readonly office: Office;
  readonly assets: Pick<BuiltAssets, 'url'>;
  /** in the demonstration there is a mailbox to read, and colleagues sign in with one click */
  readonly mode: Mode;
  /** puts the clock of the demonstration forward; absent: time is real */
  readonly moveClock?: MovableClock['moveTo'];
  /** where documents stand on disk */
  readonly dataDir: string;
  /** shows documents as pictures, in a process of their own */
  readonly pictures: Pictures;
  /** secret under which forms are made; outside the database */
  readonly formKey: Buffer;
  readonly cookies: Cookies;
  readonly log: Log;
}
