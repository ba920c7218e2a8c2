/** What somebody typed in a form: every value under its name, in order, exactly as it came. */

/** The values of a form by name; a name can occur more than once. */
export type Typed = ReadonlyMap<string, readonly string[]>;

/** Gathers pairs of a form in order. */
export function typedFrom(pairs: Iterable<readonly [string, string]>): Typed {
  const typed = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const values = typed.get(name);
    if (values === undefined) typed.set(name, [value]);
    else values.push(value);
  }
  return typed;
}

/** The first value under a name, or nothing typed. */
export function one(typed: Typed, name: string): string {
  return typed.get(name)?.[0] ?? '';
}

/** All values under a name that are not empty. */
export function several(typed: Typed, name: string): readonly string[] {
  return (typed.get(name) ?? []).filter((value) => value !== '');
}
