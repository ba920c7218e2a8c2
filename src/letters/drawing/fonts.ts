/** The fonts that letters are drawn with. Only these: what a machine happens to have installed plays no part. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Coverage, coverageOf } from './coverage.ts';
import { unpackWoff } from './woff.ts';

const packages = createRequire(import.meta.url);

/** The families in the order in which Typst tries them; `file` is the one whose characters count. */
export type Family = { readonly name: string; readonly coverage: Coverage };
export type Fonts = { readonly files: readonly Buffer[]; readonly families: readonly Family[] };

const read = (name: string) => readFileSync(packages.resolve(name));
const sans = (style: string) => read(`source-sans/TTF/SourceSans3-${style}.ttf`);
/** The package names no file but its entry, so its fonts are found from there. */
const arabic = (style: string) =>
  readFileSync(new URL(`../fonts/NotoNaskhArabic-${style}.ttf`, pathToFileURL(packages.resolve('@embedpdf/fonts-arabic'))));

/** Reads every font, which takes some tens of milliseconds. */
export function loadFonts(): Fonts {
  const sets: readonly (readonly [string, readonly Buffer[]])[] = [
    ['Source Sans 3', ['Regular', 'It', 'Semibold', 'SemiboldIt', 'Bold', 'BoldIt'].map(sans)],
    ['Noto Naskh Arabic', ['Regular', 'Bold'].map(arabic)],
    ['Gehoord Han', [read('#letters/fonts/gehoord-han.otf')]],
    ['Noto Emoji', [unpackWoff(read('@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff'))]],
    ['DejaVu Sans', [read('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')]],
  ];
  return {
    files: sets.flatMap(([, files]) => files),
    families: sets.map(([name, files]) => ({ name, coverage: coverageOf(files[0] as Buffer) })),
  };
}
