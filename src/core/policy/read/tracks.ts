/** Reads the tracks of a policy: the ways in which a case can be handled. */
import { refersTo } from './reading.ts';
import { block, dictionary, fallback, oneOf, oneOrMore, optional, required, text } from './shape.ts';
import { label } from './values.ts';

/** The tracks by id. */
export const tracks = dictionary(
  block({
    name: required(label),
    'chosen-by': fallback(oneOf(['staff', 'complainant']), 'staff'),
    to: optional(refersTo('role')),
    source: fallback(oneOrMore(text(200)), []),
  }),
);
