/** Beside a letter that is being written: what lacks goes from the list as it is typed, and after a pause the letter is drawn anew. */

const PAUSE_MS = 1200;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Starts for the form that holds a letter's frame. */
export function letterDesk(): void {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[data-letter-frame]');
  const form = frame?.closest('form');
  const refresh = form?.querySelector<HTMLButtonElement>(`button[formtarget="${frame?.name}"]`);
  if (!frame || !form || !refresh) return;
  const freshFrame = framesInTurn(frame, refresh);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const typed = () => {
    countLacks(form);
    clearTimeout(timer);
    timer = setTimeout(() => form.requestSubmit(refresh), PAUSE_MS);
  };
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (event.submitter === refresh) freshFrame();
  });
  countLacks(form);
  // after a refusal only this form knows what was typed
  if (!frame.hasAttribute('src')) form.requestSubmit(refresh);
}

/**
 * Every drawing gets a frame of its own, in the place of the one before: a frame that is used again leaves a step in the
 * history each time, and "back" would no longer lead to the case. The letter stays where the reader was.
 */
function framesInTurn(first: HTMLIFrameElement, refresh: HTMLButtonElement): () => void {
  const { name } = first;
  let count = 0;
  let shown = first;
  let waiting: HTMLIFrameElement | undefined;
  return () => {
    waiting?.remove();
    const next = shown.cloneNode() as HTMLIFrameElement;
    next.removeAttribute('src');
    // each its own name: a frame keeps the one it was born with
    count += 1;
    next.name = `${name}-${count}`;
    refresh.formTarget = next.name;
    next.classList.add('drawing');
    shown.after(next);
    waiting = next;
    next.addEventListener('load', () => {
      if (next !== waiting || next.contentWindow?.location.href === 'about:blank') return;
      next.contentWindow?.scrollTo(0, shown.contentWindow?.scrollY ?? 0);
      shown.remove();
      next.classList.remove('drawing');
      shown = next;
      waiting = undefined;
    });
  };
}

/** Shows what still lacks, and how many things that are. */
function countLacks(form: HTMLFormElement): void {
  const list = form.querySelector<HTMLElement>('[data-lacks]');
  const heading = list?.querySelector<HTMLElement>('[data-lacks-count]');
  if (!list || !heading) return;
  const lacks = [...list.querySelectorAll<HTMLElement>('[data-lack], li')];
  for (const lack of lacks) if (lack.dataset.lack !== undefined) lack.hidden = isAnswered(form, lack.dataset.lack);
  const open = lacks.filter((lack) => !lack.hidden).length;
  const { none = '', one = '', many = '' } = heading.dataset;
  const says = open === 0 ? none : open === 1 ? one : many.replace('{n}', String(open));
  // said aloud only when it changes
  if (heading.textContent !== says) heading.textContent = says;
  list.toggleAttribute('data-complete', open === 0);
}

function isAnswered(form: HTMLFormElement, name: string): boolean {
  const found = form.elements.namedItem(name);
  const controls = found instanceof RadioNodeList ? [...found] : found === null ? [] : [found];
  return controls.some((control) => {
    const { value, type, checked } = control as Control & { checked?: boolean };
    return (type === 'radio' || type === 'checkbox' ? checked === true : true) && value.trim() !== '';
  });
}
