/** The Dutch sentences about documents that somebody sends. */

/** Why a document was not taken; the other documents and all typed text are kept. */
export function filesNl() {
  return {
    empty: (name: string) => `${name} is leeg. Kies een ander bestand.`,
    'too-large': (name: string) => `${name} is te groot. Een bestand mag hoogstens 25 MB zijn.`,
    'type-not-allowed': (name: string, kinds: string) =>
      `${name} is van een soort die wij niet aannemen. Wel goed zijn: ${kinds}.`,
    'not-what-it-says': (name: string) =>
      `${name} is iets anders dan de naam zegt. Open het bestand, bewaar het opnieuw, bijvoorbeeld als pdf, en kies het dan nog eens.`,
    'no-space': (name: string) =>
      `Wij hebben nu geen plaats voor ${name}. De tekst kan wel gewoon worden verstuurd. Stuur het bestand later na.`,
    'too-many': (name: string) => `${name} is niet bewaard: er passen hoogstens 20 bestanden bij.`,
    lost: (name: string) => `${name} is niet bewaard. Kies het nog eens.`,
    kinds: 'pdf, Word, Excel, foto’s, tekst, e-mail, geluid en film',
  };
}

/** The sentences that every language must have about documents. */
export type FileWords = ReturnType<typeof filesNl>;
