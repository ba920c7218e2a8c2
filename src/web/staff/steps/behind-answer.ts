/** Questions that several answers bring along: under each answer they have a name of their own, so that no two controls are one. */
import type { Typed } from '../../forms/typed.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';

/** The question under this answer: `day` becomes `filed.day`. */
export function behind(spec: FieldSpec, answer: string): FieldSpec {
  if (spec.kind === 'group') return { ...spec, fields: spec.fields.map((one) => behind(one, answer)) };
  return 'name' in spec ? { ...spec, name: `${answer}.${spec.name}` } : spec;
}

/** What was typed under the answer that was given, under the names of the step itself; under the others nothing. */
export function inFront(typed: Typed, answer: string): Typed {
  const prefix = `${answer}.`;
  const own = [...typed].filter(([name]) => name.startsWith(prefix));
  return new Map([...typed, ...own.map(([name, values]) => [name.slice(prefix.length), values] as const)]);
}
