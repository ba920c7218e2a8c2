/** How a case is filed away: groups of classes, such as the manner of filing and the nature of what is complained about. */
import type { Label } from './label.ts';

export interface ClassGroup {
  readonly name: Label;
  /** a case can have more than one value of this group */
  readonly several: boolean;
  readonly values: Readonly<Record<string, Label>>;
  /** clause ids of the published text */
  readonly source: readonly string[];
}

/** The groups by id; one value is written `group:value` everywhere: `nature:i`. */
export type Classes = Readonly<Record<string, ClassGroup>>;

/** The codes of all classes, in the order of the policy. */
export function classCodes(classes: Classes): readonly string[] {
  return Object.entries(classes).flatMap(([group, { values }]) => Object.keys(values).map((value) => `${group}:${value}`));
}

/** The name of a class in its group; undefined when the policy has no such class. */
export function classNamed(classes: Classes, code: string): { readonly group: ClassGroup; readonly name: Label } | undefined {
  const [key = '', value = ''] = code.split(':');
  const group = Object.hasOwn(classes, key) ? classes[key] : undefined;
  const name = group !== undefined && Object.hasOwn(group.values, value) ? group.values[value] : undefined;
  return group === undefined || name === undefined ? undefined : { group, name };
}
