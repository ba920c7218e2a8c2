/** A button that copies a secret; where the browser does not allow it, the text can still be selected. */

/** Starts for every `data-copy-from`. */
export function copySecret(): void {
  for (const panel of document.querySelectorAll<HTMLElement>('[data-copy-from]')) {
    const button = panel.querySelector<HTMLButtonElement>('[data-copy]');
    const text = panel.querySelector('[data-copy-text]')?.textContent?.trim();
    const told = panel.querySelector<HTMLElement>('[data-copied]');
    if (!button || !text || !told || !navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(text).then(
        () => {
          told.textContent = told.dataset.copied ?? '';
        },
        () => {
          button.hidden = true;
        },
      );
    });
  }
}
