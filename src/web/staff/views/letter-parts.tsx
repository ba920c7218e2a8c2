/** Parts of a letter that are not written on its own page: the points, and what stands in it by itself. */
import type { Child } from 'hono/jsx';
import { Points, type PointsProps } from './points.tsx';

/** The points as they will be read, each with a way to judge it. */
export function LetterPoints(props: PointsProps & { readonly frameHref: string; readonly inLetter: boolean }) {
  const { conclude: says } = props.says;
  return (
    <section class="letter-part">
      <h2>{says.pointByPoint}</h2>
      {props.points.length === 0 ? (
        <p>
          {says.noPoints} <a href={props.frameHref}>{says.toFrame}</a>
        </p>
      ) : (
        <p class="muted">{props.inLetter ? says.pointsHelp : says.notInLetter}</p>
      )}
      <Points {...props} />
    </section>
  );
}

/** What we do to put it right, as it will stand in the letter. */
export function LetterRemedies({
  lines,
  addHref,
  says,
}: {
  readonly lines: readonly Child[];
  /** for whom may promise something */
  readonly addHref: string | undefined;
  readonly says: PointsProps['says']['conclude'];
}) {
  return (
    <section class="letter-part">
      <h2>{says.remedies}</h2>
      <p class="muted">{says.remediesHelp}</p>
      {lines.length === 0 ? null : (
        <ul>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      {addHref === undefined ? null : (
        <p>
          <a href={addHref}>{says.addRemedy}</a>
        </p>
      )}
    </section>
  );
}

/** Something that the letter says by itself. */
export function LetterPart({
  heading,
  text,
  source,
}: {
  readonly heading: string;
  readonly text: string;
  readonly source?: string | undefined;
}) {
  return (
    <section class="letter-part letter-part-fixed">
      <h2>{heading}</h2>
      <p>{text}</p>
      {source === undefined ? null : <p class="field-source">{source}</p>}
    </section>
  );
}
