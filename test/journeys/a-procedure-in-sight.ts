/** A page of a played procedure in a real browser, as the person who has it before them: a phone, or the screen of a desk. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { PlayedProcedure } from './a-procedure.ts';
import type { Person } from './a-visitor.ts';
import { lookAgain, newPage, openWindow, visit } from './browser.ts';

/** With SCREENS in the environment each look leaves a picture. */
const SCREENS = process.env.SCREENS === undefined ? undefined : '.cache/screens/procedures';

/** One window for all looks at one procedure: to open another takes longer than most pages do. */
const windows = new WeakMap<PlayedProcedure, Promise<Page>>();

/** Opens it with the cookies of this visitor and checks it (axe, scripts, scrolling sideways); on a phone unless a width is given. */
export async function lookAt(browser: Browser, played: PlayedProcedure, who: Person, path: string, width = 390): Promise<void> {
  const address = await played.house.listen();
  const opened = windows.get(played) ?? openWindow(browser).then(newPage);
  windows.set(played, opened);
  const page = await opened;
  const window = page.context();
  await window.clearCookies();
  await window.addCookies([...who.cookies].map(([name, value]) => ({ name, value, url: address })));
  await lookAgain(page, { width });
  await visit(page, `${address}${path}`);
  if (SCREENS === undefined) return;
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: `${SCREENS}/${path.slice(1).replaceAll(/\W+/g, '-')}-${width}.png`, fullPage: true });
}
