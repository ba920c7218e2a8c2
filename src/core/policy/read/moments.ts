/** Reads milestones that are made of others. */
import type { Moments, OfSeveral } from '../moments.ts';
import { momentMilestone } from '../vocabulary.ts';
import { milestone } from './condition.ts';
import { fault, type Reader } from './reading.ts';
import { block, dictionary, oneOrMore, optional } from './shape.ts';

/** What counts here is something that happened: two such milestones could wait for each other. */
const plain: Reader<string> = (node, reading) => {
  if (reading.asked !== undefined || node.kind !== 'text' || !node.text.startsWith(momentMilestone))
    return milestone(node, reading);
  const help = 'Noem de gebeurtenissen zelf.';
  return fault(reading, node.at, 'contradiction', 'Een moment bestaat uit gebeurtenissen, niet uit een ander moment.', help);
};

const shape = block({ 'later-of': optional(oneOrMore(plain)), 'earlier-of': optional(oneOrMore(plain)) });

const moment: Reader<OfSeveral> = (node, reading) => {
  const read = shape(node, reading);
  if (read === undefined) return undefined;
  const { laterOf, earlierOf } = read;
  const of = laterOf ?? earlierOf ?? [];
  if (laterOf !== undefined && earlierOf !== undefined)
    return fault(
      reading,
      node.at,
      'contradiction',
      'Een moment is het laatste of het eerste, niet allebei.',
      'Laat er één staan.',
    );
  if (of.length < 2)
    return fault(
      reading,
      node.at,
      'missing-key',
      'Hier staat geen keuze uit gebeurtenissen.',
      'Noem er minstens twee bij later-of of earlier-of.',
    );
  return { which: laterOf === undefined ? 'earlier' : 'later', of };
};

/** The moments by name. */
export const moments: Reader<Moments> = dictionary(moment);
