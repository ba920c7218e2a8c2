/** What the sentences of an own page are about: a complaint, a message that is none, or what is somebody else's: sent by them, or by who speaks for them. */
import type { Language } from '../language.ts';

export type Matter =
  | 'complaint'
  | 'message'
  | 'complaint-of-another'
  | 'message-of-another'
  | 'complaint-spoken-for'
  | 'message-spoken-for';

type Change = (sentence: string) => string;

/** What is somebody's own keeps its possessive, so that no article and no ending has to change. */
const theirs: Readonly<Record<Language, Change>> = {
  nl: (sentence) => sentence.replace(/\b(uw|je) klacht\b/gi, (_, whose: string) => inCaseOf(whose, 'de klacht')),
  en: (sentence) => sentence.replace(/\b(your) complaint\b/gi, (_, whose: string) => inCaseOf(whose, 'the complaint')),
};

/**
 * Whoever speaks for somebody reads of that person's complaint, appeal and data, and not of their own (Awb 2:1). What the person may
 * have done alone is said without who did it.
 */
const spokenFor: Readonly<Record<Language, Change>> = {
  nl: (sentence) =>
    theirs.nl(
      sentence
        .replace(/\b(?:U hebt|Je hebt) (?:uw|je) klacht ingetrokken\b/g, 'De klacht is ingetrokken')
        .replace(/\b(?:U|Je) trok (?:uw|je) (klacht|beroep) in\b/g, (_, what: string) =>
          what === 'klacht' ? 'De klacht is ingetrokken' : 'Het beroep is ingetrokken',
        )
        .replace(/\b(uw|je) (vraag over) (?:uw|je) gegevens\b/gi, (_, whose: string, what: string) =>
          [inCaseOf(whose, 'de'), what, 'de gegevens'].join(' '),
        )
        .replace(/\b(over|naar) (?:uw|je) gegevens\b/g, '$1 de gegevens')
        .replace(/\b(mijn) klacht\b/gi, (_, whose: string) => inCaseOf(whose, 'de klacht'))
        .replace(/\b(uw|je) (beroep|bericht)\b/gi, (_, whose: string, what: string) => inCaseOf(whose, `het ${what}`)),
    ),
  en: (sentence) =>
    theirs.en(
      sentence
        .replace(
          /\bYou withdrew your (complaint|appeal)\b|\bYou have withdrawn your (complaint)\b/g,
          (_, one?: string, two?: string) => `The ${one ?? two} was withdrawn`,
        )
        .replace(/\b(your) question about your data\b/gi, (_, whose: string) => inCaseOf(whose, 'the question about the data'))
        .replace(/\babout your data\b/g, 'about the data')
        .replace(/\b(my) complaint\b/gi, (_, whose: string) => inCaseOf(whose, 'the complaint'))
        .replace(/\b(your) (appeal|message)\b/gi, (_, whose: string, what: string) => inCaseOf(whose, `the ${what}`)),
    ),
};

/** A message takes *het* where a complaint takes *de*. */
const messages: Readonly<Record<Language, Change>> = {
  nl: (sentence) =>
    sentence
      .replace(/\b(uw|je|jouw|mijn) klacht\b/gi, '$1 bericht')
      .replace(/\b(een|de|deze) klacht( die)?\b/gi, (_, article: string, which?: string) => {
        const neuter = { een: 'een', de: 'het', deze: 'dit' }[article.toLowerCase()] ?? article;
        return `${inCaseOf(article, neuter)} bericht${which === undefined ? '' : ' dat'}`;
      }),
  en: (sentence) => sentence.replace(/\b(your|my|a|the|this) complaint\b/gi, '$1 message'),
};

function inCaseOf(model: string, word: string): string {
  return model.slice(0, 1) === model.slice(0, 1).toUpperCase() ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

const instead: Readonly<Record<Matter, (language: Language) => Change>> = {
  complaint: () => (sentence) => sentence,
  message: (language) => messages[language],
  'complaint-of-another': (language) => theirs[language],
  'message-of-another': (language) => (sentence) => messages[language](theirs[language](sentence)),
  'complaint-spoken-for': (language) => spokenFor[language],
  'message-spoken-for': (language) => (sentence) => messages[language](spokenFor[language](sentence)),
};

/** The sentence as it is said of this matter. */
export function saidOf(matter: Matter, language: Language, sentence: string): string {
  return instead[matter](language)(sentence);
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
