/** The Dutch words of being heard on the own page: choosing a moment, cancelling, and a remark on the report. */
import type { ActWords } from './act-words.ts';

type Say = (formal: string, informal: string) => string;

type HearingVerb = 'arrange' | 'cancel' | 'contest' | 'remark';

/** What somebody can do around a talk or hearing, in the form of address of the organisation. */
export function hearingActsNl(say: Say, We: string): Readonly<Record<HearingVerb, ActWords>> {
  return {
    remark: {
      label: 'Geef een opmerking bij het verslag',
      heading: 'Klopt het verslag?',
      explain: say(
        'Staat er iets niet goed in, of mist u iets? Schrijf het op. Uw opmerking komt bij het verslag. U hoeft dit niet te doen.',
        'Staat er iets niet goed in, of mis je iets? Schrijf het op. Je opmerking komt bij het verslag. Je hoeft dit niet te doen.',
      ),
      send: 'Verstuur de opmerking',
      done: say('Uw opmerking staat nu bij het verslag.', 'Je opmerking staat nu bij het verslag.'),
      fields: {
        hearing: { label: 'Bij welk verslag?' },
        words: { label: say('Uw opmerking', 'Je opmerking') },
        documents: { label: 'Documenten', hint: 'Per bestand hoogstens 25 MB.' },
      },
    },
    arrange: {
      label: 'Kies een moment',
      heading: say('Wanneer komt het u uit?', 'Wanneer komt het je uit?'),
      explain: say(
        'Kunt u op geen van deze momenten? Laat dan weten wanneer u wel kunt, met de knop ‘Kies hoe u het wilt vertellen’.',
        'Kun je op geen van deze momenten? Laat dan weten wanneer je wel kunt, met de knop ‘Kies hoe je het wilt vertellen’.',
      ),
      send: 'Maak de afspraak',
      done: say(
        'De afspraak staat vast. Wij sturen u meteen een bevestiging.',
        'De afspraak staat vast. We sturen je meteen een bevestiging.',
      ),
      fields: { moment: { label: 'Welk moment?' } },
    },
    contest: {
      label: 'Ik ben het hier niet mee eens',
      heading: say('Waarom bent u het er niet mee eens?', 'Waarom ben je het er niet mee eens?'),
      explain: 'Een collega kijkt er dan opnieuw naar. Tot die tijd gelden de afspraken.',
      send: 'Verstuur',
      done: `${We} kijken opnieuw naar de afspraken.`,
      fields: { reason: { label: say('Uw reden', 'Je reden') } },
    },
    cancel: {
      label: 'Ik kan toch niet',
      heading: 'De afspraak afzeggen',
      explain: say(
        'U kunt daarna een ander moment kiezen, of laten weten wanneer u wel kunt.',
        'Je kunt daarna een ander moment kiezen, of laten weten wanneer je wel kunt.',
      ),
      send: 'Zeg de afspraak af',
      done: `${We} weten dat de afspraak niet doorgaat.`,
      fields: { reason: { label: say('Wilt u er iets bij zeggen?', 'Wil je er iets bij zeggen?') } },
    },
  };
}
