/** Dutch words of the settings that an administrator can change. */
export const settingsNl = {
  heading: 'Instellingen',
  lead: 'Hoe uw organisatie eruitziet, bereikbaar is en inlogt.',
  begin: {
    heading: 'Wat u kunt inrichten',
    lead: 'U beheert dit, en behandelt zelf geen klachten. Collega’s die dat wel doen, nodigt u uit.',
    people: 'Nodig collega’s uit, en geef hun een rol.',
    noHandlers: 'nog niemand behandelt klachten',
  },
  back: 'Alle instellingen',
  save: 'Bewaar',
  saved: 'Bewaard.',
  signIn: {
    heading: 'Inloggen',
    about: 'Of iedereen een tweede stap nodig heeft.',
    step: 'Tweede stap na het wachtwoord',
    stepText:
      'Met een tweede stap heeft iemand die een wachtwoord raadt of afkijkt er niets aan. Iedere collega stelt hem zelf in, met een app of een passkey.',
    stepOn: 'Iedereen moet een tweede stap hebben.',
    stepOff: 'Iedere collega kiest zelf.',
    stepHave: (have: number, all: number) => `${have} van ${all} collega’s ${have === 1 ? 'heeft' : 'hebben'} er een.`,
    stepRequire: 'Maak de tweede stap verplicht',
    stepRequireMeans: 'Wie er nog geen heeft, kan dan niets anders doen dan er een instellen. Dat geldt meteen, ook voor u.',
    stepRelease: 'Laat iedere collega zelf kiezen',
    done: {
      verplicht: 'De tweede stap is verplicht.',
      vrij: 'Iedere collega kiest nu zelf.',
    } as Readonly<Record<string, string>>,
  },
};

/** The words that every language must have. */
export type SettingsWords = typeof settingsNl;
