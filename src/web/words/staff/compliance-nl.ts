/** Dutch words of the compliance statement. */

const clauses = (count: number) => (count === 1 ? '1 bepaling' : `${count} bepalingen`);
const cases = (count: number) => (count === 1 ? '1 zaak' : `${count} zaken`);

/** Said of more than one. */
const SEVERAL: Readonly<Record<string, string>> = { 'loopt nog': 'lopen nog' };

/** Dutch words. */
export function complianceNl() {
  return {
    heading: 'Naleving van de regeling',
    ofCase: (reference: string) => `Naleving in ${reference}`,
    toCase: (reference: string) => `Naar zaak ${reference}`,
    toStatement: 'Is de regeling nageleefd?',
    pdf: 'Deze verklaring als pdf',
    toPeriod: 'Naleving in alle zaken',
    sum: (count: number, parts: string) =>
      count === 1
        ? `Er was in deze zaak 1 bepaling aan de orde: ${parts}.`
        : `Van de ${count} bepalingen die in deze zaak aan de orde waren: ${parts}.`,
    nothing: 'In deze zaak is nog geen bepaling aan de orde geweest.',
    rest: (count: number, sources: string) => `Niet aan de orde in deze zaak: ${clauses(count)} van de regeling (${sources}).`,
    always: (count: number, sources: string) =>
      `Geldt altijd, zonder dat een dossier het kan laten zien: ${clauses(count)} (${sources}).`,
    caption: 'Per bepaling wat ervan kwam, met het bewijs: een regel van het dossier',
    clause: 'Bepaling',
    standing: 'Stand',
    evidence: 'Bewijs',
    noEvidence: 'Nog niets in het dossier',
    inConfidence: (roles: string) => `Het bewijs is vertrouwelijk: alleen voor ${roles}`,
    entry: (number: number, day: string, text: string) => `${day}: ${text} (regel ${number})`,
    dueAt: (moment: string) => `Moest uiterlijk ${moment}`,
    due: (day: string) => `Moest vóór het einde van ${day}`,
    target: 'Dit is een streefdatum. Te laat is hier geen overtreding.',
    standings: {
      kept: 'nagekomen',
      late: 'te laat',
      missed: 'streefdatum gemist',
      unmet: 'van een ander gevraagd en niet op tijd gedaan',
      undelivered: 'verstuurd en niet aangekomen',
      running: 'loopt nog',
      waived: 'met een reden niet gedaan',
      'not-applicable': 'niet aan de orde',
      standing: 'geldt altijd',
    },
    counted: (count: number, standing: string) => `${count} ${count > 1 ? (SEVERAL[standing] ?? standing) : standing}`,
    period: 'Periode',
    further: 'Wat hier niet aan de orde was',
    periodLead: 'Hoe vaak elke bepaling is nageleefd, in de zaken die in deze periode binnenkwamen.',
    from: 'Van',
    until: 'Tot en met',
    show: 'Laat zien',
    wrongPeriod: 'Vul twee dagen in, de eerste dag vóór de laatste.',
    tooMany: (most: number) => `In deze periode kwamen meer dan ${most} zaken binnen. Kies een kortere periode.`,
    none: 'Geen zaken in deze periode',
    noneText: 'Kies een andere periode.',
    total: (count: number, from: string, until: string) => `${cases(count)}, binnengekomen van ${from} tot en met ${until}.`,
    periodCaption: 'Per bepaling het aantal zaken',
    periodRest: (count: number, sources: string) =>
      `In geen enkele zaak aan de orde: ${clauses(count)} van de regeling (${sources}).`,
    share: 'Deel nagekomen',
    percent: (share: number) => `${share}%`,
    noShare: 'nog niet te zeggen',
    judged: (parts: string) => `Aantal zaken: ${parts}.`,
    nowhere: (standings: string) => `Kwam niet voor: ${standings}.`,
    lateCases: 'Te laat in',
    otherLate: (count: number) => `en nog ${count}`,
    source: 'Bron',
  };
}

export type ComplianceWords = ReturnType<typeof complianceNl>;
