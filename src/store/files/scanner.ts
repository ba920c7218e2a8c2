/** The virus scanner of this installation, and how it has been doing: for the work, for health and for the figures. */
import { type ClamdAddress, clamdVersion, scanStream, type Verdict } from './clamd.ts';
import type { ScanCounts } from './scans.ts';

/** Since when it answers, or not. */
export interface ScannerCondition {
  /** undefined until it was asked for the first time */
  readonly answers?: boolean;
  /** when it stopped or began answering */
  readonly since: Date;
  /** "ClamAV 1.4.3/27500/Sat Nov 21 …": the program and its signatures */
  readonly version?: string;
}

export interface Scanner {
  /** lets it look at a document; notes how the daemon is doing */
  scan(content: AsyncIterable<Uint8Array>): Promise<Verdict>;
  /** asks whether it is there, when nothing has to be scanned */
  greet(): Promise<boolean>;
  condition(): ScannerCondition;
  /** how many documents stand how, in all organisations, when it was last counted */
  counts(): ScanCounts;
  count(counts: ScanCounts): void;
}

/** A scanner at this address. It is not asked before there is something to do. */
export function scannerAt(address: ClamdAddress): Scanner {
  let condition: ScannerCondition = { since: new Date() };
  let counted: ScanCounts = { waiting: 0, infected: 0, unscannable: 0 };
  const note = (answers: boolean, version = condition.version) => {
    const since = condition.answers === answers ? condition.since : new Date();
    condition = { answers, since, ...(version === undefined ? {} : { version }) };
  };
  return {
    async scan(content) {
      const verdict = await scanStream(address, content);
      note(verdict.is !== 'away');
      return verdict;
    },
    async greet() {
      const version = await clamdVersion(address);
      note(version !== undefined, version);
      return version !== undefined;
    },
    condition: () => condition,
    counts: () => counted,
    count(counts) {
      counted = counts;
    },
  };
}
