/** From the controls `details.<id>` and `classes.<group>` to the values that the core reads. */
import { type Details, detailNamed } from '#core/policy/details.ts';
import { dayTyped } from './day-typed.ts';
import { one, several, type Typed } from './typed.ts';

/** The details of which there was a control, also those that were left empty: that takes back what was known. */
export function detailsTyped(details: Details, name: string, typed: Typed): Record<string, string> {
  const ids = [...typed.keys()].flatMap((key) => (key.startsWith(`${name}.`) ? [key.slice(name.length + 1)] : []));
  return Object.fromEntries(
    ids.map((id) => {
      const text = one(typed, `${name}.${id}`);
      return [id, detailNamed(details, id)?.kind === 'day' ? dayTyped(text) : text];
    }),
  );
}

/** The classes that were chosen, of all groups together. */
export function classesTyped(name: string, typed: Typed): readonly string[] {
  return [...typed.keys()].filter((key) => key.startsWith(`${name}.`)).flatMap((key) => several(typed, key));
}
