/** Draws sheets as PDF/UA-1 with Typst, in the process that calls it: see `typst.worker.ts` for the process of its own. */

import { createRequire } from 'node:module';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import { Drawable } from './drawable.ts';
import { type Family, loadFonts } from './fonts.ts';
import { layoutFor } from './layout.ts';
import type { Sheet } from './sheet.ts';

export type Drawn = { readonly pdf: Buffer; readonly replaced: string[] };

const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as typeof Typst;

/** A text that Typst says it could not display, in its own quoting. */
const REFUSED = /the text `"((?:[^"\\]|\\.)*)"` could not be displayed/g;
const MOST_TRIES = 4;
/** Typst keeps what it computed for so many letters back. */
const CACHE_AGE = 5;

function unquoted(text: string): string {
  return text.replace(/\\u\{([0-9a-f]+)\}|\\(.)/gi, (_, code: string | undefined, character: string) =>
    code === undefined ? character : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** Makes a drawing function; loads the fonts once. It throws an error with Typst's words when a sheet cannot be drawn. */
export function typstDrawing(): (sheet: Sheet) => Drawn {
  const { files, families } = loadFonts();
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...files] }] });
  const mainFileContent = layoutFor(families);

  const once = (sheet: Sheet): Buffer => {
    const compiled = compiler.compile({ mainFileContent, inputs: { letter: JSON.stringify(sheet) } });
    const document = compiled.result;
    if (!document) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics ?? 'no document'));
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  };
  return (sheet) => {
    try {
      return drawn(sheet, families, once);
    } finally {
      compiler.evictCache(CACHE_AGE);
    }
  };
}

/** Draws, each time without what Typst refused the time before; the last time with the letter's own font only. */
function drawn(sheet: Sheet, families: readonly Family[], once: (sheet: Sheet) => Buffer): Drawn {
  const refused = new Set<string>();
  for (let tries = 1; ; tries += 1) {
    const drawable = new Drawable(tries < MOST_TRIES ? families : families.slice(0, 1), [...refused]);
    const drawableSheet = drawable.data(sheet);
    try {
      return { pdf: once(drawableSheet), replaced: [...drawable.replaced] };
    } catch (error) {
      const texts = [...String((error as Error).message).matchAll(REFUSED)].map((match) => unquoted(match[1] ?? ''));
      if (texts.length === 0 || tries > MOST_TRIES) throw error;
      for (const text of texts) refused.add(text);
    }
  }
}
