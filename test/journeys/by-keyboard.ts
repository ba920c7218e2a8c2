/** Somebody with a keyboard alone: what they press, where they are, and that they can see where they are. */
import type { Page } from 'playwright-core';
import { leadsOn } from './browser.ts';

/** So many presses of Tab and nobody goes on. */
const MOST = 150;

export interface Keyed {
  /** presses Tab until the control or link with this name is reached; throws with what was passed on the way */
  reach(name: string | RegExp): Promise<void>;
  /** reaches a link or button and presses Enter; waits for the page it leads to */
  follow(name: string | RegExp): Promise<void>;
  /** reaches a field and types in it */
  type(name: string | RegExp, text: string): Promise<void>;
  /** reaches a list, and presses the first letter of an option until that one is chosen: a word typed slowly is two words to a list */
  pick(name: string | RegExp, option: string): Promise<void>;
  /** reaches a field for a day, and types it; browsers differ in what comes first, so it is one such as the twelfth of the twelfth */
  day(name: string | RegExp, day: string): Promise<void>;
  /** reaches a group of answers, and goes through it with the arrows to this one */
  choose(answer: string | RegExp): Promise<void>;
  /** reaches something that is on or off, and presses the space bar */
  tick(name: string | RegExp): Promise<void>;
}

interface Here {
  readonly name: string;
  readonly seen: boolean;
  readonly group: string;
}

/** For the page as it is and every page after it. */
export function byKeyboard(page: Page): Keyed {
  const press = (key: string) => page.keyboard.press(key);
  const fits = (name: string, wanted: string | RegExp) => (typeof wanted === 'string' ? name === wanted : wanted.test(name));

  async function until(key: string, arrived: (here: Here) => boolean): Promise<void> {
    const passed: string[] = [];
    for (let at = 0; at < MOST; at++) {
      await press(key);
      const here = await page.evaluate(whereAmI);
      passed.push(here.name);
      if (here.name !== '' && !here.seen) throw new Error(`${page.url()}: nobody sees that ‘${here.name}’ is where they are`);
      if (arrived(here)) return;
    }
    throw new Error(`${page.url()}: not reached; passed ${[...new Set(passed)].join(' | ')}`);
  }

  const keyed: Keyed = {
    reach: (name) => until('Tab', (here) => fits(here.name, name)),
    async follow(name) {
      await keyed.reach(name);
      await leadsOn(page, () => press('Enter'));
    },
    async type(name, text) {
      await keyed.reach(name);
      await press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },
    async pick(name, option) {
      await keyed.reach(name);
      const chosen = () =>
        page.evaluate(() => (document.activeElement as HTMLSelectElement | null)?.selectedOptions[0]?.label ?? '');
      const passed: string[] = [];
      do {
        if (passed.length > MOST) throw new Error(`${page.url()}: no ${option} among ${[...new Set(passed)].join(' | ')}`);
        await press(option.charAt(0));
        passed.push(await chosen());
      } while (!passed.at(-1)?.startsWith(option));
    },
    async day(name, day) {
      await keyed.reach(name);
      await page.keyboard.type(day.split('-').reverse().join(''));
    },
    async choose(answer) {
      const group = await page.evaluate(
        groupOf,
        typeof answer === 'string' ? `^${answer.replaceAll(/[()?.*+]/g, '\\$&')}$` : answer.source,
      );
      if (group === '') throw new Error(`${page.url()}: no group with the answer ${answer}`);
      await until('Tab', (here) => here.group === group);
      const here = await page.evaluate(whereAmI);
      if (!fits(here.name, answer)) await until('ArrowDown', ({ name }) => fits(name, answer));
      await press('Space');
    },
    async tick(name) {
      await keyed.reach(name);
      await press('Space');
    },
  };
  return keyed;
}

/** In the page: the name of what has the focus, whether that can be seen, and the group of answers it belongs to. */
function whereAmI(): Here {
  const here = document.activeElement;
  if (here === null || here === document.body) return { name: '', seen: true, group: '' };
  const label = 'labels' in here ? (here as HTMLInputElement).labels?.[0]?.textContent : undefined;
  const name = (here.getAttribute('aria-label') ?? label ?? here.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const isSeen = (element: Element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  };
  const around = here.closest('.choice') ?? here.closest('label');
  const drawnBy = [here, ...(around === null ? [] : [around, ...around.querySelectorAll('*')])];
  const group = here instanceof HTMLInputElement && here.type === 'radio' ? here.name : '';
  return { name, seen: drawnBy.some(isSeen), group };
}

/** In the page: the name of the group that has this answer. */
function groupOf(answer: string): string {
  const found = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find((one) =>
    new RegExp(answer).test((one.labels?.[0]?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()),
  );
  return found?.name ?? '';
}
