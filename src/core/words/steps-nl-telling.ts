/** Dutch words of the steps about what is told of a case to others. */
import type { AllStepWords } from './step-words.ts';

export const telling: Pick<AllStepWords, 'anonymise'> = {
  anonymise: {
    act: 'Noem geen namen in het overleg',
    explain: 'Wie meedoet in de zaak kan vragen om niet genoemd te worden als wij de zaak met anderen bespreken.',
    done: '{party}: over namen in het overleg',
    fields: { wish: { label: 'Wat is de wens?' }, party: { label: 'Wie vraagt dit?' } },
    choices: { wish: { 'without-names': 'Bespreek de zaak zonder namen', 'with-names': 'Namen noemen mag' } },
  },
};
