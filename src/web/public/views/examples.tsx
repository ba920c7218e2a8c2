/** How it goes: invented complaints as lines of time, each with the letters that left and what was owed. */
import type { BeatInWords } from '#core/words/time-line.ts';
import type { PublicFrame } from '../../parts/layout-public.tsx';
import { PublicLayout } from '../../parts/layout-public.tsx';
import { Story } from '../../parts/story.tsx';

/** One example. */
export interface ExampleView {
  readonly id: string;
  readonly heading: string;
  readonly beats: readonly (BeatInWords & { readonly isLate: boolean })[];
}

export interface ExamplesPageProps {
  readonly frame: PublicFrame;
  readonly says: {
    readonly heading: string;
    readonly lead: string;
    readonly notPossible: string;
    readonly toProcedure: string;
  };
  readonly examples: readonly ExampleView[];
  readonly procedureHref: string;
}

/** The page. */
export function ExamplesPage({ frame, says, examples, procedureHref }: ExamplesPageProps) {
  const { words } = frame;
  return (
    <PublicLayout frame={frame} title={says.heading}>
      <div class="column column-page">
        <h1>{says.heading}</h1>
        <p class="lead procedure-lead">{says.lead}</p>
        <nav class="contents" aria-label={words.procedure.contents}>
          <h2>{words.procedure.contents}</h2>
          <ul>
            {examples.map(({ id, heading }) => (
              <li>
                <a href={`#${id}`}>{heading}</a>
              </li>
            ))}
          </ul>
        </nav>
        {examples.map(({ id, heading, beats }) => (
          <section class="clauses" id={id} aria-labelledby={`${id}-heading`}>
            <h2 id={`${id}-heading`}>{heading}</h2>
            <Story
              words={words}
              items={beats.map((beat) => ({
                state: beat.isLate ? 'late' : 'past',
                time: beat.when,
                text: <Told beat={beat} says={says} />,
              }))}
            />
          </section>
        ))}
        <p class="section">
          <a href={procedureHref}>{says.toProcedure}</a>
        </p>
      </div>
    </PublicLayout>
  );
}

function Told({ beat, says }: { readonly beat: ExampleView['beats'][number]; readonly says: ExamplesPageProps['says'] }) {
  const { text, refused, letters, duties } = beat;
  const follows = [...letters, ...duties.map((one) => one.text)];
  return (
    <>
      <p>{text}</p>
      {refused === undefined ? null : (
        <p>
          <strong>{says.notPossible}:</strong> {refused}
        </p>
      )}
      {follows.length === 0 ? null : (
        <ul class="example-follows">
          {follows.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      )}
    </>
  );
}
