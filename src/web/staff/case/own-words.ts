/** The complainant's own words as a heading: the first sentence, and all of it when there is more. */

import { afterGreeting } from '#core/case/after-greeting.ts';
import { ofItsOwn } from '#core/of-its-own.ts';

const LONGEST = 140;

/** The first sentence: a point after an initial or after a short form of address ends none. */
const FIRST =
  /^.{15,}?(?<!(?<!\p{L})(?:\p{Lu}|[Dd]hr|[Mm]e?vr|[Mm]w|[Dd]rs?|[Ii]ng|[Ii]r|[Mm]r|[Pp]rof|[Nn]r|[Bb]ijv|[Mm]rs))[.!?](?=\s|$)/u;

/** The headline is theirs, never ours: cut after the first sentence, or after a word when that sentence is long. */
export function ownWords(story: string): { readonly headline: string; readonly full?: string } {
  const text = story.trim();
  const line = afterGreeting(text).split('\n', 1)[0]?.trim() ?? '';
  const sentence = FIRST.exec(line)?.[0] ?? line;
  const headline = shortened(sentence);
  return headline === text ? { headline } : { headline: ofItsOwn(headline), full: text };
}

function shortened(sentence: string): string {
  // a sign can be two of these, never less than one
  if (sentence.length <= LONGEST) return sentence;
  const characters = [...sentence];
  if (characters.length <= LONGEST) return sentence;
  const cut = characters.slice(0, LONGEST).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > LONGEST / 2 ? cut.slice(0, space) : cut}…`;
}
