/** The Dutch words of the pages for the people who handle complaints. */

/** Counting stops at 100: more is simply many. */
export function counted(count: number): string {
  return count >= 100 ? '99+' : String(count);
}

/** Dutch words of the staff pages: colleagues are addressed with "u" here, as letters and law do. */
export function staffNl() {
  return {
    work: {
      register: 'Noteer een klacht',
      groups: { late: 'Te laat', today: 'Vandaag', week: 'Deze week', later: 'Later' },
      summary: (late: number, today: number, week: number, later: number) =>
        [
          late > 0 ? `${counted(late)} te laat` : 'niets te laat',
          today > 0 ? `${counted(today)} vandaag` : 'niets vandaag',
          week > 0 ? `${counted(week)} deze week` : '',
          later > 0 ? `${counted(later)} later` : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
      browse: 'bladeren',
      open: 'openen',
      all: 'alle toetsen',
      nothingHeading: 'Er wacht niets op u.',
      nothing: 'Zodra iemand een antwoord, een telefoontje of een besluit van u nodig heeft, staat het hier.',
      noneFound: 'Met deze filters is er niets.',
      more: (count: number, atLeast = false) => (atLeast ? 'Toon ook alle andere' : `Toon ook de andere ${count}`),
      count: counted,
      alsoOwed: (acts: readonly string[]) =>
        `daarna: ${acts.slice(0, 2).join(' · ')}${acts.length > 2 ? ` · en nog ${acts.length - 2}` : ''}`,
      noDate: 'zo snel mogelijk',
      still: 'de termijn staat stil',
      owner: { staff: 'behandelaar', person: 'uit te voeren door', role: 'rol' },
      you: 'u',
    },
    case: {
      about: 'Gaat over:',
      wants: 'Wil:',
      silence: (span: string) => `${span} niets van ons gehoord.`,
      nextHeading: 'Wat nu moet',
      nothingOwed: 'Er moet nu niets.',
      alsoOwed: 'Ook nog',
      story: 'Verhaal',
      points: 'Punten',
      tools: 'Snel doen',
      notNow: 'Kan nu niet',
      closed: 'Afgesloten',
    },
    step: {
      why: 'Waarom deze stap?',
      backToCase: (reference: string) => `Terug naar ${reference}`,
      seenBy: 'Wie ziet dit?',
      about: 'Waar het om gaat',
    },
    search: {
      heading: 'Zoeken',
      found: (count: number) => (count === 1 ? '1 gevonden' : `${count} gevonden`),
      foundMore: (count: number) => `De nieuwste ${count}; er is meer. Voeg een woord toe om minder te vinden.`,
      alike: 'Klinkt bijna zo',
      inFile: (name: string) => `In ${name}:`,
      nothing: (query: string) => `Niets gevonden voor “${query}”.`,
      help: 'Probeer een naam, een telefoonnummer, een deel van een zaaknummer of een woord uit de klacht. U vindt alleen wat u mag zien.',
    },
    signIn: {
      heading: 'Inloggen',
      email: 'E-mailadres',
      password: 'Wachtwoord',
      submit: 'Log in',
      forgotten: 'Wachtwoord vergeten?',
      demonstrationHeading: 'Wie wilt u zijn?',
      demonstrationLead: 'Kies een medewerker. Een wachtwoord is in de demonstratie niet nodig.',
      enterAs: 'Ga verder als',
    },
    mailbox: {
      heading: 'Postvak van de demonstratie',
      lead: 'Alles wat anders per mail zou weggaan, leest u hier.',
      empty: 'Er is nog niets verstuurd. Dien een klacht in, dan komt hier de bevestiging.',
      underway: (count: number) =>
        `${count === 1 ? 'Eén bericht is' : `${count} berichten zijn`} nog onderweg. Wat een medewerker schrijft, wacht even: tot dan kan het terug.`,
      again: 'Kijk opnieuw',
      to: 'Aan',
      from: 'Van',
      sent: 'Verstuurd',
      attachments: 'Bijlagen',
      back: 'Terug naar het postvak',
    },
    refusal: {
      heading: 'Dat kan nu niet.',
      because: 'Dat zegt deze regel',
      instead: 'Wat wel kan',
      back: 'Terug naar de zaak',
      typed: 'Wat u typte',
    },
    conflict: {
      heading: 'Een collega was u net voor.',
      text: 'De zaak is veranderd terwijl u typte. Wat u typte, staat hieronder nog. Lees eerst wat er is gebeurd.',
      changed: 'Wat er intussen gebeurde',
      again: 'Doe het toch',
      drop: 'Laat maar',
    },
  };
}

/** The words that every language must have for the staff pages. */
export type StaffWords = ReturnType<typeof staffNl>;
