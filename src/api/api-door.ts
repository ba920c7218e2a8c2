/** What the programs' door needs: the office and the folder of documents. */

import type { Log } from '#core/log-line.ts';
import type { Office } from '#handling/office.ts';

export interface ApiDoor {
  readonly office: Office;
  readonly dataDir: string;
  readonly log: Log;
}
