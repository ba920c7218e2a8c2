/** "Bedoelt u …?": the known word that lies nearest to a misspelt one. */

/** The nearest of the known words; undefined when none is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(Math.min(word.length, 40) / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const one of known) {
    if (Math.abs(one.length - word.length) > limit) continue;
    const away = distance(word, one);
    if (away < least) [best, least] = [one, away];
  }
  return best;
}

/** How many letters must be added, dropped, changed or swapped with their neighbour to get from a to b. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
    }
    [before, above] = [above, row];
  }
  return at(above, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] as number;
}

/** The help with a wrong word: what was probably meant, else what is allowed. */
export function helpWith(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  if (meant !== undefined) return `Bedoelt u ‘${meant}’?`;
  if (known.length === 0) return 'Er is hier niets om uit te kiezen.';
  const listed = known.slice(0, 24).join(', ');
  return `Toegestaan: ${listed}${known.length > 24 ? ' …' : ''}.`;
}
