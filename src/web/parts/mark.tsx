/** The four meanings of the house: late, soon, done and information; each with colour, shape and word. */

/** What a mark can mean. */
export type Meaning = 'late' | 'soon' | 'done' | 'info';

const SHAPES: Record<Meaning, string> = {
  late: 'M6 .8 11.6 11H.4Z',
  soon: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z',
  done: 'M1 6.4 2.6 4.7 4.8 7 9.5 1.9 11.1 3.5 4.8 10.3Z',
  info: 'M6 .4 11.6 6 6 11.6.4 6Z',
};

/** Only the shape: a triangle, a disc, a tick or a diamond. The word must stand beside it. */
export function Shape({ meaning }: { readonly meaning: Meaning }) {
  return (
    <svg class="shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={SHAPES[meaning]} />
    </svg>
  );
}

/** A word with its meaning, such as "2 dagen te laat". */
export function Mark({ meaning, text }: { readonly meaning: Meaning; readonly text: string }) {
  return (
    <span class={`mark mark-${meaning}`}>
      <Shape meaning={meaning} />
      {text}
    </span>
  );
}
