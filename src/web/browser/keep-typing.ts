/** Keeps what is typed in a form until it was sent: a closed page or an expired session loses no word. */

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const PREFIX = 'draft:';
/** Never kept: secrets, files, and what the server itself put in the form. */
const NEVER = new Set(['password', 'file', 'hidden', 'submit', 'button', 'reset', 'image']);

/** Starts for every form with `data-draft`; a page with `data-clear-drafts` forgets the drafts whose name begins so. */
export function keepTyping(): void {
  for (const done of document.querySelectorAll<HTMLElement>('[data-clear-drafts]')) clear(done.dataset.clearDrafts ?? '');
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keep(form);
}

function clear(name: string): void {
  if (name === '') return;
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX + name)) sessionStorage.removeItem(key);
}

function keep(form: HTMLFormElement): void {
  const key = PREFIX + form.dataset.draft;
  const restored = restore(form, read(key));
  const notice = form.querySelector<HTMLElement>('[data-draft-restored]');
  if (restored && notice !== null) notice.hidden = false;
  const write = () => save(key, JSON.stringify(valuesOf(form)));
  form.addEventListener('input', write);
  form.addEventListener('change', write);
}

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      !NEVER.has(element.type) &&
      element.dataset.neverKeep === undefined,
  );
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}

/** A choice is kept per answer, so that boxes with one name do not overwrite each other. */
function keyOf(control: Control): string {
  return isChoice(control) ? `${control.name}=${control.value}` : control.name;
}

function valuesOf(form: HTMLFormElement): Record<string, string | boolean> {
  return Object.fromEntries(
    controls(form).map((control) => [keyOf(control), isChoice(control) ? control.checked : control.value]),
  );
}

/** Only empty fields are filled: what the server sends back is newer. Choices only when none of that name was made. */
function restore(form: HTMLFormElement, kept: Record<string, unknown>): boolean {
  let restored = false;
  const all = controls(form);
  const chosen = new Set(all.filter((control) => isChoice(control) && control.checked).map((control) => control.name));
  for (const control of all) {
    const value = kept[keyOf(control)];
    if (isChoice(control)) {
      if (value !== true || chosen.has(control.name)) continue;
      control.checked = true;
    } else {
      if (typeof value !== 'string' || value === '' || control.value !== '') continue;
      control.value = value;
    }
    restored = true;
  }
  return restored;
}

function read(key: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    // a browser without storage, or a draft of an older page: there is nothing to restore
    return {};
  }
}

function save(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // storage is full or switched off: the form still works, only its comfort is gone
  }
}
