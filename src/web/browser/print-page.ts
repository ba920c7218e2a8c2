/** A button that prints the page: only a script can do that, so only a script shows it. */

/** Starts on pages that have one. */
export function printPage(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      // what was not scrolled to yet is wanted on paper as well
      const late = [...document.querySelectorAll<HTMLImageElement>('img[loading=lazy]')];
      for (const image of late) image.loading = 'eager';
      void Promise.allSettled(late.map((image) => image.decode())).then(() => window.print());
    });
  }
}
