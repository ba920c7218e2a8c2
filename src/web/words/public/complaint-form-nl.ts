/** The Dutch words of the complaint form, in the form of address that the organisation uses. */
import type { Address } from '../language.ts';

/** Headings, questions and sentences of the form. */
export function complaintFormNl(address: Address) {
  const u = address === 'u';
  const say = (formal: string, informal: string) => (u ? formal : informal);
  return {
    story: {
      heading: 'Wat is er gebeurd?',
      lead: say(
        'Vertel het in uw eigen woorden. Het hoeft niet netjes of volledig te zijn.',
        'Vertel het in je eigen woorden. Het hoeft niet netjes of volledig te zijn.',
      ),
      headingTip: say('Wat wilt u ons laten weten?', 'Wat wil je ons laten weten?'),
      label: say('Uw verhaal', 'Je verhaal'),
      kind: 'Wat is het?',
      kindHint: say(
        'Weet u het niet, laat het dan zo. Wij kijken er zelf ook naar.',
        'Weet je het niet, laat het dan zo. We kijken er zelf ook naar.',
      ),
      missing: 'Vertel in een paar woorden wat er is gebeurd.',
    },
    about: {
      heading: 'Waar gaat het over?',
      lead: say('Vul in wat u weet. Dat helpt ons sneller zoeken.', 'Vul in wat je weet. Dat helpt ons sneller zoeken.'),
      subject: 'Onderwerp',
      about: 'Over wie of wat gaat het?',
      aboutHint: say(
        'Een naam, een afdeling, een brief of een nummer. Weet u het niet, laat het dan leeg.',
        'Een naam, een afdeling, een brief of een nummer. Weet je het niet, laat het dan leeg.',
      ),
      conduct: 'Wanneer gebeurde het?',
      conductHint: 'Ongeveer is goed. Duurde het langer, kies dan de laatste dag.',
    },
    wish: {
      heading: 'Wat moet er nu gebeuren?',
      label: say('Wat wilt u bereiken?', 'Wat wil je bereiken?'),
      hint: say(
        'Bijvoorbeeld uitleg, excuses, of iets dat wordt hersteld. Weet u het nog niet? Laat het dan leeg.',
        'Bijvoorbeeld uitleg, excuses, of iets dat wordt hersteld. Weet je het nog niet? Laat het dan leeg.',
      ),
    },
    who: {
      heading: say('Wie bent u, en hoe bereiken wij u?', 'Wie ben je, en hoe bereiken we je?'),
      lead: say('Wij gebruiken uw gegevens alleen voor deze klacht.', 'We gebruiken je gegevens alleen voor deze klacht.'),
      leadTip: say('Wij gebruiken uw gegevens alleen voor dit bericht.', 'We gebruiken je gegevens alleen voor dit bericht.'),
      who: say('Voor wie dient u de klacht in?', 'Voor wie dien je de klacht in?'),
      whoTip: say('Mogen wij weten wie het schrijft?', 'Mogen we weten wie het schrijft?'),
      self: 'Voor mijzelf',
      other: 'Voor iemand anders',
      otherHint: say(
        'Of iemand anders spreekt voor u. Vul bij ‘De klacht is van’ in om wie het gaat, en bij ‘Wie spreekt voor deze persoon’ wie contact met ons houdt.',
        'Of iemand anders spreekt voor jou. Vul bij ‘De klacht is van’ in om wie het gaat, en bij ‘Wie spreekt voor deze persoon’ wie contact met ons houdt.',
      ),
      otherHintTip: say(
        'Of iemand anders spreekt voor u. Vul bij ‘Het bericht is van’ in om wie het gaat, en bij ‘Wie spreekt voor deze persoon’ wie contact met ons houdt.',
        'Of iemand anders spreekt voor jou. Vul bij ‘Het bericht is van’ in om wie het gaat, en bij ‘Wie spreekt voor deze persoon’ wie contact met ons houdt.',
      ),
      unnamed: 'Zonder naam',
      unnamedHint: say(
        'Dan kunnen wij u niet bellen of schrijven. Met een nummer en een code kunt u zelf volgen wat wij doen.',
        'Dan kunnen we je niet bellen of schrijven. Met een nummer en een code kun je zelf volgen wat we doen.',
      ),
      person: say('De klacht is van', 'De klacht is van'),
      personTip: 'Het bericht is van',
      helper: 'Wie spreekt voor deze persoon',
      letters: say('Aan wie schrijven wij?', 'Aan wie schrijven we?'),
      lettersHint: 'De bevestiging gaat altijd naar allebei.',
      lettersTo: {
        both: 'Aan allebei',
        representative: 'Alleen aan wie voor deze persoon spreekt',
        complainant: 'Alleen aan deze persoon zelf',
      },
      name: 'Naam',
      email: 'E-mailadres',
      phone: 'Telefoonnummer',
      address: 'Postadres',
      reach: say(
        'Vul in elk geval één van deze drie in. Zo kunnen wij u laten weten hoe het gaat.',
        'Vul in elk geval één van deze drie in. Zo kunnen we je laten weten hoe het gaat.',
      ),
      missingName: say('Vul uw naam in, of kies ‘Zonder naam’.', 'Vul je naam in, of kies ‘Zonder naam’.'),
      missingHelper: 'Vul in wie er voor deze persoon spreekt.',
      missingReach: say(
        'Vul een e-mailadres, een telefoonnummer of een postadres in, zodat wij u kunnen bereiken. Of kies ‘Zonder naam’.',
        'Vul een e-mailadres, een telefoonnummer of een postadres in, zodat we je kunnen bereiken. Of kies ‘Zonder naam’.',
      ),
    },
    documents: {
      heading: say('Hebt u documenten die helpen?', 'Heb je documenten die helpen?'),
      lead: say(
        'Bijvoorbeeld een brief, een foto of een schermafdruk. Hebt u niets, ga dan gewoon verder.',
        'Bijvoorbeeld een brief, een foto of een schermafdruk. Heb je niets, ga dan gewoon verder.',
      ),
      label: 'Bestanden',
      authorityHere: 'De machtiging zit bij de bestanden',
      missing: 'Voeg de machtiging toe, of haal het vinkje weg.',
      authority: say(
        'Spreekt u voor iemand anders? Stuur dan ook een briefje mee waarin die persoon dat goedvindt, met een handtekening. Dat mag ook later.',
        'Spreek je voor iemand anders? Stuur dan ook een briefje mee waarin die persoon dat goedvindt, met een handtekening. Dat mag ook later.',
      ),
    },
    check: {
      story: 'Wat er is gebeurd',
      about: 'Waar het over gaat',
      wish: 'Wat er nu moet gebeuren',
      who: say('Wie u bent', 'Wie je bent'),
      documents: 'Documenten',
      authority: 'Machtiging',
      authorityIs: (here: boolean): string => (here ? 'Zit bij de bestanden' : 'Komt later'),
      none: 'Geen',
      sendTip: 'Verstuur',
      representing: 'Spreekt voor deze persoon',
      means: (day: string) => say(`U hoort daarna van ons ${day}.`, `Je hoort daarna van ons ${day}.`),
    },
    rather: (phone: string) =>
      say(`Vertelt u het liever aan iemand? Bel ${phone}.`, `Vertel je het liever aan iemand? Bel ${phone}.`),
    expired: {
      heading: 'Deze pagina stond te lang open.',
      text: say(
        'Voor de veiligheid vragen wij u het nog één keer te versturen. Wat u typte, staat er nog. Uw klacht is nog niet verstuurd.',
        'Voor de veiligheid vragen we je het nog één keer te versturen. Wat je typte, staat er nog. Je klacht is nog niet verstuurd.',
      ),
    },
    notKept: {
      heading: say('Wij konden uw klacht nu niet bewaren.', 'We konden je klacht nu niet bewaren.'),
      text: say(
        'Uw klacht is nog niet verstuurd. Wat u typte, staat hieronder nog. Probeer het over een paar minuten opnieuw.',
        'Je klacht is nog niet verstuurd. Wat je typte, staat hieronder nog. Probeer het over een paar minuten opnieuw.',
      ),
    },
    gone: {
      heading: say('Wat u hier invulde, is er niet meer.', 'Wat je hier invulde, is er niet meer.'),
      text: say(
        'Wij bewaren een klacht die niet is verstuurd een halve dag, en alleen voor de browser waarin u begon. U kunt hier opnieuw beginnen.',
        'We bewaren een klacht die niet is verstuurd een halve dag, en alleen voor de browser waarin je begon. Je kunt hier opnieuw beginnen.',
      ),
    },
    changed: {
      heading: say('U hebt intussen iets gewijzigd.', 'Je hebt intussen iets gewijzigd.'),
      text: say(
        'Dat deed u in een ander venster. Hieronder staat alles zoals het nu is. Klopt het, verstuur het dan.',
        'Dat deed je in een ander venster. Hieronder staat alles zoals het nu is. Klopt het, verstuur het dan.',
      ),
    },
    stop: {
      button: 'Stop, en wis wat ik invulde',
      heading: say('Wilt u stoppen?', 'Wil je stoppen?'),
      text: say(
        'Alles wat u invulde en meestuurde, is dan weg. Wij hebben uw klacht nog niet.',
        'Alles wat je invulde en meestuurde, is dan weg. We hebben je klacht nog niet.',
      ),
      erase: 'Wis alles',
      goOn: 'Nee, ga verder',
    },
    erased: {
      heading: 'Alles is gewist.',
      text: say(
        'Er is niets verstuurd, en wij hebben niets van u bewaard. Wilt u later toch iets vertellen? Dan kan dat altijd.',
        'Er is niets verstuurd, en we hebben niets van je bewaard. Wil je later toch iets vertellen? Dan kan dat altijd.',
      ),
      front: 'Naar de voorpagina',
    },
    sentBefore: {
      heading: say('Deze klacht hebt u al verstuurd.', 'Deze klacht heb je al verstuurd.'),
      back: say(
        'Wij hebben uw klacht. Op uw eigen pagina ziet u hoe het ervoor staat, en kunt u iets toevoegen.',
        'We hebben je klacht. Op je eigen pagina zie je hoe het ervoor staat, en kun je iets toevoegen.',
      ),
      another: 'Begin een nieuwe klacht',
      text: say(
        'Wij hebben de eerste versie bewaard. Wat u daarna wijzigde, is niet bewaard. Wilt u iets toevoegen? Dat kan op uw eigen pagina.',
        'We hebben de eerste versie bewaard. Wat je daarna wijzigde, is niet bewaard. Wil je iets toevoegen? Dat kan op je eigen pagina.',
      ),
    },
  };
}

/** The words that every language must have for the form. */
export type ComplaintFormWords = ReturnType<typeof complaintFormNl>;
