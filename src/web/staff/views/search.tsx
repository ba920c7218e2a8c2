/** Search: what was found, with the words that matched, and only what the viewer may see. */
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';

/** A piece of a text; `hit` is what was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly hit?: boolean;
}

/** One case that was found. */
export interface SearchResult {
  readonly href: string;
  readonly reference: readonly ExcerptPart[];
  readonly subject: string;
  /** "mevrouw S. Yilmaz · ontvangen ma 4 jan · loopt" */
  readonly line: readonly ExcerptPart[];
  /** the case in which this one goes on, behind the line that says so */
  readonly goesOn?: { readonly href: string; readonly reference: string } | undefined;
  /** where the words stand; with the name of the document when it is in one */
  readonly excerpts: readonly { readonly file?: string | undefined; readonly parts: readonly ExcerptPart[] }[];
}

/** Everything on the page. */
export interface SearchPageProps {
  readonly frame: StaffFrame;
  readonly query: string;
  readonly results: readonly SearchResult[];
  /** of people whose name only sounds like what was asked */
  readonly alike: readonly SearchResult[];
  /** there is more than this: the question can be made more precise */
  readonly more: boolean;
}

/** The page. */
export function SearchPage({ frame, query, results, alike, more }: SearchPageProps) {
  const { search } = frame.words.staff;
  const total = results.length + alike.length;
  return (
    <StaffLayout frame={frame} title={search.heading} inPlace="">
      <h1>{query === '' ? search.heading : <bdi class="typed">“{query}”</bdi>}</h1>
      <p class="work-summary" role="status">
        {query === '' || total > 0 ? null : search.nothing(query)}
        {total > 0 ? (more ? search.foundMore(total) : search.found(total)) : ` ${search.help}`}
      </p>
      <div data-key-list>
        <Results results={results} inFile={search.inFile} />
        {alike.length === 0 ? null : (
          <section class="found-alike" aria-labelledby="alike">
            <h2 id="alike">{search.alike}</h2>
            <Results results={alike} inFile={search.inFile} />
          </section>
        )}
      </div>
    </StaffLayout>
  );
}

interface ResultsProps {
  readonly results: readonly SearchResult[];
  readonly inFile: (name: string) => string;
}

function Results({ results, inFile }: ResultsProps) {
  if (results.length === 0) return null;
  return (
    <ul class="found">
      {results.map((result) => (
        <li data-key-row>
          <a href={result.href}>
            <bdi>{result.subject}</bdi>
          </a>
          <p class="found-line">
            <span class="figures">
              <Parts parts={result.reference} />
            </span>{' '}
            ·{' '}
            <bdi>
              <Parts parts={result.line} />
            </bdi>
            {result.goesOn === undefined ? null : (
              <>
                {' '}
                <a class="figures" href={result.goesOn.href}>
                  {result.goesOn.reference}
                </a>
              </>
            )}
          </p>
          {result.excerpts.map(({ file, parts }) => (
            <p class="found-excerpt" dir="auto">
              {file === undefined ? null : <span class="found-file">{inFile(file)} </span>}
              <Parts parts={cut(parts)} />
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A piece of a text that does not begin or end with a sentence says that there is more. */
function cut(parts: readonly ExcerptPart[]): readonly ExcerptPart[] {
  const before = /^\s*[\p{Lu}\d]/u.test(parts[0]?.text ?? '');
  const after = /[.!?…]\s*$/.test(parts.at(-1)?.text ?? '');
  return [...(before ? [] : [{ text: '… ' }]), ...parts, ...(after ? [] : [{ text: ' …' }])];
}

function Parts({ parts }: { readonly parts: readonly ExcerptPart[] }) {
  return <>{parts.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>;
}
