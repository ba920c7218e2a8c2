/** Pictures of the gallery's pages in a real browser, each in every sight. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser } from 'playwright-core';
import { StartFault } from '#store/start-fault.ts';
import { galleryApp } from '#web/gallery/gallery-app.ts';
import { builtAssets } from '#web/parts/built-assets.ts';

interface Sight {
  readonly name: string;
  /** in CSS pixels */
  readonly width: number;
  readonly dark?: boolean;
  /** the reader's own few colours, in place of ours */
  readonly forced?: boolean;
  /** how many times as large everything is */
  readonly zoom?: number;
}

/** How a page is looked at: a phone, a tablet, a desk, light and dark; in forced colours; and a desk at 200 %. */
export const sights: readonly Sight[] = [
  ...[390, 768, 1440].flatMap((width) => [
    { name: `${width}`, width },
    { name: `${width}-donker`, width, dark: true },
  ]),
  { name: '390-vaste-kleuren', width: 390, forced: true },
  { name: '1440-vaste-kleuren', width: 1440, forced: true },
  { name: '1440-dubbel', width: 720, zoom: 2 },
];

/** Where a browser usually is. */
const usual = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'],
  '/usr/bin/chromium-headless-shell',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export interface Gallery {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the gallery on loopback, on a free port, with the styles of the last build. */
export async function openGallery(assetsFolder: string): Promise<Gallery> {
  const built = builtAssets(assetsFolder);
  const app = new Hono();
  app.route('/', built.app);
  app.route(
    '/',
    galleryApp({ styles: built.url('look.css'), script: built.url('start.js'), policyScript: built.url('policy.js') }),
  );
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', createServer });
  await new Promise<void>((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => new Promise((done) => server.close(() => done())) };
}

/** Opens the browser at this path, or the one of this machine. */
export async function openBrowser(path?: string): Promise<Browser> {
  const executablePath = path ?? usual.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new StartFault('Voor de plaatjes is Chromium of Chrome nodig. Installeer het, of noem het met --browser.');
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
}

/** What stays in sight while one reads (a bar with the chosen cases) would stand in the middle of a picture of a long page, over its words. */
const LET_GO = `for (const one of document.querySelectorAll('*')) {
  if (getComputedStyle(one).position === 'sticky') one.style.position = 'static';
}`;

/** Takes a picture of every page in every sight, as `{page}--{sight}.png` in the folder; `taken` hears of each page. */
export async function takePictures(
  browser: Browser,
  address: string,
  pages: readonly string[],
  folder: string,
  taken: (done: number) => void,
): Promise<void> {
  const windows = await Promise.all(
    sights.map(async ({ name, width, dark, forced, zoom = 1 }) => {
      const context = await browser.newContext({
        ...{ viewport: { width, height: 900 / zoom }, deviceScaleFactor: zoom },
        ...{ colorScheme: dark ? 'dark' : 'light', forcedColors: forced ? 'active' : 'none' },
        // nothing moves, so that the same page gives the same picture
        ...{ reducedMotion: 'reduce', locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' },
      });
      return { name, page: await context.newPage() };
    }),
  );
  for (const [at, path] of pages.entries()) {
    for (const { name, page } of windows) {
      await page.goto(`${address}/${path}`);
      await page.evaluate(LET_GO);
      await page.screenshot({ path: join(folder, `${path}--${name}.png`), fullPage: true, animations: 'disabled' });
    }
    taken(at + 1);
  }
}
