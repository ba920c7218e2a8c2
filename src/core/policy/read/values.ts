/** Readers for the values that occur everywhere in a policy: labels, days, lengths, colours, addresses. */
import { type Day, parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { type Length, parseLength } from '#core/time/length.ts';
import type { Label } from '../label.ts';
import { answered, fault, type Reader, wrongType } from './reading.ts';
import { block, formed, optional, required, text } from './shape.ts';

const words = text(4_000);
const inLanguages = block({ nl: required(words), en: optional(words) });

/** A text for people: one sentence is Dutch; `{ nl, en }` gives both languages. */
export const label: Reader<Label> = (node, reading) => {
  if (node.kind === 'map') return inLanguages(node, reading);
  const nl = words(node, reading);
  return nl === undefined ? undefined : { nl };
};

/** A day as 2026-06-01. */
export const day: Reader<Day> = (node, reading) => {
  if (answered(reading, { kind: 'text', pattern: /^\d{4}-\d{2}-\d{2}$/ })) return undefined;
  if (node.kind !== 'text') return wrongType(node, reading, 'een dag als 2026-06-01');
  const read = parseDay(node.text);
  return isFault(read) ? fault(reading, node.at, 'wrong-value', 'Dit is geen dag.', read.says) : read;
};

/** A length as "6 weeks" or "5 working days". */
export const length: Reader<Length> = (node, reading) => {
  if (answered(reading, { kind: 'text', pattern: /^\d+ (hour|day|working day|week|month|year)s?$/ })) return undefined;
  if (node.kind !== 'text') return wrongType(node, reading, 'een lengte als "6 weeks"');
  const read = parseLength(node.text);
  return isFault(read) ? fault(reading, node.at, 'wrong-value', 'Dit is geen lengte.', read.says) : read;
};

/** A length in days or more, kept as text: it is counted from a day. */
export const dayLengthText: Reader<string> = (node, reading) => {
  const read = length(node, reading);
  if (read === undefined || node.kind !== 'text') return undefined;
  const counted = read.unit !== 'hour' && read.unit !== 'working day';
  return counted
    ? node.text
    : fault(reading, node.at, 'wrong-value', 'Deze lengte kan hier niet.', 'Kies dagen, weken, maanden of jaren.');
};

export const colour = formed(/^#[0-9a-f]{6}$/, 'Een kleur is als "#01689b", tussen aanhalingstekens.');
export const email = formed(
  /^[^\s@<>",;]+@[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}$/i,
  'Verwacht: een adres als klachten@voorbeeld.example.',
);
export const website = formed(/^https:\/\/[a-z0-9.-]+(\/[^\s<>"']*)?$/i, 'Verwacht: een adres dat met https:// begint.');
/** One line: no line break can slip into an address or a subject. */
export const line = formed(/^[^\r\n]+$/, 'Dit moet op één regel passen.');
