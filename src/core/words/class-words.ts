/** Classes of a case in words, group by group. */
import { type Classes, classNamed } from '#core/policy/classes.ts';
import { type Language, say } from '#core/policy/label.ts';

/** "aard: bejegening, inhoud" for each group; a class that the policy has no longer stands as its code. */
export function classesInWords(
  { classes }: { readonly classes: Classes },
  codes: readonly string[],
  language: Language,
): readonly string[] {
  const groups = Map.groupBy(codes, (code) => {
    const named = classNamed(classes, code);
    return named === undefined ? (code.split(':')[0] ?? code) : say(named.group.name, language);
  });
  const nameOf = (code: string) => {
    const named = classNamed(classes, code);
    return named === undefined ? code : say(named.name, language);
  };
  return [...groups].map(([group, all]) => `${group}: ${all.map(nameOf).join(', ')}`);
}
