/** The place in a page where news stands that comes while it is open; without a script it stays empty. */

/** Where the news comes from, and the link beside it. */
export interface LiveNews {
  readonly href: string;
  readonly link: { readonly href: string; readonly text: string };
}

/** Empty at first; a reader of the screen hears what comes in it. */
export function Live({ news }: { readonly news: LiveNews | undefined }) {
  if (news === undefined) return null;
  return (
    <div class="live" role="status" data-live={news.href} data-link-href={news.link.href} data-link-text={news.link.text}></div>
  );
}
