/** What is wrong in a file of a policy: where, what, and what helps. Faults are gathered, not thrown. */

export const faultCodes = [
  'not-yaml',
  'too-large',
  'too-deep',
  'not-allowed',
  'duplicate-key',
  'bad-key',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'wrong-value',
  'dangling',
  'duplicate-id',
  'contradiction',
  'no-file',
  'bad-letter',
] as const;
export type FaultCode = (typeof faultCodes)[number];

export interface Fault {
  readonly file: string;
  /** from 1 */
  readonly line: number;
  /** from 1 */
  readonly column: number;
  /** the clause in which it stands */
  readonly clause?: string;
  readonly code: FaultCode;
  /** what is wrong, one Dutch sentence */
  readonly message: string;
  /** what is expected, or what was meant; may be empty */
  readonly help: string;
}

/** The fault as one line that editors and terminals understand: file:line:column. */
export function faultLine({ file, line, column, clause, message, help }: Omit<Fault, 'code'>): string {
  const where = clause === undefined ? '' : ` [${clause}]`;
  return `${file}:${line}:${column}:${where} ${message}${help === '' ? '' : ` ${help}`}`;
}

/** A text as it may stand in a message: one line, no control characters, not endless. */
export function shown(text: string): string {
  const flat = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return `‘${flat.length > 60 ? `${flat.slice(0, 57)}…` : flat}’`;
}

/** Faults in the order of the files. */
export function inOrder(faults: readonly Fault[]): readonly Fault[] {
  return [...faults].sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1));
}
