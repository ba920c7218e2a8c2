/** A picture of counts: one bar a row. The same numbers stand in the table under it, so readers of the page skip it. */

import type { Format } from '../words/format.ts';

/** One bar; without a count it was left out. */
export interface Bar {
  readonly label: string;
  readonly count: number | undefined;
}

/** Bars in the measure of the longest one. */
export function Bars({ bars, format }: { readonly bars: readonly Bar[]; readonly format: Format }) {
  const most = Math.max(1, ...bars.map((one) => one.count ?? 0));
  return (
    <ul class="bars" aria-hidden="true">
      {bars.map(({ label, count }) => (
        <li>
          <span class="bar-label">{label}</span>
          <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
            <title>{label}</title>
            {count === undefined ? (
              <rect class="bar-hidden" x="0" y="0" width="100" height="10" />
            ) : (
              <rect class="bar-fill" x="0" y="0" width={String(Math.round((count * 1000) / most) / 10)} height="10" />
            )}
          </svg>
          <span class="bar-count figures">{count === undefined ? '' : format.number(count)}</span>
        </li>
      ))}
    </ul>
  );
}
