/** Dutch words of the steps that record what else a case is and which way it goes. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<AllStepWords, 'classify' | 'describe'>;

export const recording: Part = {
  classify: {
    act: 'Deel de zaak in',
    explain: 'Zo komt de zaak in het register en in de overzichten. Kies alles wat geldt: wat u weghaalt, telt niet meer.',
    done: 'De zaak is ingedeeld',
    fields: { classes: { label: 'Indeling' }, reason: { label: 'Toelichting' } },
    choices: {},
  },
  describe: {
    act: 'Vul de gegevens aan',
    explain: 'Alleen wat u verandert, komt in het verhaal. Wat u leeg maakt, geldt niet meer.',
    done: 'Gegevens aangevuld',
    fields: { details: { label: 'Gegevens' } },
    choices: {},
  },
};
