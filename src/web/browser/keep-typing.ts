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

/** What stood in the controls, and what the server had put there before anybody typed. */
interface Kept {
  readonly values: Record<string, string | boolean>;
  readonly given: Record<string, string | boolean>;
}

function keep(form: HTMLFormElement): void {
  const key = PREFIX + form.dataset.draft;
  const restored = restore(form, read(key));
  const notice = form.querySelector<HTMLElement>('[data-draft-restored]');
  if (restored && notice !== null) notice.hidden = false;
  const kept = (): Kept => ({ values: valuesOf(form, valueIn), given: valuesOf(form, givenIn) });
  const write = () => save(key, JSON.stringify(kept()));
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

function valueIn(control: Control): string | boolean {
  return isChoice(control) ? control.checked : control.value;
}

function givenIn(control: Control): string | boolean {
  if (isChoice(control)) return control.defaultChecked;
  if (control instanceof HTMLSelectElement)
    return ([...control.options].find((option) => option.defaultSelected) ?? control.options[0])?.value ?? '';
  return control.defaultValue;
}

function valuesOf(form: HTMLFormElement, of: typeof valueIn): Kept['values'] {
  return Object.fromEntries(controls(form).map((control) => [keyOf(control), of(control)]));
}

/**
 * A control is filled again when the server gives the same as before somebody typed: then what was typed is newer. Otherwise what the
 * server gives is, and only what is empty is filled; a choice only when none of that name was made.
 */
function restore(form: HTMLFormElement, { values, given }: Kept): boolean {
  let restored = false;
  const all = controls(form);
  const chosen = new Set(all.filter((control) => isChoice(control) && control.checked).map((control) => control.name));
  const changed = new Set(all.filter((one) => given[keyOf(one)] !== givenIn(one)).map(({ name }) => name));
  for (const control of all) {
    const value = values[keyOf(control)];
    const isNewer = !changed.has(control.name);
    if (isChoice(control)) {
      if (typeof value !== 'boolean' || value === control.checked) continue;
      if (!isNewer && (!value || chosen.has(control.name))) continue;
      control.checked = value;
    } else {
      if (typeof value !== 'string' || value === control.value) continue;
      if (!isNewer && (value === '' || control.value !== '')) continue;
      control.value = value;
    }
    restored = true;
  }
  return restored;
}

function read(key: string): Kept {
  const none = { values: {}, given: {} };
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Kept> | null;
    return { values: kept?.values ?? none.values, given: kept?.given ?? none.given };
  } catch {
    // a browser without storage, or a draft of an older page: there is nothing to restore
    return none;
  }
}

function save(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // storage is full or switched off: the form still works, only its comfort is gone
  }
}
