/** What handling needs from outside: the database, the procedures, the clock and the keys. Put together once, at the start. */
import type { Pool } from 'pg';
import type { Moment } from '#core/time/moment.ts';
import type { Scanner } from '#store/files/scanner.ts';
import type { Rounds } from './health/rounds.ts';
import type { Looks } from './look/looks.ts';
import type { PolicyShelf } from './policy-shelf.ts';

export interface Office {
  /** connections of the application's role, behind row-level security */
  readonly pool: Pool;
  readonly policies: PolicyShelf;
  readonly clock: () => Moment;
  /** how far this clock was put ahead of the real time, in milliseconds; absent: it is real */
  readonly ahead?: () => number;
  /** secret from which the codes of own pages follow; outside the database */
  readonly codeKey: Buffer;
  /** secret under which secrets of others are kept in the database; outside the database */
  readonly vaultKey: Buffer;
  /** host name in the ids of our messages */
  readonly mailHost: string;
  /** address of the installation, without a slash at the end, for links in letters */
  readonly publicUrl: string;
  /** how long a letter by a colleague waits in the outbox, so that it can be taken back; absent: it leaves at once */
  readonly undoSeconds?: number;
  /** looks at what people send; absent: nothing is scanned */
  readonly scanner?: Scanner;
  /** how each organisation looks; absent: as its policy says */
  readonly looks?: Looks;
  /** when each clock of this process last came round */
  readonly rounds?: Rounds;
  /** of Gehoord, as it was released */
  readonly version?: string;
}
