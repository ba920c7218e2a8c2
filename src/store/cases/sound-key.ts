/**
 * How a name sounds to Dutch ears, as a short key: names that are spoken or spelled alike share it (Jansen, Janssen, Janse;
 * Yılmaz, Yilmaz; Meijer, Meyer, Maier; Smit, Schmidt, Smith). Made by the application, so that it needs nothing of the database.
 */

import { plain } from './plain.ts';

/** Between first and last name, and before it: too common to look for. */
const SMALL = new Set(
  'de het den der van von vom ten ter te in op aan bij la le el al bin ben ibn da di do dos mevrouw meneer mijnheer heer mevr mw dhr mr dr ir drs ing prof'.split(
    ' ',
  ),
);

/** In this order; capitals are sounds that are settled: A, E, O, Y (ij, ei, ai) and U (ui, eu, oy). */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^h(?=[^aeiouy])|c?h(?=m)/g, ''],
  [/sch(?=[mnlrw]|$)/g, 's'],
  [/sch|sj|sh/g, 's'],
  [/tsj|tch|tj/g, 's'],
  [/^dz?j|dzj/g, 'j'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/ck|cq|qu?/g, 'k'],
  [/kh|gh|ch/g, 'g'],
  [/x/g, 'ks'],
  [/c(?=[eiy])|cz|sz|z/g, 's'],
  [/c/g, 'k'],
  [/v/g, 'f'],
  [/d$/g, 't'],
  [/b$/g, 'p'],
  // "Jansen" is said without its last letter
  [/(?<=[^aeiouyh]e)n$/, ''],
  [/(?<=[^aeiouy])y(?=[aeou])|^y(?=[aeiou])/g, 'j'],
  [/u[iy]j?|oy|eu/g, 'U'],
  [/[ea]ij?|[ea]y|ij|(?<=[^aeiou]|^)y(?=[^aeiou])/g, 'Y'],
  [/(?<=.)h/g, ''],
  [/(.)\1+/g, '$1'],
  [/ie|[eiy]+/g, 'E'],
  [/oe|[ao]u?w(?=[^aeiouAEOYU]|$)|au|ou|[ou]+/g, 'O'],
  [/a+/g, 'A'],
];

/** The key of one name; undefined when it is too short or too small to be told apart by its sound. */
export function soundKey(name: string): string | undefined {
  const letters = plain(name).toLowerCase();
  if (letters.length < 3 || SMALL.has(letters) || !/^[a-z]+$/.test(letters)) return undefined;
  const heard = SOUNDS.reduce((text, [sound, as]) => text.replace(sound, as), letters);
  // only the first vowel tells names apart; the others are swallowed in speech
  const first = heard.search(/[AEOYU]/);
  if (first < 0) return heard.length < 2 ? undefined : heard;
  const rest = heard.slice(first + 1).replace(/[AEOYU]/g, '');
  const key = `${heard.slice(0, first + 1)}${rest}`.replace(/(.)\1+/g, '$1');
  return key.length < 2 ? undefined : key;
}

/** The keys of all names in a text, each once. */
export function soundKeys(text: string): readonly string[] {
  const words = text.split(/[^\p{L}\p{M}]+/u);
  return [...new Set(words.flatMap((word) => soundKey(word) ?? []))];
}
