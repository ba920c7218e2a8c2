/** The words of choosing how the organisation looks. */
import type { Language } from '../language.ts';

const nl = {
  heading: 'Uiterlijk',
  about: 'De kleur van uw organisatie, op pagina’s en in brieven.',
  lead: 'Uw kleur staat op de pagina’s voor indieners, op hun eigen pagina, in brieven en in dit werkscherm.',
  back: 'Alle instellingen',
  now: (colour: string) => `Nu is de kleur ${colour}.`,
  colour: 'Kleur',
  hint: 'Als code uit uw huisstijl, zoals #1d5a8c.',
  look: 'Bekijk deze kleur',
  save: 'Bewaar deze kleur',
  own: 'Neem weer de kleur uit de regeling',
  light: 'Licht',
  dark: 'Donker',
  sample: 'Lees meer',
  button: 'Verstuur',
  onPage: (ratio: string) => `tekst op de pagina ${ratio} : 1`,
  onButton: (ratio: string) => `tekst op een knop ${ratio} : 1`,
  enough: 'Nodig is 4,5 : 1. Deze kleur is goed te lezen.',
  shifted: (colour: string) => `In het donker gebruiken wij daarvoor ${colour}.`,
  notColour: 'Dit is geen kleur. Typ een hekje met zes cijfers of letters van a tot en met f, zoals #1d5a8c.',
  unreadable: (colour: string, ratio: string, nearest: string) =>
    `${colour} is te licht om te lezen: ${ratio} : 1, en 4,5 : 1 is nodig. De dichtstbijzijnde die wel kan, is ${nearest}. Die staat hieronder al ingevuld.`,
  saved: 'Bewaard. Pagina’s en nieuwe brieven hebben nu deze kleur.',
};

const en: typeof nl = {
  heading: 'Look',
  about: 'The colour of your organisation, on pages and in letters.',
  lead: 'Your colour stands on the pages for complainants, on their own page, in letters and on this screen.',
  back: 'All settings',
  now: (colour) => `The colour is ${colour} now.`,
  colour: 'Colour',
  hint: 'As a code of your house style, such as #1d5a8c.',
  look: 'Look at this colour',
  save: 'Save this colour',
  own: 'Take the colour of the procedure again',
  light: 'Light',
  dark: 'Dark',
  sample: 'Read more',
  button: 'Send',
  onPage: (ratio) => `text on the page ${ratio} : 1`,
  onButton: (ratio) => `text on a button ${ratio} : 1`,
  enough: 'What is needed is 4.5 : 1. This colour can be read well.',
  shifted: (colour) => `In the dark we use ${colour} for it.`,
  notColour: 'This is no colour. Type a hash with six digits or letters from a to f, such as #1d5a8c.',
  unreadable: (colour, ratio, nearest) =>
    `${colour} is too light to read: ${ratio} : 1, and 4.5 : 1 is needed. The nearest that can be read is ${nearest}. It is filled in below.`,
  saved: 'Saved. Pages and new letters have this colour now.',
};

export type LookWords = typeof nl;

/** The words in `language`. */
export function lookWords(language: Language): LookWords {
  return { nl, en }[language];
}
