/** Reads the periods that do not count in a term. */
import { daysInMonth } from '#core/time/epoch.ts';
import type { Period, PeriodList, YearlyPeriod } from '../periods.ts';
import { answered, fault, type Reader, wrongType } from './reading.ts';
import { block, dictionary, fallback, list, oneOrMore, optional, required, text } from './shape.ts';
import { day, label } from './values.ts';

const dated = block({ from: required(day), to: required(day), name: optional(label) });
const period: Reader<Period> = (node, reading) => {
  const read = dated(node, reading);
  if (read === undefined || read.from <= read.to) return read;
  return fault(
    reading,
    node.at,
    'contradiction',
    'Deze periode eindigt voor zij begint.',
    'Noem from de eerste dag, en to de laatste.',
  );
};

/** A day of the year as `07-15`; one that exists in every year. */
const monthAndDay: Reader<string> = (node, reading) => {
  if (answered(reading, { kind: 'text', pattern: /^\d{2}-\d{2}$/ })) return undefined;
  if (node.kind !== 'text') return wrongType(node, reading, 'een dag van het jaar als 07-15');
  const [, month, dayOfMonth] = (/^(\d{2})-(\d{2})$/.exec(node.text) ?? []).map(Number);
  const exists = month !== undefined && dayOfMonth !== undefined && month >= 1 && month <= 12;
  if (exists && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(2001, month)) return node.text;
  return fault(reading, node.at, 'wrong-value', 'Dit is geen dag die elk jaar bestaat.', 'Verwacht: maand en dag, als 07-15.');
};

const yearly: Reader<YearlyPeriod> = block({ from: required(monthAndDay), to: required(monthAndDay), name: optional(label) });

const shape = block({
  name: required(label),
  days: fallback(list(period), []),
  'each-year': fallback(list(yearly), []),
  source: fallback(oneOrMore(text(200)), []),
});

/** A list with days in it: without any, every term would silently run on. */
const periodList: Reader<PeriodList> = (node, reading) => {
  const read = shape(node, reading);
  if (read === undefined || read.days.length + read.eachYear.length > 0) return read;
  return fault(reading, node.at, 'missing-key', 'Deze lijst noemt geen enkele periode.', 'Noem days, of each-year.');
};

/** The lists by name. */
export const periods = dictionary(periodList);
