/** The words of choosing how the organisation looks. */
import type { Language } from '../language.ts';

const nl = {
  heading: 'Uiterlijk',
  about: 'Het logo en de kleur van uw organisatie, op pagina’s en in brieven.',
  lead: 'Uw logo en kleur staan op de pagina’s voor indieners, op hun eigen pagina en in brieven. De kleur staat ook in dit werkscherm.',
  back: 'Alle instellingen',
  now: (colour: string) => `Nu is de kleur ${colour}.`,
  colour: 'Kleur',
  code: 'Code van de kleur',
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
  typed: { good: 'Op licht: {ratio} : 1. Goed te lezen.', bad: 'Op licht: {ratio} : 1. Te licht om te lezen: 4,5 : 1 is nodig.' },
  logo: 'Logo',
  logoAbout:
    'Het logo staat in plaats van de naam boven pagina’s voor indieners en boven brieven. Wie het niet ziet, hoort de naam.',
  logoNone: 'Er is geen logo: de naam van uw organisatie staat er.',
  logoNow: 'Uw logo nu',
  logoFile: 'Bestand met het logo',
  logoHint: 'Een PNG, JPEG, WebP of SVG van hooguit 1 MB. Wij maken er een nieuw plaatje van; het bestand zelf bewaren wij niet.',
  logoSave: 'Bewaar dit logo',
  logoRemove: 'Haal het logo weg',
  logoSaved: 'Bewaard. Pagina’s en nieuwe brieven hebben nu dit logo.',
  logoGone: 'Het logo is weg. De naam staat er weer.',
  logoFaults: {
    none: 'Kies eerst een bestand.',
    'too-large': 'Dit bestand is groter dan 1 MB.',
    'not-a-picture': 'Van dit bestand kunnen wij geen plaatje maken. Kies een PNG, JPEG, WebP of SVG.',
    'too-small': 'Dit plaatje is te klein: het moet minstens 16 bij 16 beeldpunten zijn.',
  },
  saved: 'Bewaard. Pagina’s en nieuwe brieven hebben nu deze kleur.',
};

const en: typeof nl = {
  heading: 'Look',
  about: 'The logo and the colour of your organisation, on pages and in letters.',
  lead: 'Your logo and colour stand on the pages for complainants, on their own page and in letters. The colour stands on this screen too.',
  back: 'All settings',
  now: (colour) => `The colour is ${colour} now.`,
  colour: 'Colour',
  code: 'Code of the colour',
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
  typed: {
    good: 'On light: {ratio} : 1. It can be read well.',
    bad: 'On light: {ratio} : 1. Too light to read: 4.5 : 1 is needed.',
  },
  logo: 'Logo',
  logoAbout:
    'The logo stands in the place of the name above pages for complainants and above letters. Who does not see it hears the name.',
  logoNone: 'There is no logo: the name of your organisation stands there.',
  logoNow: 'Your logo now',
  logoFile: 'File with the logo',
  logoHint: 'A PNG, JPEG, WebP or SVG of 1 MB at most. We make a new picture of it and do not keep the file itself.',
  logoSave: 'Save this logo',
  logoRemove: 'Take the logo away',
  logoSaved: 'Saved. Pages and new letters have this logo now.',
  logoGone: 'The logo is gone. The name stands there again.',
  logoFaults: {
    none: 'Choose a file first.',
    'too-large': 'This file is larger than 1 MB.',
    'not-a-picture': 'We cannot make a picture of this file. Choose a PNG, JPEG, WebP or SVG.',
    'too-small': 'This picture is too small: it must be 16 by 16 pixels at least.',
  },
  saved: 'Saved. Pages and new letters have this colour now.',
};

export type LookWords = typeof nl;

/** The words in `language`. */
export function lookWords(language: Language): LookWords {
  return { nl, en }[language];
}
