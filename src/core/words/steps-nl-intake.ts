/** Dutch words of the steps that bring a complaint in, name its people and put things right. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<
  AllStepWords,
  | 'lodge'
  | 'frame'
  | 'confirm'
  | 'redirect'
  | 'refuse'
  | 'involve'
  | 'assign'
  | 'recuse'
  | 'correct'
  | 'move'
  | 'attach'
  | 'note'
  | 'send'
  | 'bounce'
  | 'withdraw'
  | 'reopen'
>;

export const intake: Part = {
  lodge: {
    act: 'Dien een klacht in',
    explain: 'Hiermee begint de behandeling. Vanaf de dag van ontvangst lopen de termijnen.',
    done: '{Klacht} ingediend',
    doneAs: 'Ingediend: {record}',
    told: '{U} diende {uw} klacht in',
    fields: {
      record: { label: 'Wat is het?' },
      channel: { label: 'Hoe kwam het binnen?' },
      story: { label: 'Wat is er gebeurd?', hint: 'Schrijf het op in eigen woorden.' },
      wish: { label: 'Wat moet er nu gebeuren?', hint: 'Bijvoorbeeld: uitleg, excuses, of iets dat wordt hersteld.' },
      about: {
        label: 'Over wie of wat gaat het?',
        hint: 'Een naam, een afdeling of een brief. Weet u het niet, laat het dan leeg.',
      },
      subject: { label: 'Onderwerp' },
      conduct: { label: 'Wanneer gebeurde het?', hint: 'Duurde het langer, kies dan de laatste dag.' },
      receivedAt: {
        label: 'Wanneer ontvangen?',
        hint: 'De dag en het tijdstip waarop het ons bereikte, niet waarop u het invoert.',
      },
      filedOn: { label: 'Datum van indiening', hint: 'De datum op de brief of van verzending.' },
      anonymous: { label: 'Zonder naam indienen' },
      unreachable: { label: 'Hoe {de klager} te bereiken is, weten wij niet' },
      people: { label: 'Wie dient {de klacht} in?' },
      details: { label: 'Gegevens' },
      documents: { label: 'Documenten' },
      authority: { label: 'De machtiging zit bij de documenten' },
      solved: { label: 'Meteen opgelost' },
    },
    choices: {},
  },
  frame: {
    act: 'Vat {de klacht} samen in punten',
    explain:
      'Elk punt krijgt straks een eigen oordeel. {De klager} ziet de punten en kan ze verbeteren; zonder antwoord gaat de behandeling gewoon door.',
    done: '{De klacht} in {count|punt|punten} samengevat',
    told: 'Wij vatten {uw} klacht samen in {count|punt|punten}',
    fields: {
      elements: { label: 'Punten van {de klacht}', hint: 'Eén ding per punt, met wat {de klager} daarmee wil bereiken.' },
      subject: { label: 'Onderwerp' },
      confirmed: { label: 'Heeft {de klager} de punten bevestigd?' },
    },
    choices: { confirmed: { 'by-phone': 'Ja, aan de telefoon', 'not-yet': 'Nog niet: vraag het {de klager}' } },
  },
  confirm: {
    act: 'Leg vast of de punten kloppen',
    explain: 'Kloppen de punten niet, dan past de behandelaar ze aan.',
    done: '{party} reageerde op de punten van {de klacht}',
    told: '{U} reageerde op onze samenvatting',
    fields: {
      party: { label: 'Namens wie?' },
      right: { label: 'Klopt onze samenvatting?' },
      correction: { label: 'Wat moet er anders?' },
    },
    choices: { right: { yes: 'Ja, dit klopt', no: 'Nee, het moet anders' } },
  },
  redirect: {
    act: 'Stuur door',
    explain: '{De klager} krijgt bericht. Blijkt het later toch iets voor ons, dan loopt de zaak verder met de oude datum.',
    done: 'Doorgestuurd: {way}',
    told: 'Wij stuurden {uw} bericht door: {way}',
    spoken: { done: 'Dit is iets anders: {way}', told: 'Dit is iets anders: {way}' },
    fields: {
      way: { label: 'Waarheen?' },
      reason: { label: 'Waarom sturen wij dit door?', hint: 'Dit komt in het bericht aan {de klager}.' },
    },
    choices: {},
  },
  refuse: {
    act: 'Neem niet in behandeling',
    explain: 'Dit mag alleen op een grond uit de regeling of de wet. {De klager} krijgt een brief met de reden.',
    done: 'Niet in behandeling genomen',
    told: 'Wij nemen {uw} klacht niet in behandeling',
    fields: {
      ground: { label: 'Op welke grond?' },
      reason: { label: 'Uitleg aan {de klager}', hint: 'In gewone taal. Dit komt in de brief.' },
      informed: {
        label: 'Wie gaat er wel over?',
        hint: '{De klacht} gaat dan vanzelf door, met wat erbij zat en met de eerste datum. Staat de instantie er niet bij? Vul dan hieronder in wie het is.',
      },
      passedTo: {
        label: 'Wij sturen {de klacht} door aan',
        hint: 'Alleen als u weet wie er wel over gaat. Dit komt in de brief.',
      },
      passedToEmail: {
        label: 'E-mailadres daarvan',
        hint: 'Met een e-mailadres gaat {de klacht} vanzelf door. Zonder stuurt u {deze klacht} zelf door.',
      },
    },
    choices: {},
  },
  involve: {
    act: 'Voeg iemand toe',
    explain: 'Wie betrokken is bij het onderwerp, ziet alleen wat de regeling geeft, en kan {de klacht} niet behandelen.',
    done: '{party} toegevoegd aan de zaak',
    told: '{party} is bij {uw} klacht betrokken',
    fields: {
      capacity: { label: 'In welke rol?' },
      staff: { label: 'Collega', hint: 'Alleen als deze persoon hier werkt.' },
      represents: { label: 'Spreekt namens' },
      engagement: {
        label: 'Hoe werkt deze persoon voor ons?',
        hint: 'Weet u het nog niet? Laat het dan leeg; het kan later ook.',
      },
      letters: { label: 'Wie krijgt onze brieven?' },
      informed: { label: 'Welke instantie?', hint: 'Naam en adres kennen wij al. Vul hieronder alleen in wat anders is.' },
      people: { label: 'Gegevens' },
      authority: { label: 'Machtiging' },
    },
    choices: {
      capacity: {
        subject: 'Over deze persoon gaat {de klacht}',
        representative: 'Vertegenwoordiger',
        witness: 'Getuige',
        informed: 'Krijgt een kopie',
        complainant: 'Nog een {klager}',
      },
      letters: {
        both: 'Allebei',
        representative: 'Alleen wie namens {de klager} spreekt',
        complainant: 'Alleen {de klager}',
      },
    },
  },
  assign: {
    act: 'Wijs een behandelaar aan',
    explain: '{De klager} hoort wie {de klacht} behandelt.',
    done: '{staff} werd behandelaar',
    told: '{staff} behandelt {uw} klacht',
    fields: {
      staff: { label: 'Behandelaar' },
      beside: { label: 'Naast de behandelaar die er al is' },
      notInvolved: { label: 'Deze collega is niet betrokken bij het onderwerp van {de klacht}' },
    },
    choices: {},
  },
  recuse: {
    act: 'Haal de behandelaar van de zaak',
    explain: 'Deze collega kan de zaak daarna niet meer behandelen.',
    done: '{staff} behandelt {deze klacht} niet meer',
    fields: { staff: { label: 'Collega' }, reason: { label: 'Reden' } },
    choices: {},
  },
  correct: {
    act: 'Verbeter een gegeven',
    explain: 'De datums worden opnieuw berekend. De oude waarde blijft in het logboek staan.',
    done: 'Gegeven verbeterd',
    fields: {
      what: { label: 'Wat klopt er niet?' },
      moment: { label: 'Juiste moment van ontvangst' },
      day: { label: 'Juiste datum' },
      subject: { label: 'Juiste onderwerp' },
      channel: { label: 'Juiste kanaal' },
      party: { label: 'Om wie gaat het?' },
      people: { label: 'Juiste gegevens' },
      engagement: { label: 'Hoe werkt deze persoon voor ons?' },
      reason: { label: 'Waarom?' },
    },
    choices: {
      what: {
        received: 'De datum van ontvangst',
        filed: 'De datum van indiening',
        conduct: 'De datum van de gebeurtenis',
        subject: 'Het onderwerp',
        channel: 'Het kanaal',
        person: 'Naam of bereikbaarheid van iemand',
        engagement: 'Hoe iemand voor ons werkt',
        'not-a-party': 'Iemand hoort niet bij deze zaak',
      },
    },
  },
  move: {
    act: 'Haal een verkeerd document weg',
    explain: 'Het document is hier daarna voor niemand meer te zien. Dat het er stond, blijft in het logboek.',
    done: 'Een verkeerd document is weggehaald',
    fields: {
      documents: { label: 'Document' },
      to: { label: 'Hoort bij zaak', hint: 'Het kenmerk van de andere zaak.' },
      reason: { label: 'Reden' },
    },
    choices: {},
  },
  attach: {
    act: 'Voeg tekst of een document toe',
    explain: 'Kies ook voor wie het is. Anders zien alleen wij het.',
    done: 'Toegevoegd aan de zaak',
    told: 'Toegevoegd aan de zaak',
    fields: {
      words: { label: 'Tekst', hint: 'Alleen tekst mag ook, en alleen een document ook.' },
      documents: { label: 'Documenten', hint: 'Elk bestand mag 25 MB zijn.' },
      description: { label: 'Korte omschrijving van de documenten' },
      audience: { label: 'Wie mag dit zien?' },
      authority: {
        label: 'Dit is de machtiging van',
        hint: 'Kies dit alleen als hieruit blijkt dat deze persoon voor een ander mag spreken. Zit de machtiging al in het dossier? Zeg dan in de tekst waar.',
      },
    },
    choices: {
      audience: {
        us: 'Alleen wij',
        complainants: 'Wij en {de klager}',
        subjects: 'Wij en {de betrokkene}',
        all: 'Iedereen in deze zaak',
      },
    },
  },
  note: {
    act: 'Maak een notitie',
    explain: 'Een notitie is alleen voor ons, tenzij u iets anders kiest.',
    done: 'Notitie',
    told: 'Bericht van ons',
    fields: { text: { label: 'Notitie' }, audience: { label: 'Wie mag dit zien?' } },
    choices: { audience: { us: 'Alleen wij', complainants: 'Wij en {de klager}' } },
  },
  send: {
    act: 'Leg vast dat een brief weg is',
    explain: 'Vanaf dit moment telt de brief.',
    done: '{letter} gestuurd aan {party}',
    unread: {
      'to-tell': '{letter} staat klaar en bereikt {party} niet: er is geen adres bekend',
      'no-address': '{letter} staat klaar en bereikt {party} niet: er is geen adres of telefoonnummer bekend',
    },
    told: 'Wij stuurden {u} een brief: {letter}',
    fields: {
      party: { label: 'Aan wie?' },
      letter: { label: 'Welke brief?' },
      because: { label: 'Naar aanleiding van' },
      medium: { label: 'Hoe?' },
      documents: { label: 'De brief zelf' },
    },
    choices: { medium: { email: 'Per e-mail', post: 'Per post', page: 'Op de eigen pagina' } },
  },
  bounce: {
    act: 'Leg vast dat een brief niet aankwam',
    explain: 'Zoek een andere weg: bel, of stuur de brief per post.',
    done: '{letter} kwam niet aan bij {party}',
    fields: { party: { label: 'Bij wie?' }, letter: { label: 'Welke brief?' }, reason: { label: 'Wat ging er mis?' } },
    choices: {},
  },
  withdraw: {
    act: 'Leg vast dat {de klager} stopt',
    explain: 'Zijn er nog andere {klagers}, dan gaat de zaak voor hen door.',
    done: '{party} trok {de klacht} in',
    told: '{U} trok {uw} klacht in',
    fields: { party: { label: 'Namens wie?' }, reason: { label: 'Reden', hint: 'Een reden hoeft niet.' } },
    choices: {},
  },
  reopen: {
    act: 'Heropen de zaak',
    explain: 'De eerste datum van ontvangst blijft gelden.',
    done: 'De zaak is heropend',
    told: 'De behandeling van {uw} klacht gaat verder',
    fields: { party: { label: 'Op verzoek van' }, reason: { label: 'Waarom?' } },
    choices: {},
  },
};
