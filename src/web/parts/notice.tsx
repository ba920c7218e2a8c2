/** A message that stands in the page until it no longer holds: information, success, urgency or lateness. */
import type { Child } from 'hono/jsx';
import type { Meaning } from './mark.tsx';
import { Shape } from './mark.tsx';

/** `live` has a screen reader say it at once, for what just happened. */
export interface NoticeProps {
  readonly meaning: Meaning;
  readonly heading: string;
  readonly text?: Child;
  readonly link?: { readonly href: string; readonly text: string } | undefined;
  readonly live?: boolean;
}

/** One message. */
export function Notice({ meaning, heading, text, link, live }: NoticeProps) {
  return (
    <div class={`notice notice-${meaning}`} role={live ? 'status' : undefined}>
      <Shape meaning={meaning} />
      <div>
        <p class="notice-heading">{heading}</p>
        {text ? <div class="notice-text">{text}</div> : null}
        {link === undefined ? null : (
          <p>
            <a href={link.href}>{link.text}</a>
          </p>
        )}
      </div>
    </div>
  );
}

/** Several messages above each other; nothing when there are none. */
export function Notices({ notices }: { readonly notices: readonly NoticeProps[] | undefined }) {
  if (notices === undefined || notices.length === 0) return null;
  return (
    <div class="notices">
      {notices.map((notice) => (
        <Notice {...notice} />
      ))}
    </div>
  );
}
