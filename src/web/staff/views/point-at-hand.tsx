/** The one point that is judged now, between the others, with everything that was said. */
import { Typed } from '../../parts/typed.tsx';
import { type PointsProps, PointWords, Sides } from './points.tsx';

/** `points` holds the one at hand. */
export interface PointAtHandProps extends PointsProps {
  readonly all: readonly {
    readonly number: number;
    readonly judged: boolean;
    readonly current: boolean;
    readonly href: string;
  }[];
}

/** The part of the page above the form. */
export function PointAtHand({ all, points, says, ...rest }: PointAtHandProps) {
  const [point] = points;
  if (point === undefined) return <p>{says.find.none}</p>;
  const done = all.filter((one) => one.judged).length;
  return (
    <div class="point-at-hand">
      <nav class="point-others" aria-label={says.conclude.pointByPoint}>
        <ul>
          {all.map((one) => (
            <li>
              <a href={one.href} aria-current={one.current ? 'true' : undefined}>
                {says.points.point(one.number)}
                {one.judged ? ' ✓' : ''}
              </a>
            </li>
          ))}
        </ul>
        <p class="muted small">{says.find.left(done, all.length)}</p>
      </nav>
      <PointWords point={point} says={says.points} />
      {point.verdict === undefined ? null : <p>{says.find.previous}</p>}
      <h2>{says.points.bothSides}</h2>
      <Sides {...rest} says={says.points} />
      {point.verdict === undefined ? null : (
        <details class="point-sides">
          <summary>
            {says.points.finding}: {point.verdict}
          </summary>
          <Typed text={point.finding ?? ''} />
        </details>
      )}
    </div>
  );
}
