/** A message that stands in the page until it no longer holds: information, success, urgency or lateness. */
import type { Child } from 'hono/jsx';
import type { Meaning } from './mark.tsx';
import { Shape } from './mark.tsx';

/** `live`: what just happened. A screen reader says it at once, and reading goes on from there. */
export interface NoticeProps {
  readonly meaning: Meaning;
  readonly heading: string;
  readonly text?: Child;
  readonly link?: { readonly href: string; readonly text: string } | undefined;
  readonly live?: boolean;
}

/** Several of what just happened can stand above each other: the first of them is gone to. */
interface Place {
  readonly place?: number;
}

/** One message. A page that is new says by itself only what is gone to: a status that was there from the beginning is not read out. */
export function Notice({ meaning, heading, text, link, live, place = 0 }: NoticeProps & Place) {
  const [said, told] = [`said-${place}`, `told-${place}`];
  const happened = live
    ? {
        ...{ role: 'status', tabindex: -1, autofocus: place === 0 },
        ...{ 'aria-labelledby': said, 'aria-describedby': text ? told : undefined },
      }
    : {};
  return (
    <div class={`notice notice-${meaning}`} {...happened}>
      <Shape meaning={meaning} />
      <div>
        <p class="notice-heading" id={live ? said : undefined}>
          {heading}
        </p>
        {text ? (
          <div class="notice-text" id={live ? told : undefined}>
            {text}
          </div>
        ) : null}
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
  const happened = notices.filter(({ live }) => live);
  return (
    <div class="notices">
      {notices.map((notice) => (
        <Notice {...notice} place={happened.indexOf(notice)} />
      ))}
    </div>
  );
}
