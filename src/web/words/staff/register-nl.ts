/** Dutch words of the page on which a colleague writes down a complaint that came in another way than through the form. */

/** Dutch words; the colleague is addressed, the complainant is told about. */
export function registerNl() {
  return {
    heading: 'Noteer een klacht',
    lead: 'Voor wat u aan de telefoon, aan de balie, per brief of per mail te horen krijgt.',
    channel: 'Hoe kwam het binnen?',
    oral: 'Bied aan om de klacht samen op te schrijven. Lees voor wat u hieronder typt, en vraag of het klopt.',
    oralLaw:
      'De vaste regels van de wet gelden voor een klacht op schrift. Vertelt iemand het mondeling, dan behandelen wij het ook, maar bied aan om er samen een brief of mail van te maken: lees voor wat u hieronder typt en vraag of het klopt.',
    filedOn: { letter: 'Welke datum staat op de brief?', other: 'Wanneer is het verstuurd?' },
    filedOnHint: 'Als die dag eerder is dan de dag van ontvangst.',
    received: 'Wanneer kwam het binnen?',
    receivedNow: 'Nu',
    receivedOther: 'Eerder',
    moment: 'Dag en tijd',
    receivedHint: 'Niet wanneer u het opschrijft, maar wanneer het ons bereikte. Vanaf dan tellen de termijnen.',
    day: 'Dag',
    time: 'Tijd',
    who: 'Wie heeft de klacht?',
    name: 'Naam',
    phone: 'Telefoonnummer',
    email: 'E-mailadres',
    address: 'Postadres',
    addressHint: 'Straat en huisnummer, en daaronder postcode en plaats.',
    reach: 'Vraag minstens één manier om {de klager} te bereiken. Met een e-mailadres gaat de bevestiging meteen weg.',
    more: 'Bijzonderheden',
    helper: 'Iemand anders belt of schrijft namens {de klager}',
    helperGroup: 'Wie belt of schrijft?',
    anonymous: '{De klager} wil geen naam geven',
    language: 'In welke taal schrijven wij?',
    languages: { nl: 'Nederlands', en: 'Engels' },
    story: 'Wat is er gebeurd?',
    storyHint:
      'In de woorden van {de klager}. Plak een mail hier in zijn geheel. Hebt u een brief, neem dan het belangrijkste over en voeg hem hieronder toe.',
    mailPasted: 'Naam, e-mailadres en datum komen uit de mail die u plakte. Kijk ze na.',
    wish: 'Wat wil {de klager} dat er gebeurt?',
    subject: 'Onderwerp',
    about: 'Over wie of wat gaat het?',
    conduct: 'Wanneer gebeurde het?',
    conductHint: 'Duurde het langer, kies dan de laatste dag.',
    record: 'Wat is het?',
    solved: 'Meteen opgelost? Schrijf op hoe',
    solvedHint: 'Dan is het meteen klaar. Laat dit leeg als het nog niet is opgelost.',
    earlier: (count: number) => (count === 1 ? '1 eerdere zaak van deze persoon' : `${count} eerdere zaken van deze persoon`),
    sendKey: 'Ctrl + Enter stuurt het formulier ook.',
    documents: 'Documenten',
    submit: 'Registreer de klacht',
    anyway: 'Toch registreren',
    fillWho: 'Vul de naam in. Wil {de klager} geen naam geven, kies dat dan hieronder.',
    fillHelper: 'Vul in wie er belt of schrijft.',
    fillReach:
      'Vul een telefoonnummer, e-mailadres of postadres in. Wil {de klager} dat niet geven, kies dan hieronder dat {de klager} geen naam wil geven.',
    fillChannel: 'Kies hoe de klacht binnenkwam.',
    fillStory: 'Schrijf op wat er is gebeurd.',
    duplicates: (count: number) =>
      count === 1 ? 'Misschien loopt deze klacht al.' : `Misschien loopt deze klacht al. Er zijn ${count} zaken die lijken.`,
    duplicatesText:
      'Kijk eerst of het hier hoort. Wat u typte, blijft staan. Gaat het over iets anders? Kies dan onderaan “Toch registreren”.',
    duplicateBy: { email: 'zelfde e-mailadres', phone: 'zelfde telefoonnummer', name: 'zelfde naam' },
    duplicateSince: (day: string) => `ontvangen ${day}`,
    newTab: 'opent in een nieuw tabblad',
    restored: 'Wij hebben teruggezet wat u eerder typte.',
    restoredEmpty: 'Begin met een leeg formulier',
    done: (reference: string) => `De klacht is genoteerd: ${reference}.`,
    doneAtOnce: (reference: string) => `Vastgelegd: ${reference}.`,
    doneAtOnceText: 'Er hoeft niets meer te gebeuren: het is meteen afgerond.',
    doneText:
      'Een collega die de klacht mag behandelen, ziet hem nu in de werklijst. Uw rol geeft geen toegang tot de zaak zelf.',
    tell: 'Zeg dit tegen {de klager}',
    tellNumber: (reference: string) => `Het nummer van de klacht is ${reference}.`,
    tellMail: 'De bevestiging gaat zo per mail weg.',
    tellPost: 'De bevestiging komt per post.',
    tellNothing: 'Wij kunnen geen bevestiging sturen: er is geen e-mailadres of postadres.',
    again: 'Noteer nog een klacht',
    see: 'Bekijk wat u vastlegde',
    toWork: 'Naar mijn werk',
    notYours: 'Uw rol geeft niet het recht om een klacht te noteren.',
  };
}

/** The words that every language must have. */
export type RegisterWords = ReturnType<typeof registerNl>;
