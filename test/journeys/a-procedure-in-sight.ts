/** A page of a played procedure in a real browser, as the person who has it before them: a phone, or the screen of a desk. */
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { PlayedProcedure } from './a-procedure.ts';
import type { Person } from './a-visitor.ts';
import { newPage, openWindow, visit } from './browser.ts';

/** With SCREENS in the environment each look leaves a picture. */
const SCREENS = process.env.SCREENS === undefined ? undefined : '.cache/screens/procedures';

/** Opens it with the cookies of this visitor and checks it (axe, scripts, scrolling sideways); on a phone unless a width is given. */
export async function lookAt(browser: Browser, played: PlayedProcedure, who: Person, path: string, width = 390): Promise<void> {
  const address = await played.house.listen();
  const window = await openWindow(browser, { width });
  try {
    await window.addCookies([...who.cookies].map(([name, value]) => ({ name, value, url: address })));
    const page = await newPage(window);
    await visit(page, `${address}${path}`);
    if (SCREENS === undefined) return;
    mkdirSync(SCREENS, { recursive: true });
    await page.screenshot({ path: `${SCREENS}/${path.slice(1).replaceAll(/\W+/g, '-')}-${width}.png`, fullPage: true });
  } finally {
    await window.close();
  }
}
