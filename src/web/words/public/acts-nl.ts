/** The Dutch words of what somebody can do on the own page. */
import type { ActWords } from './act-words.ts';
import { hearingActsNl } from './hearing-acts-nl.ts';
import type { OwnVerb } from './own-verbs.ts';
import { personActsNl } from './person-acts-nl.ts';

type Say = (formal: string, informal: string) => string;

/** What somebody can do on the own page, in the form of address of the organisation. */
export function actsNl(say: Say, your: string, Your: string, we: string, We: string): Readonly<Record<OwnVerb, ActWords>> {
  const authority = {
    label: 'Is dit een machtiging?',
    hint: 'Kies dan wie hiermee mag spreken. Is het iets anders? Kies dan niets.',
  };
  const documents = { label: 'Documenten', hint: 'Per bestand hoogstens 25 MB.' };
  return {
    ...personActsNl(say, your, we, We),
    ...hearingActsNl(say, We),
    answer: {
      label: 'Beantwoord de vraag',
      heading: 'Beantwoord onze vraag',
      explain: say('U mag ook een document meesturen.', 'Je mag ook een document meesturen.'),
      send: 'Verstuur het antwoord',
      done: `${We} hebben ${your} antwoord.`,
      fields: { question: { label: 'Welke vraag?' }, answer: { label: `${Your} antwoord` }, documents, authority },
    },
    confirm: {
      label: 'Kijk onze samenvatting na',
      heading: 'Klopt onze samenvatting?',
      explain: say(
        'Zo hebben wij uw klacht begrepen. Antwoordt u niet, dan gaan wij gewoon verder.',
        'Zo hebben we je klacht begrepen. Antwoord je niet, dan gaan we gewoon verder.',
      ),
      send: 'Verstuur',
      done: `${We} hebben ${your} reactie.`,
      fields: { right: { label: 'Klopt dit?' }, correction: { label: 'Wat moet er anders?' } },
      choices: { right: { yes: 'Ja, dit klopt', no: 'Nee, het moet anders' } },
    },
    accept: {
      label: 'Mijn klacht is opgelost',
      heading: `Is ${your} klacht opgelost?`,
      explain: say(
        'Is alles ja? Wij stoppen dan met uw klacht. U kunt hierop terugkomen.',
        'Is alles ja? We stoppen dan met je klacht. Je kunt hierop terugkomen.',
      ),
      send: 'Verstuur',
      done: say('Wij weten dat uw klacht is opgelost.', 'We weten dat je klacht is opgelost.'),
      fields: {
        yes: { label: '' },
        words: { label: say('Wilt u er iets bij zeggen?', 'Wil je er iets bij zeggen?') },
      },
    },
    decline: {
      label: 'Het is nog niet opgelost',
      heading: 'Wat ontbreekt er nog?',
      explain: `${We} gaan verder met ${your} klacht.`,
      send: 'Laat weten dat het niet is opgelost',
      done: `${We} weten dat het nog niet is opgelost, en gaan verder.`,
      fields: {
        reason: {
          label: `${Your} uitleg`,
        },
      },
    },
    choose: {
      label: say('Kies hoe u het wilt vertellen', 'Kies hoe je het wilt vertellen'),
      heading: say('Hoe wilt u uw kant vertellen?', 'Hoe wil je jouw kant vertellen?'),
      explain: say('U kunt uw keuze later nog wijzigen.', 'Je kunt je keuze later nog wijzigen.'),
      send: 'Verstuur de keuze',
      done: `${We} hebben ${your} keuze.`,
      fields: {
        way: { label: 'Hoe?' },
        moments: {
          label: say('Wanneer schikt het u?', 'Wanneer komt het je uit?'),
          hint: 'Bijvoorbeeld: op dinsdag of donderdag, na vier uur.',
        },
      },
      choices: { way: { none: 'Ik hoef het niet toe te lichten' } },
    },
    consent: {
      label: say('Zeg of u het goed vindt', 'Zeg of je het goed vindt'),
      heading: say('Mogen wij er langer over doen?', 'Mogen we er langer over doen?'),
      explain: say(
        `Alleen als u ja zegt, wordt de datum later. Zegt u nee, dan blijft de datum staan die nu geldt.`,
        `Alleen als je ja zegt, wordt de datum later. Zeg je nee, dan blijft de datum staan die nu geldt.`,
      ),
      send: 'Verstuur',
      done: `${We} hebben ${your} antwoord.`,
      fields: {
        agrees: { label: say('Vindt u dit goed?', 'Vind je dit goed?') },
        words: { label: say('Wilt u er iets bij zeggen?', 'Wil je er iets bij zeggen?') },
      },
      choices: { agrees: { yes: 'Ja, dat is goed', no: 'Nee, ik wil het antwoord op de datum die nu geldt' } },
    },
    attach: {
      label: 'Voeg iets toe',
      heading: say('Wat wilt u toevoegen?', 'Wat wil je toevoegen?'),
      explain: say('Alleen wij en uzelf kunnen dit zien.', 'Alleen wij en jijzelf kunnen dit zien.'),
      send: 'Voeg het toe',
      done: say('Wij hebben wat u toevoegde.', 'We hebben wat je toevoegde.'),
      fields: {
        words: {
          label: `${Your} tekst`,
          hint: say('U mag ook alleen een document toevoegen.', 'Je mag ook alleen een document toevoegen.'),
        },
        documents,
        description: { label: 'Welk document is het?', hint: 'Bijvoorbeeld: de brief van 3 november.' },
        authority,
      },
    },
    approve: {
      label: 'Lees na wat wij opschreven',
      heading: say('Hebben wij het goed opgeschreven?', 'Hebben we het goed opgeschreven?'),
      explain: say(
        'Klopt het? Dan is dit uw klacht op papier. Klopt het niet? Dan schrijven wij het opnieuw op.',
        'Klopt het? Dan is dit je klacht op papier. Klopt het niet? Dan schrijven we het opnieuw op.',
      ),
      send: 'Verstuur',
      done: `${We} hebben ${your} reactie.`,
      fields: { right: { label: 'Klopt dit?' }, correction: { label: 'Wat moet er anders?' } },
      choices: { right: { yes: 'Ja, zo klopt het', no: 'Nee, het moet anders' } },
    },
    comment: {
      label: 'Reageer op het concept',
      heading: say('Wat vindt u van dit concept?', 'Wat vind je van dit concept?'),
      explain: say(
        'U hoeft niet te reageren. Na de datum gaan wij verder.',
        'Je hoeft niet te reageren. Na de datum gaan we verder.',
      ),
      send: 'Verstuur de reactie',
      done: `${We} hebben ${your} reactie.`,
      fields: { draft: { label: 'Op welk concept?' }, comment: { label: `${Your} reactie` }, documents },
    },
    challenge: {
      label: 'Maak bezwaar tegen een lid van het panel',
      heading: say('Twijfelt u of iemand onpartijdig is?', 'Twijfel je of iemand onpartijdig is?'),
      explain: say(
        'Vertel ons over wie u twijfelt en waarom. Iemand anders beslist daarover. U hoort de beslissing van ons.',
        'Vertel ons over wie je twijfelt en waarom. Iemand anders beslist daarover. Je hoort de beslissing van ons.',
      ),
      send: 'Verstuur het bezwaar',
      done: `${We} hebben ${your} bezwaar.`,
      fields: { member: { label: 'Over wie?' }, reason: { label: 'Waarom?' } },
    },
    sign: {
      label: 'Teken',
      heading: say('Wilt u tekenen?', 'Wil je tekenen?'),
      explain: say('U tekent dat de klacht zo is behandeld.', 'Je tekent dat de klacht zo is behandeld.'),
      send: 'Teken',
      done: say('U hebt getekend.', 'Je hebt getekend.'),
      fields: {
        signature: { label: say('Waarvoor tekent u?', 'Waarvoor teken je?') },
        remark: { label: say('Wilt u er iets bij zeggen?', 'Wil je er iets bij zeggen?') },
      },
    },
    appeal: {
      label: 'Ik ben het niet eens met de uitkomst',
      heading: say('Waarom bent u het er niet mee eens?', 'Waarom ben je het er niet mee eens?'),
      explain: say(
        'Iemand anders kijkt opnieuw naar uw klacht. U hoort altijd wat eruit komt.',
        'Iemand anders kijkt opnieuw naar je klacht. Je hoort altijd wat eruit komt.',
      ),
      send: 'Vraag een nieuw oordeel',
      done: say('Wij weten dat u een nieuw oordeel vraagt.', 'We weten dat je een nieuw oordeel vraagt.'),
      fields: {
        tier: { label: say('Bij wie vraagt u een nieuw oordeel?', 'Bij wie vraag je een nieuw oordeel?') },
        grounds: { label: say('Waarmee bent u het niet eens?', 'Waarmee ben je het niet eens?') },
        reason: { label: say('Schrijf op waarom', 'Schrijf op waarom') },
        documents,
      },
    },
    abandon: {
      label: 'Ik wil geen nieuw oordeel meer',
      heading: say('Wilt u geen nieuw oordeel meer?', 'Wil je geen nieuw oordeel meer?'),
      explain: say('Het antwoord dat u eerder kreeg, blijft dan gelden.', 'Het antwoord dat je eerder kreeg, blijft dan gelden.'),
      send: 'Ja, stop ermee',
      done: say(
        'Wij stoppen ermee. Het antwoord dat u eerder kreeg, geldt.',
        'We stoppen ermee. Het antwoord dat je eerder kreeg, geldt.',
      ),
      fields: {
        reason: {
          label: say('Waarom stopt u?', 'Waarom stop je?'),
        },
      },
    },
    withdraw: {
      label: 'Stop met mijn klacht',
      heading: say('Wilt u stoppen met uw klacht?', 'Wil je stoppen met je klacht?'),
      explain: say(
        'Wij behandelen uw klacht dan niet verder. U kunt hierop terugkomen.',
        'We behandelen je klacht dan niet verder. Je kunt hierop terugkomen.',
      ),
      send: 'Ja, stop met mijn klacht',
      done: `${Your} klacht is ingetrokken.`,
      fields: {
        reason: {
          label: say('Waarom stopt u?', 'Waarom stop je?'),
        },
      },
    },
    route: {
      label: say('Kies hoe uw klacht verdergaat', 'Kies hoe je klacht verdergaat'),
      heading: say('Hoe wilt u dat uw klacht verdergaat?', 'Hoe wil je dat je klacht verdergaat?'),
      explain: say('U mag dit kiezen. Kiest u niets, dan kiezen wij.', 'Je mag dit kiezen. Kies je niets, dan kiezen wij.'),
      send: 'Verstuur de keuze',
      done: say('Wij weten hoe u verder wilt.', 'We weten hoe je verder wilt.'),
      fields: {
        track: { label: `${Your} keuze` },
        reason: { label: say('Wilt u er iets bij zeggen?', 'Wil je er iets bij zeggen?') },
      },
    },
    reopen: {
      label: `Vraag ons om verder te gaan`,
      heading: say('Wilt u dat wij verdergaan?', 'Wil je dat we verdergaan?'),
      explain: say(
        'De dag waarop u de klacht indiende, blijft gelden. U krijgt ons antwoord in een brief.',
        'De dag waarop je de klacht indiende, blijft gelden. Je krijgt ons antwoord in een brief.',
      ),
      send: 'Vraag ons om verder te gaan',
      done: `${We} gaan verder met ${your} klacht.`,
      fields: { reason: { label: `Waarom moeten ${we} verdergaan?` } },
    },
    request: {
      label: say('Vraag iets over uw gegevens', 'Vraag iets over je gegevens'),
      heading: say('Wat wilt u vragen over uw gegevens?', 'Wat wil je vragen over je gegevens?'),
      explain: say(
        'Wij schrijven u terug. Uw klacht gaat gewoon verder.',
        'We schrijven je terug. Je klacht gaat gewoon verder.',
      ),
      send: 'Verstuur de vraag',
      done: `${We} hebben ${your} vraag over ${your} gegevens.`,
      fields: {
        what: { label: say('Wat wilt u?', 'Wat wil je?') },
        words: {
          label: say('Om welke gegevens gaat het?', 'Om welke gegevens gaat het?'),
          hint: say(
            'Moet er iets anders? Schrijf dan op wat er moet komen te staan.',
            'Moet er iets anders? Schrijf dan op wat er moet komen te staan.',
          ),
        },
      },
      choices: {
        what: {
          access: 'Weten welke gegevens er zijn',
          copy: 'Een kopie krijgen',
          correction: 'Iets laten verbeteren',
          erasure: 'Iets laten verwijderen',
        },
      },
    },
  };
}
