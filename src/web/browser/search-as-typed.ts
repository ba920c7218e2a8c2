/** Shows what is found under the search field while one types; Enter without a choice leads to the page with everything. */

/** Asked at once, and while one types on no more often than this. */
const APART_MS = 120;
const SHORTEST = 2;

interface Suggestion {
  readonly href: string;
  readonly reference: string;
  readonly subject: string;
  readonly line: string;
}

/** Starts for every search field with `data-suggest`. */
export function searchAsTyped(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) watch(field);
}

function watch(field: HTMLInputElement): void {
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = `${field.id}-list`;
  list.role = 'listbox';
  list.ariaLabel = field.placeholder;
  list.hidden = true;
  document.body.append(list);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  field.autocomplete = 'off';

  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = Number.NEGATIVE_INFINITY;
  let turn = 0;
  // answers to what was asked before this turn come too late: a newer one stands there, or the list is shut
  let since = 0;
  const hide = () => {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const shut = () => {
    clearTimeout(timer);
    since = turn + 1;
    hide();
  };
  const ask = async () => {
    asked = performance.now();
    turn += 1;
    const mine = turn;
    const found = await suggestionsFor(field);
    if (found === undefined || mine < since) return;
    since = mine;
    fill(list, found);
    // what is asked meanwhile may find something
    if (found.length === 0) return hide();
    if (document.activeElement !== field) return shut();
    place(list, field);
    field.removeAttribute('aria-activedescendant');
    field.setAttribute('aria-expanded', 'true');
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    if (field.value.trim().length < SHORTEST) return shut();
    timer = setTimeout(() => void ask(), Math.max(0, asked + APART_MS - performance.now()));
  });
  field.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'Escape') shut();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') choose(list, field, event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && chosen(list) !== null) chosen(list)?.querySelector('a')?.click();
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', shut);
  // a press takes the focus from the field before it becomes a click
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  addEventListener('scroll', shut, { passive: true });
  addEventListener('resize', shut);
}

/** Undefined when the connection or the session is gone: the form itself still works. */
async function suggestionsFor(field: HTMLInputElement): Promise<readonly Suggestion[] | undefined> {
  try {
    const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(field.value)}`, {
      headers: { Accept: 'application/json' },
    });
    const isList = answer.ok && answer.headers.get('content-type')?.includes('json') === true;
    return isList ? ((await answer.json()) as Suggestion[]) : [];
  } catch {
    return undefined;
  }
}

function fill(list: HTMLUListElement, found: readonly Suggestion[]): void {
  list.replaceChildren(
    ...found.map(({ href, reference, subject, line }, at) => {
      const item = document.createElement('li');
      item.role = 'option';
      item.id = `${list.id}-${at}`;
      item.ariaSelected = 'false';
      const link = document.createElement('a');
      link.href = href;
      link.tabIndex = -1;
      link.append(textIn('bdi', '', subject), textIn('span', 'suggestion-line', `${reference} · ${line}`));
      item.append(link);
      return item;
    }),
  );
}

function textIn(tag: string, name: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

/** Under its field, wider where there is room. */
function place(list: HTMLUListElement, field: HTMLInputElement): void {
  const box = field.getBoundingClientRect();
  list.style.insetBlockStart = `${box.bottom + 4}px`;
  list.style.insetInlineStart = `${box.left}px`;
  list.style.inlineSize = `${Math.max(box.width, Math.min(innerWidth - box.left - 16, 448))}px`;
  list.hidden = false;
}

function chosen(list: HTMLUListElement): Element | null {
  return list.querySelector('[aria-selected="true"]');
}

function choose(list: HTMLUListElement, field: HTMLInputElement, by: 1 | -1): void {
  const items = [...list.children];
  const here = items.findIndex((item) => item.ariaSelected === 'true');
  const next = items[(here + by + items.length + (here < 0 && by < 0 ? 1 : 0)) % items.length];
  for (const item of items) item.ariaSelected = String(item === next);
  if (next !== undefined) field.setAttribute('aria-activedescendant', next.id);
}
