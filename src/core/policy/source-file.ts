/** A file as text: the core reads no disk, so the files of a policy come in like this. */

export interface SourceFile {
  /** the name by which faults call it */
  readonly file: string;
  readonly text: string;
}
