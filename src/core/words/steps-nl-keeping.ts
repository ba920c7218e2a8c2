/** Dutch words of the steps by which a case is kept longer, approved for destruction and destroyed. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<AllStepWords, 'hold' | 'release' | 'clear' | 'destroy'>;

export const keeping: Part = {
  hold: {
    act: 'Houd de zaak vast',
    explain: 'Zolang de zaak wordt vastgehouden, wordt er niets van vernietigd. Wat al was goedgekeurd, moet daarna opnieuw.',
    done: 'De zaak wordt vastgehouden',
    fields: {
      ground: { label: 'Waarvoor is de zaak nodig?' },
      until: {
        label: 'Tot en met welke dag?',
        hint: 'Weet u het nog niet, laat het dan leeg. Haal de reden weg als zij voorbij is.',
      },
      reason: { label: 'Toelichting', hint: 'Bijvoorbeeld het nummer van de rechtszaak.' },
    },
    choices: {
      ground: {
        court: 'Een zaak bij de rechter',
        outside: 'Een onderzoek door een ander, buiten ons om',
        inspection: 'Een toezichthouder vraagt ernaar',
        other: 'Iets anders',
      },
    },
  },
  release: {
    act: 'Laat de zaak los',
    explain: 'De zaak hoeft niet langer te blijven. Is de bewaartermijn al voorbij, dan wordt zij nu vernietigd.',
    done: 'De zaak wordt niet meer vastgehouden',
    fields: { ground: { label: 'Welke reden is voorbij?' }, reason: { label: 'Toelichting' } },
    choices: {
      ground: {
        court: 'De zaak bij de rechter',
        outside: 'Het onderzoek door een ander',
        inspection: 'De vraag van de toezichthouder',
        other: 'Iets anders',
      },
    },
  },
  clear: {
    act: 'Keur vernietigen goed',
    explain: 'Op de dag die erbij staat, wordt dit vernietigd. Zijn er twee mensen nodig, dan moet nog een ander dit goedkeuren.',
    done: '{who} keurde vernietigen goed',
    fields: { rule: { label: 'Wat mag weg?' } },
    choices: {},
  },
  destroy: {
    act: 'Vernietig',
    explain: 'Dit kan niet ongedaan worden gemaakt. Alleen codes en datums blijven over, zonder personen.',
    done: 'Gegevens vernietigd',
    told: 'Wij hebben {uw} gegevens vernietigd',
    fields: { rule: { label: 'Wat wordt vernietigd?' } },
    choices: {},
  },
};
