/** Somebody with a real browser: follows the links of a page, fills in its fields, presses its buttons. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { type Filled, isMain, type Person, type Seen } from './a-visitor.ts';
import { check, leadsOn, newPage, openWindow, type Sight } from './browser.ts';

/** A new visitor with a window of their own, in which JavaScript runs, at the house that listens at `address`; `looks`: axe does too. */
export async function aVisitorInChromium(browser: Browser, address: string, sight: Sight, looks: boolean): Promise<Person> {
  const window = await openWindow(browser, sight);
  const page = await newPage(window);
  const cookies = new Map<string, string>();
  const statuses = statusesOf(page);
  let last: Seen | undefined;
  // text that was typed and not sent is left on purpose
  page.on('dialog', (dialog) => void dialog.accept());

  const seen = async (): Promise<Seen> => {
    if (looks) await check(page);
    const { pathname, search } = new URL(page.url());
    await keep(window, cookies);
    const status = statuses.get(pathname + search) ?? 0;
    last = { status, html: await page.content(), headers: new Headers(), path: pathname + search };
    return last;
  };

  return {
    cookies,
    async get(path) {
      const link = page.locator(`a[href="${path}"]:not([target]):not([download]):visible`).first();
      if (page.url() !== address + path && (await link.count()) > 0) await leadsOn(page, () => link.click());
      else await page.goto(address + path);
      return seen();
    },
    async follow(path, secret) {
      await page.goto('about:blank');
      await page.goto(`${address}${path}#${secret}`);
      await page.locator('form[data-secret-link]').waitFor({ state: 'detached' });
      await page.waitForLoadState();
      return seen();
    },
    async send(filled = {}, which = isMain, forged) {
      const forms = await page.locator('form').evaluateAll((all) => all.map((one) => one.outerHTML));
      const at = forms.findIndex(which);
      if (at === -1) throw new Error(`no form on ${page.url()}:\n${await page.locator('body').textContent()}`);
      const form = page.locator('form').nth(at);
      const pressed = await fillIn(form, filled, forged !== undefined);
      await leadsOn(page, async () => (pressed ?? (await buttonOf(form))).click());
      return seen();
    },
    async search(words) {
      const field = page.locator('input[data-suggest]:visible').first();
      if ((await field.count()) === 0) await page.goto(`${address}/werk/zoeken`);
      const answered = page.waitForResponse((one) => one.url().endsWith(`/suggesties?q=${encodeURIComponent(words)}`));
      await field.fill('');
      await field.pressSequentially(words);
      await (await answered).finished();
      const suggested = (await page.locator('.suggestions').evaluateAll((all) => all.map((one) => one.innerHTML))).join();
      await leadsOn(page, () => field.press('Enter'));
      return { suggested, found: await seen() };
    },
    get last() {
      return last;
    },
  };
}

/** What the server answered, by the address of the page: as a document, or in the place of the page that stood there. */
function statusesOf(page: Page): ReadonlyMap<string, number> {
  const statuses = new Map<string, number>();
  page.on('response', (answer) => {
    if (!['document', 'xhr'].includes(answer.request().resourceType())) return;
    const { pathname, search } = new URL(answer.url());
    statuses.set(pathname + search, answer.status());
  });
  return statuses;
}

async function keep(window: BrowserContext, cookies: Map<string, string>): Promise<void> {
  cookies.clear();
  for (const { name, value } of await window.cookies()) cookies.set(name, value);
}

/** Fills it in from the first field to the last; answers the button to press when what is filled in is one. */
async function fillIn(form: Locator, filled: Filled, forged: boolean): Promise<Locator | undefined> {
  const order = await form.evaluate((one) => [...(one as HTMLFormElement).elements].map((each) => each.getAttribute('name')));
  const place = ([name]: readonly [string, unknown]) => order.indexOf(name);
  let pressed: Locator | undefined;
  for (const [name, value] of Object.entries(filled).sort((a, b) => place(a) - place(b))) {
    if (value === undefined) continue;
    const values = [value].flat();
    const shown = form.locator(`[name="${name}"]:not([type=hidden])`);
    const lacks = await give((await shown.count()) > 0 ? shown : form.locator(`[name="${name}"]`), values);
    if (lacks === undefined) continue;
    if (typeof lacks !== 'string') pressed = lacks;
    else if (!forged) throw new Error(`nobody can fill in ${name}: ${lacks}; the form asks ${[...new Set(order)].join(', ')}`);
    else await form.evaluate(forge, { name, values: values.map(String) });
  }
  return pressed;
}

/** Puts in the form what it does not offer. */
function forge(form: Element, { name, values }: { name: string; values: readonly string[] }): void {
  for (const one of form.querySelectorAll(`[name="${name}"]`)) one.removeAttribute('name');
  for (const value of values) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
}

/** Fills in what has one name; answers in words why not, or the button that has this name and value. */
async function give(controls: Locator, values: readonly (string | File)[]): Promise<string | Locator | undefined> {
  const all = await controls.evaluateAll((found) =>
    (found as HTMLInputElement[]).map(({ type, value, localName }) => ({
      type: localName === 'button' ? 'button' : type,
      value,
    })),
  );
  const [first] = all;
  if (first === undefined) return 'there is no such field';
  const missing = values.find((one) => !all.some(({ value }) => value === one));
  if (['radio', 'checkbox', 'button', 'hidden'].includes(first.type) && missing !== undefined)
    return `it does not offer ${missing}`;
  if (first.type === 'hidden') return undefined;
  if (first.type === 'button') return controls.nth(all.findIndex(({ value }) => value === values[0]));
  for (const [at, { type, value }] of all.entries()) {
    const control = controls.nth(at);
    const given = ['radio', 'checkbox'].includes(type) ? values.includes(value) : values[at];
    if (given === undefined || (type === 'radio' && given === false)) continue;
    await unfold(control);
    if (typeof given === 'boolean') await control.setChecked(given);
    else if (type === 'file') await control.setInputFiles(await Promise.all((values as readonly File[]).map(asFile)));
    else if (type.startsWith('select')) await control.selectOption(String(given));
    else await control.fill(String(given));
  }
  return undefined;
}

async function asFile(file: File) {
  return { name: file.name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) };
}

/** Opens what it is folded away in. */
async function unfold(control: Locator): Promise<void> {
  const shut = control.locator('xpath=ancestor::details[not(@open)]/summary');
  for (let left = await shut.count(); left > 0; left--) await shut.first().click();
}

/** The button that Enter would press: the first that sends the form as it is. */
async function buttonOf(form: Locator): Promise<Locator> {
  const plain = form.locator('button:not([name]):not([formaction]):not([formtarget]):not([type=button]):visible');
  return (await plain.count()) > 0 ? plain.first() : form.locator('button:not([type=button]):visible').first();
}
