/** Reads which letters somebody else must read before they leave, by the step that sends them. */
import { condition } from './condition.ts';
import { refersTo } from './reading.ts';
import { block, dictionary, fallback, oneOrMore, optional, required, text } from './shape.ts';
import { label } from './values.ts';

const review = block({
  by: required(oneOrMore(refersTo('role'))),
  when: optional(condition),
  says: required(label),
  source: fallback(oneOrMore(text(200)), []),
});

/** The rules by step: those that send what people wait for. */
export const reviews = dictionary(review, /^(?:conclude|refuse|redirect|propose|extend|rule)$/);
