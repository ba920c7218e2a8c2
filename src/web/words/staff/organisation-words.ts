/** The words of an organisation as a whole. */
import type { Language } from '../language.ts';

const nl = {
  heading: 'Organisatie',
  about: 'De naam, en of u nieuwe klachten aanneemt.',
  lead: 'Hoe uw organisatie overal heet, en of iemand een nieuwe klacht kan indienen.',
  back: 'Alle instellingen',
  name: 'Naam',
  nameHint: 'Staat op pagina’s en in brieven. Laat dit leeg voor de naam uit de klachtenregeling.',
  save: 'Bewaar de naam',
  nameFault: 'Een naam is hooguit 100 tekens lang.',
  close: 'Sluiten voor nieuwe klachten',
  open: 'Nieuwe klachten',
  running: (count: number, most: number) =>
    count === 0
      ? 'Er lopen nu geen zaken.'
      : count === 1
        ? 'Er loopt nu 1 zaak: die gaat gewoon door.'
        : `Er lopen nu ${count >= most ? `${most} of meer` : count} zaken: die gaan gewoon door.`,
  means: [
    'Niemand kan nog een klacht indienen: niet met het formulier, niet via een collega en niet via een koppeling.',
    'In de lijst op de voorpagina van deze site staat u dan niet meer.',
    'Wie al een klacht heeft, houdt de eigen pagina, krijgt brieven en kan in beroep.',
    'Collega’s werken door, en alle termijnen lopen door.',
    'U kunt altijd weer openen.',
  ],
  sure: 'Ja, neem geen nieuwe klachten meer aan',
  sureFault: 'Kruis aan dat u geen nieuwe klachten meer aanneemt.',
  closeIt: 'Sluit voor nieuwe klachten',
  closedSince: (day: string) => `Sinds ${day} neemt u geen nieuwe klachten aan.`,
  openIt: 'Neem weer klachten aan',
  done: {
    naam: 'De naam is bewaard.',
    dicht: 'U neemt geen nieuwe klachten meer aan.',
    open: 'U neemt weer klachten aan.',
  } as Readonly<Record<string, string>>,
};

const en: typeof nl = {
  heading: 'Organisation',
  about: 'The name, and whether you take up new complaints.',
  lead: 'What your organisation is called everywhere, and whether somebody can make a new complaint.',
  back: 'All settings',
  name: 'Name',
  nameHint: 'Stands on pages and in letters. Leave this empty for the name in the procedure.',
  save: 'Save the name',
  nameFault: 'A name is 100 characters at most.',
  close: 'Close for new complaints',
  open: 'New complaints',
  running: (count, most) =>
    count === 0
      ? 'No cases are running now.'
      : count === 1
        ? '1 case is running: it goes on as before.'
        : `${count >= most ? `${most} or more` : count} cases are running: they go on as before.`,
  means: [
    'Nobody can make a complaint any more: not with the form, not through a colleague and not through a connection.',
    'In the list on the front page of this site you stand no more.',
    'Who has a complaint keeps the own page, gets letters and can appeal.',
    'Colleagues go on working, and all terms go on.',
    'You can always open again.',
  ],
  sure: 'Yes, take up no new complaints',
  sureFault: 'Tick that you take up no new complaints.',
  closeIt: 'Close for new complaints',
  closedSince: (day) => `Since ${day} you take up no new complaints.`,
  openIt: 'Take up complaints again',
  done: { naam: 'The name is saved.', dicht: 'You take up no new complaints any more.', open: 'You take up complaints again.' },
};

export type OrganisationWords = typeof nl;

/** The words in `language`. */
export function organisationWords(language: Language): OrganisationWords {
  return { nl, en }[language];
}
