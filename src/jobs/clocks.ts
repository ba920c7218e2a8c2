/** Every clock of the system in one table: what is looked at, how often, and why that often. */
import { askProviders } from './ask-providers.ts';
import { checkpointJournals } from './checkpoint-journals.ts';
import { countForReports } from './count-cases.ts';
import { deliverPost } from './deliver-post.ts';
import { keepByRule } from './keep-by-rule.ts';
import { markAnew } from './mark-anew.ts';
import { mergeSearch } from './merge-search.ts';
import { openReports } from './open-reports.ts';
import { readFiles } from './read-files.ts';
import { refreshPolicies } from './refresh-policies.ts';
import { remind } from './remind.ts';
import { rowsAnew } from './rows-anew.ts';
import { scanFiles } from './scan-files.ts';
import { sealJournals } from './seal-journals.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';
import { tellLate } from './tell-late.ts';
import { watchScanner } from './watch-scanner.ts';
import type { Workshop } from './workshop.ts';

export interface Clock {
  readonly name: string;
  readonly everySeconds: number;
  readonly why: string;
  /** a long round ends soon when told to stop */
  run(workshop: Workshop, stop: AbortSignal): Promise<void>;
}

export const clocks: readonly Clock[] = [
  { name: 'seal', everySeconds: 0.3, why: 'an entry is sealed within a second', run: sealJournals },
  { name: 'post', everySeconds: 0.5, why: 'a confirmation follows at once', run: deliverPost },
  { name: 'merge-search', everySeconds: 1, why: 'a search walks through no more than a second of new words', run: mergeSearch },
  { name: 'mark-anew', everySeconds: 600, why: 'after an upgrade old cases are found as new ones are', run: markAnew },
  { name: 'rows-anew', everySeconds: 600, why: 'after an upgrade old cases stand in lists as new ones do', run: rowsAnew },
  {
    name: 'policies',
    everySeconds: 10,
    why: 'a version begins a day after it was published: every process has long seen it',
    run: refreshPolicies,
  },
  {
    name: 'new-organisations',
    everySeconds: 1,
    why: 'an organisation that was added is there at once, whichever process answers',
    run: ({ office }) => office.policies.refreshWhenAdded(),
  },
  { name: 'scan-files', everySeconds: 1, why: 'whoever sends a document can open it a moment later', run: scanFiles },
  { name: 'watch-scanner', everySeconds: 30, why: 'a scanner that fell silent is known within a minute', run: watchScanner },
  { name: 'read-files', everySeconds: 5, why: 'what stands in a document is found before anybody looks for it', run: readFiles },
  { name: 'providers', everySeconds: 3, why: 'who left at the provider is out within seconds', run: askProviders },
  { name: 'tell-late', everySeconds: 60, why: 'who must know that something is late, knows it the same minute', run: tellLate },
  {
    name: 'remind',
    everySeconds: 60,
    why: 'who did not answer is reminded in the morning of the day that was planned',
    run: remind,
  },
  { name: 'retention', everySeconds: 60, why: 'what may not stay is gone the minute its day begins', run: keepByRule },
  {
    name: 'open-reports',
    everySeconds: 600,
    why: 'a report stands in the work list on the first morning after its period',
    run: openReports,
  },
  {
    name: 'count-cases',
    everySeconds: 600,
    why: 'a report that is asked for need not wait for the counting',
    run: countForReports,
  },
  { name: 'checkpoint', everySeconds: 600, why: 'a cut tail of the journal is seen within ten minutes', run: checkpointJournals },
  {
    name: 'sweep',
    everySeconds: 3600,
    why: 'sessions and uploads that nobody uses any more leave no trace',
    run: sweepLeftovers,
  },
];
