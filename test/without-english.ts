/** Every name and description of a policy that has no English, where it needs one. */
import type { Label } from '#core/policy/label.ts';

/** What the text leaves open is said to the jurist; an address and the name of a product are the same everywhere. */
const same = (key: string, nl: string) => key === 'gap' || key === 'systems' || nl.startsWith('www.');

/** The Dutch texts of a value, as deep as it goes, that stand there without English. */
export function withoutEnglish(value: unknown, key = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { nl, en } = value as Partial<Label>;
  if (typeof nl === 'string') return en !== undefined || same(key, nl) ? [] : [nl];
  return Object.entries(value).flatMap(([name, one]) =>
    withoutEnglish(one, key === 'systems' || Array.isArray(value) ? key : name),
  );
}
