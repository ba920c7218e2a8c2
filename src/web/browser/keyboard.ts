/** Keys for people who do this all day: j and k through a list, Enter opens, x chooses, / searches, g goes, ? explains. */

/** Single keys can be in the way of speech input, so each person can turn them off (WCAG 2.1.4). */
const SETTING = 'keys';
let waitingForPlace = false;

/** Starts on pages with a list, a search field or places to go. */
export function keyboard(): void {
  offerToggle();
  sendKey();
  document.addEventListener('keydown', (event) => {
    if (areOff() || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    if (act(event.key)) event.preventDefault();
  });
}

/** Ctrl + Enter sends a form that says so, also from a field of several lines. */
function sendKey(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-send-key]')) {
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      form.requestSubmit();
    });
  }
}

function areOff(): boolean {
  return localStorage.getItem(SETTING) === 'off';
}

function offerToggle(): void {
  const place = document.querySelector<HTMLElement>('[data-keys-toggle]');
  const button = place?.querySelector('button');
  if (!place || !button) return;
  const show = () => {
    button.textContent = (areOff() ? button.dataset.on : button.dataset.off) ?? '';
  };
  button.addEventListener('click', () => {
    localStorage.setItem(SETTING, areOff() ? 'on' : 'off');
    show();
  });
  place.hidden = false;
  show();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=radio],[type=checkbox]), textarea, select, [contenteditable]') !== null
  );
}

/** True when the key meant something here. */
function act(key: string): boolean {
  if (waitingForPlace) {
    waitingForPlace = false;
    return follow(`a[data-go-key="${CSS.escape(key)}"]`);
  }
  if (key === 'j' || key === 'k') return move(key === 'j' ? 1 : -1);
  if (key === 'x') return choose();
  if (key === '/') return search();
  if (key === '?') return help();
  if (follow(`a[data-key="${CSS.escape(key)}"]`)) return true;
  waitingForPlace = key === 'g' && document.querySelector('a[data-go-key]') !== null;
  return waitingForPlace;
}

function move(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-key-list] [data-key-row]')];
  if (rows.length === 0) return false;
  const here = rows.findIndex((row) => row.classList.contains('here') || row.contains(document.activeElement));
  const next = rows[Math.min(Math.max(here + by, 0), rows.length - 1)];
  for (const row of rows) row.classList.toggle('here', row === next);
  next?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Ticks the box of the line that one stands on. */
function choose(): boolean {
  const box = document.querySelector<HTMLInputElement>('[data-key-row].here input.choose-box');
  box?.click();
  return box !== null;
}

function search(): boolean {
  const field = [...document.querySelectorAll<HTMLInputElement>('input[data-search]')].find((one) => one.offsetParent !== null);
  if (field === undefined) return openSearchMenu();
  field.focus();
  field.select();
  return true;
}

/** On a narrow screen the search field stands in the menu. */
function openSearchMenu(): boolean {
  const menu = document.querySelector<HTMLInputElement>('details input[data-search]')?.closest('details');
  if (!menu || menu.open) return false;
  menu.open = true;
  return search();
}

function help(): boolean {
  const href = document.querySelector<HTMLElement>('[data-help-href]')?.dataset.helpHref;
  if (href === undefined) return false;
  location.assign(href);
  return true;
}

function follow(selector: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(selector);
  link?.click();
  return link !== null;
}
