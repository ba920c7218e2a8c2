/** Nederlandse woorden van de stappen waarmee wij ons werk regelen: afspraken om iemand te horen. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<AllStepWords, 'arrange' | 'cancel'>;

export const organising: Part = {
  arrange: {
    act: 'Plan of verzet een afspraak',
    explain: 'De uitnodiging gaat meteen weg, met een bestand voor de agenda. Staat er al een afspraak, dan wordt die verzet.',
    done: 'Afspraak met {party}: {moment}',
    told: '{Uw} afspraak: {moment}',
    fields: {
      party: { label: 'Met wie?' },
      moment: { label: 'Welk moment?' },
      start: { label: 'Wanneer?' },
      medium: { label: 'Hoe?' },
      way: { label: 'Soort gesprek' },
      minutes: { label: 'Hoeveel minuten?' },
      where: { label: 'Waar?', hint: 'Het adres, het telefoonnummer of de link.' },
    },
    choices: { medium: { place: 'Op een plek', phone: 'Per telefoon', video: 'Met beeldbellen' } },
  },
  cancel: {
    act: 'Zeg een afspraak af',
    explain: 'De ander krijgt meteen bericht. In de agenda vervalt de afspraak.',
    done: '{who} zegde de afspraak met {party} van {moment} af',
    told: 'De afspraak van {moment} gaat niet door',
    fields: { party: { label: 'Met wie?' }, reason: { label: 'Waarom?', hint: 'De ander leest dit.' } },
    choices: {},
  },
};
