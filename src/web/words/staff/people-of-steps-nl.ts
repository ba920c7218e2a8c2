/** Dutch words of the pages on which we deal with people: calling, hearing, adding somebody, judging, closing, putting right. */

export const peopleOfStepsNl = {
  transcribe: { notRight: 'Dit moet anders' },
  merge: {
    same: 'Dezelfde persoon heeft ook:',
    choose: (reference: string) => `Kies ${reference}`,
    since: (day: string) => `ontvangen op ${day}`,
    signed: (as: string) =>
      `Getekend door ${as}. Die handtekeningen vervallen als deze zaak daar verdergaat: daar moet opnieuw worden getekend.`,
  },
  route: { ours: 'Nee, wij kiezen' },
  consult: {
    staysOut: 'Wie u hier kiest, beslist later niet mee over een beroep in deze zaak.',
    asRole: (roles: string) => `Een rol is genoeg bij: ${roles}. Dan beslist niemand met die rol mee.`,
  },
  call: {
    call: (name: string) => `Bel ${name}`,
    noNumber: (name: string) => `Van ${name} hebben wij geen telefoonnummer.`,
    noNumberWay: 'Voeg een nummer toe',
    best: 'Schikt het best:',
    about: 'Waar het om gaat',
    wants: 'Wil:',
    promptsHeading: 'In het gesprek',
    attempts: 'Eerder contact',
    noAttempts: 'Er is nog geen contact geweest.',
    lateHeading: (days: string) => `Ons antwoord is ${days}.`,
    late: 'Begin met excuses. Vraag of een nieuwe datum goed is, en leg die daarna vast.',
    newDate: 'Leg een nieuwe datum vast',
    afterwards: 'Is {de klager} na dit gesprek tevreden? Leg dan daarna ook vast',
    solved: 'dat {de klager} tevreden is',
    result: {
      reached: 'Schrijf op wat er is gezegd en afgesproken.',
      voicemail: 'De volgende poging komt in de werklijst.',
      'no-answer': 'De volgende poging komt in de werklijst.',
      written: 'Per e-mail of brief. Dat is geen gesprek: wie gebeld zou worden, moet nog worden gebeld.',
    } as Readonly<Record<string, string>>,
    heading: (name: string) => `Bel ${name}`,
    promised: 'Wanneer belt u weer?',
    promisedHint: (day: string) =>
      `Deze dag komt in de werklijst. Laat u hem leeg na een voicemail of geen gehoor, dan wordt het ${day}.`,
    notesHint: 'Schrijf gewoon mee. Dit is alleen voor ons, behalve wat u afspreekt.',
    save: 'Leg dit contact vast',
  },
  hearing: {
    heading: 'Wie is al gehoord?',
    person: 'Wie',
    asked: 'Gevraagd',
    chose: 'Koos',
    heard: 'Gehoord',
    next: 'Wat nog moet',
    notAsked: 'nog niet',
    answerBy: (day: string) => `antwoord graag voor ${day}`,
    notChosen: 'nog niets',
    notHeard: 'nog niet',
    waived: (ground: string) => `hoeft niet: ${ground}`,
    todo: {
      done: 'niets meer',
      ask: 'vragen of deze persoon gehoord wil worden',
      wait: 'wachten op antwoord',
      overdue: 'de dag van antwoord is voorbij: horen, of vastleggen dat het niet hoeft',
      hear: 'horen zoals gekozen',
      report: 'het verslag maken',
    },
    all: 'Iedereen is gehoord, of had de kans. Het antwoord kan daarop niet meer stranden.',
    report: 'Hiervan hoort een verslag in de zaak.',
    noReport: 'Een korte notitie is genoeg.',
    onlyComplainant: 'Afzien van horen kan alleen bij {de klager}. Degene over wie {de klacht} gaat, krijgt altijd de kans.',
    silentNot: 'Kan nu niet: {de klager} is niet gevraagd, of de dag van antwoord is nog niet voorbij.',
    silentCan: (day: string) => `Kan: de dag van antwoord was ${day}.`,
    invites: 'Wie niet is uitgenodigd of gehoord, houdt het antwoord tegen.',
  },
  involve: {
    sees: {
      subject:
        'Krijgt een kopie van {de klacht} en de berichten die de regeling noemt, en mag de eigen kant vertellen. Ziet verder niets.',
      subjectAsked: 'Krijgt alleen de berichten die de regeling noemt, en mag de eigen kant vertellen. Ziet verder niets.',
      representative: 'Leest mee en antwoordt namens {de klager}, op een eigen pagina. U legt vast aan wie onze brieven gaan.',
      witness: 'Krijgt alleen wat u aan deze persoon stuurt. {De klager} en {de betrokkene} zien niet dat deze persoon meedoet.',
      informed:
        'Een organisatie buiten ons, zoals een burgemeester of een inspectie. Krijgt alleen de brieven waarvan de regeling dat zegt.',
      complainant: 'Krijgt een eigen pagina, eigen brieven en een eigen oordeel of het is opgelost.',
    },
    firewall: 'Een collega die u hier noemt, kan de zaak niet behandelen, lezen of vinden.',
    handlerLeaves: (name: string) =>
      `${name} behandelt deze zaak. Noemt u deze collega hier, dan heeft de zaak geen behandelaar meer.`,
    youLeave: 'U behandelt deze zaak. Noemt u uzelf hier, dan heeft de zaak geen behandelaar meer.',
    addToo:
      'Gaat {de klacht} over deze collega? Voeg die daarna ook toe aan de zaak: dan gaat er meteen een brief, en kan deze collega later tekenen.',
    keptOut: (names: string, source: string) =>
      `Niet te kiezen: ${names}. Wie bij {de klacht} betrokken is of zich heeft teruggetrokken, behandelt haar niet${source}.`,
    insider:
      'Deze regeling laat wie het aangaat {de klacht} eerst zelf behandelen, als die de behandelaar is. Iedere andere collega die u hier noemt, kan de zaak niet lezen of vinden.',
    handlerKeeps: (name: string) => `${name} behandelt deze zaak, en houdt die als u deze collega hier noemt.`,
    youKeep: 'U behandelt deze zaak, en houdt die als u uzelf hier noemt.',
    colleague: 'Werkt deze persoon hier? Kies de naam. Anders vult u de gegevens hieronder in.',
    already: 'Wie doet er al mee?',
    authority: 'De machtiging mag u ook later toevoegen.',
  },
  find: {
    previous: 'Dit punt is al beoordeeld. Wat u nu vastlegt, komt ervoor in de plaats.',
    save: (number: number) => `Leg het oordeel over punt ${number} vast`,
    left: (done: number, all: number) =>
      all === 1 ? (done === 1 ? 'beoordeeld' : 'nog niet beoordeeld') : `${done} van de ${all} punten beoordeeld`,
    none: '{De klacht} is nog niet in punten samengevat.',
  },
  close: {
    openHeading: 'Dit staat nog open',
    open: 'Sluit u nu, dan blijft dit staan of vervalt het volgens de regeling.',
    nothingOpen: 'Er staat niets meer open.',
    lesson: 'Eén zin is genoeg. Wat moet voortaan anders?',
    proposed: 'Dit past bij deze zaak',
    fitsNot: 'Past nu niet bij deze zaak',
  },
  correct: {
    now: (value: string) => `Nu: ${value}`,
    put: (what: string, was: string, now: string): string => `${what}: was ${was}, is nu ${now}`,
    unknown: 'niet bekend',
    person: 'Wiens gegevens kloppen niet?',
    choosePerson: 'Kies eerst om wie het gaat. Dan vullen wij in wat wij nu weten.',
    personHint: 'Wat u leeg laat, is daarna weg.',
    reachedBy: (ways: string) => `Nu: ${ways}`,
    noWays: 'geen gegevens',
    notYet: 'Dit was nog niet vastgelegd.',
    gone: 'Deze persoon verdwijnt uit de zaak en kan de eigen pagina niet meer openen.',
  },
  move: {
    from: (who: string, when: string) => `van ${who}, ${when}`,
    by: { complainant: '{de klager}', us: 'ons', letter: 'een brief van ons' },
    none: 'Hier is niets te verplaatsen. Onze eigen brieven blijven in de zaak waarin zij zijn verstuurd.',
    seen: 'Wie dit document al heeft gezien, heeft het gezien. Bel de mensen om wie het gaat als er gegevens van een ander in staan.',
  },
  readOut: {
    heading: 'Lees dit voor',
    afterwards: 'Schrijf het antwoord op zoals het is gegeven.',
    satisfaction: 'Wij sluiten {de klacht} alleen als op elke vraag ja wordt gezegd. {De klager} mag daarop terugkomen.',
    notYet: 'Dit kan pas nadat u {de klager} hebt gesproken, of een oplossing hebt voorgesteld.',
    consent: (until: string, now: string) =>
      `Vindt u het goed dat u uiterlijk ${until} ons antwoord krijgt? Nu is dat nog ${now}.`,
    reason: 'Wij vragen dit omdat:',
    freedom: 'U mag nee zeggen. U hoeft dat niet uit te leggen. Dan blijft de datum staan die nu geldt.',
    inWriting:
      'Een ja telt hier pas als het op papier, in een e-mail of op de eigen pagina staat. Vraag {de klager} om het even op te schrijven.',
    points: 'Kloppen deze punten? Staat alles erin?',
    noProposal: 'Er wacht geen verzoek om uitstel op antwoord.',
  },
};

/** The words that every language must have. */
export type PeopleStepWords = typeof peopleOfStepsNl;
