/** What a form may hold, and what is left of it when it was received: typed text, files, or why it is no form. */
import type { Typed } from './typed.ts';

/** What a form may hold. Sizes in bytes. */
export interface FormLimits {
  readonly fields: number;
  /** of one field; far more than any field may hold, so that what is too long is said beside it with all of the text */
  readonly fieldBytes: number;
  readonly textBytes: number;
  readonly files: number;
  readonly bodyBytes: number;
}

const MB = 1024 * 1024;

/** Twenty files of 25 MB with all the text around them. */
export const FORM_LIMITS: FormLimits = {
  fields: 200,
  fieldBytes: 512 * 1024,
  textBytes: 2 * MB,
  files: 20,
  bodyBytes: 20 * 25 * MB + 4 * MB,
};

/** A file on its way in. `typed` holds the fields that came before it. */
export interface IncomingFile {
  readonly field: string;
  readonly name: string;
  readonly typed: Typed;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Keeps a file, or says in one word why not. It reads the content to its end, or leaves it. */
export type KeepFile = (file: IncomingFile) => Promise<string | undefined>;

/** A file that was not kept. */
export interface FileFault {
  readonly field: string;
  readonly name: string;
  readonly fault: string;
}

/** The word for a document that was left behind through a fault of ours: whoever sent it chooses it again. */
export const LOST = 'lost';

export interface ReceivedForm {
  readonly typed: Typed;
  readonly fileFaults: readonly FileFault[];
  /** what went wrong on our side while a document was kept, for whoever received the form to tell after what came was noted */
  readonly broke?: { readonly fault: unknown };
}

/** Why a body is no form that we can read; nothing of it is used. */
export interface NoForm {
  readonly status: 400 | 413 | 415;
  readonly because: 'broken' | 'too-large' | 'not-a-form';
}

/** Whether reading ended in a form. */
export function isForm(received: ReceivedForm | NoForm): received is ReceivedForm {
  return 'typed' in received;
}
