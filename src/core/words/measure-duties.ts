/** What is owed for an improvement, in words: the order to whoever owes it, by the step that does it. */
export const measureDutyWords = {
  plan: { nl: 'Besluit over een maatregel', en: 'Decide on a measure' },
  execute: { nl: 'Voer de maatregel uit', en: 'Carry out the measure' },
  remind: { nl: 'Spreek de uitvoerder aan: de maatregel is te laat', en: 'Speak to who took it on: the measure is late' },
  evaluate: { nl: 'Beoordeel of de maatregel heeft geholpen', en: 'Evaluate whether the measure helped' },
  assess: { nl: 'De oorzaak is terug: kijk opnieuw', en: 'The cause is back: look again' },
} as const;
