/** Cleans and checks text that somebody typed: nothing is lost, what cannot be kept is said. */
import { type Refused, refuse } from './refusal.ts';

// everything that is neither shown nor a line break: NUL, other control characters, half surrogates
const unkeepable = /[^\P{Cc}\n\t]|\p{Cs}/u;
// something that anybody can see: neither white space, nor a sign without a shape such as U+200B, nor an empty cell of braille
const visible = /[^\s\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * The text with one kind of line break, without white space around it; refuses characters that cannot be kept
 * and more than `max` characters (as people count them: an emoji is one). What nobody can see is no text: ''.
 */
export function readText(raw: string, field: string, max: number, lines: boolean): string | Refused {
  const breaks = raw.replace(/\r\n?/g, '\n').trim();
  const text = lines ? breaks : oneLine(breaks);
  if (unkeepable.test(text)) return refuse('bad-character', { field });
  if (!visible.test(text)) return '';
  // the cheap count first: most texts are short
  const length = text.length <= max ? text.length : [...text].length;
  return length > max ? refuse('too-long', { field, data: { max, length } }) : text;
}

/** Line by line, because one expression for white space around breaks takes ages on a text of spaces. */
function oneLine(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}
