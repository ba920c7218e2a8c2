/** Reads the reports: for whom, how often, and of which building blocks. */
import type { Length } from '#core/time/length.ts';
import {
  type Dimension,
  plainDimensions,
  type ReportedTerm,
  type ReportPart,
  type ReportRule,
  rhythms,
  showsSingleCases,
} from '../report.ts';
import { helpWith } from './nearest.ts';
import { fault, type Reader, refersTo, wrongType, wrongValue } from './reading.ts';
import { block, entryOf, fallback, flag, list, NAME, name, oneOf, oneOrMore, optional, required, text, whole } from './shape.ts';
import { label, length } from './values.ts';

const lists = { class: 'class', detail: 'counted-detail' } as const;
const dimension: Reader<Dimension> = (node, reading) => {
  if (node.kind !== 'text' || node.text === '') return wrongType(node, reading, 'een soort telling, als subject');
  const plain = plainDimensions.find((one) => one === node.text);
  if (plain !== undefined) return plain;
  const [kind = '', named = ''] = node.text.split(':', 2);
  const list = Object.hasOwn(lists, kind) ? lists[kind as keyof typeof lists] : undefined;
  if (list === undefined || !NAME.test(named)) return wrongValue(node, reading, helpWith(node.text, plainDimensions));
  refersTo(list)({ ...node, text: named }, reading);
  return node.text as Dimension;
};

const termShape = block({ clause: required(refersTo('clause')), goal: optional(whole(1, 100)) });
const term: Reader<ReportedTerm> = (node, reading) => {
  if (node.kind === 'map') return termShape(node, reading);
  const clause = refersTo('clause')(node, reading);
  return clause === undefined ? undefined : { clause };
};

const names = [
  'counts',
  'terms',
  'handling',
  'process',
  'causes',
  'measures',
  'rows',
  'contents',
  'agenda',
  'analysis',
  'recommendations',
] as const;
const plain = { part: required(oneOf(names)) };
const partShapes = {
  counts: block({ ...plain, by: fallback(oneOrMore(dimension), ['record']) }),
  terms: block({ ...plain, clauses: fallback(oneOrMore(term), []) }),
  analysis: block({ ...plain, required: fallback(flag, true), asks: optional(label) }),
  recommendations: block({ ...plain, required: fallback(flag, false), asks: optional(label) }),
} as Readonly<Record<string, Reader<{ readonly part: string }> | undefined>>;
const bare: Readonly<Record<string, object | undefined>> = {
  counts: { by: ['record'] },
  terms: { clauses: [] },
  analysis: { required: true },
  recommendations: { required: false },
};

/** A part: its name alone, or a block with more about it. */
const part: Reader<ReportPart> = (node, reading) => {
  if (node.kind === 'text') {
    const named = oneOf(names)(node, reading);
    return named === undefined ? undefined : ({ part: named, ...bare[named] } as ReportPart);
  }
  // whoever asks for the form hears of every kind of part
  if (reading.asked !== undefined) for (const one of Object.values(partShapes)) one?.(node, reading);
  const named = entryOf(node, 'part')?.value;
  const shape = named?.kind === 'text' ? partShapes[named.text] : undefined;
  return (shape ?? block(plain))(node, reading) as ReportPart | undefined;
};

const shape = block({
  id: required(name),
  name: required(label),
  source: fallback(oneOrMore(text(200)), []),
  owner: required(refersTo('role')),
  to: fallback(oneOrMore(refersTo('role')), []),
  outside: fallback(oneOrMore(label), []),
  every: optional(oneOf(rhythms)),
  within: optional(length),
  remind: fallback<Length>(length, { count: 7, unit: 'day' }),
  parts: required(oneOrMore(part)),
  columns: fallback(oneOrMore(refersTo('register-field')), []),
  records: fallback(oneOrMore(refersTo('record')), []),
  form: optional(oneOf(['written', 'oral'])),
  anonymous: fallback(flag, false),
  'suppress-below': optional(whole(3, 100)),
  publish: fallback(flag, false),
  'only-with-cases': fallback(flag, false),
});

const report: Reader<ReportRule> = (node, reading) => {
  const read = shape(node, reading);
  if (read === undefined) return undefined;
  const before = reading.faults.length;
  for (const check of meaning)
    check(read, (key, message, help) => fault(reading, entryOf(node, key)?.at ?? node.at, 'contradiction', message, help));
  return reading.faults.length > before ? undefined : read;
};

type Say = (key: string, message: string, help: string) => void;

/** What must hold together, or the report would show what it promises to leave out. */
const meaning: readonly ((rule: ReportRule, say: Say) => void)[] = [
  ({ anonymous, parts }, say) => {
    const shown = parts.filter((one) => showsSingleCases(one.part)).map((one) => one.part);
    if (anonymous && shown.length > 0)
      say('parts', `Een anoniem rapport kan geen zaken tonen: ${shown.join(', ')}.`, 'Haal dit deel weg, of laat anonymous weg.');
  },
  ({ suppressBelow, anonymous }, say) => {
    if (suppressBelow !== undefined && !anonymous)
      say(
        'suppress-below',
        'Kleine aantallen weglaten kan alleen in een anoniem rapport.',
        'Zet anonymous: true, of haal suppress-below weg.',
      );
  },
  ({ publish, parts }, say) => {
    const shown = parts.filter((one) => showsSingleCases(one.part)).map((one) => one.part);
    if (publish && shown.length > 0)
      say(
        'publish',
        `Op een openbare pagina kunnen geen zaken staan: ${shown.join(', ')}.`,
        'Haal dit deel weg, of laat publish weg.',
      );
  },
  ({ every, within }, say) => {
    if (within !== undefined && (every === undefined || every === 'meeting' || every === 'demand'))
      say('within', 'Er is geen periode waarvan het einde telt.', 'Noem bij every: month, quarter of year, of haal within weg.');
    if (within?.unit === 'hour')
      say('within', 'Een rapport is niet op een uur klaar.', 'Kies dagen, werkdagen, weken of maanden.');
  },
  ({ every, onlyWithCases }, say) => {
    if (onlyWithCases && (every === undefined || every === 'meeting' || every === 'demand'))
      say(
        'only-with-cases',
        'Er is geen periode waarin geen enkele zaak was.',
        'Noem bij every: month, quarter of year, of haal only-with-cases weg.',
      );
  },
  ({ form, parts, onlyWithCases }, say) => {
    if (form === undefined) return;
    const uncounted = parts.map((one) => one.part).filter((one) => one === 'terms' || showsSingleCases(one));
    if (uncounted.length > 0)
      say('parts', `Deze delen tellen ook wat anders binnenkwam: ${uncounted.join(', ')}.`, 'Haal form of dit deel weg.');
    if (onlyWithCases)
      say('only-with-cases', 'Of er zaken waren, telt ook wat anders binnenkwam.', 'Haal form of only-with-cases weg.');
  },
  ({ columns, parts }, say) => {
    if (columns.length > 0 && !parts.some((one) => showsSingleCases(one.part)))
      say('columns', 'Er zijn kolommen, maar geen regels om te tonen.', 'Noem rows, contents of agenda bij parts.');
  },
];

/** The reports; two with the same id cannot be told apart. */
export const reports: Reader<readonly ReportRule[]> = (node, reading) => {
  const read = list(report)(node, reading);
  const ids = read?.map((one) => one.id) ?? [];
  const twice = ids.find((one, place) => ids.indexOf(one) !== place);
  if (twice === undefined) return read;
  return fault(reading, node.at, 'duplicate-id', `Het rapport ‘${twice}’ staat er twee keer.`, 'Geef één ervan een andere naam.');
};
