/** What cannot be counted: a mistake of the caller, so an exception. Doors check what people type before they ask. */

export type DeadlineFaultCode =
  | 'not-a-length'
  | 'hours-need-a-moment'
  | 'hours-and-days-mixed'
  | 'answered-before-asked'
  | 'from-after-to'
  | 'out-of-range';

const SENTENCES: Record<DeadlineFaultCode, string> = {
  'not-a-length': 'a length is a whole number of a known unit, at most 9999 and at most a hundred years',
  'hours-need-a-moment': 'a term in hours starts at a moment, not on a day',
  'hours-and-days-mixed': 'a term in hours is extended in hours, another term is not',
  'answered-before-asked': 'an answer does not come before its question',
  'from-after-to': 'an excluded period does not end before it begins',
  'out-of-range': 'the end lies outside the years 1900 to 2999',
};

export class DeadlineFault extends Error {
  readonly code: DeadlineFaultCode;

  constructor(code: DeadlineFaultCode) {
    super(SENTENCES[code]);
    this.name = 'DeadlineFault';
    this.code = code;
  }
}
