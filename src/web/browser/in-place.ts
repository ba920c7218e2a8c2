/**
 * Lists, cases and the steps of a case open in the page that stands there: what the server answers is put in its place, without the
 * browser making a whole new document. Only from one such page to another, and only where the browser tells every navigation (the
 * Navigation API). All else, and whatever is not what was expected, is an ordinary navigation. Nothing is asked before somebody asks it.
 */
import { saveNow, tellAbove } from './save-draft.ts';
import { ordinary } from './upload-progress.ts';
import { isUnsent } from './warn-unsaved.ts';

/** Addresses of such pages. */
const PLACES = /^\/werk(\/(team|zaken(\/[^/]+(\/(?!naleving$|wachtende)[a-z-]+)?)?|zoeken|verdeling|afspraken))?$/;
/** What of a page differs from the next; the search field stays as it is, with what listens to it. */
const PARTS = 'main, .side nav:not(.languages), .side-person, .side-languages';
const NO_SCROLL = { preventScroll: true };

/** Where a reader was in a page, for when they come back to it. */
interface Left {
  /** of the link that had the focus */
  readonly href?: string | null | undefined;
  /** the lines that were chosen */
  readonly chosen?: readonly string[];
}

/** What a navigation of our own brings: the page that a form was answered with; nothing new; or that it is an ordinary one. */
type Brought = Document | 'same' | 'whole' | undefined;

/** What was asked last. */
let latest: NavigateEvent | undefined;

/** Starts; `renew` lets the other comforts look at the page once more. */
export function inPlace(renew: () => void): void {
  if (!('navigation' in window)) return;
  const said = document.querySelector<HTMLElement>('[data-said]');
  document.addEventListener('submit', (event) => sendInPlace(event));
  navigation.addEventListener('navigate', (event) => {
    const { destination, navigationType: way, signal } = event;
    const { pathname, search } = new URL(destination.url);
    const brought = event.info as Brought;
    const isBack = way === 'traverse';
    if (event.hashChange || event.downloadRequest !== null) return;
    latest = event;
    if (!event.canIntercept || event.formData || way === 'reload' || brought === 'whole') return;
    if (brought === 'same') return event.intercept({ focusReset: 'manual', scroll: 'manual' });
    const from = main();
    const isOurs = from && PLACES.test(pathname);
    // the page of an entry of this document can have become another one, such as that of signing in
    if (!isOurs && !isBack) return;
    // the browser asks before text is left that was not sent; not on the way back in one document: there it is saved first
    if (isUnsent() && !isBack) return;
    const isSame = location.pathname === pathname && !isBack && !brought;
    const here = navigation.currentEntry;
    if (from) {
      navigation.updateCurrentEntry({ state: leaving() });
      from.ariaBusy = 'true';
    }
    const stay = () => {
      if (from) from.ariaBusy = null;
      if (!here?.key || latest !== event) return;
      const info = 'same';
      if (way === 'replace') navigation.navigate(here.url as string, { history: 'replace', info });
      else navigation.traverseTo(here.key, { info });
    };
    // somebody who stops it stays where they were; what overtakes it is heard a moment later
    signal.addEventListener('abort', () => setTimeout(stay));
    const handler = async () => {
      if (isUnsent() && !(await saveNow())) return stay();
      from?.querySelector('form[data-unsent]')?.removeAttribute('data-unsent');
      const page = brought ?? (isOurs && (await asked('GET', pathname + search, signal)).page);
      if (signal.aborted) return;
      if (!page) return location.reload();
      const held = isSame ? document.activeElement : null;
      put(page);
      const left = (isBack && (destination.getState() as Left | undefined)) || {};
      for (const box of boxes()) box.checked = left.chosen?.includes(box.value) === true;
      renew();
      const stays = isBack ? linkTo(left.href) : alike(held);
      const fault = document.querySelector<HTMLElement>('main [autofocus]');
      if (stays && isSame && said) said.textContent = main()?.dataset.inPlace || document.title;
      else if (!stays) document.querySelector('h1')?.setAttribute('tabindex', '-1');
      (stays ?? fault ?? document.querySelector('h1'))?.focus(NO_SCROLL);
      // a list that was filtered or ordered stays where it was; the browser knows where it was before, and where a new page begins
      if (!stays || isBack) event.scroll();
    };
    event.intercept({ focusReset: 'manual', scroll: 'manual', handler });
  });
}

/** A step that is sent from such a page: its answer has an address, at which it can be asked for again, and stands here at once. */
async function sendInPlace(event: SubmitEvent): Promise<void> {
  const { target: form, submitter } = event;
  const from = main();
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !from?.contains(form)) return;
  // by its attributes: a field can have the name of a property
  const pathname = form.getAttribute('action') ?? '';
  if (form.getAttribute('method') !== 'post') return;
  // a button that leads elsewhere, and documents, go the ordinary way
  const files = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')];
  if (!PLACES.test(pathname) || submitter?.matches('[formaction], [formtarget]') || files.some(({ value }) => value)) return;
  event.preventDefault();
  // pressed twice is sent once
  if (from.ariaBusy) return;
  from.ariaBusy = 'true';
  const before = latest;
  const typed = new FormData(form, submitter);
  const body = form.hasAttribute('enctype') ? typed : new URLSearchParams([...typed] as [string, string][]);
  const { page, url } = await asked('POST', pathname, undefined, body);
  from.ariaBusy = null;
  // somebody went on to another page meanwhile
  if (latest !== before) return;
  if (url && url !== location.origin + pathname) navigation.navigate(url, { info: page ?? 'whole' });
  // without a connection the form stays, with all that was typed; sent again it is the same form
  else if (!url && form.dataset.noConnection) {
    tellAbove(form, form.dataset.noConnection);
    // it is as if it was typed just now: kept as a draft, and asked about before it is left
    form.dispatchEvent(new Event('input'));
  } else ordinary(form, submitter);
}

/** What may be put in the place of another page, and be taken away for it. */
function main(page = document): HTMLElement | null {
  return page.querySelector<HTMLElement>('main[data-in-place]');
}

function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('.choose-box')];
}

/** What came, with the address from which: a page only when it can stand here, and not in another language or look, or elsewhere. */
interface Asked {
  readonly page?: Document | undefined;
  readonly url: string;
}

function asked(method: 'GET' | 'POST', address: string, signal?: AbortSignal, body?: FormData | URLSearchParams): Promise<Asked> {
  return new Promise((answer) => {
    // its own parser makes a document in which nothing runs, without a text that could become script
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.responseType = 'document';
    request.onloadend = () => {
      const { responseXML: page, responseURL: url } = request;
      const isIt = page && main(page) && builtAs(page) === builtAs(document) && (body || url === location.origin + address);
      answer({ page: isIt ? page : undefined, url });
    };
    signal?.addEventListener('abort', () => request.abort());
    request.send(body);
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
