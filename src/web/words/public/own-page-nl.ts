/** The Dutch words of a complainant's own page and of the small pages that belong to it. */
import type { Address } from '../language.ts';
import { actsNl } from './acts-nl.ts';

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
      passedOn: say('Wij stuurden deze klacht aan u door.', 'We stuurden deze klacht aan je door.'),
      merged: (reference: string) => `Dit gaat verder onder nummer ${reference}.`,
      redirected: `${We} hebben ${your} bericht doorgestuurd.`,
      redirectedTold: 'Dit gaat op een andere manier verder. Lees de brief: daarin staat hoe.',
      refused: `${We} behandelen ${your} klacht niet.`,
      destroyed: `${We} hebben ${your} gegevens vernietigd. De tijd waarin ${we} ze mochten bewaren, is voorbij.`,
      withdrawn: say('U hebt uw klacht ingetrokken.', 'Je hebt je klacht ingetrokken.'),
      subject: say(
        'U wordt genoemd in een klacht. Er is nog geen oordeel.',
        'Je wordt genoemd in een klacht. Er is nog geen oordeel.',
      ),
      subjectSolved: say(
        'U wordt genoemd in een klacht. Die is naar tevredenheid opgelost.',
        'Je wordt genoemd in een klacht. Die is naar tevredenheid opgelost.',
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
        `Wij zijn te laat: u had uiterlijk ${day} van ons moeten horen.`,
        `We zijn te laat: je had uiterlijk ${day} van ons moeten horen.`,
      ),
    callUs: 'Bel ons gerust.',
    standsStill: (since: string) => `de termijn staat stil sinds ${since}`,
    aimedPast: (day: string) =>
      say(
        `Wij wilden u uiterlijk ${day} antwoorden. Dat is niet gelukt; wij zijn er nog mee bezig.`,
        `We wilden je uiterlijk ${day} antwoorden. Dat is niet gelukt; we zijn er nog mee bezig.`,
      ),
    aimedAt: (day: string) => `streefdatum ${day}`,
    aboutOther: (name: string) => `Een klacht bij ${name}`,
    youAreNamed: say('U wordt in deze klacht genoemd', 'Je wordt in deze klacht genoemd'),
    youSpeakFor: (name: string) => say(`U spreekt voor ${name}`, `Je spreekt voor ${name}`),
    authority: {
      here: (name: string) => `De machtiging van ${name} zit in het dossier.`,
      missing: (name: string) =>
        `De machtiging van ${name} ontbreekt nog. ${say('U kunt', 'Je kunt')} die toevoegen met ‘Voeg iets toe’.`,
    },
    speaksForYou: (name: string) => say(`${name} spreekt voor u`, `${name} spreekt voor je`),
    mergedMeans: say(
      'Wij behandelen dit samen met een klacht die eerder binnenkwam. De eerste datum telt, en er komt één antwoord. Lees verder met het andere nummer. Hebt u daarvan nog geen code? Vraag er een aan.',
      'We behandelen dit samen met een klacht die eerder binnenkwam. De eerste datum telt, en er komt één antwoord. Lees verder met het andere nummer. Heb je daarvan nog geen code? Vraag er een aan.',
    ),
    mergedSubject: say(
      'De klacht waarin u wordt genoemd, gaat verder onder een ander nummer. Lees en vertel daar verder. Hebt u daarvan nog geen code? Vraag er een aan.',
      'De klacht waarin je wordt genoemd, gaat verder onder een ander nummer. Lees en vertel daar verder. Heb je daarvan nog geen code? Vraag er een aan.',
    ),
    newCodeThere: 'Vraag een code voor het andere nummer',
    agreed: {
      status: say('U vindt de oplossing goed.', 'Je vindt de oplossing goed.'),
      means: say(
        'Wij doen wat is afgesproken, en sluiten daarna uw klacht. Toch niet goed? Laat het ons weten, dan gaan wij verder.',
        'We doen wat is afgesproken, en sluiten daarna je klacht. Toch niet goed? Laat het ons weten, dan gaan we verder.',
      ),
      accept: {
        label: 'Dit is een goede oplossing',
        heading: 'Is dit een goede oplossing?',
        explain: say(
          'Is alles ja? Dan doen wij wat is afgesproken, en sluiten wij daarna uw klacht. U kunt hierop terugkomen.',
          'Is alles ja? Dan doen we wat is afgesproken, en sluiten we daarna je klacht. Je kunt hierop terugkomen.',
        ),
        done: say('Wij weten dat u de oplossing goed vindt.', 'We weten dat je de oplossing goed vindt.'),
      },
    },
    solvedMeans: say(
      'Wij sluiten uw klacht. Toch niet opgelost? Laat het ons weten, dan gaan wij verder.',
      'We sluiten je klacht. Toch niet opgelost? Laat het ons weten, dan gaan we verder.',
    ),
    lookHere: say(
      'Wij kunnen u niet bellen of schrijven. Kijk daarom af en toe op deze pagina.',
      'We kunnen je niet bellen of schrijven. Kijk daarom af en toe op deze pagina.',
    ),
    youTakePart: say('U doet mee met deze klacht', 'Je doet mee met deze klacht'),
    sentMessage: say('U stuurde ons een bericht', 'Je stuurde ons een bericht'),
    youAdded: say('U voegde iets toe', 'Je voegde iets toe'),
    weAdded: 'Wij voegden iets toe',
    otherAdded: (name: string) => `${name} voegde iets toe`,
    lodgedByOther: 'Er is een klacht ingediend',
    lodgedFor: (name: string) => `De klacht van ${name} is ingediend`,
    anotherJoined: 'Er doet nog iemand mee met deze klacht',
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
    anew: 'Een nieuw oordeel vragen',
    bound: (day: string) => `Doe dit uiterlijk ${day}.`,
    signed: {
      heading: 'Er is al getekend dat dit is opgelost.',
      text: (as: string) =>
        `Getekend door ${as}. ${say('Gaat u door', 'Ga je door')}, dan vervallen die handtekeningen. Er moet dan opnieuw worden getekend.`,
    },
    boundPassed: (day: string) => `Dit moest uiterlijk ${day}. Het kan nog, maar het is laat.`,
    elsewhere: say('Waar u nog meer terechtkunt', 'Waar je nog meer terechtkunt'),
    forumNow: (name: string, until: string | undefined) =>
      say(
        `U kunt nu ook naar ${name}${until === undefined ? '' : `, tot en met ${until}`}.`,
        `Je kunt nu ook naar ${name}${until === undefined ? '' : `, tot en met ${until}`}.`,
      ),
    forumToo: (name: string, until: string | undefined) =>
      say(
        `U kunt ook naar ${name}${until === undefined ? '' : `, tot en met ${until}`}.`,
        `Je kunt ook naar ${name}${until === undefined ? '' : `, tot en met ${until}`}.`,
      ),
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
      asks: (name: string, until: string | undefined) =>
        say(
          `U vraagt een nieuw oordeel: ${name}.${until === undefined ? '' : ` Dat kan tot en met ${until}.`}`,
          `Je vraagt een nieuw oordeel: ${name}.${until === undefined ? '' : ` Dat kan tot en met ${until}.`}`,
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
      stays: (name: string, day: string | undefined) =>
        `Wat eerder is toegezegd (${name}), blijft staan${day === undefined ? '' : `: uiterlijk op ${day}`}.`,
    },
    call: (phone: string, hours: string) => `Bel ${phone}, ${hours}.`,
    requests: {
      framing: say('Hebben wij u goed begrepen?', 'Hebben we je goed begrepen?'),
      proposal: say('Wij stellen u dit voor', 'We stellen je dit voor'),
      consent: say('Mogen wij er langer over doen?', 'Mogen we er langer over doen?'),
      now: (day: string) => `De datum die nu geldt is ${day}.`,
      until: (day: string) => `De nieuwe datum zou zijn: ${day}.`,
      transcript: say('Hebben wij goed opgeschreven wat u vertelde?', 'Hebben we goed opgeschreven wat je vertelde?'),
      draft: say('Wilt u dit concept lezen?', 'Wil je dit concept lezen?'),
      report: (form: string, day: string) => `Verslag: ${form}, ${day}`,
      reportAsDocument: 'Het verslag is een document:',
      agreement: say('Afspraken over ons contact met u', 'Afspraken over ons contact met je'),
      agreementUntil: (day: string) => `Dit geldt tot en met ${day}.`,
      agreementContested: say(
        'U bent het hier niet mee eens. Een collega kijkt er opnieuw naar en laat het u weten. Tot dan geldt het.',
        'Je bent het hier niet mee eens. Een collega kijkt er opnieuw naar en laat het je weten. Tot dan geldt het.',
      ),
      appointment: say('Uw afspraak', 'Je afspraak'),
      another: 'Kies een ander moment',
      choose: say('Kies een moment, of hoe u het wilt vertellen.', 'Kies een moment, of hoe je het wilt vertellen.'),
      media: { place: 'Op locatie', phone: 'Aan de telefoon', video: 'Met beeldbellen' },
      minutes: (minutes: number) => `ongeveer ${minutes} minuten`,
      calendar: say('Zet in mijn agenda', 'Zet in mijn agenda'),
      hearing: say('Wilt u uw kant vertellen?', 'Wil je jouw kant vertellen?'),
      hearingText: say('Het hoeft niet. U kiest zelf hoe.', 'Het hoeft niet. Je kiest zelf hoe.'),
      wish: (wish: string) => say(`U wilt: ${wish}`, `Je wilt: ${wish}`),
      replyBy: (day: string) =>
        say(`Laat het ons uiterlijk ${day} weten, als u wilt.`, `Laat het ons uiterlijk ${day} weten, als je wilt.`),
      replyByPassed: (day: string) =>
        say(
          `Wij vroegen u dit uiterlijk ${day} te laten weten. Misschien kan het nog.`,
          `We vroegen je dit uiterlijk ${day} te laten weten. Misschien kan het nog.`,
        ),
      askedBy: (day: string) => `Doe dit uiterlijk ${day}.`,
      askedByPassed: (day: string) => `Dit moest uiterlijk ${day}. Vraag ons of het nog kan.`,
    },
    reachSpeaker: 'Vul een e-mailadres of een postadres in: daar sturen wij de brieven naartoe.',
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

/** The words that every language must have for the own page. */
export type OwnPageWords = ReturnType<typeof ownPageNl>;
