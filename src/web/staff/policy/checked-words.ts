/** The answer of the checker in words: for a page, and as data for the script that keeps the page up to date. */
import type { Fault } from '#core/policy/fault.ts';
import type { Finding } from '#core/policy/finding.ts';
import { isFilePath } from '#core/version/folder.ts';
import type { Checked } from '#handling/version/study.ts';
import type { GaveUp } from '#handling/version/studying.ts';
import type { PolicyWords } from '../../words/staff/policy-nl.ts';

export interface ShownFault {
  readonly message: string;
  readonly place: string;
  readonly href: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Shown {
  readonly state: 'good' | 'faulty' | 'stopped';
  readonly heading: string;
  readonly text: string;
  readonly faults: readonly ShownFault[];
  readonly findings: readonly ShownFault[];
  readonly findingsHeading: string;
}

/** So many are listed: who has more begins with the first. */
const MOST = 50;

/** The words. */
export function shownCheck(answer: Checked | GaveUp, says: PolicyWords): Shown {
  if ('gaveUp' in answer)
    return {
      ...{ state: 'stopped', heading: says.check, text: says.gaveUp[answer.gaveUp] },
      ...{ faults: [], findings: [], findingsHeading: '' },
    };
  const { faults, findings } = answer;
  const good = faults.length === 0;
  return {
    state: good ? 'good' : 'faulty',
    heading: good ? says.noFaults : says.faultCount(faults.length),
    text: good ? says.canRun : '',
    faults: faults.slice(0, MOST).map((one) => shownFault(one, says)),
    findings: findings.slice(0, MOST).map((one) => shownFault(one, says)),
    findingsHeading: says.findingCount(findings.length),
  };
}

/** One fault or remark. */
export function shownFault({ message, help, file, line, column }: Fault | Finding, says: PolicyWords): ShownFault {
  return {
    message: help === '' ? message : `${message} ${help}`,
    place: says.place(file, line, column),
    href: isFilePath(file) ? lineHref(file, line, column) : '#check-heading',
    file,
    line,
    column,
  };
}

/** The page of a file at a line. */
export function lineHref(path: string, line?: number, column?: number): string {
  const asked = new URLSearchParams({ bestand: path });
  if (line !== undefined) asked.set('regel', String(line));
  if (line !== undefined) asked.set('teken', String(column ?? 1));
  return `/werk/regeling/concept?${asked}#field-text`;
}
