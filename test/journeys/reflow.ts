/** Whether a page can be read by who enlarges it: only a table may then scroll sideways, by itself. */
import type { Page } from 'playwright-core';

/** A screen of 1280 pixels at 400 % zoom, in CSS pixels. */
const NARROWEST = 320;

/**
 * The faults of a page that is read at 320 CSS pixels (WCAG 1.4.10), and with letters of twice their size at its own width (WCAG
 * 1.4.4). Afterwards the page is as wide as it was.
 */
export async function reflowFaults(page: Page): Promise<string[]> {
  const large = await enlargedFaults(page);
  const own = page.viewportSize();
  if (own === null || own.width <= NARROWEST) return large;
  await page.setViewportSize({ ...own, width: NARROWEST });
  try {
    return [...large, ...told(`at ${NARROWEST} pixels`, await besideWindow(page, ''))];
  } finally {
    await page.setViewportSize(own);
  }
}

/** The faults of a page with letters of twice their size at its own width; its window stays as it is. */
export async function enlargedFaults(page: Page): Promise<string[]> {
  return told('with letters of 200 %', await besideWindow(page, '200%'));
}

function told(when: string, { pixels, by }: Beside): string[] {
  return pixels > 0 ? [`${when} the page scrolls sideways by ${pixels} pixels: ${by.join(', ')}`] : [];
}

interface Beside {
  readonly pixels: number;
  /** what stands beside the window */
  readonly by: readonly string[];
}

/** How much of the page stands beside the window while letters have this size, and what. */
function besideWindow(page: Page, letters: string): Promise<Beside> {
  return page.evaluate((size) => {
    const { style, scrollWidth: before, clientWidth } = document.documentElement;
    style.setProperty('font-size', size, 'important');
    const pixels = Math.max(0, document.documentElement.scrollWidth - Math.max(window.innerWidth, size === '' ? 0 : before));
    const beside = (one: Element) => one.checkVisibility() && one.getBoundingClientRect().right > clientWidth + 1;
    const all = pixels === 0 ? [] : [...document.querySelectorAll('body *')].filter(beside);
    const by = all.filter((one) => ![...one.children].some(beside)).map(({ tagName, className }) => `${tagName} ${className}`);
    style.removeProperty('font-size');
    return { pixels, by: [...new Set(by)].slice(0, 4) };
  }, letters);
}
