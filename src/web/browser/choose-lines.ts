/** Choosing lines of a list: all at once, all between two with the shift key, and how many are chosen. */

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
  let last: HTMLInputElement | undefined;
  form.addEventListener('click', ({ target, shiftKey }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches('.choose-box')) return;
    const lines = boxes();
    const [here, there] = [lines.indexOf(target), last === undefined ? -1 : lines.indexOf(last)];
    last = target;
    if (!shiftKey || there < 0) return;
    for (const box of lines.slice(Math.min(here, there), Math.max(here, there) + 1)) box.checked = target.checked;
    tell();
  });
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
