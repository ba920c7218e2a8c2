/** The Dutch words of the parts that stand on many pages: frame, dates, forms, lists. */
import type { Address } from '../language.ts';

/** Dutch words of the parts, in the form of address that the organisation uses. */
export function partsNl(address: Address) {
  const u = address === 'u';
  const your = u ? 'uw' : 'je';
  return {
    frame: {
      skipToContent: 'Naar de inhoud',
      languages: 'Taal',
      languageNames: { nl: 'Nederlands', en: 'English' },
      home: (organisation: string) => `${organisation}: naar het begin`,
      leave: 'Uitloggen',
      privacy: 'Privacy',
      accessibility: 'Toegankelijkheid',
      footer: 'Over deze website',
      demonstration: 'Demonstratie',
      demonstrationMeans:
        'Niets hiervan is echt. Berichten gaan niet de deur uit: zij komen in het postvak van deze demonstratie.',
      demonstrationMailbox: 'Lees het postvak',
      demonstrationStaff: 'Werk als medewerker',
      demonstrationClock: (day: string) => `Zet de klok vooruit (${day})`,
      demonstrationSource:
        'De regelingen in deze demonstratie volgen gepubliceerde teksten. De organisaties zelf hebben niets met deze software te maken.',
      menu: 'Menu',
      mainMenu: 'Hoofdmenu',
      search: 'Zoeken',
      signedInAs: 'Ingelogd als',
      keyboard: 'Toetsen',
      faultTitle: (title: string) => `Fout: ${title}`,
    },
    date: {
      why: 'waarom deze datum?',
      whyShort: 'waarom?',
      atLatest: (day: string) => `uiterlijk ${day}`,
      wasDue: (day: string) => `dat moest uiterlijk ${day}`,
      atLatestStart: (day: string) => `Uiterlijk ${day}`,
      about: (day: string) => `over ${day}`,
      source: 'Regeling of wet',
    },
    mark: { late: 'te laat', soon: 'bijna', done: 'klaar', info: 'let op' },
    story: {
      past: 'gebeurd',
      owed: 'komt nog',
      late: 'te laat',
      done: 'klaar',
      today: (day: string) => `vandaag, ${day}`,
      empty: 'Er is nog niets gebeurd.',
    },
    form: {
      optional: 'hoeft niet',
      errorsHeading: u ? 'Wilt u dit nog even nakijken?' : 'Wil je dit nog even nakijken?',
      errorsKept: u ? 'Wat u hebt ingevuld, staat er nog.' : 'Wat je hebt ingevuld, staat er nog.',
      error: 'Fout',
      next: 'Verder',
      back: 'Terug',
      save: 'Sla op',
      cancel: 'Niet doen',
      change: 'Wijzig',
      changeWhat: (what: string) => `Wijzig: ${what.toLowerCase()}`,
      choose: 'Maak een keuze',
      codeExample: '26 letters en cijfers. Streepjes en spaties maken niet uit.',
      signedOut: 'Niet meer ingelogd. De tekst is bewaard. Na opnieuw inloggen staat hij er weer.',
      restored: u ? 'Wij hebben teruggezet wat u eerder typte.' : 'We hebben teruggezet wat je eerder typte.',
      left: 'tekens over',
      notAnswered: 'Niet ingevuld',
      stepOf: (number: number, total: number) => `Stap ${number} van ${total}`,
      unsaved: 'Er staat nog tekst die niet is verstuurd.',
    },
    upload: {
      add: 'Kies bestanden',
      limits: (size: string) => `Per bestand hoogstens ${size}. ${u ? 'U kunt' : 'Je kunt'} er meer tegelijk kiezen.`,
      kept: `${u ? 'Uw' : 'Je'} bestanden`,
      keptMeans: `Deze bestanden hebben wij al. ${u ? 'U hoeft' : 'Je hoeft'} ze niet opnieuw te kiezen.`,
      remove: 'Verwijder',
      sending: 'Bezig met versturen',
      tooLarge: (name: string, size: string) => `${name} is te groot: hoogstens ${size}.`,
      failed: 'Versturen lukte niet. Wij proberen het op de gewone manier.',
    },
    list: {
      newer: 'Nieuwer',
      older: 'Ouder',
      pages: 'Bladeren',
      filter: 'Toon',
      filters: 'Filter',
      clearFilters: 'Toon alles',
      otherSteps: 'Andere stappen',
      facts: 'Gegevens',
      documents: 'Documenten',
      onlyUs: 'alleen voor ons',
    },
    code: { copy: `Schrijf ${your} code over, of bewaar de mail die wij stuurden.` },
    letter: { preview: 'Zo ziet de brief eruit', open: 'Open als pdf' },
    keyboard: {
      heading: 'Met het toetsenbord',
      intro: 'Deze toetsen werken op de pagina’s van het werk, als de cursor niet in een invulveld staat.',
      keys: [
        { keys: ['j', 'k'], does: 'volgende en vorige in een lijst' },
        { keys: ['Enter'], does: 'open wat gekozen is' },
        { keys: ['x'], does: 'kies de regel, om met meer zaken tegelijk iets te doen' },
        { keys: ['n'], does: 'noteer een klacht, vanaf mijn werk' },
        { keys: ['/'], does: 'naar het zoekveld' },
        { keys: ['g', 'w'], does: 'ga naar mijn werk' },
        { keys: ['g', 't'], does: 'ga naar het werk van het team' },
        { keys: ['g', 'd'], does: 'ga naar de werkverdeling' },
        { keys: ['g', 'z'], does: 'ga naar de zaken' },
        { keys: ['n', 'p'], does: 'volgend en vorig document' },
        { keys: ['+', '-', 'r'], does: 'document groter, kleiner, een kwartslag draaien' },
        { keys: ['?'], does: 'deze uitleg' },
      ],
      turnOff: 'Zet deze toetsen uit',
      turnOn: 'Zet deze toetsen aan',
    },
  };
}

/** The words that every language must have for the parts. */
export type PartWords = ReturnType<typeof partsNl>;
