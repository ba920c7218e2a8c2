/** The pages of a document as a redacted copy of it will be. */
import type { PageSize } from '#handling/pictures/asking.ts';
import type { RedactionWords } from '../../words/staff/redaction-words.ts';

export interface RedactPagesProps {
  readonly says: RedactionWords;
  /** the address of the document, below which its pages stand */
  readonly at: string;
  readonly name: string;
  readonly pages: readonly PageSize[];
  /** what is hidden, as the form carries it */
  readonly boxes: readonly string[];
}

/** What was chosen is black in the picture itself. A script lets one draw on them. */
export function RedactPages({ says, at, name, pages, boxes }: RedactPagesProps) {
  const all = boxes.flatMap((text) => text.split('_'));
  return (
    <section class="redact-pages" data-draw>
      <h2>{says.pages}</h2>
      <p class="muted small" id="draw-help" data-draw-help hidden>
        {says.drawHelp}
      </p>
      <p>
        <button type="button" class="nl-button nl-button--secondary nl-button--small" aria-pressed="true" data-draw-toggle hidden>
          {says.draw}
        </button>
      </p>
      <div class="viewer-pages">
        {pages.map(({ width, height }, place) => {
          const page = place + 1;
          const hidden = all.filter((box) => box.startsWith(`${page}.`)).join('_');
          const label = says.page(page, pages.length);
          return (
            <figure data-draw-page={String(page)} aria-label={label}>
              <img
                src={`${at}/pagina/${page}${hidden === '' ? '' : `?vak=${hidden}`}`}
                width="1000"
                height={String(Math.round((1000 * height) / width))}
                alt={`${label}: ${name}`}
                loading={place < 2 ? 'eager' : 'lazy'}
              />
              {pages.length === 1 ? null : <figcaption>{label}</figcaption>}
            </figure>
          );
        })}
      </div>
    </section>
  );
}
