/** The Dutch words of a complainant's own page and of the small pages that belong to it. */
import type { Address } from '../language.ts';
import type { ActWords } from './act-words.ts';
import { ownActsNl } from './own-acts-nl.ts';

/** What a person can do on the own page. */
export const ownVerbs = [
  'answer',
  'confirm',
  'approve',
  'comment',
  'accept',
  'decline',
  'choose',
  'consent',
  'route',
  'sign',
  'challenge',
  'attach',
  'retract',
  'appeal',
  'rate',
  'involve',
  'revoke',
  'withdraw',
  'abandon',
  'reopen',
  'request',
] as const;
export type OwnVerb = (typeof ownVerbs)[number];

/** Sentences of the page, in the form of address that the organisation uses. */
export function ownPageNl(address: Address) {
  const u = address === 'u';
  const say = (formal: string, informal: string) => (u ? formal : informal);
  const your = u ? 'uw' : 'je';
  const Your = u ? 'Uw' : 'Je';
  const we = u ? 'wij' : 'we';
  const We = u ? 'Wij' : 'We';
  return {
    status: {
      received: `${We} hebben ${your} klacht.`,
      receivedTip: `${We} hebben ${your} bericht.`,
      handling: `${We} onderzoeken ${your} klacht.`,
      proposed: `${We} hebben een oplossing voorgesteld.`,
      satisfied: say('U liet weten dat uw klacht is opgelost.', 'Je liet weten dat je klacht is opgelost.'),
      concluded: `${We} hebben ${your} klacht beantwoord.`,
      appealed: `Iemand anders kijkt opnieuw naar ${your} klacht.`,
      ruled: `Er is een nieuw oordeel over ${your} klacht.`,
      solved: `${Your} klacht is opgelost en gesloten.`,
      closed: `${Your} klacht is afgesloten.`,
      closedTip: `${We} hebben ${your} bericht afgesloten.`,
      redirected: `${We} hebben ${your} bericht doorgestuurd.`,
      refused: `${We} behandelen ${your} klacht niet.`,
      destroyed: `${We} hebben ${your} gegevens vernietigd. De tijd waarin ${we} ze mochten bewaren, is voorbij.`,
      withdrawn: say('U hebt uw klacht ingetrokken.', 'Je hebt je klacht ingetrokken.'),
      subject: say(
        'U wordt genoemd in een klacht. Er is nog geen oordeel.',
        'Je wordt genoemd in een klacht. Er is nog geen oordeel.',
      ),
      subjectEnded: say('De klacht waarin u wordt genoemd, is behandeld.', 'De klacht waarin je wordt genoemd, is behandeld.'),
    },
    subjectLead: say(
      'Iemand heeft een klacht ingediend waarin u wordt genoemd. U kunt hier lezen wat voor u bedoeld is, en uw kant vertellen.',
      'Iemand heeft een klacht ingediend waarin je wordt genoemd. Je kunt hier lezen wat voor jou bedoeld is, en jouw kant vertellen.',
    ),
    subjectLeadEnded: say(
      'Iemand diende een klacht in waarin u wordt genoemd. U kunt hier lezen wat voor u bedoeld is.',
      'Iemand diende een klacht in waarin je wordt genoemd. Je kunt hier lezen wat voor jou bedoeld is.',
    ),
    late: (day: string) =>
      say(
        `Wij zijn te laat: u had dit van ons moeten horen op ${day}. Bel ons gerust.`,
        `We zijn te laat: je had dit van ons moeten horen op ${day}. Bel ons gerust.`,
      ),
    aimedAt: (day: string) => `streefdatum ${day}`,
    aboutOther: (name: string) => `Een klacht bij ${name}`,
    youAreNamed: say('U wordt in deze klacht genoemd', 'Je wordt in deze klacht genoemd'),
    lodgedByOther: 'Er is een klacht ingediend',
    mayTell: say('U mag uw kant vertellen', 'Je mag jouw kant vertellen'),
    talked: (who: string) => say(`${who} sprak met u`, `${who} sprak met je`),
    readAnswer: 'Lees ons antwoord',
    readRuling: 'Lees het nieuwe oordeel',
    unnamed: 'iemand zonder naam',
    someoneOfUs: 'Een medewerker',
    document: (kind: string, size: string) => `${kind}, ${size}`,
    letter: 'Lees de brief',
    letterPdf: 'Brief (pdf)',
    forumLater: (name: string, from: string) =>
      say(`Vanaf ${from} kunt u ook naar ${name}.`, `Vanaf ${from} kun je ook naar ${name}.`),
    forum: (name: string, until: string | undefined) =>
      say(
        `Bent u het er niet mee eens? Dan kunt u naar ${name}${until === undefined ? '' : `, tot en met ${until}`}.`,
        `Ben je het er niet mee eens? Dan kun je naar ${name}${until === undefined ? '' : `, tot en met ${until}`}.`,
      ),
    appeal: {
      open: (name: string, until: string | undefined) =>
        say(
          `Bent u het er niet mee eens? Dan kunt u${until === undefined ? '' : ` tot en met ${until}`} een nieuw oordeel vragen: ${name}.`,
          `Ben je het er niet mee eens? Dan kun je${until === undefined ? '' : ` tot en met ${until}`} een nieuw oordeel vragen: ${name}.`,
        ),
      late: (day: string) =>
        say(
          `Dit had gemoeten tot en met ${day}. U kunt het nog doen. Schrijf dan ook waarom het later is.`,
          `Dit had gemoeten tot en met ${day}. Je kunt het nog doen. Schrijf dan ook waarom het later is.`,
        ),
      byPost: (address: string) => `Op papier kan ook: ${address}.`,
      ruling: (name: string, day: string) => `Uitspraak van ${day} (${name})`,
      bindsUs: say('Wij moeten ons hieraan houden. U niet.', 'Wij moeten ons hieraan houden. Jij niet.'),
      bindsYou: say('U moet zich hieraan houden. Wij niet.', 'Jij moet je hieraan houden. Wij niet.'),
      bindsBoth: say('U en wij moeten ons hieraan houden.', 'Jij en wij moeten ons hieraan houden.'),
      executed: (day: string) => `${We} hebben dit uitgevoerd op ${day}.`,
      executeBy: (day: string) => `${We} voeren dit uit, uiterlijk op ${day}.`,
    },
    call: (phone: string, hours: string) => `Bel ${phone}, ${hours}.`,
    requests: {
      framing: say('Hebben wij u goed begrepen?', 'Hebben we je goed begrepen?'),
      proposal: say('Wij stellen u dit voor', 'We stellen je dit voor'),
      consent: say('Mogen wij er langer over doen?', 'Mogen we er langer over doen?'),
      until: (day: string) => `De nieuwe datum zou dan zijn: ${day}.`,
      transcript: say('Hebben wij goed opgeschreven wat u vertelde?', 'Hebben we goed opgeschreven wat je vertelde?'),
      draft: say('Wilt u dit concept lezen?', 'Wil je dit concept lezen?'),
      hearing: say('Wilt u uw kant vertellen?', 'Wil je jouw kant vertellen?'),
      hearingText: say('Het hoeft niet. U kiest zelf hoe.', 'Het hoeft niet. Je kiest zelf hoe.'),
      wish: (wish: string) => say(`U wilt: ${wish}`, `Je wilt: ${wish}`),
      replyBy: (day: string) =>
        say(`Laat het ons uiterlijk ${day} weten, als u wilt.`, `Laat het ons uiterlijk ${day} weten, als je wilt.`),
    },
    yes: 'Ja',
    no: 'Nee',
    changed: {
      heading: 'Er is intussen iets veranderd.',
      text: say(
        'Lees het hieronder eerst even. Wat u typte, staat er nog. Klopt het nog? Verstuur het dan opnieuw.',
        'Lees het hieronder eerst even. Wat je typte, staat er nog. Klopt het nog? Verstuur het dan opnieuw.',
      ),
    },
    notNow: {
      heading: 'Dit kan nu niet meer.',
      text: say(
        'Er is niets gewijzigd. Op uw eigen pagina ziet u wat u wel kunt doen.',
        'Er is niets gewijzigd. Op je eigen pagina zie je wat je wel kunt doen.',
      ),
    },
    back: `Terug naar ${your} klacht`,
    takeData: say('Download uw gegevens (zip)', 'Download je gegevens (zip)'),
    acts: actsNl(say, your, Your, we, We),
  };
}

