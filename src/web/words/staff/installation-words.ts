/** The words of the installation: which organisations it serves, and who administers that. */
import type { Language } from '../language.ts';

const nl = {
  heading: 'Organisaties',
  about: 'Welke organisaties deze installatie bedient, en wie dat beheert.',
  lead: 'Welke organisaties deze installatie bedient. Zaken ziet u hier niet.',
  back: 'Alle instellingen',
  backToList: 'Alle organisaties',
  count: (count: number) => (count === 1 ? '1 organisatie' : `${count} organisaties`),
  add: 'Voeg een organisatie toe',
  open: 'Neemt klachten aan',
  closedSince: (day: string) => `Gesloten sinds ${day}`,
  notYet: (day: string) => `Regeling geldt vanaf ${day}`,
  nobody: 'Nog geen beheerder',
  waiting: (address: string) => `Wacht op ${address}`,
  runs: 'Heeft een beheerder',
  done: {
    toegevoegd: 'De organisatie staat klaar. De uitnodiging voor de beheerder is onderweg.',
    naam: 'De naam is bewaard.',
    dicht: 'De organisatie neemt geen nieuwe klachten meer aan.',
    open: 'De organisatie neemt weer klachten aan.',
    gesloten: 'Wat u koos, neemt geen nieuwe klachten meer aan.',
    uitgenodigd: 'De uitnodiging is onderweg. Eerdere uitnodigingen werken niet meer.',
    gegeven: 'Deze collega beheert nu ook de installatie.',
    weg: 'Deze collega beheert de installatie niet meer.',
  } as Readonly<Record<string, string>>,

  unused: {
    heading: 'Gebruikt u ze niet allemaal?',
    text: 'Sluit wat u niet gebruikt. Het staat dan niet meer op de voorpagina en neemt geen klachten aan. Zaken die er al zijn, gaan door. U kunt een organisatie altijd weer openen.',
    which: 'Welke gebruikt u niet?',
    submit: 'Sluit deze organisaties',
    none: 'Kies eerst wat u niet gebruikt.',
  },

  new: {
    heading: 'Organisatie toevoegen',
    lead: 'Daarna kunnen mensen er meteen klagen. Opnieuw starten hoeft niet.',
    name: 'Naam',
    nameHint: 'Zo heet de organisatie op pagina’s en in brieven.',
    id: 'Naam in het adres',
    idHint: (site: string) =>
      `Kleine letters, cijfers en streepjes. Met “waterdam” wordt het ${site}/waterdam. Dit verandert niet meer.`,
    reference: 'Letters van zaaknummers',
    referenceHint: '2 tot 6 hoofdletters, zoals WTD in WTD-2026-00001.',
    procedure: 'Klachtenregeling',
    there: 'Een regeling die er al is',
    which: 'Welke regeling?',
    whichHint: 'U krijgt een kopie, zonder telefoonnummer en adres. Een jurist kan haar daarna aanpassen.',
    sample: (name: string) => `${name} (voorbeeld)`,
    own: 'Een eigen regeling',
    file: 'Map met de regeling (zip, hooguit 4 MB)',
    fileHint: 'Met policy.yaml, de map letters en eventueel de map examples. Wij controleren haar meteen.',
    administrator: 'E-mailadres van de eerste beheerder',
    administratorHint: 'Krijgt een uitnodiging, en nodigt daarna zelf collega’s uit.',
    submit: 'Voeg de organisatie toe',
    faults: {
      'bad-id': 'Gebruik alleen kleine letters, cijfers en streepjes, hooguit 40.',
      taken: 'Deze naam in het adres is al in gebruik. Kies een andere.',
      'bad-name': 'Geef de organisatie een naam van hooguit 100 tekens.',
      'bad-reference': 'Geef 2 tot 6 hoofdletters, zoals WTD.',
      'reference-taken': 'Deze letters gebruikt een andere organisatie al. Kies andere.',
      'bad-address': 'Geef een e-mailadres dat kan bestaan.',
      'no-procedure': 'Kies een klachtenregeling.',
      'no-file': 'Kies de map met de regeling, als zip-bestand.',
      'no-zip': 'Dit bestand kan niet worden gelezen als zip met een policy.yaml. Kies het opnieuw.',
      'too-large': 'Dit bestand is groter dan 4 MB.',
      'too-long': 'De controle duurde te lang. Maak de regeling kleiner, en probeer het opnieuw.',
      broken: 'De regeling kon niet worden gecontroleerd. Probeer het opnieuw.',
      unusable: (count: number) =>
        count === 1
          ? 'In de regeling staat 1 fout. Verbeter die, en kies het bestand opnieuw.'
          : `In de regeling staan ${count} fouten. Verbeter die, en kies het bestand opnieuw.`,
    },
    place: (file: string, line: number) => `${file}, regel ${line}`,
    more: (count: number) => `En nog ${count}.`,
  },

  one: {
    site: 'Adres',
    reference: 'Zaaknummers',
    referenceLike: (letters: string) => `beginnen met ${letters}`,
    procedure: 'Regeling',
    version: (version: number, day: string) => `versie ${version}, sinds ${day}`,
    administrators: 'Beheerder',
    runsText: 'De organisatie heeft een eigen beheerder. Die regelt de mensen en hun rollen; van hieruit kan dat niet.',
    waitingText: (address: string) => `${address} is uitgenodigd, en nog niet binnengekomen.`,
    nobodyText: 'Niemand beheert deze organisatie.',
    invite: 'E-mailadres',
    inviteHint: 'Een ander adres kan ook: de eerdere uitnodiging werkt dan niet meer.',
    inviteSubmit: 'Stuur een uitnodiging',
    faults: {
      'has-administrator': 'Deze organisatie heeft intussen een eigen beheerder.',
      'works-there': 'Dit is een collega die er al werkt. Alleen wie de server beheert, kan die beheerder maken.',
      'bad-address': 'Geef een e-mailadres dat kan bestaan.',
      'too-many': 'Er zijn net te veel uitnodigingen verstuurd. Probeer het over een uur opnieuw.',
    },
  },

  installers: {
    heading: 'Wie dit beheert',
    text: 'Wie de installatie beheert, kan organisaties toevoegen, sluiten en openen. Zaken zien kan daarmee niet.',
    you: 'u',
    take: 'Neem weg',
    takeOf: (name: string) => `Neem het beheer van de installatie weg van ${name}`,
    give: 'Geef dit ook aan',
    giveHint: 'Een andere beheerder van uw organisatie.',
    giveSubmit: 'Geef dit aan deze collega',
    nobodyElse: 'Wilt u dit delen? Geef een collega dan eerst de rol van beheerder.',
    faults: {
      'at-once':
        'Iemand anders nam dit recht op hetzelfde moment bij iemand weg. Kijk hieronder hoe het nu is. Klopt het niet, doe het dan opnieuw.',
      'unknown-colleague': 'Deze collega kan dit niet krijgen of heeft het al niet meer.',
      last: 'Iemand moet de installatie beheren. Geef het eerst aan een ander.',
    },
  },
};

