/** Which words of a short text, such as a name or a number, were searched for. */
import type { ExcerptPart } from '#store/cases/excerpts.ts';
import { plain } from '#store/cases/plain.ts';
import { readQuestion } from '#store/cases/search-question.ts';
import { soundKey } from '#store/cases/sound-key.ts';

/** The text in pieces; with `alike` also what only sounds like the question. */
export function hitsIn(text: string, query: string, alike: boolean): readonly ExcerptPart[] {
  const asked = readQuestion(query).words.map((word) => word.toLowerCase());
  const sounds = new Set(alike ? asked.flatMap((word) => soundKey(word) ?? []) : []);
  return text
    .split(/([\p{L}\p{M}\p{N}-]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => (isHit(piece, asked, sounds) ? { text: piece, hit: true } : { text: piece }));
}

function isHit(piece: string, asked: readonly string[], sounds: ReadonlySet<string>): boolean {
  const word = plain(piece).toLowerCase();
  const key = sounds.size === 0 ? undefined : soundKey(piece);
  if (key !== undefined && sounds.has(key)) return true;
  return asked.some((one) => word.startsWith(one) || (/\d{3}/.test(one) && word.includes(one)));
}
