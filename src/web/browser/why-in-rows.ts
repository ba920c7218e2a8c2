/** "waarom?" in a line of a list: the answer opens in that line. Without this it leads to a page with the same answer. */

/** Starts for the lists of this page, and of those that come in its place. */
export function whyInRows(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('.row-why');
    // with one of these keys somebody wants it elsewhere, such as in another tab
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const open = link.ariaExpanded === 'true';
    link.ariaExpanded = String(!open);
    // below the row of a table, and within the line of a list
    const place = link.closest('tr') ?? (link.parentElement as HTMLElement);
    if (open) answerAt(place)?.remove();
    else ask(link, place);
  });
}

function ask(link: HTMLAnchorElement, place: HTMLElement): void {
  const request = new XMLHttpRequest();
  request.open('GET', link.href);
  // its own parser makes a document in which nothing runs
  request.responseType = 'document';
  request.onloadend = () => {
    const why = request.responseXML?.querySelector('main .why-body');
    if (!why) location.assign(link.href);
    // closed again meanwhile, or asked twice
    else if (link.ariaExpanded === 'true' && answerAt(place) === undefined)
      place.after(place instanceof HTMLTableRowElement ? rowOf(why, place.cells.length) : why);
  };
  request.send();
}

/** The answer below this row, when it is there: what stands there otherwise is the next row. */
function answerAt(place: HTMLElement): Element | undefined {
  const next = place.nextElementSibling;
  return next?.matches('.why-row, .why-body') ? next : undefined;
}

function rowOf(why: Element, columns: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'why-row';
  const cell = row.insertCell();
  cell.colSpan = columns;
  cell.append(why);
  return row;
}
