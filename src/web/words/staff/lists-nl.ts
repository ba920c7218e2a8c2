/** Dutch words of the lists: work, cases, the post. */
export const listsNl = {
  nav: {
    // the first group needs no name: it is the work
    groups: { work: '', overview: 'Overzicht', office: 'Beheer' },
    mine: 'Mijn werk',
    team: 'Team',
    cases: 'Zaken',
    appointments: 'Afspraken',
    absence: 'Afwezig',
    appeal: 'Beroep op papier',
    danger: 'Gevaar',
    emergency: 'Noodtoegang',
    post: 'Post',
    workload: 'Werkverdeling',
    compliance: 'Naleving',
    improvement: 'Verbeteren',
    policy: 'Klachtenregeling',
    keeping: 'Bewaren',
    register: 'Register',
    reports: 'Rapporten',
    people: 'Mensen',
    tokens: 'Koppelingen',
    settings: 'Instellingen',
  },
  work: {
    callLate: (name: string) => `Bel ${name}: ons antwoord is te laat`,
    writeLate: (name: string) => `Schrijf ${name}: ons antwoord is te laat`,
    noWords: 'De woorden van deze zaak zijn vernietigd.',
    kinds: 'Soort werk',
    standsIn: 'Waarnemen',
    standingIn: (name: string, until: string) => `Ook het werk van ${name} (u neemt waar t/m ${until})`,
    target: 'streefdatum',
    asked: {
      complainant: { waits: 'wacht op {de klager}', late: '{de klager} deed het niet op tijd' },
      representative: {
        waits: 'wacht op wie voor {de klager} spreekt',
        late: 'wie voor {de klager} spreekt, deed het niet op tijd',
      },
      informed: { waits: 'wacht op iemand buiten ons', late: 'het werd niet op tijd gedaan' },
      subject: { waits: 'wacht op {de betrokkene}', late: '{de betrokkene} deed het niet op tijd' },
    },
    several: (count: number) => `${count} {klagers}`,
    news: 'nieuw bericht',
    when: 'Wanneer',
    always: 'Alles',
    whose: 'Van wie',
    everybody: { mine: 'Van mij en mijn rol', team: 'Van iedereen' },
    own: 'Van mij',
    unassigned: 'Nog van niemand',
    role: 'Rol',
    everyRole: 'Elke rol',
  },
  cases: {
    heading: 'Zaken',
    status: 'Stand',
    columns: { case: 'Zaak', received: 'Ontvangen', due: 'Uiterlijk', changed: 'Gewijzigd' },
    handler: 'Behandelaar',
    all: 'Alle',
    mine: 'Van mij',
    nobody: 'Van niemand',
    progress: { unfinished: 'Nog niet klaar', finished: 'Klaar' },
    statuses: {
      appealed: 'In beroep',
      ruled: 'Uitspraak gedaan',
      open: 'Loopt',
      concluded: 'Beantwoord',
      closed: 'Afgesloten',
      redirected: 'Doorverwezen',
      refused: 'Niet in behandeling',
      withdrawn: 'Ingetrokken',
    },
    merged: (reference: string) => `Samengevoegd met ${reference}`,
    nothing: 'Hier zijn geen zaken.',
    nothingText: 'Er is nog niets binnengekomen dat u mag zien, of uw filters laten niets over.',
    received: (day: string) => `ontvangen ${day}`,
  },
  post: {
    heading: 'Te posten brieven',
    lead: 'Deze brieven zijn klaar. Druk ze af, post ze, en zeg dat hier: pas dan telt de brief.',
    none: 'Er ligt niets op de post te wachten.',
    noneText: 'Zodra iemand een brief op papier krijgt, staat hij hier klaar om af te drukken.',
    waiting: (count: number) =>
      count === 1 ? 'Er ligt 1 brief klaar om te posten.' : `Er liggen ${count} brieven klaar om te posten.`,
    toList: 'Naar de post',
    letter: 'Brief',
    printAndPost: (letter: string, to: string) =>
      to === '' ? `Druk af en post: ${letter}` : `Druk af en post aan ${to}: ${letter}`,
    posted: 'Deze brief is gepost',
    leavesAt: (act: string, at: string) => `${act}: dit gaat om ${at} weg.`,
    stuck: (letter: string, name: string) => `Nog niet weg: ${letter}, aan ${name}`,
    stuckText: 'De brief gaat vanzelf weg zodra het kan; u hoeft hem niet nog eens te maken. Kan het niet wachten? Bel dan.',
    print: 'Open de brief om af te drukken (pdf)',
    unreached: (name: string) => `Wij hebben geen adres van ${name}: onze brieven komen niet aan.`,
    readOut: (letters: string) =>
      `Vertel aan de telefoon wat erin staat, of vraag een e-mailadres of postadres. Het gaat om: ${letters}.`,
    askAddress: (letters: string) => `Vraag naar een adres of telefoonnummer zodra dat kan. Het gaat om: ${letters}.`,
    toldIt: 'Leg vast dat u het vertelde',
    giveAddress: 'Vul een adres in',
  },
  live: {
    refresh: 'Ververs',
    toCase: 'Bekijk de zaak',
    changed: (text: string, more: number) =>
      more === 0 ? `Net gebeurd: ${text}.` : `Net gebeurd: ${text}, en nog ${more === 1 ? 'iets' : `${more} dingen`}.`,
    typing: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0]} typt hier nu ook. Spreek af wie het doet.`
        : `${names.slice(0, -1).join(', ')} en ${names.at(-1)} typen hier nu ook. Spreek af wie het doet.`,
    typingElsewhere: 'U typt hier nu ook in een ander tabblad. Ga in één van de twee verder.',
    alsoBusy: (names: readonly string[]) =>
      `${names.join(' en ')} begon hier kort geleden ook aan en heeft nog niets verstuurd. Spreek af wie het doet.`,
    gone: 'Deze zaak is niet meer voor u te openen. Kopieer wat u nog nodig hebt, en ga terug naar uw werk.',
  },
  help: { heading: 'Met het toetsenbord' },
};

/** The words that every language must have. */
export type ListWords = typeof listsNl;
