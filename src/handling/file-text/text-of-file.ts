/** The running text of a document, for search: PDF, DOCX, ODT and plain text. Pure, and for a thread of its own: hostile files come here. */
import type { FileText } from './as-read.ts';
import { packedText } from './packed-text.ts';
import { pdfText } from './pdf-text.ts';
import { plainFileText } from './plain-file-text.ts';

const readers: Readonly<Record<string, (bytes: Uint8Array) => FileText | Promise<FileText>>> = {
  'application/pdf': pdfText,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': (bytes) => packedText(bytes, 'word/document.xml'),
  'application/vnd.oasis.opendocument.text': (bytes) => packedText(bytes, 'content.xml'),
  'text/plain; charset=utf-8': plainFileText,
};

/** Reads a document of this type; whatever is wrong with it is an outcome and no fault. */
export async function textOfFile(bytes: Uint8Array, type: string): Promise<FileText> {
  const read = readers[type];
  if (read === undefined) return { outcome: 'other', words: '' };
  try {
    return await read(bytes);
  } catch {
    // what a library stumbles over is the file's fault; it is kept as such, and not tried again
    return { outcome: 'damaged', words: '' };
  }
}
