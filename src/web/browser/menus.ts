/** Menus close on Escape and on a click elsewhere, as people expect; opening and choosing need no script. */

/** Starts for every `details` with `data-menu`. */
export function menus(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') for (const menu of open()) close(menu);
  });
  document.addEventListener('click', (event) => {
    for (const menu of open()) if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}

function open(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')];
}

function close(menu: HTMLDetailsElement): void {
  const inside = menu.contains(document.activeElement);
  menu.open = false;
  if (inside) menu.querySelector<HTMLElement>('summary')?.focus();
}
