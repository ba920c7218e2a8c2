/** Dutch words around signing in, and of what cannot be shown. */
export const doorNl = {
  door: {
    wrong: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze nog eens na.',
    chooseHeading: 'Waar gaat u aan het werk?',
    chooseLead: 'U werkt bij meer dan één organisatie. Kies er een.',
    openLink: 'Open uw link',
    openLinkLead: 'Uw link wordt geopend.',
    openLinkByHand: 'Gebeurt er niets? Plak dan hier alles wat in de link na het teken # staat.',
    linkSecret: 'Het stuk na het #',
    openIt: 'Ga verder',
    chooseHeadingPassword: 'Kies een wachtwoord',
    choosePasswordLead: (name: string) => `Voor ${name}. Minstens 12 tekens; een zin is goed te onthouden.`,
    newPassword: 'Nieuw wachtwoord',
    again: 'Nog een keer',
    setPassword: 'Bewaar het wachtwoord',
    notTheSame: 'Dit is iets anders dan hierboven.',
    passwordFaults: {
      'too-short': 'Dit wachtwoord is te kort: neem minstens 12 tekens.',
      'too-long': 'Dit wachtwoord is te lang: neem hoogstens 500 tekens.',
      'too-common': 'Dit wachtwoord wordt als eerste geraden. Kies iets anders, bijvoorbeeld een zin.',
    },
    linkWrong: 'Deze link werkt niet (meer).',
    linkWrongText: 'Een link werkt één keer: een uitnodiging 72 uur, een nieuw wachtwoord een uur. Vraag een nieuwe.',
    resetHeading: 'Vraag een nieuw wachtwoord',
    resetLead: 'Vul uw e-mailadres in. U krijgt een mail met een link, die een uur werkt.',
    resetSubmit: 'Stuur de mail',
    resetSent: 'Kijk in uw mail.',
    resetSentText:
      'Kennen wij dit adres, dan krijgt u binnen enkele minuten een mail met een link. Krijgt u niets? Vraag uw beheerder.',
  },
  roles: { administrator: 'beheerder' } as Readonly<Record<string, string>>,
  faults: {
    forbidden: {
      heading: 'Deze pagina is niet voor uw rol.',
      text: 'Hebt u haar nodig voor uw werk? Vraag uw beheerder om een andere rol.',
    },
    elsewhere: {
      heading: 'Dit formulier kwam niet van deze website.',
      text: 'Daarom is er niets bewaard of gewijzigd. Ga terug naar uw werk en begin daar opnieuw.',
    },
    tooLarge: {
      heading: 'Dit is te veel in één keer.',
      text: 'Er is niets bewaard. Ga terug: wat u typte, staat er nog. Stuur minder of kleinere bestanden tegelijk: elk hoogstens 25 MB.',
    },
    broken: {
      heading: 'Dit kwam niet goed over.',
      text: 'Er is niets bewaard. Ga terug: wat u typte, staat er nog. Verstuur het daarna opnieuw.',
    },
    keptWhenSignedOut: {
      heading: 'U bent uitgelogd. Uw tekst is bewaard.',
      text: 'Er is nog niets vastgelegd of verstuurd. Log opnieuw in: dan staat alles wat u typte weer in het formulier.',
    },
    choiceKept: {
      heading: 'U bent uitgelogd. Uw keuze staat klaar.',
      text: 'Log opnieuw in: dan staan dezelfde zaken er weer. Wat al gedaan was, is gedaan; de rest is nog zoals het was.',
    },
    signInAgain: 'Log opnieuw in',
    signedOut: {
      heading: 'U bent uitgelogd.',
      text: 'Er is niets vastgelegd. Wat u typte, staat hieronder: neem het over, log opnieuw in en verstuur het dan.',
    },
    stepFirst: {
      heading: 'Stel eerst een tweede stap in.',
      text: 'Uw organisatie vraagt dat van iedereen. Er is niets bewaard of gewijzigd.',
      way: 'Naar uw toegang',
    },
    provenLongAgo: {
      heading: 'Bevestig eerst dat u het bent.',
      text: 'U hebt dit formulier lang open laten staan. Er is niets bewaard of gewijzigd. Neem over wat u typte, en begin opnieuw.',
      way: 'Bevestig dat u het bent',
    },
    wait: (seconds: number): string => (seconds <= 90 ? 'een minuut' : `${Math.ceil(seconds / 60)} minuten`),
  },
};

/** The words that every language must have. */
export type DoorWords = typeof doorNl;
