/** The words of the page on which a document is redacted. */
import type { FoundKind } from '#handling/pictures/found-words.ts';
import type { Language } from '../language.ts';

const kindsNl: Readonly<Record<FoundKind, string>> = {
  name: 'Naam',
  number: 'Burgerservicenummer',
  phone: 'Telefoonnummer',
  email: 'E-mailadres',
  account: 'Rekeningnummer',
  place: 'Postcode',
  searched: 'Gezocht',
};

const nl = {
  act: 'Lak dit document',
  heading: (name: string) => `Lak ${name}`,
  lead: 'Kies wat in de kopie niet te lezen mag zijn. Wat u kiest, wordt zwart. De kopie bestaat alleen uit plaatjes: wat zwart is, is er niet meer. Het origineel blijft zoals het is.',
  boxes: 'Wat wordt verborgen?',
  boxesHint: 'Dit vonden wij in de tekst. Kijk zelf of het klopt en of het alles is.',
  none: 'Wij vonden in de tekst niets dat wij herkennen. Zoek zelf, of teken vakken.',
  found: (kind: FoundKind, text: string, page: number) => `${kindsNl[kind]}: ${text} (pagina ${page})`,
  drawn: (page: number, number: number) => `Vak ${number} op pagina ${page}`,
  search: 'Zoek een woord in het document',
  searchHint: 'Alle plaatsen waar het staat komen in de lijst.',
  byNumbers: 'Maak een vak met getallen',
  byNumbersHint: 'In procenten van de pagina, vanaf de linkerbovenhoek.',
  numbers: { page: 'Pagina', left: 'Vanaf links', top: 'Vanaf boven', width: 'Breedte', height: 'Hoogte' },
  look: 'Zoek en bekijk',
  make: 'Maak de gelakte kopie',
  pages: 'Zo wordt de kopie',
  draw: 'Teken vakken op de pagina',
  drawHelp:
    'Sleep een vak met de muis of met uw vinger. Met het toetsenbord: Enter begint een vak, de pijltjes verplaatsen het, Shift met pijltjes maakt het groter of kleiner, Enter legt het vast, Delete haalt het laatste weg.',
  page: (number: number, of: number) => `Pagina ${number} van ${of}`,
  lookFirst: 'Kijk of dit klopt. Maak daarna de kopie.',
  nothingChosen: 'Kies of teken wat er verborgen moet worden.',
  notFound: (word: string) =>
    `‘${word}’ staat niet in de tekst van dit document. Staat het wel op de pagina? Teken er dan een vak over.`,
  badNumbers: 'Vul bij het vak alle vijf de getallen in: een pagina die er is, en procenten van 0 tot en met 100.',
  cannot: 'Van dit document kunnen wij geen gelakte kopie maken.',
  forbidden: 'Uw rol geeft niet het recht om een gelakte kopie te maken.',
  first: 'Open het document dat u wilt lakken. Daar staat de knop ‘Lak dit document’.',
  toDocument: 'Naar de documenten',
  copyName: (name: string) => `${name} (gelakt).pdf`,
  isCopy: (original: string | undefined) =>
    original === undefined ? 'Dit is een gelakte kopie' : `Dit is een gelakte kopie van ${original}`,
  madeBy: (who: string, day: string) => `Gemaakt door ${who} op ${day}.`,
  madeFor: (whom: string) => `Bedoeld voor ${whom}. U geeft haar zelf: niemand in de zaak krijgt haar vanzelf.`,
};

export type RedactionWords = typeof nl;

const kindsEn: Readonly<Record<FoundKind, string>> = {
  name: 'Name',
  number: 'Citizen service number',
  phone: 'Telephone number',
  email: 'E-mail address',
  account: 'Account number',
  place: 'Postcode',
  searched: 'Searched',
};

const en: RedactionWords = {
  act: 'Redact this document',
  heading: (name) => `Redact ${name}`,
  lead: 'Choose what must not be readable in the copy. What you choose becomes black. The copy is made of pictures only: what is black is gone. The original stays as it is.',
  boxes: 'What is hidden?',
  boxesHint: 'We found this in the text. Look for yourself whether it is right and whether it is everything.',
  none: 'We found nothing in the text that we recognise. Search, or draw boxes.',
  found: (kind, text, page) => `${kindsEn[kind]}: ${text} (page ${page})`,
  drawn: (page, number) => `Box ${number} on page ${page}`,
  search: 'Search for a word in the document',
  searchHint: 'Every place where it stands comes into the list.',
  byNumbers: 'Make a box by numbers',
  byNumbersHint: 'In percent of the page, from the upper left corner.',
  numbers: { page: 'Page', left: 'From the left', top: 'From the top', width: 'Width', height: 'Height' },
  look: 'Search and look',
  make: 'Make the redacted copy',
  pages: 'This is how the copy will be',
  draw: 'Draw boxes on the page',
  drawHelp:
    'Drag a box with the mouse or your finger. With the keyboard: Enter begins a box, the arrows move it, Shift with arrows makes it larger or smaller, Enter keeps it, Delete takes the last one away.',
  page: (number, of) => `Page ${number} of ${of}`,
  lookFirst: 'Look whether this is right. Then make the copy.',
  nothingChosen: 'Choose or draw what must be hidden.',
  notFound: (word) => `‘${word}’ is not in the text of this document. Does it stand on the page? Then draw a box over it.`,
  badNumbers: 'Fill in all five numbers of the box: a page that exists, and percentages from 0 to 100.',
  cannot: 'We cannot make a redacted copy of this document.',
  forbidden: 'Your role does not give the right to make a redacted copy.',
  first: 'Open the document that you want to redact. There is the button ‘Redact this document’.',
  toDocument: 'To the documents',
  copyName: (name) => `${name} (gelakt).pdf`,
  isCopy: (original) => (original === undefined ? 'This is a redacted copy' : `This is a redacted copy of ${original}`),
  madeBy: (who, day) => `Made by ${who} on ${day}.`,
  madeFor: (whom) => `Meant for ${whom}. You hand it over yourself: nobody in the case gets it by itself.`,
};

/** The words in the asked language. */
export function redactionWords(language: Language): RedactionWords {
  return language === 'en' ? en : nl;
}
