/** Readers for what a duty asks of somebody outside, and for the amount that is to be paid. */

import { SUM, type SumRule, type SumStep } from '../asked-of.ts';
import type { DutyRule } from '../clause.ts';
import { answered, fault, type Reader, refersTo, wrongType, wrongValue } from './reading.ts';
import { block, entryOf, list, oneOf, optional, required, whole } from './shape.ts';
import { label } from './values.ts';

export const asks = block({
  of: required(oneOf(['complainant', 'representative', 'subject', 'informed'])),
  what: required(label),
  else: optional(label),
});

const EUROS = /^\d{1,7}([.,]\d{2})?$/;

/** An amount in euros, with cents or without, kept in whole cents. */
const euros: Reader<number> = (node, reading) => {
  if (answered(reading, { kind: 'text', pattern: EUROS })) return undefined;
  if (node.kind !== 'text') return wrongType(node, reading, 'een bedrag als 52.50');
  if (!EUROS.test(node.text)) return wrongValue(node, reading, 'Verwacht: euro’s, met of zonder centen: 20 of 52.50.');
  return Math.round(Number(node.text.replace(',', '.')) * 100);
};

const steps = list(block({ count: optional(whole(1, 100_000)), sum: required(euros) }));

/** So much for each, or step by step; only the last step can be for all that are left. */
const each: Reader<readonly SumStep[]> = (node, reading) => {
  // whoever asks what can stand here hears of both
  if (reading.asked !== undefined) steps(node, reading);
  if (node.kind !== 'list') {
    const one = euros(node, reading);
    return one === undefined ? undefined : [{ sum: one }];
  }
  const read = steps(node, reading);
  const early = read?.findIndex(({ count }, index) => count === undefined && index < read.length - 1) ?? -1;
  if (early < 0) return read;
  const message = 'Na deze stap blijft er niets over: zonder count is zij voor alle die er nog zijn.';
  return fault(reading, node.items[early]?.at ?? node.at, 'contradiction', message, 'Noem count, of zet deze stap als laatste.');
};

const ofDetail = block({
  detail: required(refersTo('amount-detail')),
  share: optional(whole(1, 10_000)),
  most: optional(euros),
  least: optional(euros),
});
const ofNumber = block({
  number: required(refersTo('number-detail')),
  each: required(each),
  most: optional(euros),
  least: optional(euros),
});

/** A fixed amount, or what a detail says, or a share of it, or so much for each of a number, up to a maximum. */
export const sum: Reader<SumRule> = (node, reading) => {
  // whoever asks what can stand here hears of all
  if (reading.asked !== undefined) {
    ofDetail(node, reading);
    ofNumber(node, reading);
  }
  if (node.kind === 'map') return entryOf(node, 'number') === undefined ? ofDetail(node, reading) : ofNumber(node, reading);
  const fixed = euros(node, reading);
  return fixed === undefined ? undefined : { fixed };
};

type Say = (key: string, message: string, help: string) => void;

/** What a schema cannot say of these parts. */
export function meaningOfAsked(rule: DutyRule, say: Say): void {
  const { asks: asked, each, promise, sum: amount } = rule;
  if (asked !== undefined && each !== undefined && each !== asked.of) {
    say(
      'duty',
      'Wat van de één gevraagd wordt, kan niet voor elk van de anderen gelden.',
      'Kies bij each dezelfde als bij asks: of.',
    );
  }
  if (asked?.of === 'informed' && each !== 'informed') {
    say('duty', 'Van een instantie buiten ons wordt het van elk apart gevraagd.', 'Zet each: informed.');
  }
  if (asked !== undefined && promise !== undefined) {
    say('duty', 'Wat iemand buiten ons moet doen, is geen belofte van ons.', 'Zet de zin bij asks: what, en haal promise weg.');
  }
  const texts = [rule.do, promise, asked?.what, asked?.else].flatMap((one) => (one === undefined ? [] : [one.nl, one.en ?? '']));
  if (amount === undefined && texts.some((text) => text.includes(SUM))) {
    say('duty', 'De tekst noemt een bedrag, maar deze plicht heeft er geen.', 'Noem sum, of haal {sum} weg.');
  }
}
