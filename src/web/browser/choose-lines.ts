/** Choosing lines of a list: all at once, and how many are chosen. */

/** Starts for every list with `data-choosing`. */
export function chooseLines(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-choosing]')) watch(form);
}

function watch(form: HTMLFormElement): void {
  const all = form.querySelector<HTMLButtonElement>('[data-choose-all]');
  const count = form.querySelector<HTMLElement>('[data-chosen-count]');
  const boxes = () => [...form.querySelectorAll<HTMLInputElement>('input.choose-box')];
  const tell = () => {
    const chosen = boxes().filter((box) => box.checked).length;
    if (count) count.textContent = chosen === 0 ? '' : `${chosen} ${count.dataset.chosenCount}`;
    if (all) all.textContent = (chosen === boxes().length ? all.dataset.chooseNone : all.dataset.chooseAll) ?? '';
  };
  all?.addEventListener('click', () => {
    const every = boxes().every((box) => box.checked);
    for (const box of boxes()) box.checked = !every;
    tell();
  });
  if (all && boxes().length > 1) all.hidden = false;
  form.addEventListener('change', tell);
  // a page that comes back from the browser's memory still has its boxes ticked
  if (document.readyState === 'complete') tell();
  else addEventListener('pageshow', tell, { once: true });
}
