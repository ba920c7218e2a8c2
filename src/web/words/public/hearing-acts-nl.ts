/** De woorden van een afspraak op de eigen pagina: een moment kiezen, en afzeggen. */
import type { ActWords } from './act-words.ts';

type Say = (formal: string, informal: string) => string;

/** De twee dingen die iemand met een afspraak kan doen, in de aanspreekvorm van de organisatie. */
export function hearingActsNl(say: Say, your: string, We: string): Readonly<Record<'arrange' | 'cancel' | 'contest', ActWords>> {
  return {
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
