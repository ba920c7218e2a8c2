/** Says in an open page what a colleague just did in the same case, and who types in the same form. */

/** After so long without a sign of the reader the connection is given up; the next sign opens it again. */
const IDLE_MS = 20 * 60_000;
const SIGNS = ['pointerdown', 'keydown', 'focus'];

/** Ends what listens for the page that stood here before. */
let last = new AbortController();

/** Starts for the place with `data-live`. */
export function liveNews(): void {
  last.abort();
  last = new AbortController();
  const { signal } = last;
  const place = document.querySelector<HTMLElement>('[data-live]');
  if (place === null || typeof EventSource === 'undefined') return;
  const lines = { changed: '', typing: '' };
  let source: EventSource | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let address = place.dataset.live ?? '';
  let gone = false;

  const hear = (event: MessageEvent<string>) => {
    const kind = event.type === 'typing' ? 'typing' : 'changed';
    const news = JSON.parse(event.data) as { text: string; gone?: boolean };
    lines[kind] = news.text;
    // opened again later, only what came after this is news
    if (event.lastEventId !== '') address = address.replace(/sinds=\d+/, `sinds=${event.lastEventId}`);
    if (news.gone) {
      gone = true;
      close();
    }
    show(place, lines);
  };
  const open = () => {
    if (source !== undefined || gone || document.hidden) return;
    source = new EventSource(address);
    source.addEventListener('changed', hear);
    source.addEventListener('typing', hear);
  };
  // one tab in sight at a time holds a connection: browsers have few for one server
  const close = () => {
    source?.close();
    source = undefined;
  };
  const awake = () => {
    clearTimeout(idle);
    idle = setTimeout(close, IDLE_MS);
    open();
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : awake()), { signal });
  for (const sign of SIGNS) addEventListener(sign, awake, { passive: true, signal });
  addEventListener('pagehide', close, { signal });
  addEventListener('pageshow', awake, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(idle);
    close();
  });
  awake();
}

function show(place: HTMLElement, { changed, typing }: { changed: string; typing: string }): void {
  const parts: Node[] = [];
  if (changed !== '') parts.push(line(changed, place.dataset));
  if (typing !== '') parts.push(line(typing));
  place.replaceChildren(...parts);
}

function line(text: string, { linkHref, linkText }: DOMStringMap = {}): HTMLElement {
  const element = document.createElement('p');
  const says = document.createElement('bdi');
  says.textContent = text;
  element.append(says);
  if (linkHref !== undefined && linkText !== undefined) {
    const link = document.createElement('a');
    link.href = linkHref;
    link.textContent = linkText;
    element.append(' ', link);
  }
  return element;
}
