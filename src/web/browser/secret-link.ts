/** Opens a complainant's page from a mailed link: its secret stands in the fragment, which never reaches a server's log. */

/** Takes the secret out of the address first, so that it stays in no history, then posts it with the page's own form. */
export function secretLink(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-secret-link]');
  const secret = location.hash.slice(1);
  if (form === null || secret === '') return;
  const field = form.elements.namedItem('secret');
  if (!(field instanceof HTMLInputElement) || new URL(form.action).origin !== location.origin) return;
  history.replaceState(null, '', location.pathname + location.search);
  field.value = decode(secret);
  form.hidden = false;
  form.submit();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
