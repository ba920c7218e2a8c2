/** "waarom?" in a line of a list: the answer opens in that line. Without this it leads to a page with the same answer. */

/** Starts for the lists of this page, and of those that come in its place. */
export function whyInRows(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('.row-why');
    // with one of these keys somebody wants it elsewhere, such as in another tab
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const cell = link.parentElement as HTMLElement;
    const open = link.ariaExpanded === 'true';
    link.ariaExpanded = String(!open);
    if (open) cell.nextElementSibling?.remove();
    else ask(link, cell);
  });
}

function ask(link: HTMLAnchorElement, cell: HTMLElement): void {
  const request = new XMLHttpRequest();
  request.open('GET', link.href);
  // its own parser makes a document in which nothing runs
  request.responseType = 'document';
  request.onloadend = () => {
    const why = request.responseXML?.querySelector('main .why-body');
    if (!why) location.assign(link.href);
    else if (link.ariaExpanded === 'true') cell.after(why);
  };
  request.send();
}
