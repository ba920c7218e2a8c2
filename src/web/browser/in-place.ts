/**
 * Lists and cases open in the page that stands there: what the server answers is put in its place, without the browser making a
 * whole new document. Only from one such page to another, and only where the browser tells every navigation (the Navigation API).
 * All else, and whatever is not what was expected, is an ordinary navigation. Nothing is asked before somebody asks it.
 */

/** Pages without a form whose typing could be lost. */
const PLACES = /^\/werk(\/(team|zaken(\/[^/]+)?|zoeken|verdeling|afspraken))?$/;
/** What of a page differs from the next; the search field stays as it is, with what listens to it. */
const PARTS = 'main, .side nav, .side-person';
const NO_SCROLL = { preventScroll: true };

/** Where a reader was in a page, for when they come back to it. */
interface Left {
  /** of the link that had the focus */
  readonly href?: string | null | undefined;
  /** the lines that were chosen */
  readonly chosen?: readonly string[];
}

/** Starts; `renew` lets the other comforts look at the page once more. */
export function inPlace(renew: () => void): void {
  if (!('navigation' in window)) return;
  const said = document.querySelector<HTMLElement>('[data-said]');
  navigation.addEventListener('navigate', (event) => {
    const { destination, navigationType: way, signal } = event;
    const { pathname, search } = new URL(destination.url);
    const isBack = way === 'traverse';
    if (!event.canIntercept || event.hashChange || event.formData || event.downloadRequest !== null || way === 'reload') return;
    const from = main();
    const isOurs = from && PLACES.test(pathname);
    // the page of an entry of this document can have become another one, such as that of signing in
    if (!isOurs && !isBack) return;
    const isSame = location.pathname === pathname && !isBack;
    if (from) {
      navigation.updateCurrentEntry({ state: leaving() });
      from.ariaBusy = 'true';
    }
    const handler = async () => {
      const page = isOurs && (await asked(pathname + search, signal));
      if (signal.aborted) return;
      if (!page) return location.reload();
      const held = isSame ? document.activeElement : null;
      put(page);
      const left = (isBack && (destination.getState() as Left | undefined)) || {};
      for (const box of boxes()) box.checked = left.chosen?.includes(box.value) === true;
      renew();
      const stays = isBack ? linkTo(left.href) : alike(held);
      if (stays && isSame && said) said.textContent = main()?.dataset.inPlace || document.title;
      else if (!stays) document.querySelector('h1')?.setAttribute('tabindex', '-1');
      (stays ?? document.querySelector('h1'))?.focus(NO_SCROLL);
      // a list that was filtered or ordered stays where it was; the browser knows where it was before, and where a new page begins
      if (!stays || isBack) event.scroll();
    };
    event.intercept({ focusReset: 'manual', scroll: 'manual', handler });
  });
}

/** What may be put in the place of another page, and be taken away for it. */
function main(page = document): HTMLElement | null {
  return page.querySelector<HTMLElement>('main[data-in-place]');
}

function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('.choose-box')];
}

/** The page at an address; undefined when it is not one that can stand here: a fault, another address, another language or look. */
function asked(address: string, signal: AbortSignal): Promise<Document | undefined> {
  return new Promise((answer) => {
    // its own parser makes a document in which nothing runs, without a text that could become script
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onloadend = () => {
      const { responseXML: page, responseURL, status } = request;
      const isIt = status === 200 && responseURL === location.origin + address;
      answer(isIt && page && main(page) && builtAs(page) === builtAs(document) ? page : undefined);
    };
    signal.onabort = () => request.abort();
    request.send();
  });
}

/** By which build, in which language, with which parts. */
function builtAs(page: Document): string {
  const files = [...page.querySelectorAll('head [href^="/"], head [src^="/"]')].map((one) => one.outerHTML);
  return [page.documentElement.lang, page.querySelectorAll(PARTS).length, ...files].join();
}

function put(page: Document): void {
  const fresh = page.querySelectorAll(PARTS);
  document.querySelectorAll(PARTS).forEach((one, at) => {
    one.replaceWith(fresh[at] as Element);
  });
  document.title = page.title;
  const asked = page.querySelector<HTMLInputElement>('[data-search]')?.value ?? '';
  for (const field of document.querySelectorAll<HTMLInputElement>('[data-search]')) field.value = asked;
  document.querySelector('.side details')?.removeAttribute('open');
}

function leaving(): Left {
  const chosen = boxes().filter((box) => box.checked);
  return { href: document.activeElement?.getAttribute('href'), chosen: chosen.map(({ value }) => value) };
}

/** The link that was followed from here. */
function linkTo(href: string | null | undefined): HTMLElement | null {
  return href ? document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`) : null;
}

/** What had the focus in a list that was filtered or ordered; none when that is gone, or leads on. */
function alike(held: Element | null): HTMLElement | undefined {
  if (!held?.closest('main') || held.hasAttribute('rel')) return undefined;
  const all = document.querySelectorAll<HTMLElement>(`main ${held.localName}`);
  return [...all].find((one) => (held.id ? one.id === held.id : one.textContent === held.textContent));
}
