/** Dutch words of the page with the post: letters to print and to post, and what did not leave. */

/** Dutch words. */
export function outgoingNl() {
  return {
    heading: 'Post',
    lead: 'Een brief telt pas als hij gepost is.',
    toPost: 'Te printen en te posten',
    none: 'Er ligt niets klaar om te posten.',
    noneText: 'Krijgt iemand een brief op papier, dan staat hij hier klaar om te printen.',
    nothingWrong: 'Alles wat per mail ging, is weg.',
    made: (day: string) => `klaar sinds ${day}`,
    print: 'Open om te printen (pdf)',
    printWhat: (letter: string, name: string) => `Open om te printen: ${letter} aan ${name}`,
    choose: (letter: string, name: string) => `Kies ${letter} aan ${name}`,
    posted: 'Gepost',
    postedWhat: (letter: string, name: string) => `Gepost: ${letter} aan ${name}`,
    when: 'Op welke dag zijn ze gepost?',
    postedAll: 'Noteer de gekozen brieven als gepost',
    noRight: 'Uw rol geeft niet het recht om te noteren dat een brief is gepost.',
    signs: (signs: string) => `In de pdf staat □ op de plaats van ${signs}.`,
    signsWhat: 'Verbeter de tekst of de naam in de zaak, en maak de brief dan opnieuw.',
    signsCorrect: 'Verbeter in de zaak',
    again: 'Maak de brief opnieuw',
    remade: 'Deze brief wordt opnieuw gemaakt. Ververs de pagina over een halve minuut.',
    noAddress: 'Er staat geen adres op deze brief. Verbeter het adres in de zaak, en maak de brief dan opnieuw.',
    trouble: 'Niet weggegaan',
    troubleLead: 'Deze berichten kwamen niet weg. Kies wat er moet gebeuren.',
    uncertain: (day: string) => `Misschien aangekomen. Wij proberen het vanzelf nog eens, ${day}.`,
    uncertainEnd: 'Misschien al twee keer aangekomen. Wij sturen niets meer zonder u. Bel om het na te vragen.',
    gone: 'De zaak of de persoon is er niet meer.',
    incomplete: (blocks: string) => `De brief is niet compleet meer. Er ontbreekt: ${blocks}.`,
    badAddress: 'Dit e-mailadres kan niet.',
    refused: (text: string) => `De mailserver van de ontvanger weigerde: “${text}”.`,
    tooLong: (text: string) => `Drie dagen geprobeerd. De mailserver zei het laatst: “${text}”.`,
    unknown: (text: string) => `Er ging iets mis: “${text}”.`,
    correct: 'Verbeter het adres',
    correctCase: 'Ga naar de zaak',
    byPost: 'Stuur per post',
    retry: 'Probeer het nog eens',
    retryAnyway: 'Stuur toch nog een keer',
    retryMeans: 'De ontvanger kan het bericht dan dubbel krijgen.',
    to: (name: string) => `aan ${name}`,
    done: {
      posted: (count: number) =>
        count === 1 ? 'De brief is genoteerd als gepost.' : `${count} brieven zijn genoteerd als gepost.`,
      queued: 'Het bericht gaat binnen een minuut opnieuw weg.',
      'by-post': 'De brief wordt gemaakt. Over een halve minuut staat hij bij de brieven om te posten.',
      again: 'De brief wordt opnieuw gemaakt. Over een halve minuut staat hij klaar.',
    },
    faults: {
      'not-waiting': (reference: string) => `${reference}: deze brief was al genoteerd. Er is niets dubbel gedaan.`,
      'being-made': (reference: string) => `${reference}: deze brief wordt net opnieuw gemaakt. Post de nieuwe.`,
      'before-made': (reference: string) => `${reference}: op die dag was de brief er nog niet. Kies een latere dag.`,
      refused: (reference: string, why: string) => `${reference}: ${why}`,
      'not-there': 'Dit bericht wacht niet meer. Misschien was een collega u voor.',
      'not-yours': 'Uw rol geeft niet het recht om dit te doen.',
      'no-address': 'Er is geen postadres. Verbeter eerst het adres.',
    },
    chooseOne: 'Kies minstens één brief.',
    wrongDay: 'Deze dag bestaat niet, of ligt in de toekomst. Kies de dag waarop de brieven zijn gepost.',
  };
}

/** The words that every language must have. */
export type OutgoingWords = ReturnType<typeof outgoingNl>;
