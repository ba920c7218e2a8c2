/** A document page by page as pictures, with the ways to look closer, and its text for who reads with the ears. */
import type { Child } from 'hono/jsx';
import type { PageSize, Turn } from '#handling/pictures/asking.ts';
import { Typed } from '../parts/typed.tsx';
import type { DocumentWords } from '../words/document-words.ts';
import { type NoPages, ZOOMS, type Zoom } from './openable.ts';

export interface ViewerProps {
  readonly words: DocumentWords;
  readonly name: string;
  /** "pdf, 84 kB · 21 november 2026" */
  readonly about: string;
  readonly pages: readonly PageSize[] | NoPages;
  /** the address of this page, without a query */
  readonly href: string;
  readonly fileHref: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
  readonly zoom: Zoom;
  readonly turn: Turn;
  /** what was read in it, for search; absent: nothing was */
  readonly text?: string | undefined;
  /** single keys only where each person can turn them off */
  readonly keys?: boolean;
  /** above the pages: what kind of copy it is, what more can be done */
  readonly above?: Child;
  readonly acts?: Child;
}

/** The content of the page; the frame around it belongs to who looks. */
export function Viewer(props: ViewerProps) {
  const { words, name, about, pages, back, above } = props;
  return (
    <div class="viewer">
      <p class="case-line viewer-back">
        <a href={back.href}>← {back.label}</a>
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p class="muted small">{typeof pages === 'string' ? about : `${about} · ${words.viewer.pages(pages.length)}`}</p>
      <Tools {...props} />
      {above}
      {typeof pages === 'string' ? <p class="viewer-none">{words.viewer.none[pages]}</p> : <Pages {...props} pages={pages} />}
      <Text {...props} />
    </div>
  );
}

function Tools({ words, pages, href, fileHref, previousHref, nextHref, zoom, turn, keys, acts }: ViewerProps) {
  const says = words.viewer;
  const at = (closer: Zoom, turned: number) => `${href}?groot=${closer}&draai=${turned % 360}`;
  const place = ZOOMS.indexOf(zoom);
  const tool = (label: string, to: string | undefined, key: string) =>
    to === undefined ? null : (
      <a
        class="nl-button nl-button--secondary nl-button--small"
        href={to}
        data-key={keys ? key : undefined}
        aria-keyshortcuts={keys ? key : undefined}
      >
        {label}
      </a>
    );
  const isDrawn = typeof pages !== 'string';
  const closer = ZOOMS[place + 1];
  const farther = ZOOMS[place - 1];
  return (
    <nav class="viewer-tools" aria-label={says.tools}>
      {tool(says.previous, previousHref, 'p')}
      {tool(says.next, nextHref, 'n')}
      {isDrawn ? tool(says.closer, closer === undefined ? undefined : at(closer, turn), '+') : null}
      {isDrawn ? tool(says.farther, farther === undefined ? undefined : at(farther, turn), '-') : null}
      {isDrawn ? tool(says.turn, at(zoom, turn + 90), 'r') : null}
      <button type="button" class="nl-button nl-button--secondary nl-button--small" data-print hidden>
        {says.print}
      </button>
      <a class="nl-button nl-button--secondary nl-button--small" href={fileHref}>
        {says.original}
      </a>
      {acts}
    </nav>
  );
}

function Pages({ words, name, pages, href, zoom, turn }: ViewerProps & { readonly pages: readonly PageSize[] }) {
  return (
    <section class={`viewer-pages viewer-zoom-${zoom}`} tabindex={0} aria-label={words.viewer.region(name)}>
      {pages.map(({ width, height }, at) => {
        const [across, down] = turn % 180 === 0 ? [width, height] : [height, width];
        const label = words.viewer.page(at + 1, pages.length);
        return (
          <figure>
            <img
              src={`${href}/pagina/${at + 1}?groot=${zoom}&draai=${turn}`}
              width={String(Math.round((1000 * across) / Math.max(across, 1)))}
              height={String(Math.round((1000 * down) / Math.max(across, 1)))}
              alt={label}
              loading={at < 2 ? 'eager' : 'lazy'}
              decoding="async"
            />
            {pages.length === 1 ? null : <figcaption>{label}</figcaption>}
          </figure>
        );
      })}
    </section>
  );
}

function Text({ words, text }: ViewerProps) {
  const says = words.viewer;
  return (
    <details class="viewer-text" open={text !== undefined && text.length < 2000}>
      <summary>{says.text}</summary>
      {text === undefined ? <p class="muted">{says.noText}</p> : <Typed text={text} />}
    </details>
  );
}
