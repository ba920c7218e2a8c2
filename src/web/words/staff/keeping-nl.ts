/** Dutch words of the page about keeping and destroying. */

/** Dutch words. */
export function keepingNl() {
  return {
    heading: 'Bewaren en vernietigen',
    lead: 'Wat van een klacht persoonlijk is, blijft niet langer dan de regeling zegt. Daarna zijn er alleen nog codes en datums.',
    ask: (count: number, day: string) =>
      count === 1
        ? `Keur goed dat 1 zaak wordt vernietigd, vóór ${day}.`
        : `Keur goed dat ${count} zaken worden vernietigd, de eerste vóór ${day}.`,
    toPage: 'Naar bewaren en vernietigen',
    approve: 'Wacht op goedkeuring',
    approveLead: 'Kijk of er een reden is om een zaak langer te bewaren, zoals een rechtszaak. Houd de zaak dan vast.',
    approveAll: 'Alles aanvinken',
    approveButton: 'Keur vernietigen goed',
    choose: (reference: string) => `Keur goed: ${reference}`,
    more: 'Er zijn er meer. U ziet de volgende als u deze hebt goedgekeurd.',
    noneToApprove: 'Er wacht niets op uw goedkeuring.',
    goes: 'Wordt vernietigd',
    noneGoes: 'Er is niets dat vernietigd gaat worden.',
    held: 'Wordt vastgehouden',
    noneHeld: 'Er wordt geen zaak vastgehouden.',
    later: 'Volgende',
    first: 'Vanaf het begin',
    on: 'gaat weg',
    wouldGo: 'zou weggaan',
    what: {
      file: 'De hele zaak',
      documents: 'De documenten',
      person: 'Namen en adressen, met de brieven',
    },
    approved: (names: string) => `Goedgekeurd door ${names}.`,
    left: (count: number) => (count === 1 ? 'Nog 1 goedkeuring nodig.' : `Nog ${count} goedkeuringen nodig.`),
    regardless: 'Zonder goedkeuring gaat het op die dag toch weg.',
    stays: 'Zonder goedkeuring blijft het staan.',
    byItself: 'Gaat vanzelf weg; hier hoeft niemand voor te tekenen.',
    longer: (source: string) => `Moet langer blijven (${source}).`,
    because: {
      court: 'Zaak bij de rechter',
      outside: 'Onderzoek door een ander',
      inspection: 'Vraag van een toezichthouder',
      other: 'Andere reden, zie de zaak',
    },
    request: 'Verzoek om gegevens, nog zonder antwoord',
    by: (name: string) => `vastgehouden door ${name}`,
    until: (day: string) => `tot en met ${day}`,
    since: (day: string) => `sinds ${day}`,
    history: 'Wat is vernietigd',
    noHistory: 'Er is nog niets vernietigd.',
    run: (cases: string, what: string) => `${cases}: ${what}`,
    case: 'zaak',
    cases: 'zaken',
    files: 'bestanden',
    file: 'bestand',
    unfinished: 'De bestanden worden nu van de schijf gehaald.',
    references: 'Welke zaken',
    cleared: (count: number) => (count === 1 ? '1 zaak is goedgekeurd.' : `${count} zaken zijn goedgekeurd.`),
    refused: (count: number) => (count === 1 ? '1 zaak is niet goedgekeurd.' : `${count} zaken zijn niet goedgekeurd.`),
    nothingChosen: 'Vink eerst aan wat u goedkeurt.',
    overview: 'Maak het overzicht (zip)',
    requests: 'Vragen over gegevens',
    inCase: 'Bewaren',
    inCaseGoes: (what: string) => `${what} gaat weg op`,
    nothing: 'De regeling zegt niet hoe lang deze zaak blijft.',
  };
}

/** The words that every language must have. */
export type KeepingWords = ReturnType<typeof keepingNl>;
