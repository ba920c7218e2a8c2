/** What invented facts say, in the language of the letter that is tried with them. */
import { sumInWords } from '#core/words/sum-words.ts';

const nl = {
  salutation: 'Beste B. Jansen,',
  channel: 'brief',
  subject: 'iets',
  story: 'Zo ging het.',
  wish: 'Excuses.',
  verdict: 'terecht',
  point: 'Punt',
  finding: 'Bevinding',
  remedy: 'Wij bellen terug.',
  sum: sumInWords(20_00, 'nl'),
  pay: 'Betaal de bijdrage.',
  unpaid: 'Anders stopt het.',
  adviser: 'de commissie',
  advice: 'Het advies.',
  reasoning: 'Daarom.',
  consequences: 'Dit gebeurt er nu.',
  year: '1 jaar',
  weeks: '6 weken',
  text: 'tekst',
};

const en: typeof nl = {
  salutation: 'Dear B. Jansen,',
  channel: 'letter',
  subject: 'something',
  story: 'This is how it went.',
  wish: 'An apology.',
  verdict: 'justified',
  point: 'Point',
  finding: 'Finding',
  remedy: 'We call you back.',
  sum: sumInWords(20_00, 'en'),
  pay: 'Pay the fee.',
  unpaid: 'Otherwise it stops.',
  adviser: 'the committee',
  advice: 'The advice.',
  reasoning: 'That is why.',
  consequences: 'This is what happens next.',
  year: '1 year',
  weeks: '6 weeks',
  text: 'text',
};

/** The words of samples in each language. */
export const sampleWords = { nl, en } as const;
