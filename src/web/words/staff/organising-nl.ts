/** Dutch words of the pages on which colleagues organise their work: appointments. */
export const organisingNl = {
  absence: {
    heading: 'Afwezig',
    lead: 'Wie er niet is, en wie dan waarneemt. De reden hoeft niemand te weten.',
    until: (name: string, day: string) => `${name}: afwezig tot en met ${day}`,
    from: (name: string, first: string, last: string) => `${name}: afwezig van ${first} tot en met ${last}`,
    suffix: (day: string) => `afwezig t/m ${day}`,
    standIn: (name: string) => `Waarneming: ${name}`,
    youStandIn: 'U neemt waar. Daarom ziet u deze zaak, tot en met die dag.',
    standInKeptOut: 'Wie waarneemt, mag deze zaak niet behandelen. Wijs iemand anders aan.',
    noStandIn: 'Niemand neemt waar',
    cannotStandIn: (name: string, able: readonly string[]) =>
      able.length === 0
        ? `${name} kan geen van deze zaken behandelen, en een ander ook niet.`
        : `${name} kan geen van deze zaken behandelen. Dit kunnen wel: ${able.join(', ')}.`,
    nothing: 'Niemand is afwezig gemeld.',
    nothingText: 'Meld hier een vakantie of een ziekte: dan zien collega’s het overal waar zij u kunnen kiezen.',
    covers: (count: number) => (count === 1 ? 'In deze tijd moet 1 ding:' : `In deze tijd moeten ${count} dingen:`),
    handOver: 'Draag over',
    remove: 'Haal weg',
    add: 'Meld afwezig',
    who: 'Wie?',
    first: 'Eerste dag',
    last: 'Laatste dag',
    stand: 'Wie neemt waar?',
    standHint:
      'Wie waarneemt, ziet deze dagen alle zaken van wie er niet is, behalve een zaak over die collega zelf. Zaken gaan niet vanzelf mee. Doe dat met ‘Draag over’.',
    notYours: 'Wie voor een ander waarneemt, kiest iemand die alle zaken ziet.',
    nobody: 'Niemand',
    order: 'De laatste dag ligt voor de eerste.',
    day: 'Kies een dag.',
    known: 'Kies een collega uit de lijst.',
    self: 'Iemand anders moet waarnemen.',
    done: 'De afwezigheid staat genoteerd.',
    gone: 'De afwezigheid is weggehaald.',
    inCase: (name: string, day: string) => `${name} behandelt deze zaak, en is afwezig tot en met ${day}.`,
    inOwnCase: (day: string) => `U behandelt deze zaak, en bent afwezig tot en met ${day}.`,
  },
  entrust: {
    heading: 'Draag over',
    lead: (name: string) =>
      `Alles wat ${name} nog moet, gaat mee: termijnen, beloofde telefoontjes, afspraken en concepten, toezeggingen en maatregelen.`,
    nothing: 'Er is niets om over te dragen.',
    cases: 'Welke zaken?',
    tasks: 'Welke taken in zaken van collega’s?',
    measures: 'Welke maatregelen?',
    measure: (number: number) => `Maatregel ${number}`,
    drafts: (count: number) => (count === 1 ? '1 concept' : `${count} concepten`),
    more: (count: number) => `en nog ${count}`,
    to: 'Aan wie?',
    summary: 'Samenvatting',
    summaryHint: 'Uw collega leest dit bij elke zaak. Wat is beloofd, en wat moet eerst?',
    tell: 'Stuur de {klagers} een brief hierover',
    submit: 'Draag over',
    noCases: 'Kies minstens één zaak, taak of maatregel.',
    noSummary: 'Schrijf een samenvatting.',
    most: (count: number) => `Dit zijn de ${count} zaken die het eerst aan de beurt zijn. Zijn er meer? Draag die daarna over.`,
    moved: ({ cases, tasks, measures }: { cases: number; tasks: number; measures: number }, to: string) => {
      const parts = [
        ...(cases === 0 ? [] : [cases === 1 ? '1 zaak' : `${cases} zaken`]),
        ...(tasks === 0 ? [] : [tasks === 1 ? 'taken in 1 andere zaak' : `taken in ${tasks} andere zaken`]),
        ...(measures === 0 ? [] : [measures === 1 ? '1 maatregel' : `${measures} maatregelen`]),
      ];
      if (parts.length === 0) return 'Er is niets overgedragen.';
      const all = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;
      const single = parts.length === 1 && tasks === 0 && cases + measures === 1;
      const first = String(all);
      return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${single ? 'is' : 'zijn'} overgedragen aan ${to}.`;
    },
    went: 'Dit ging mee:',
    readTasks: (name: string) => `${name} droeg taken in deze zaak aan u over.`,
    stayed: 'Dit bleef:',
    read: (name: string) => `${name} droeg deze zaak aan u over.`,
    back: 'Terug naar Afwezig',
    toCases: (name: string | undefined) => (name === undefined ? 'Naar uw zaken' : `Naar de zaken van ${name}`),
    whose: (name: string) => `De zaken van ${name}`,
  },
  appointments: {
    heading: 'Afspraken',
    lead: 'Wanneer u wie hoort.',
    everybody: 'Toon ook die van collega’s',
    onlyMine: 'Toon alleen die van mij',
    nothing: 'U hebt geen afspraken.',
    nothingText: 'Een afspraak die u in een zaak plant, staat hier.',
    passed: 'voorbij: leg vast hoe het ging',
    move: 'Verzet',
    calendar: 'Zet in agenda',
    /** on the page of an invitation */
    moments: 'Momenten om uit te kiezen',
    momentsHint: 'Wie u uitnodigt, kiest er zelf een op de eigen pagina. Laat ze leeg als u liever samen iets afspreekt.',
    day: 'Dag',
    time: 'Tijd',
    line: (name: string, moment: string, how: string) => `${name}: afspraak ${moment} (${how})`,
    chose: (moment: string, how: string) => `afspraak ${moment} (${how})`,
    media: { place: 'op locatie', phone: 'telefoon', video: 'beeldbellen' },
    cancelIt: 'Zeg af',
    standing: (moment: string) => `Er staat al een afspraak: ${moment}. Wat u hier invult, komt daarvoor in de plaats.`,
    otherMoment: 'Een ander moment',
  },
};

export type OrganisingWords = typeof organisingNl;
