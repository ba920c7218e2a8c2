/** Dutch words of the pages on which colleagues organise their work: appointments. */
export const organisingNl = {
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
