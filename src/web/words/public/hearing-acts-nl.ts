/** De woorden van gehoord worden op de eigen pagina: een moment kiezen, afzeggen, en een opmerking bij het verslag. */
import type { ActWords } from './act-words.ts';

type Say = (formal: string, informal: string) => string;

type HearingVerb = 'arrange' | 'cancel' | 'contest' | 'remark';

/** Wat iemand rond een gesprek of hoorzitting kan doen, in de aanspreekvorm van de organisatie. */
export function hearingActsNl(say: Say, your: string, We: string): Readonly<Record<HearingVerb, ActWords>> {
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
      done: `De afspraak staat vast. ${We} sturen ${your} bevestiging meteen.`,
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
