/** The procedure to read: each clause with its source, and beside it what the system does with it. */
import type { PolicyWords } from '../../../words/staff/policy-nl.ts';
import type { ClauseTold, SectionTold } from '../../policy/clauses-told.ts';

/** `editHref` goes to the line of a clause in its file, `changeHref` to the page on which its words and terms are changed. */
export interface ClausesPartProps {
  readonly sections: readonly SectionTold[];
  readonly says: PolicyWords;
  readonly contents: string;
  readonly editHref?: ((line: number) => string) | undefined;
  readonly changeHref?: ((id: string) => string) | undefined;
}

/** All sections, with their names first. */
export function ClausesPart({ sections, says, contents, editHref, changeHref }: ClausesPartProps) {
  return (
    <>
      <nav class="contents" aria-label={contents}>
        <h2>{contents}</h2>
        <ul>
          {sections.map(({ id, heading }) => (
            <li>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, heading, clauses }) => (
        <section class="clauses" id={id} aria-labelledby={`${id}-heading`}>
          <h2 id={`${id}-heading`}>{heading}</h2>
          <ul>
            {clauses.map((clause) => (
              <Clause clause={clause} says={says} editHref={editHref} changeHref={changeHref} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Clause({
  clause,
  says,
  editHref,
  changeHref,
}: Pick<ClausesPartProps, 'says' | 'editHref' | 'changeHref'> & { readonly clause: ClauseTold }) {
  const { id, sources, notes, facts, written } = clause;
  return (
    <li class="clause" id={id}>
      <div class="clause-says">
        <p>{clause.says}</p>
        {facts.length + notes.length === 0 ? null : <p class="office-quiet">{[...facts, ...notes].join(' ')}</p>}
        {written === undefined || changeHref === undefined ? null : (
          <a class="clause-change" href={changeHref(id)}>
            {says.change}
            <span class="hidden-label">: {clause.says}</span>
          </a>
        )}
        {written === undefined ? null : (
          <details class="clause-machine">
            <summary>
              {says.machine}
              <span class="hidden-label">: {clause.says}</span>
            </summary>
            <pre tabindex={0}>{written.text}</pre>
            {editHref === undefined ? null : (
              <a href={editHref(written.line)}>
                {says.inFile}
                <span class="hidden-label">: {id}</span>
              </a>
            )}
          </details>
        )}
      </div>
      <p class="clause-source">
        <span class="hidden-label">{says.source}: </span>
        {sources.length === 0 ? says.own : sources.join(' · ')}
      </p>
    </li>
  );
}
