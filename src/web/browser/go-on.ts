/** Work in several parts: the page that says how far it is sends its own form for the next part. */

/** Starts on a page with `data-goes-on`. */
export function goOn(): void {
  const form = document.querySelector<HTMLFormElement>('[data-goes-on] form');
  // a page that comes back from the browser's memory waits for its button
  if (
    form &&
    performance.getEntriesByType('navigation').every((one) => (one as PerformanceNavigationTiming).type !== 'back_forward')
  )
    form.requestSubmit();
}
