/** Text that a person typed: shown literally, with its own line breaks and its own direction of writing. */

/** Someone's own words; Arabic runs from right to left inside a Dutch page, and a long name never breaks the page. */
export function Typed({ text, inline }: { readonly text: string; readonly inline?: boolean }) {
  return inline ? (
    <bdi class="typed">{text}</bdi>
  ) : (
    <div class="typed" dir="auto">
      {text}
    </div>
  );
}
