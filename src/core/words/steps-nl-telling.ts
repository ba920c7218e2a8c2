/** Dutch words of the steps about what is told of a case to others. */
import type { AllStepWords } from './step-words.ts';

export const telling: Pick<AllStepWords, 'anonymise' | 'recall'> = {
  anonymise: {
    act: 'Noem geen namen in het overleg',
    explain: 'Wie meedoet in de zaak kan vragen om niet genoemd te worden als wij de zaak met anderen bespreken.',
    done: '{party}: over namen in het overleg',
    fields: { wish: { label: 'Wat is de wens?' }, party: { label: 'Wie vraagt dit?' } },
    choices: { wish: { 'without-names': 'Bespreek de zaak zonder namen', 'with-names': 'Namen noemen mag' } },
  },
  recall: {
    act: 'Haal terug',
    explain: 'De brief gaat niet weg, en de zaak is weer zoals zij was. Wat u schreef, staat weer in het formulier.',
    done: '{who} haalde terug, voordat het weg was: {step}',
    fields: { entry: { label: 'Wat haalt u terug?' } },
    choices: {},
  },
};
