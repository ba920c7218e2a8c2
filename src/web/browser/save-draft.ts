/** Saves what a colleague types to the server, a moment after typing: a closed page or an ended session loses no word. */

const PAUSE_MS = 1500;

/** Starts for every form with `data-save-to`. */
export function saveDraft(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-save-to]')) watch(form);
}

function watch(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved = false;
  const keep = async () => {
    unsaved = false;
    if (!(await save(form))) unsaved = true;
  };
  const later = () => {
    unsaved = true;
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), PAUSE_MS);
  };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  form.addEventListener('submit', (event) => {
    // a button that shows its answer elsewhere, such as the letter beside it, leaves the text here, still unsent
    if (event.submitter?.hasAttribute('formtarget')) return;
    clearTimeout(timer);
    unsaved = false;
  });
  // a page that is left in a hurry still sends what was typed last; what was saved is not sent again, after it was thrown away elsewhere
  addEventListener('pagehide', () => {
    if (unsaved) void save(form);
  });
}

/** Answers whether the server has it. */
async function save(form: HTMLFormElement): Promise<boolean> {
  try {
    const answer = await fetch(form.dataset.saveTo ?? '', { method: 'POST', body: typedIn(form), keepalive: true });
    tellSignedOut(form, answer.status === 401);
    // a page can answer with what it found for what was typed
    const found: unknown = answer.status === 200 ? await answer.json() : undefined;
    form.dispatchEvent(new CustomEvent('draft-saved', { bubbles: true, detail: found }));
    return answer.ok;
  } catch {
    // no connection: the next pause tries again, and the text is still in the page
    return false;
  }
}

/** A session that ended is said at once, above the button, and not only when the letter is finished. */
function tellSignedOut(form: HTMLFormElement, out: boolean): void {
  const told = form.querySelector('[data-told-signed-out]');
  if (!out) told?.remove();
  if (!out || told !== null) return;
  const line = document.createElement('p');
  line.dataset.toldSignedOut = '';
  line.className = 'field-error';
  line.role = 'alert';
  line.textContent = form.dataset.signedOut ?? '';
  form.querySelector('.buttons')?.before(line);
}

function typedIn(form: HTMLFormElement): URLSearchParams {
  const typed = new URLSearchParams();
  // files go with the form itself, which names those that were sent before
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value);
  for (const { name } of form.querySelectorAll<HTMLInputElement>('input[type=password]')) typed.delete(name);
  return typed;
}
