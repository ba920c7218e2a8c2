/** A question of a form as data: what the builder of a page says, and what `Field` draws. */
import type { Child } from 'hono/jsx';

interface Question {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** the clause that asks for this answer, as quiet small print: "CAK-29 · Awb 9:12" */
  readonly source?: string | undefined;
  /** the sentence that says what to do differently */
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** One of several answers; `reveals` are questions that only matter with this answer. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** the clause that this answer rests on, as quiet small print */
  readonly source?: string | undefined;
  readonly reveals?: readonly FieldSpec[];
}

/** A line of text. */
export interface TextSpec extends Question {
  readonly kind: 'text' | 'email' | 'tel' | 'password' | 'date' | 'time' | 'number';
  readonly value?: string | undefined;
  readonly autocomplete?: string;
  readonly maxLength?: number;
  readonly width?: 'short' | 'medium' | 'full';
  /** a colour, of which a script says while it is typed whether it can be read on these grounds */
  readonly contrast?: readonly string[];
}

/** Several lines of text. */
export interface LongSpec extends Question {
  readonly kind: 'long';
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
  /** only with this answer to the question that everything hangs on, as of a group */
  readonly onlyWith?: number;
}

/** One answer from a list that folds open. */
export interface SelectSpec extends Question {
  readonly kind: 'select';
  readonly options: readonly Option[];
  readonly value?: string | undefined;
}

/** One answer, all of them in sight. */
export interface RadiosSpec extends Question {
  readonly kind: 'radios';
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** the cursor is here when the page opens: for a page that is nothing but its form, and typed in at once */
  readonly focus?: boolean;
}

/** Any number of answers. */
export interface CheckboxesSpec extends Question {
  readonly kind: 'checkboxes';
  readonly options: readonly Option[];
  readonly values?: readonly string[];
}

/** A code of 26 characters in groups, or another secret that must never be kept by the browser. */
export interface CodeSpec extends Question {
  readonly kind: 'code';
  readonly value?: string | undefined;
}

/** A file that the server already has. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** Documents to send along. */
export interface FilesSpec extends Question {
  readonly kind: 'files';
  readonly kept?: readonly KeptFile[];
  readonly maxBytes: number;
  /** what the browser's own window offers: ".pdf,.jpg" */
  readonly accept?: string;
}

/** Several questions under one heading, such as name, address and telephone. */
export interface GroupSpec {
  readonly kind: 'group';
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fields: readonly FieldSpec[];
  /** only with this answer to the question that everything hangs on: its place among the answers, from 0 */
  readonly onlyWith?: number;
  /** beside each other where there is room, such as a day with its hour */
  readonly rows?: boolean;
  /** rarely needed: folded away behind its label, unless it is open */
  readonly folded?: 'shut' | 'open';
}

/** A value that the form carries along unseen. */
export interface HiddenSpec {
  readonly kind: 'hidden';
  readonly name: string;
  readonly value: string;
}

/** A sentence between the questions. */
export interface TellSpec {
  readonly kind: 'tell';
  readonly text: string;
}

/** Something to look at between the questions: what an answer is about. */
export interface ShownSpec {
  readonly kind: 'shown';
  readonly content: Child;
}

/** Every kind of question. */
export type FieldSpec =
  | TextSpec
  | LongSpec
  | SelectSpec
  | RadiosSpec
  | CheckboxesSpec
  | CodeSpec
  | FilesSpec
  | GroupSpec
  | HiddenSpec
  | TellSpec
  | ShownSpec;

/** The id of the control that answers `name`: links from the error summary go there. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}
