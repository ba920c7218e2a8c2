/** Shows earlier cases of whoever is being typed, as the server finds them when it keeps the draft. */

interface Earlier {
  /** absent: whoever types cannot open it */
  readonly href?: string;
  readonly reference: string;
  readonly subject: string;
  readonly about: string;
  readonly runs: boolean;
}

/** Starts on the page where a colleague writes a complaint down. */
export function earlierCases(): void {
  const place = document.querySelector<HTMLElement>('[data-earlier]');
  const form = place?.closest('form');
  if (!place || !form) return;
  form.addEventListener('draft-saved', (event) => {
    const { detail } = event as CustomEvent<unknown>;
    show(place, Array.isArray(detail) ? (detail as Earlier[]) : []);
  });
}

function show(place: HTMLElement, found: readonly Earlier[]): void {
  const same = found.map(({ reference }) => reference).join(' ');
  // said again only when it is something else
  if (place.dataset.shown === same) return;
  place.dataset.shown = same;
  place.hidden = found.length === 0;
  const heading = document.createElement('p');
  heading.className = 'earlier-heading';
  const { one = '', many = '' } = place.dataset;
  heading.textContent = found.length === 1 ? one : many.replace('{n}', String(found.length));
  const list = document.createElement('ul');
  list.className = 'duplicates';
  list.append(...found.map((each) => line(each, place.dataset.newTab ?? '')));
  place.replaceChildren(...(found.length === 0 ? [] : [heading, list, ...found.filter(({ runs }) => runs).map(seen)]));
}

function line({ href, subject, reference, about: text }: Earlier, newTab: string): HTMLElement {
  const item = document.createElement('li');
  const about = words('p', 'office-quiet', `${reference} · ${text}`);
  // of what the reader cannot open there is nothing to follow
  if (href === undefined) {
    item.append(words('span', '', subject), about);
    return item;
  }
  const link = document.createElement('a');
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener';
  link.append(words('bdi', '', subject), words('span', 'hidden-label', ` (${newTab})`));
  item.append(link, about);
  return item;
}

/** What stood on the page need not be shown once more when the form is sent. */
function seen({ reference }: Earlier): HTMLElement {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'shown';
  field.value = reference;
  return field;
}

function words(tag: string, name: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  if (name !== '') element.className = name;
  element.textContent = text;
  return element;
}