type Say = (formal: string, informal: string) => string;

function actsNl(say: Say, your: string, Your: string, we: string, We: string): Readonly<Record<OwnVerb, ActWords>> {
  const documents = { label: 'Documenten', hint: 'Per bestand hoogstens 25 MB.' };
  return {
    ...ownActsNl(say, your, we, We),
    answer: {
      label: 'Beantwoord de vraag',
      heading: 'Beantwoord onze vraag',
      explain: say('U mag ook een document meesturen.', 'Je mag ook een document meesturen.'),
      send: 'Verstuur het antwoord',
      done: `${We} hebben ${your} antwoord.`,
      fields: { question: { label: 'Welke vraag?' }, answer: { label: `${Your} antwoord` }, documents },
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
          label: 'Wat ontbreekt er nog?',
          hint: say('U hoeft dit niet in te vullen.', 'Je hoeft dit niet in te vullen.'),
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
        'Iemand anders kijkt opnieuw naar uw klacht. U hoort van ons wanneer u een uitspraak krijgt.',
        'Iemand anders kijkt opnieuw naar je klacht. Je hoort van ons wanneer je een uitspraak krijgt.',
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
          hint: say('U hoeft dit niet in te vullen.', 'Je hoeft dit niet in te vullen.'),
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
          hint: say('U hoeft dit niet in te vullen.', 'Je hoeft dit niet in te vullen.'),
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

/** The words that every language must have for the own page. */
export type OwnPageWords = ReturnType<typeof ownPageNl>;
