/** Asks before someone leaves a page with text that was not sent. */

/** Starts for every form with `data-warn-unsaved`. */
export function warnUnsaved(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-warn-unsaved]')) watch(form);
}

/** Whether such text stands in the page. */
export function isUnsent(): boolean {
  return document.querySelector('form[data-unsent]') !== null;
}

function watch(form: HTMLFormElement): void {
  form.addEventListener('input', () => {
    form.dataset.unsent = '';
    addEventListener('beforeunload', ask);
  });
  form.addEventListener('submit', (event) => {
    // a button that shows its answer elsewhere leaves the text here, still unsent
    if (!event.submitter?.hasAttribute('formtarget')) delete form.dataset.unsent;
  });
}

function ask(event: BeforeUnloadEvent): void {
  if (isUnsent()) event.preventDefault();
}
