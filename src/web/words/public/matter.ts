/** What the sentences of an own page are about: a complaint, a message that is none, or somebody else's complaint. */
import type { Language } from '../language.ts';

export type Matter = 'complaint' | 'message' | 'complaint-of-another';

/** With the possessive, so that no article and no ending has to change. */
const instead: Readonly<Record<Language, Readonly<Record<Matter, (sentence: string) => string>>>> = {
  nl: {
    complaint: (sentence) => sentence,
    message: (sentence) => sentence.replace(/\b(uw|je|jouw|mijn) klacht\b/gi, '$1 bericht'),
    'complaint-of-another': (sentence) =>
      sentence.replace(/\b(?:uw|je) klacht\b/g, 'de klacht').replace(/\b(?:Uw|Je) klacht\b/g, 'De klacht'),
  },
  en: {
    complaint: (sentence) => sentence,
    message: (sentence) => sentence.replace(/\b(your|my) complaint\b/gi, '$1 message'),
    'complaint-of-another': (sentence) =>
      sentence.replace(/\byour complaint\b/g, 'the complaint').replace(/\bYour complaint\b/g, 'The complaint'),
  },
};

/** The sentence as it is said of this matter. */
export function saidOf(matter: Matter, language: Language, sentence: string): string {
  return instead[language][matter](sentence);
}

/** Every sentence in a tree of words, as it is said of this matter. */
export function wordsOfMatter<Words>(matter: Matter, language: Language, words: Words): Words {
  if (matter === 'complaint') return words;
  const change = (one: unknown): unknown => {
    if (typeof one === 'string') return saidOf(matter, language, one);
    if (typeof one === 'function') return (...values: readonly unknown[]) => around(values, one(...values), change);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, value]) => [name, change(value)]));
  };
  return change(words) as Words;
}

/** What was put into a sentence stays as it is: it may be somebody's own words. */
function around(values: readonly unknown[], said: unknown, change: (one: unknown) => unknown): unknown {
  const put = values.filter((value) => typeof value === 'string' && value !== '').map(String);
  if (typeof said !== 'string') return change(said);
  const open = put.reduce((sentence, value, at) => sentence.replaceAll(value, `\0${at}\0`), said);
  return String(change(open)).replace(/\0(\d+)\0/g, (_, at: string) => put[Number(at)] ?? '');
}
