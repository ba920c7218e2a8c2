/** The lengths that a sentence names: "binnen 21 dagen", "één keer vier weken langer", "within five working days". */
import type { Length, Unit } from './length.ts';

interface Words {
  /** the numbers below a hundred, each with what stands for it; `a` names one of what is counted, before units that are no pastime */
  readonly numbers: ReadonlyMap<string, number>;
  readonly units: readonly (readonly [RegExp, Unit])[];
  /** between two numbers of one unit: "4 tot 6 weken" */
  readonly to: string;
}

const ones = ['', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const teens = 'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(' ');
const tens = ['', '', 'twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];
const enOnes = ' one two three four five six seven eight nine'.split(' ');
const enTeens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const enTens = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function below100(
  names: { ones: readonly string[]; teens: readonly string[]; tens: readonly string[] },
  join: (ten: string, one: string) => string,
) {
  const numbers = new Map<string, number>();
  for (let count = 1; count < 100; count += 1) {
    const [ten, one] = [Math.floor(count / 10), count % 10];
    const name =
      ten === 0
        ? names.ones[one]
        : ten === 1
          ? names.teens[one]
          : one === 0
            ? names.tens[ten]
            : join(names.tens[ten] ?? '', names.ones[one] ?? '');
    numbers.set(name ?? '', count);
  }
  return numbers;
}

const nl: Words = {
  numbers: below100({ ones, teens, tens }, (ten, one) => `${one}${one.endsWith('e') ? 'ën' : 'en'}${ten}`)
    .set('één', 1)
    .set('honderd', 100),
  units: [
    [/^werkdag(en)?$/, 'working day'],
    [/^(kalender)?dag(en)?$/, 'day'],
    [/^(week|weken)$/, 'week'],
    [/^maand(en)?$/, 'month'],
    [/^(jaar|jaren)$/, 'year'],
    [/^(uur|uren)$/, 'hour'],
  ],
  to: 'tot|à|of|en',
};

const en: Words = {
  numbers: below100({ ones: enOnes, teens: enTeens, tens: enTens }, (ten, one) => `${ten}-${one}`)
    .set('a', 1)
    .set('an', 1),
  units: [
    [/^(working|business) days?$/, 'working day'],
    [/^days?$/, 'day'],
    [/^weeks?$/, 'week'],
    [/^months?$/, 'month'],
    [/^years?$/, 'year'],
    [/^hours?$/, 'hour'],
  ],
  to: 'to|or|and',
};

const WORDS = { nl, en };
const NUMBER = String.raw`\d{1,4}|[\p{L}-]+`;
const UNITS = {
  nl: 'werkdag(?:en)?|(?:kalender)?dag(?:en)?|week|weken|maand(?:en)?|jaar|jaren|uur|uren',
  en: '(?:working |business )?days?|weeks?|months?|years?|hours?',
};

/** An hour of the clock, and "op een dag", are no lengths. */
const BEFORE_CLOCK = /(?:[\d.:,]|\b(?:om|van|tot|vanaf|voor|na|tussen|at|from|to|until|before|after|between)\s+)$/iu;

/** Each length that the sentence names, in its order. */
export function lengthsTold(sentence: string, language: 'nl' | 'en'): readonly Length[] {
  const { numbers, units, to } = WORDS[language];
  const shape = new RegExp(
    String.raw`(?<![\p{L}\d.,:-])(?:(${NUMBER})\s+(?:${to})\s+)?(${NUMBER})\s+(${UNITS[language]})(?![\p{L}\d])`,
    'giu',
  );
  const told: Length[] = [];
  for (const found of sentence.matchAll(shape)) {
    const [, first, last = '', unitWord = ''] = found;
    const unit = units.find(([shape]) => shape.test(unitWord.toLowerCase()))?.[1];
    if (unit === undefined) continue;
    const before = sentence.slice(0, found.index);
    if (unit === 'hour' && BEFORE_CLOCK.test(first === undefined ? before : `${before}${first} tot `)) continue;
    for (const word of [first, last]) {
      const count = word === undefined ? undefined : countOf(word, numbers);
      if (count !== undefined && !(isOneOfMany(word) && (unit === 'day' || unit === 'hour'))) told.push({ count, unit });
    }
  }
  return told;
}

/** "een dag" is some day. */
function isOneOfMany(word: string | undefined): boolean {
  return /^(een|an?)$/i.test(word ?? '');
}

function countOf(word: string, numbers: ReadonlyMap<string, number>): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : numbers.get(word.toLowerCase());
}

/** The same length in the smallest unit that it can be told in, so that twelve months is a year, and two weeks is fourteen days. */
export function sameLength(one: Length, other: Length): boolean {
  return JSON.stringify(smallest(one)) === JSON.stringify(smallest(other));
}

function smallest({ count, unit }: Length): readonly [number, Unit] {
  if (unit === 'week') return [count * 7, 'day'];
  if (unit === 'year') return [count * 12, 'month'];
  return unit === 'hour' && count % 24 === 0 ? [count / 24, 'day'] : [count, unit];
}
