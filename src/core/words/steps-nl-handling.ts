/** Dutch words of the steps by which a complaint is looked into, heard, judged and closed. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<
  AllStepWords,
  | 'contact'
  | 'ask'
  | 'answer'
  | 'propose'
  | 'accept'
  | 'decline'
  | 'invite'
  | 'choose'
  | 'waive'
  | 'hear'
  | 'extend'
  | 'consent'
  | 'deviate'
  | 'find'
  | 'conclude'
  | 'debrief'
  | 'close'
>;

export const handling: Part = {
  contact: {
    act: 'Leg een gesprek vast',
    explain:
      'Ook een mislukte poging telt mee in het verhaal. Een e-mail of brief is geen gesprek. De samenvatting is alleen voor ons.',
    done: '{who} zocht contact met {party}',
    telling: '{who} vertelde {party} wat in onze brieven staat',
    told: '{who} zocht contact met {u}',
    fields: {
      party: { label: 'Met wie?' },
      medium: { label: 'Hoe?' },
      result: { label: 'Hoe liep het?' },
      summary: { label: 'Wat is er gezegd?', hint: 'Luister, vat samen, vraag wat helpt, en spreek af wat er nu gebeurt.' },
      promised: {
        label: 'Volgend contact',
        hint: 'De dag waarop u weer contact opneemt: zoals u afsprak, of om het nog eens te proberen.',
      },
      told: {
        label: 'Ik heb verteld wat in onze brieven staat',
        hint: 'Alleen als de brieven niet aankomen. Wat wij ermee beloofden, is dan gedaan.',
      },
    },
    choices: {
      medium: { phone: 'Telefoon', visit: 'Op kantoor of op bezoek', email: 'E-mail', letter: 'Brief', video: 'Videogesprek' },
      result: { reached: 'Gesproken', voicemail: 'Voicemail ingesproken', 'no-answer': 'Geen gehoor', written: 'Geschreven' },
    },
  },
  ask: {
    act: 'Stel een vraag',
    explain: 'De vraag gaat per brief of e-mail en staat op de eigen pagina. De termijn loopt door.',
    done: 'Vraag gesteld aan {party}',
    told: 'Wij stelden {u} een vraag',
    fields: {
      party: { label: 'Aan wie?' },
      question: { label: 'Vraag' },
      answerBy: { label: 'Graag antwoord uiterlijk op' },
      repair: {
        label: 'Dit ontbreekt aan {de klacht}',
        hint: 'Zonder antwoord hoeven wij {de klacht} misschien niet te behandelen.',
      },
    },
    choices: {},
  },
  answer: {
    act: 'Leg een antwoord vast',
    explain: 'Het antwoord komt bij de vraag in het verhaal.',
    done: '{party} gaf antwoord op vraag {number}',
    told: '{U} beantwoordde onze vraag',
    fields: {
      question: { label: 'Welke vraag?' },
      answer: { label: 'Antwoord' },
      documents: { label: 'Documenten' },
      authority: { label: 'Dit is de machtiging van' },
    },
    choices: {},
  },
  propose: {
    act: 'Stel een oplossing voor',
    explain: '{De klager} kan laten weten of het hiermee is opgelost.',
    done: 'Oplossing voorgesteld',
    told: 'Wij stelden een oplossing voor',
    fields: { solution: { label: 'Uw voorstel' }, answerBy: { label: 'Graag antwoord uiterlijk op' } },
    choices: {},
  },
  accept: {
    act: 'Leg vast dat {de klager} tevreden is',
    explain: 'Alleen {de klager} kan dit zeggen. Andere {klagers} in deze zaak houden hun eigen oordeel.',
    done: '{party} zegt dat het is opgelost',
    told: '{U} liet weten dat het is opgelost',
    agreed: { done: '{party} vindt de oplossing goed', told: '{U} liet weten dat {u} de oplossing goed vindt' },
    fields: { party: { label: 'Namens wie?' }, yes: { label: '{De klager} bevestigt' }, words: { label: 'In eigen woorden' } },
    choices: {},
  },
  decline: {
    act: 'Leg vast dat het niet is opgelost',
    explain: 'De behandeling gaat verder.',
    done: '{party} zegt dat het niet is opgelost',
    told: '{U} liet weten dat het nog niet is opgelost',
    fields: { party: { label: 'Namens wie?' }, reason: { label: 'Wat ontbreekt er nog?' } },
    choices: {},
  },
  invite: {
    act: 'Bied een gesprek of hoorzitting aan',
    explain: '{De klager} en {de betrokkene} mogen hun kant vertellen. Noem een paar momenten: dan kiest de ander er zelf een.',
    done: '{party} mag vertellen hoe het zit, graag reactie uiterlijk {day}',
    told: '{U} mag {uw} klacht toelichten',
    fields: {
      party: { label: 'Wie?' },
      replyBy: { label: 'Graag antwoord uiterlijk op' },
      first: { label: 'Eerste moment' },
      second: { label: 'Tweede moment' },
      third: { label: 'Derde moment' },
      medium: { label: 'Hoe?' },
      way: { label: 'Soort gesprek' },
      minutes: { label: 'Hoeveel minuten?' },
      where: { label: 'Waar?', hint: 'Het adres, het telefoonnummer of de link.' },
      text: { label: 'Toevoeging aan de uitnodiging' },
    },
    choices: { medium: { place: 'Op een plek', phone: 'Per telefoon', video: 'Met beeldbellen' } },
  },
  choose: {
    act: 'Leg vast hoe iemand gehoord wil worden',
    explain: 'Wie niet gehoord wil worden, hoeft niet.',
    done: '{party} koos: {way}',
    told: '{U} koos: {way}',
    fields: { party: { label: 'Wie?' }, way: { label: 'Hoe?' }, moments: { label: 'Wanneer schikt het?' } },
    choices: {},
  },
  waive: {
    act: 'Zie af van horen',
    explain: 'Dit kan alleen op een grond uit de regeling of de wet, en alleen voor {de klager}.',
    done: '{party} wordt niet gehoord',
    fields: { party: { label: '{Klager}' }, ground: { label: 'Op welke grond?' }, reason: { label: 'Toelichting' } },
    choices: {},
  },
  hear: {
    act: 'Leg een gesprek of hoorzitting vast',
    explain: 'Van een hoorzitting hoort een verslag in de zaak.',
    done: '{party} gehoord: {way}',
    told: 'Wij spraken met {u}: {way}',
    fields: {
      party: { label: 'Wie is gehoord?' },
      way: { label: 'Hoe?' },
      place: { label: 'Waar?' },
      report: { label: 'Verslag', hint: '{De klager} en {de betrokkene} lezen elk het verslag van hun eigen gesprek.' },
      documents: { label: 'Verslag als bestand' },
    },
    choices: {},
  },
  extend: {
    act: 'Laat weten dat het langer duurt',
    explain: 'De nieuwe datum geldt pas als het bericht daarover is verstuurd.',
    done: 'Verlengd tot en met {day}',
    told: 'Wij hebben langer nodig: tot en met {day}',
    asking: { done: 'Uitstel gevraagd tot en met {day}', told: 'Wij vroegen of het langer mag duren: tot en met {day}' },
    fields: {
      clause: { label: 'Wat duurt langer?' },
      until: { label: 'Nieuwe datum' },
      hindrance: {
        label: 'Waardoor lukt het niet op tijd?',
        hint: 'Alleen hierdoor mag het later worden. Dit komt in het bericht.',
      },
      reason: { label: 'Waarom is er meer tijd nodig?', hint: 'Dit komt in het bericht.' },
    },
    choices: {},
  },
  consent: {
    act: 'Leg vast of {de klager} uitstel goed vindt',
    explain: 'Zonder schriftelijk ja van {elke klager} verandert de datum niet.',
    done: '{party} reageerde op het verzoek om uitstel',
    told: '{U} reageerde op ons verzoek om uitstel',
    fields: {
      party: { label: 'Namens wie?' },
      agrees: { label: 'Akkoord met de nieuwe datum?' },
      how: { label: 'Hoe is dit gezegd?' },
      words: { label: 'Toelichting' },
    },
    choices: {
      agrees: { yes: 'Ja, akkoord', no: 'Nee, niet akkoord' },
      how: { 'own-page': 'Op de eigen pagina', letter: 'Per brief', email: 'Per e-mail', oral: 'Mondeling' },
    },
  },
  deviate: {
    act: 'Wijk af van een eigen belofte',
    explain: 'Alleen van wat wij zelf beloven. Wat de wet vraagt, blijft staan. De reden blijft zichtbaar in het dossier.',
    done: '{who} week af van een eigen belofte',
    fields: { clause: { label: 'Wat wij niet doen' }, reason: { label: 'Waarom niet' } },
    choices: {},
  },
  find: {
    act: 'Beoordeel een punt',
    explain: 'Schrijf op wat u vond en wat u ervan vindt. Pas als elk punt een oordeel heeft, kan het antwoord weg.',
    done: 'Punt {number} beoordeeld',
    fields: {
      element: { label: 'Welk punt?' },
      finding: { label: 'Wat blijkt uit het onderzoek?' },
      verdict: { label: 'Oordeel' },
      shows: { label: 'Wat moet er gebeuren?' },
    },
    choices: {
      shows: {
        'improper-treatment': '{De klager} is niet juist behandeld door een medewerker',
        'change-administration': 'Er moet iets veranderen in de administratie',
        'change-process': 'Er moet iets veranderen in onze werkwijze',
      },
    },
  },
  conclude: {
    act: 'Schrijf het antwoord',
    explain: 'De brief gaat pas weg als alle verplichte onderdelen er zijn.',
    done: 'Het antwoord is klaar',
    told: 'Ons antwoord op {uw} klacht',
    fields: {
      explanation: { label: 'Waar gaat {de klacht} over?', hint: 'Vat {de klacht} samen in de woorden van {de klager}.' },
      solution: { label: 'Welke oplossing bieden wij?' },
      verdict: { label: 'Oordeel over het geheel' },
      judgement: { label: 'Hoe komen wij tot dit oordeel?' },
      consequences: { label: 'Wat gebeurt er nu?' },
      deviation: { label: 'Waarom wijken wij af van het advies?', hint: 'Alleen nodig als u anders oordeelt dan de commissie.' },
      use: { label: 'Wat doen wij met wat u ons vertelde?' },
      executeBy: { label: 'Uiterlijk gedaan op', hint: 'De dag waarop wij hebben gedaan wat in het antwoord staat.' },
    },
    choices: {},
  },
  debrief: {
    act: 'Leg het gesprek met de medewerker vast',
    explain: 'Dit gesprek is vertrouwelijk. {De klager} ziet het niet.',
    done: 'Besproken met {party}',
    fields: { party: { label: 'Met wie?' }, summary: { label: 'Wat is er besproken?' } },
    choices: {},
  },
  close: {
    act: 'Sluit de zaak',
    explain: 'Daarna gebeurt er niets meer, tenzij iemand de zaak heropent.',
    done: 'De zaak is gesloten',
    told: 'Wij hebben {uw} klacht afgesloten',
    fields: {
      manner: { label: 'Waarom kan de zaak dicht?' },
      solution: { label: 'Wat was de oplossing?' },
      carriedOut: { label: 'Wat is afgesproken, is gedaan' },
      lesson: { label: 'Wat leren wij hiervan?' },
    },
    choices: {
      manner: {
        satisfied: '{De klager} zegt tevreden te zijn',
        concluded: 'Ons antwoord is verstuurd',
        noted: 'Er hoeft verder niets te gebeuren',
      },
    },
  },
};
