/** What a list says when there is nothing in it: why, and what one can do. */
import type { PropsWithChildren } from 'hono/jsx';

/** Heading and sentence; children are the buttons. */
export function Empty({ heading, text, children }: PropsWithChildren<{ readonly heading: string; readonly text: string }>) {
  return (
    <div class="empty">
      <h2>{heading}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
