/** The points of a complaint: in the complainant's words, what both sides say, what was found, and the verdict. */
import { Mark } from '../../parts/mark.tsx';
import { Typed } from '../../parts/typed.tsx';
import type { Format } from '../../words/format.ts';
import type { SpecialStepWords } from '../../words/staff/special-step-words.ts';

/** Something that somebody said. */
export interface SaidLine {
  readonly side: 'complainant' | 'subject' | 'witness';
  readonly who: string;
  readonly how: string;
  readonly at: string;
  readonly text: string;
  readonly asked?: string | undefined;
}

/** One point. */
export interface PointLine {
  readonly number: number;
  readonly text: string;
  readonly wish?: string | undefined;
  readonly finding?: string | undefined;
  readonly verdict?: string | undefined;
  readonly judgeHref?: string | undefined;
}

/** The points, and what was said about them all. */
export interface PointsProps {
  readonly points: readonly PointLine[];
  readonly sides: readonly SaidLine[];
  readonly somebodyConcerned: boolean;
  readonly format: Format;
  readonly says: SpecialStepWords;
}

/** Every point under its own heading; both sides fold open under each. */
export function Points(props: PointsProps) {
  return (
    <div class="case-points">
      {props.points.map((point) => (
        <Point {...props} point={point} />
      ))}
    </div>
  );
}

function Point({ point, says: { points: says }, ...rest }: PointsProps & { readonly point: PointLine }) {
  return (
    <section class="point">
      <div class="point-head">
        <h3>{says.point(point.number)}</h3>
        <Verdict point={point} says={says} />
      </div>
      <PointWords point={point} says={says} />
      <details class="point-sides">
        <summary>
          {says.bothSides}
          <span class="hidden-label">: {says.point(point.number)}</span>
        </summary>
        <Sides {...rest} says={says} />
      </details>
      <p class="point-label">{says.finding}</p>
      {point.finding === undefined ? <p class="muted">{says.noFinding}</p> : <Typed text={point.finding} />}
    </section>
  );
}

function Verdict({
  point: { number, verdict, judgeHref },
  says,
}: {
  readonly point: PointLine;
  readonly says: SpecialStepWords['points'];
}) {
  if (judgeHref === undefined) return null;
  return (
    <>
      {verdict === undefined ? <Mark meaning="soon" text={says.noVerdict} /> : <strong class="point-verdict">{verdict}</strong>}
      <a href={judgeHref}>{verdict === undefined ? says.judge(number) : says.change(number)}</a>
    </>
  );
}

/** What the point is, in the complainant's words, and what would help. */
export function PointWords({ point, says }: { readonly point: PointLine; readonly says: SpecialStepWords['points'] }) {
  return (
    <>
      <blockquote class="point-words">
        <Typed text={point.text} />
      </blockquote>
      {point.wish === undefined ? null : (
        <p>
          <span class="muted">{says.wants}</span> <Typed inline text={point.wish} />
        </p>
      )}
    </>
  );
}

/** What was said, the complainant's side beside the other; a witness under both. */
export function Sides({
  sides,
  somebodyConcerned,
  format,
  says,
}: Omit<PointsProps, 'points' | 'says'> & { readonly says: SpecialStepWords['points'] }) {
  const of = (side: SaidLine['side']) => sides.filter((one) => one.side === side);
  const witnesses = of('witness');
  return (
    <div class="sides">
      <SideOf heading={says.complainant} said={of('complainant')} silent={says.silentComplainant} format={format} />
      <SideOf
        heading={says.subject}
        said={of('subject')}
        silent={somebodyConcerned ? says.silentSubject : says.nobodyConcerned}
        format={format}
      />
      {witnesses.length === 0 ? null : <SideOf heading={says.witness} said={witnesses} silent="" format={format} />}
    </div>
  );
}

interface SideProps {
  readonly heading: string;
  readonly said: readonly SaidLine[];
  readonly silent: string;
  readonly format: Format;
}

function SideOf({ heading, said, silent, format }: SideProps) {
  return (
    <div class="side-said">
      <p class="point-label">{heading}</p>
      {said.length === 0 ? <p class="muted">{silent}</p> : null}
      {said.map((one) => (
        <div class="said">
          <p class="muted small">
            <bdi>{one.who}</bdi>, {one.how}, {format.shortDay(one.at.slice(0, 10))}
          </p>
          {one.asked === undefined ? null : (
            <p class="said-asked">
              <Typed inline text={one.asked} />
            </p>
          )}
          <Typed text={one.text} />
        </div>
      ))}
    </div>
  );
}
