/** The words about documents that are shown, or not: for colleagues and on the own page. */
import type { Address, Language } from './language.ts';

function nl(je: boolean) {
  const say = (u: string, j: string) => (je ? j : u);
  return {
    backToCase: 'Terug naar de zaak',
    redacted: (day: string) => `Dit is een kopie waarin stukken onleesbaar zijn gemaakt, op ${day}`,
    viewer: {
      tools: 'Document bekijken',
      previous: 'Vorig document',
      next: 'Volgend document',
      closer: 'Groter',
      farther: 'Kleiner',
      turn: 'Draai',
      print: 'Afdrukken',
      original: 'Origineel bestand',
      region: (name: string) => `Pagina’s van ${name}`,
      page: (number: number, of: number) => `Pagina ${number} van ${of}`,
      pages: (count: number) => (count === 1 ? '1 pagina' : `${count} pagina’s`),
      text: 'Tekst van het document',
      noText: 'In dit document is geen tekst gevonden. Misschien is het een foto of een scan.',
      letterText: 'Lees deze brief als tekst',
      none: {
        'phone-photo':
          'Van deze foto (HEIC, zoals een iPhone die maakt) kunnen wij geen voorbeeld maken. Wij hebben de foto wel: open het originele bestand. Lukt dat niet? Dan helpt dezelfde foto als JPEG. Op de iPhone: Instellingen, Camera, Structuren, Meest compatibel.',
        'no-picture': 'Van dit soort bestand maken wij geen voorbeeld. Open het originele bestand.',
        damaged: 'Van dit bestand kunnen wij geen voorbeeld maken: het is beschadigd. Probeer het originele bestand.',
        locked: 'Dit bestand heeft een wachtwoord. Wij kunnen er geen voorbeeld van maken. Open het originele bestand.',
        'too-large': 'Dit bestand is te groot voor een voorbeeld. Open het originele bestand.',
        'too-slow': 'Een voorbeeld van dit bestand maken duurt te lang. Open het originele bestand.',
        'too-much': 'Dit bestand is te groot voor een voorbeeld. Open het originele bestand.',
      },
    },
    withheld: {
      waiting: {
        mark: 'wacht op de virusscan',
        heading: 'Dit document wacht op de virusscan',
        text: say(
          'Meestal duurt dat een paar seconden. Daarna kunt u het openen. Probeer het zo nog eens.',
          'Meestal duurt dat een paar seconden. Daarna kun je het openen. Probeer het zo nog eens.',
        ),
      },
      infected: {
        mark: 'virus: niet te openen',
        heading: 'In dit document zit een virus',
        text: say(
          'Niemand kan het openen, ook wij niet. Hebt u het document zonder virus? Stuur het dan nog eens. Laat ook uw eigen apparaat nakijken op virussen.',
          'Niemand kan het openen, ook wij niet. Heb je het document zonder virus? Stuur het dan nog eens. Laat ook je eigen apparaat nakijken op virussen.',
        ),
        colleague:
          'Niemand kan het openen. Vraag wie het stuurde om het document zonder virus te sturen, of vraag om een foto of een afdruk. Al het andere is gewoon aangenomen.',
      },
      unscannable: {
        mark: 'niet te scannen',
        heading: 'Dit document kan niet op virussen worden gescand',
        text: say(
          'Het is te groot of te ingewikkeld voor de virusscanner. Daarom kan niemand het openen. Stuur het als pdf of als foto.',
          'Het is te groot of te ingewikkeld voor de virusscanner. Daarom kan niemand het openen. Stuur het als pdf of als foto.',
        ),
        colleague:
          'Het is te groot of te ingewikkeld voor de virusscanner. Daarom kan niemand het openen. Vraag wie het stuurde om een pdf of een foto.',
      },
    },
  };
}

export type DocumentWords = ReturnType<typeof nl>;

const en: DocumentWords = {
  backToCase: 'Back to the case',
  redacted: (day) => `This is a copy in which parts were made unreadable, on ${day}`,
  viewer: {
    tools: 'Look at the document',
    previous: 'Previous document',
    next: 'Next document',
    closer: 'Larger',
    farther: 'Smaller',
    turn: 'Turn',
    print: 'Print',
    original: 'Original file',
    region: (name) => `Pages of ${name}`,
    page: (number, of) => `Page ${number} of ${of}`,
    pages: (count) => (count === 1 ? '1 page' : `${count} pages`),
    text: 'Text of the document',
    noText: 'No text was found in this document. It may be a photo or a scan.',
    letterText: 'Read this letter as text',
    none: {
      'phone-photo':
        'We cannot make a preview of this photo (HEIC, as an iPhone makes it). We do have the photo: open the original file. If that fails, the same photo as JPEG helps. On the iPhone: Settings, Camera, Formats, Most Compatible.',
      'no-picture': 'We make no preview of this kind of file. Open the original file.',
      damaged: 'We cannot make a preview of this file: it is damaged. Try the original file.',
      locked: 'This file has a password. We cannot make a preview of it. Open the original file.',
      'too-large': 'This file is too large for a preview. Open the original file.',
      'too-slow': 'A preview of this file takes too long. Open the original file.',
      'too-much': 'This file is too large for a preview. Open the original file.',
    },
  },
  withheld: {
    waiting: {
      mark: 'waits for the virus scan',
      heading: 'This document waits for the virus scan',
      text: 'That usually takes a few seconds. After that you can open it. Please try again in a moment.',
    },
    infected: {
      mark: 'virus: cannot be opened',
      heading: 'There is a virus in this document',
      text: 'Nobody can open it, and neither can we. Do you have the document without the virus? Then send it once more. Have your own device checked for viruses as well.',
      colleague:
        'Nobody can open it. Ask who sent it for the document without the virus, or for a photo or a print. Everything else was taken as usual.',
    },
    unscannable: {
      mark: 'cannot be scanned',
      heading: 'This document cannot be scanned for viruses',
      text: 'It is too large or too complicated for the virus scanner. That is why nobody can open it. Send it as a PDF or as a photo.',
      colleague:
        'It is too large or too complicated for the virus scanner. That is why nobody can open it. Ask who sent it for a PDF or a photo.',
    },
  },
};

const words = { u: nl(false), je: nl(true) };

/** The words in the asked language; the form of address follows the policy. */
export function documentWords(language: Language, address: Address = 'u'): DocumentWords {
  return language === 'en' ? en : words[address];
}
