/** Search: what was found, with the words that matched, and only what the viewer may see. */
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import { Pages } from '../../parts/pagination.tsx';

/** A piece of an excerpt; `hit` is what was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly hit?: boolean;
}

/** One case that was found. */
export interface SearchResult {
  readonly href: string;
  readonly reference: string;
  readonly subject: string;
  readonly excerpt: readonly ExcerptPart[];
  /** "mevrouw S. Yilmaz · loopt · ma 4 jan" */
  readonly line: string;
}

/** Everything on the page. */
export interface SearchPageProps {
  readonly frame: StaffFrame;
  readonly query: string;
  readonly total: number;
  readonly results: readonly SearchResult[];
  readonly newerHref?: string | undefined;
  readonly olderHref?: string | undefined;
}

/** The page. */
export function SearchPage({ frame, query, total, results, newerHref, olderHref }: SearchPageProps) {
  const { words } = frame;
  return (
    <StaffLayout frame={frame} title={words.staff.search.heading}>
      <h1>{query === '' ? words.staff.search.heading : <bdi class="typed">“{query}”</bdi>}</h1>
      <p class="work-summary" role="status">
        {query === '' || results.length > 0 ? null : words.staff.search.nothing(query)}
        {results.length > 0 ? words.staff.search.found(total) : ` ${words.staff.search.help}`}
      </p>
      <ul class="found" data-key-list>
        {results.map((result) => (
          <li data-key-row>
            <a href={result.href}>
              <bdi>{result.subject}</bdi>
            </a>
            <p class="found-line">
              <span class="figures">{result.reference}</span> · <bdi>{result.line}</bdi>
            </p>
            <p class="found-excerpt" dir="auto">
              {result.excerpt.map((part) => (part.hit ? <mark>{part.text}</mark> : part.text))}
            </p>
          </li>
        ))}
      </ul>
      <Pages newerHref={newerHref} olderHref={olderHref} words={words} />
    </StaffLayout>
  );
}
