/** Saves what a colleague types to the server, a moment after typing: a closed page or an ended session loses no word. */

const PAUSE_MS = 1500;
/** Forms in the page with something that the server does not have yet. */
const unsaved = new Set<HTMLFormElement>();

/** Starts for every form with `data-save-to`. */
export function saveDraft(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-save-to]')) watch(form);
  // a page that is left in a hurry still sends what was typed last; what was saved is not sent again, after it was thrown away elsewhere
  addEventListener('pagehide', saveNow);
}

/** Saves what is not saved yet; answers whether the server has all of it. */
export async function saveNow(): Promise<boolean> {
  const saved = await Promise.all([...unsaved].map(save));
  return saved.every(Boolean);
}

function watch(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    unsaved.add(form);
    clearTimeout(timer);
    timer = setTimeout(() => unsaved.has(form) && void save(form), PAUSE_MS);
  };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  form.addEventListener('submit', (event) => {
    // a button that shows its answer elsewhere, such as the letter beside it, leaves the text here, still unsent
    if (event.submitter?.hasAttribute('formtarget')) return;
    clearTimeout(timer);
    unsaved.delete(form);
  });
}

/** Answers whether the server has it. */
async function save(form: HTMLFormElement): Promise<boolean> {
  unsaved.delete(form);
  const isSaved = await sent(form);
  if (!isSaved) unsaved.add(form);
  return isSaved;
}

async function sent(form: HTMLFormElement): Promise<boolean> {
  try {
    const answer = await fetch(form.dataset.saveTo ?? '', { method: 'POST', body: typedIn(form), keepalive: true });
    tellAbove(form, answer.status === 401 ? form.dataset.signedOut : undefined);
    // a page can answer with what it found for what was typed
    const found: unknown = answer.status === 200 ? await answer.json() : undefined;
    form.dispatchEvent(new CustomEvent('draft-saved', { bubbles: true, detail: found }));
    return answer.ok;
  } catch {
    // no connection: the next pause tries again, and the text is still in the page
    return false;
  }
}

/** Says something at once above the button, such as that the session ended, and not only when the letter is finished; nothing any more without a text. */
export function tellAbove(form: HTMLFormElement, text: string | undefined): void {
  const told = form.querySelector('[data-told]');
  if (told?.textContent === text) return;
  told?.remove();
  if (!text) return;
  const line = document.createElement('p');
  line.dataset.told = '';
  line.className = 'field-error';
  line.role = 'alert';
  line.textContent = text;
  form.querySelector('.buttons')?.before(line);
}

function typedIn(form: HTMLFormElement): URLSearchParams {
  const typed = new URLSearchParams();
  // files go with the form itself, which names those that were sent before
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value);
  for (const { name } of form.querySelectorAll<HTMLInputElement>('input[type=password]')) typed.delete(name);
  return typed;
}
