/** Dutch words of the pages about connections: the tokens by which programs work here. */

/** Dutch words. */
export function tokensNl() {
  return {
    heading: 'Koppelingen',
    lead: 'Een sleutel laat een ander programma hier werken, in naam van een collega. Het kan nooit meer dan die collega zelf.',
    create: 'Maak een sleutel',
    noneHeading: 'Er zijn nog geen koppelingen.',
    none: 'Wilt u klachten uit een ander programma laten binnenkomen, of cijfers eruit halen? Maak dan een sleutel.',
    works: 'Werken nu',
    stopped: 'Werken niet meer',
    name: 'Voor welk programma?',
    nameHint: 'Zo herkent u de sleutel later: bijvoorbeeld de naam van het programma en waar het staat.',
    staff: 'In naam van welke collega?',
    staffHint: 'Wat het programma doet, staat in de zaken op deze naam. Kies het liefst een collega die hiervoor is aangemaakt.',
    scopes: 'Wat mag het programma?',
    scopeNames: { lodge: 'Klachten indienen', read: 'Zaken lezen', write: 'Stappen zetten in zaken' },
    scopeHints: {
      lodge: 'Ook documenten meesturen.',
      read: 'Alleen zaken die deze collega mag zien.',
      write: 'Alleen wat deze collega mag doen.',
    },
    until: 'Tot en met welke dag?',
    untilHint: 'Hoogstens twee jaar vooruit. Daarna maakt u een nieuwe.',
    createHeading: 'Maak een sleutel voor een programma',
    createLead: 'De collega krijgt hiervan bericht per mail.',
    madeHeading: (name: string) => `De sleutel voor ${name} is klaar.`,
    madeLead: 'Kopieer hem nu naar het programma. Wij tonen hem maar één keer en kunnen hem niet teruglezen.',
    secret: 'De sleutel',
    copy: 'Kopieer de sleutel',
    copied: 'Gekopieerd.',
    copyHelp: 'Klik op de sleutel om hem helemaal te selecteren.',
    use: 'Zo gebruikt het programma hem',
    neverMail: 'Mail deze sleutel niet. Wie hem heeft, kan werken in naam van de collega.',
    toList: 'Ik heb hem bewaard',
    before: 'Deze sleutel is al gemaakt.',
    beforeText:
      'Het formulier kwam twee keer aan. De sleutel is de eerste keer getoond en kan niet nog eens worden getoond. Hebt u hem niet, trek hem dan in en maak een nieuwe.',
    prefix: (prefix: string) => `begint met ${prefix}…`,
    inName: (name: string) => `in naam van ${name}`,
    nobody: 'van niemand',
    used: (day: string) => `laatst gebruikt ${day}`,
    unused: 'nog niet gebruikt',
    ends: (day: string) => `tot en met ${day}`,
    endless: 'zonder einddatum',
    endsSoon: (day: string) => `loopt af ${day}`,
    ended: (day: string) => `afgelopen ${day}`,
    revokedOn: (day: string) => `ingetrokken ${day}`,
    ownerGone: 'werkt niet: de collega kan niet inloggen',
    revoke: 'Trek in',
    revokeWhat: (name: string) => `Trek de sleutel voor ${name} in`,
    revokeHeading: (name: string) => `De sleutel voor ${name} intrekken?`,
    revokeMeans: 'Het programma kan vanaf dat moment niets meer lezen of insturen. Dit kan niet worden teruggedraaid.',
    revoked: (name: string) => `De sleutel voor ${name} werkt niet meer.`,
    back: 'Alle koppelingen',
    faults: {
      'no-scope': 'Kies minstens één recht.',
      'too-far-ahead': 'Kies een dag binnen twee jaar.',
    },
    missing: { name: 'Vul in voor welk programma.', staff: 'Kies een collega.', until: 'Kies een einddatum.' },
  };
}

/** The words that every language must have. */
export type TokenWords = ReturnType<typeof tokensNl>;
