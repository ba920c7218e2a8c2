/** Dutch words of appeals and of cases at bodies outside, on the pages for colleagues. */
export const appealsNl = {
  appeals: {
    heading: 'Beroep',
    outside: 'Buiten ons',
    withoutTerm: (name: string) => `${name}: dit kan nu, zonder laatste dag.`,
    until: (name: string, day: string) => `${name}: dit kan tot en met ${day}.`,
    late: (name: string, day: string) => `${name}: dit kon tot en met ${day}. Het beroep telt, en staat als te laat in de zaak.`,
    before: (name: string) => `U doet uitspraak voor: ${name}.`,
    advised: (body: string, verdict: string) => `Het advies van ${body}: ${verdict}.`,
    reason: 'Waarom, in eigen woorden:',
    grounds: (grounds: string) => `Waarom {de klager} in beroep ging: ${grounds}.`,
    wasLate: 'Het beroep kwam na de termijn binnen.',
    binds: {
      organisation: 'De uitspraak bindt de organisatie, niet {de klager}.',
      complainant: 'De uitspraak bindt {de klager}, niet de organisatie.',
      both: 'De uitspraak bindt de organisatie en {de klager}.',
    },
    filed: (name: string, day: string) => `${name}, ingesteld op ${day}`,
    filedLate: (name: string, day: string) => `${name}, te laat ingesteld op ${day}`,
    abandoned: (day: string) => `Ingetrokken op ${day}`,
    ruled: (verdicts: string, day: string) => (verdicts === '' ? `Uitspraak op ${day}` : `Uitspraak op ${day}: ${verdicts}`),
    executed: (day: string) => `Uitgevoerd op ${day}`,
    executeBy: (day: string) => `Toegezegd: uiterlijk ${day} uitgevoerd`,
    toExecute: (name: string, day: string, last: string | undefined) =>
      `Uit te voeren: de uitspraak van ${day} (${name})${last === undefined ? '' : `, uiterlijk ${last}`}.`,
    replaced: (day: string) => `Vervangen door de uitspraak van ${day}`,
    stillOwed: (name: string, day: string | undefined) =>
      `Nog niet uitgevoerd: wat eerder is toegezegd (${name}${day === undefined ? '' : `, uiterlijk ${day}`}). Dat blijft staan, tenzij u hieronder zegt dat deze uitspraak ervoor in de plaats komt.`,
    running: (forum: string, what: string, day: string) => `${forum}: ${what}, ${day}`,
    reference: (reference: string) => `Kenmerk ${reference}`,
  },
};

/** The words that every language must have. */
export type AppealWords = typeof appealsNl;
