/** The words of the page on how the installation is. */
import type { Language } from '../language.ts';

const nl = {
  heading: 'Gezondheid',
  about: 'Of mail, reservekopie, klokken, schijf en aanbieder in orde zijn.',
  back: 'Alle instellingen',
  allWell: 'Alles is in orde.',
  notWell: (count: number) => (count === 1 ? 'Eén ding vraagt aandacht.' : `${count} dingen vragen aandacht.`),
  good: 'In orde',
  attention: 'Let op',
  mail: {
    name: 'Mail',
    none: 'Er wacht niets.',
    waiting: (count: number) => `${count} ${count === 1 ? 'bericht wacht' : 'berichten wachten'} op verzenden.`,
    late: (minutes: number) => `Het oudste wacht al ${minutes} minuten. Vraag wie de server beheert of de mailserver werkt.`,
    failed: (count: number) =>
      `${count} ${count === 1 ? 'bericht is' : 'berichten zijn'} deze maand niet aangekomen. Behandelaars zien ze bij hun zaak.`,
  },
  backup: {
    name: 'Reservekopie',
    made: (when: string) => `De laatste is van ${when}.`,
    old: 'Dat is langer dan een dag geleden. Vraag wie de server beheert om bin/gehoord backup elke nacht te laten lopen.',
    none: 'Er is met bin/gehoord backup nog geen gemaakt. Heeft uw database een eigen reservekopie, vraag dan na of de documenten en sleutels daar ook bij zitten.',
  },
  clocks: {
    name: 'Klokken',
    running: (count: number) => `Alle ${count} klokken lopen: wat vanzelf moet gebeuren, gebeurt op tijd.`,
    none: 'In dit proces lopen geen klokken.',
    late: (names: string) => `Lopen te laat: ${names}.`,
    failed: (names: string) => `De laatste keer ging het mis bij: ${names}. In het logboek van de server staat waarom.`,
    names: {
      seal: 'journaal verzegelen',
      post: 'post versturen',
      'merge-search': 'zoeken bijwerken',
      'mark-anew': 'zoeken vernieuwen',
      'rows-anew': 'lijsten vernieuwen',
      providers: 'aanbieder vragen wie er nog werkt',
      policies: 'nieuwe versies van regelingen',
      'new-organisations': 'nieuwe organisaties',
      'read-files': 'documenten lezen',
      'scan-files': 'documenten scannen',
      'watch-scanner': 'op de virusscanner letten',
      'tell-late': 'melden wat te laat is',
      remind: 'herinneringen aan wat is gevraagd',
      retention: 'vernietigen op tijd',
      'open-reports': 'rapporten klaarzetten',
      'count-cases': 'tellen voor rapporten',
      checkpoint: 'ijkpunten van het journaal',
      sweep: 'opruimen',
    } as Readonly<Record<string, string>>,
  },
  disk: {
    name: 'Schijf',
    free: (free: string, percent: number) => `Nog ${free} vrij (${percent} %).`,
    little: 'Dat is weinig. Vraag wie de server beheert om ruimte te maken, anders komen er geen documenten meer bij.',
  },
  provider: {
    name: 'Inloggen via uw organisatie',
    answers: 'De aanbieder antwoordt.',
    away: 'De aanbieder antwoordt niet goed. Wie aan het werk is, kan verder; wie wil inloggen niet.',
  },
  scanner: {
    name: 'Virusscanner',
    answers: 'De virusscanner antwoordt.',
    away: 'De virusscanner antwoordt niet: nieuwe documenten wachten.',
  },
  version: { name: 'Versie', is: (version: string) => `Gehoord ${version}.` },
};

const en: typeof nl = {
  heading: 'Health',
  about: 'Whether mail, backup, clocks, disk and provider are in order.',
  back: 'All settings',
  allWell: 'Everything is in order.',
  notWell: (count) => (count === 1 ? 'One thing asks for attention.' : `${count} things ask for attention.`),
  good: 'In order',
  attention: 'Look at this',
  mail: {
    name: 'Mail',
    none: 'Nothing is waiting.',
    waiting: (count) => `${count} ${count === 1 ? 'message waits' : 'messages wait'} to be sent.`,
    late: (minutes) => `The oldest has waited for ${minutes} minutes. Ask whoever runs the server whether the mail server works.`,
    failed: (count) =>
      `${count} ${count === 1 ? 'message' : 'messages'} did not arrive this month. Handlers see them at their case.`,
  },
  backup: {
    name: 'Backup',
    made: (when) => `The last one is of ${when}.`,
    old: 'That is more than a day ago. Ask whoever runs the server to run bin/gehoord backup every night.',
    none: 'None was made by bin/gehoord backup. When your database has backups of its own, ask whether documents and keys are in them too.',
  },
  clocks: {
    name: 'Clocks',
    running: (count) => `All ${count} clocks run: what must happen by itself, happens in time.`,
    none: 'No clocks run in this process.',
    late: (names) => `Run late: ${names}.`,
    failed: (names) => `The last round went wrong of: ${names}. The log of the server tells why.`,
    names: {
      seal: 'sealing the journal',
      post: 'sending post',
      'merge-search': 'bringing search up to date',
      'mark-anew': 'renewing search',
      'rows-anew': 'renewing lists',
      providers: 'asking the provider who still works here',
      policies: 'new versions of procedures',
      'new-organisations': 'new organisations',
      'read-files': 'reading documents',
      'scan-files': 'scanning documents',
      'watch-scanner': 'watching the virus scanner',
      'tell-late': 'telling what is late',
      remind: 'reminders of what was asked',
      retention: 'destroying in time',
      'open-reports': 'getting reports ready',
      'count-cases': 'counting for reports',
      checkpoint: 'checkpoints of the journal',
      sweep: 'tidying up',
    },
  },
  disk: {
    name: 'Disk',
    free: (free, percent) => `${free} left (${percent} %).`,
    little: 'That is little. Ask whoever runs the server to make room, or no more documents can be added.',
  },
  provider: {
    name: 'Signing in via your organisation',
    answers: 'The provider answers.',
    away: 'The provider does not answer as it should. Whoever is at work can go on; whoever wants to sign in cannot.',
  },
  scanner: {
    name: 'Virus scanner',
    answers: 'The virus scanner answers.',
    away: 'The virus scanner does not answer: new documents wait.',
  },
  version: { name: 'Version', is: (version) => `Gehoord ${version}.` },
};

export type HealthWords = typeof nl;

/** The words in `language`. */
export function healthWords(language: Language): HealthWords {
  return { nl, en }[language];
}