const en: typeof nl = {
  heading: 'Organisations',
  about: 'Which organisations this installation serves, and who administers that.',
  lead: 'Which organisations this installation serves. You see no cases here.',
  back: 'All settings',
  backToList: 'All organisations',
  count: (count) => (count === 1 ? '1 organisation' : `${count} organisations`),
  add: 'Add an organisation',
  open: 'Takes up complaints',
  closedSince: (day) => `Closed since ${day}`,
  notYet: (day) => `Procedure in force from ${day}`,
  nobody: 'No administrator yet',
  waiting: (address) => `Waits for ${address}`,
  runs: 'Has an administrator',
  done: {
    toegevoegd: 'The organisation is ready. The invitation to its administrator is on its way.',
    naam: 'The name is saved.',
    dicht: 'The organisation takes up no new complaints any more.',
    open: 'The organisation takes up complaints again.',
    gesloten: 'What you chose takes up no new complaints any more.',
    uitgenodigd: 'The invitation is on its way. Earlier invitations work no more.',
    gegeven: 'This colleague now administers the installation as well.',
    weg: 'This colleague administers the installation no more.',
  },

  unused: {
    heading: 'Do you not use all of them?',
    text: 'Close what you do not use. It then no longer stands on the front page and takes up no complaints. Cases that are there go on. You can open an organisation again at any time.',
    which: 'Which do you not use?',
    submit: 'Close these organisations',
    none: 'First choose what you do not use.',
  },

  new: {
    heading: 'Add an organisation',
    lead: 'People can complain there at once. Nothing needs to be restarted.',
    name: 'Name',
    nameHint: 'What the organisation is called on pages and in letters.',
    id: 'Name in the address',
    idHint: (site) => `Small letters, digits and hyphens. With “waterdam” it becomes ${site}/waterdam. This never changes.`,
    reference: 'Letters of case numbers',
    referenceHint: '2 to 6 capitals, such as WTD in WTD-2026-00001.',
    procedure: 'Complaints procedure',
    there: 'A procedure that is there already',
    which: 'Which procedure?',
    whichHint: 'You get a copy, without telephone number and address. A jurist can change it afterwards.',
    sample: (name) => `${name} (sample)`,
    own: 'A procedure of its own',
    file: 'Folder with the procedure (zip, 4 MB at most)',
    fileHint: 'With policy.yaml, the folder letters and perhaps the folder examples. We check it at once.',
    administrator: 'E-mail address of the first administrator',
    administratorHint: 'Gets an invitation, and then invites colleagues.',
    submit: 'Add the organisation',
    faults: {
      'bad-id': 'Use only small letters, digits and hyphens, 40 at most.',
      taken: 'This name in the address is in use. Choose another.',
      'bad-name': 'Give the organisation a name of 100 characters at most.',
      'bad-reference': 'Give 2 to 6 capitals, such as WTD.',
      'reference-taken': 'Another organisation uses these letters. Choose others.',
      'bad-address': 'Give an e-mail address that can exist.',
      'no-procedure': 'Choose a complaints procedure.',
      'no-file': 'Choose the folder with the procedure, as a zip file.',
      'no-zip': 'This file cannot be read as a zip with a policy.yaml. Choose it again.',
      'too-large': 'This file is larger than 4 MB.',
      'too-long': 'Checking took too long. Make the procedure smaller, and try again.',
      broken: 'The procedure could not be checked. Try again.',
      unusable: (count) =>
        count === 1
          ? 'There is 1 fault in the procedure. Mend it, and choose the file again.'
          : `There are ${count} faults in the procedure. Mend them, and choose the file again.`,
    },
    place: (file, line) => `${file}, line ${line}`,
    more: (count) => `And ${count} more.`,
  },

  one: {
    site: 'Address',
    reference: 'Case numbers',
    referenceLike: (letters) => `begin with ${letters}`,
    procedure: 'Procedure',
    version: (version, day) => `version ${version}, since ${day}`,
    administrators: 'Administrator',
    runsText: 'The organisation has an administrator of its own, who manages people and roles; from here that cannot be done.',
    waitingText: (address) => `${address} was invited, and has not come in yet.`,
    nobodyText: 'Nobody administers this organisation.',
    invite: 'E-mail address',
    inviteHint: 'It can be another address: the earlier invitation then works no more.',
    inviteSubmit: 'Send an invitation',
    faults: {
      'has-administrator': 'This organisation has an administrator of its own by now.',
      'works-there': 'This is a colleague who works there. Only whoever runs the server can make them administrator.',
      'bad-address': 'Give an e-mail address that can exist.',
      'too-many': 'Too many invitations were just sent. Try again in an hour.',
    },
  },

  installers: {
    heading: 'Who administers this',
    text: 'Whoever administers the installation adds organisations, closes and opens them. It shows no cases.',
    you: 'you',
    take: 'Take away',
    takeOf: (name) => `Take the administration of the installation from ${name}`,
    give: 'Give this also to',
    giveHint: 'Another administrator of your organisation.',
    giveSubmit: 'Give it to this colleague',
    nobodyElse: 'Would you share this? Then give a colleague the role of administrator first.',
    faults: {
      'at-once':
        'Somebody else took this right from somebody at the same moment. See below how it stands now. If it is not right, do it again.',
      'unknown-colleague': 'This colleague cannot be given this, or has it no more.',
      last: 'Somebody must administer the installation. Give it to somebody else first.',
    },
  },
};

export type InstallationWords = typeof nl;

/** The words in `language`. */
export function installationWords(language: Language): InstallationWords {
  return { nl, en }[language];
}
