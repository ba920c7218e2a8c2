/** `gallery`: a picture of every page in every state, so that a change in look is seen. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gallery } from '#web/gallery/gallery.ts';
import type { Output, Run } from './command.ts';
import { type Change, changesBetween } from './gallery/changes.ts';
import { contents } from './gallery/contents.ts';
import { openBrowser, openGallery, sights, takePictures } from './gallery/pictures.ts';

const HELP = `Maakt een plaatje van elke pagina in elke toestand, en laat zien wat er sinds de vorige keer veranderde.

Gebruik: bin/gehoord gallery [--out MAP] [--only DEEL] [--browser PAD]

  --out MAP      waar de plaatjes en de pagina index.html komen; zonder dit in ./galerij
  --only DEEL    alleen pagina's met dit in hun naam
  --browser PAD  de browser; zonder dit de Chromium of Chrome van deze machine`;

/** The pictures of the last time, inside the folder. */
const BEFORE = 'vorige';

export const galleryCommand: Run = async (args, out) => {
  if (args.includes('--help') || args.includes('-h')) {
    out.print(HELP);
    return 0;
  }
  const asked = choices(args);
  const pages = asked === undefined ? [] : gallery.map(({ path }) => path).filter((path) => path.includes(asked.only));
  if (asked === undefined || pages.length === 0) {
    out.complain(asked === undefined ? HELP : `Geen enkele pagina heeft “${asked.only}” in haar naam.`);
    return 2;
  }
  const changes = await make(asked, pages, out);
  const count = (change: Change) => [...changes.values()].filter((one) => one === change).length;
  out.print(
    `${pages.length} pagina's, ${pages.length * sights.length} plaatjes: ${count('changed')} veranderd, ${count('new')} nieuw, ${count('gone')} verdwenen.`,
  );
  out.print(`Bekijk ze in ${join(asked.folder, 'index.html')}`);
  return 0;
};

interface Choices {
  readonly folder: string;
  readonly only: string;
  readonly browser: string | undefined;
}

function choices(args: string[]): Choices | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        out: { type: 'string', default: 'galerij' },
        only: { type: 'string', default: '' },
        browser: { type: 'string' },
      },
    });
    return { folder: resolve(values.out), only: values.only, browser: values.browser };
  } catch {
    return undefined; // a choice that does not exist: the caller shows which do
  }
}

async function make(
  { folder, browser: path }: Choices,
  pages: readonly string[],
  out: Output,
): Promise<ReadonlyMap<string, Change>> {
  const before = join(folder, BEFORE);
  const browser = await openBrowser(path);
  const site = await openGallery(join(import.meta.dirname, 'assets'));
  // not before there is something to take new ones with: without a browser those of the last time stay where they are
  const known = setAside(folder, before, pages);
  try {
    await takePictures(browser, site.address, pages, folder, (done) => {
      if (done % 10 === 0 || done === pages.length) out.complain(`${done} van ${pages.length} pagina's`);
    });
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
  const names = new Set([...known, ...pages.flatMap((path) => sights.map(({ name }) => `${path}--${name}.png`))]);
  const changes = changesBetween(before, folder, [...names].sort());
  writeFileSync(join(folder, 'index.html'), contents(changes, BEFORE));
  return changes;
}

/** Moves the pictures of the last time aside; answers their names. Those of pages that are not asked for stay. */
function setAside(folder: string, before: string, pages: readonly string[]): readonly string[] {
  mkdirSync(folder, { recursive: true });
  rmSync(before, { recursive: true, force: true });
  mkdirSync(before);
  const all = new Set(gallery.map(({ path }) => path));
  const old = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.png')) : [];
  const meant = old.filter((name) => {
    const path = name.slice(0, name.lastIndexOf('--'));
    return pages.includes(path) || !all.has(path);
  });
  for (const name of meant) renameSync(join(folder, name), join(before, name));
  return meant;
}
