/** Asks before someone leaves a page with text that was not sent. */

/** Starts for every form with `data-warn-unsaved`. */
export function warnUnsaved(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-warn-unsaved]')) watch(form);
}

function watch(form: HTMLFormElement): void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  form.addEventListener('input', () => addEventListener('beforeunload', ask));
  form.addEventListener('submit', (event) => {
    // a button that shows its answer elsewhere leaves the text here, still unsent
    if (!event.submitter?.hasAttribute('formtarget')) removeEventListener('beforeunload', ask);
  });
}
