/** Dutch words of the pages of steps. */
export const stepPagesNl = {
  step: {
    at: 'Gebeurde dit eerder dan nu?',
    atHint: 'Vul dan in wanneer het echt was. Anders geldt nu.',
    day: 'Dag',
    time: 'Tijd',
    guardHeading: 'Dit kan nog niet.',
    recalled: 'Teruggehaald. Er is niets weggegaan.',
    recalledText: 'Uw tekst staat hieronder. Verbeter wat u wilt, en stuur het opnieuw.',
    draftRestored: 'Wij hebben teruggezet wat u eerder typte.',
    dropDraft: 'Begin opnieuw',
    again: 'Leg het toch vast',
    lateBound: (day: string) => `Dit had uiterlijk ${day} gemoeten.`,
    lateBoundText: 'Het kan nog steeds, maar het is te laat. Dat blijft zichtbaar.',
    latest: (day: string) => `De dag die u noemt, is uiterlijk ${day}.`,
    bound: (day: string) => `Dit moet uiterlijk ${day}.`,
    clauseSays: (says: string, source: string) => `${says} (${source})`,
    seen: {
      us: 'Alleen wij.',
      only: (roles: string) => `Alleen ${roles}.`,
      complainants: 'Wij en {de klager}.',
      both: 'Wij, {de klager} en {de betrokkene}.',
      party: 'Wij en de persoon om wie het gaat.',
    },
    blocks: {
      explanation: 'waar de klacht over gaat',
      findings: 'wat wij hebben gevonden',
      judgement: 'hoe wij tot het oordeel komen',
      solution: 'welke oplossing wij bieden',
      consequences: 'wat er nu gebeurt',
      use: 'wat wij met de informatie doen',
      forum: 'waar {de klager} daarna terechtkan',
      reason: 'de reden',
      ground: 'de grond',
      until: 'de nieuwe datum',
      choice: 'hoe iemand gehoord kan worden',
      'reply-by': 'voor wanneer wij graag antwoord krijgen',
      reopening: 'hoe iemand alsnog een antwoord vraagt',
      received: 'de dag van ontvangst',
      dates: 'de datums',
    } as Readonly<Record<string, string>>,
  },
};

/** The words that every language must have. */
export type StepPageWords = typeof stepPagesNl;
