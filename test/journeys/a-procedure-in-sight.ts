/** A page of a played procedure in a real browser, as the person who has it before them: a phone, or the screen of a desk. */
import type { Browser } from 'playwright-core';
import type { PlayedProcedure } from './a-procedure.ts';
import type { Visitor } from './a-visitor.ts';
import { newPage, openWindow, visit } from './browser.ts';

const addresses = new WeakMap<PlayedProcedure, Promise<string>>();

/** Opens it with the cookies of this visitor and checks it (axe, scripts, scrolling sideways); on a phone unless a width is given. */
export async function lookAt(browser: Browser, played: PlayedProcedure, who: Visitor, path: string, width = 390): Promise<void> {
  const listening = addresses.get(played) ?? played.house.listen();
  addresses.set(played, listening);
  const address = await listening;
  const window = await openWindow(browser, { width });
  try {
    await window.addCookies([...who.cookies].map(([name, value]) => ({ name, value, url: address })));
    await visit(await newPage(window), `${address}${path}`);
  } finally {
    await window.close();
  }
}
