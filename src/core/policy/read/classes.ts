/** Reads the classes of a policy. */
import { block, dictionary, fallback, flag, oneOrMore, required, text } from './shape.ts';
import { label } from './values.ts';

/** The groups of classes, each with its values. */
export const classes = dictionary(
  block({
    name: required(label),
    several: fallback(flag, false),
    values: required(dictionary(label)),
    source: fallback(oneOrMore(text(200)), []),
  }),
);
