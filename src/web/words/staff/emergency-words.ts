/** The words about danger, emergency access and contact agreements on the pages of colleagues. */
import type { Language } from '../language.ts';

const nl = {
  danger: {
    heading: 'Gevaar',
    lead: 'Wat u nu doet, en wie het moet weten. Is er direct gevaar voor iemand? Bel 112.',
    kinds: {
      threat: 'Agressie of een bedreiging',
      abuse: 'Iemand wordt mishandeld of misbruikt',
      suicide: 'Iemand denkt aan zelfdoding',
      breach: 'Gegevens zijn gelekt',
    },
    who: (name: string) => `Dit moet ${name} meteen weten.`,
    nobody: 'Er is nog niemand aangewezen. Een beheerder doet dat bij Instellingen.',
    report: (name: string) => `Meld het aan ${name}`,
    reportTo: 'Meld het in de zaak',
    inCase:
      'Open de zaak waar het over gaat en kies daar ‘Gevaar’: dan staat het vast, en krijgt de juiste collega meteen bericht.',
    back: 'Terug naar de zaak',
    tool: 'Gevaar',
    call: 'Is er gevaar? Dit doet u nu',
  },
  dangerSettings: {
    heading: 'Gevaar en noodtoegang',
    about: 'Wie het meteen moet weten, wat een collega dan doet, en wie in nood een andere zaak kan openen.',
    lead: 'Elke regel is een stap. Laat de stappen leeg om onze tekst te gebruiken.',
    staff: 'Wie moet het meteen weten?',
    steps: 'Wat nu?',
    nobody: 'Niemand',
    save: 'Bewaar',
    done: 'Bewaard.',
    back: 'Alle instellingen',
  },
  emergency: {
    heading: 'Noodtoegang',
    about: 'Welke rollen een zaak kunnen openen die niet van hen is.',
    lead: (hours: number) =>
      `Open een zaak die niet van u is, alleen als het niet kan wachten. Dat kan ${hours} uur. De behandelaar leest wie het was en waarom.`,
    reference: 'Kenmerk van de zaak',
    reason: 'Waarom kan dit niet wachten?',
    submit: 'Open de zaak',
    missingReference: 'Vul het kenmerk van de zaak in.',
    missingReason: 'Schrijf waarom dit niet kan wachten.',
    unknown: 'Deze zaak is er niet.',
    roles: 'Welke rollen mogen dit?',
    save: 'Bewaar',
    done: 'Bewaard.',
    notYours: 'Uw organisatie heeft uw rol hier niet voor gekozen. Hebt u het nodig voor uw werk? Vraag het uw beheerder.',
  },
  whatNow: 'Wat nu?',
  agreed: (day: string) => `contactafspraken t/m ${day}`,
  agreement: (name: string, day: string) => `Contactafspraken met ${name}, tot en met ${day}. Klachten behandelt u gewoon.`,
  opened: (name: string, moment: string) => `${name} opende deze zaak met noodtoegang op ${moment}.`,
  openHere: (moment: string) => `U bent hier met noodtoegang, tot ${moment}. De behandelaar leest dat.`,
};

export type EmergencyWords = typeof nl;

const en: EmergencyWords = {
  danger: {
    heading: 'Danger',
    lead: 'What to do now, and who must know. Is somebody in danger right now? Call 112.',
    kinds: {
      threat: 'Aggression or a threat',
      abuse: 'Somebody is abused',
      suicide: 'Somebody thinks of suicide',
      breach: 'Data leaked',
    },
    who: (name) => `${name} must know this at once.`,
    nobody: 'Nobody was named yet. An administrator does that under Settings.',
    report: (name) => `Report it to ${name}`,
    reportTo: 'Report it in the case',
    inCase:
      'Open the case that it is about and choose ‘Danger’ there: then it is on record, and the right colleague is told at once.',
    back: 'Back to the case',
    tool: 'Danger',
    call: 'Is there danger? This is what to do now',
  },
  dangerSettings: {
    heading: 'Danger and emergency access',
    about: 'Who must know at once, what a colleague does, and who can open another case in an emergency.',
    lead: 'Each line is a step. Leave the steps empty to use our text.',
    staff: 'Who must know at once?',
    steps: 'What now?',
    nobody: 'Nobody',
    save: 'Save',
    done: 'Saved.',
    back: 'All settings',
  },
  emergency: {
    heading: 'Emergency access',
    about: 'Which roles can open a case that is not theirs.',
    lead: (hours) =>
      `Open a case that is not yours, only when it cannot wait. It stays open for ${hours} hours. The handler reads who it was and why.`,
    reference: 'Reference of the case',
    reason: 'Why can this not wait?',
    submit: 'Open the case',
    missingReference: 'Give the reference of the case.',
    missingReason: 'Say why this cannot wait.',
    unknown: 'There is no such case.',
    roles: 'Which roles may do this?',
    save: 'Save',
    done: 'Saved.',
    notYours: 'Your organisation has not chosen your role for this. Do you need it for your work? Ask your administrator.',
  },
  whatNow: 'What now?',
  agreed: (day) => `contact agreements until ${day}`,
  agreement: (name, day) => `Contact agreements with ${name}, until ${day}. Complaints are handled as ever.`,
  opened: (name, moment) => `${name} opened this case with emergency access on ${moment}.`,
  openHere: (moment) => `You are here with emergency access, until ${moment}. The handler reads so.`,
};

const all: Readonly<Record<Language, EmergencyWords>> = { nl, en };

/** The words in `language`. */
export function emergencyWords(language: Language): EmergencyWords {
  return all[language];
}
