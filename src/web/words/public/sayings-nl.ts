/** The Dutch sentences of the pages around the form: the list of organisations, ways in, the door to the own page, refusals. */
import { capital } from '#core/words/capital.ts';
import type { Address } from '../language.ts';

/** Sentences in the form of address that the organisation uses. */
export function sayingsNl(address: Address) {
  const u = address === 'u';
  const say = (formal: string, informal: string) => (u ? formal : informal);
  return {
    organisations: {
      heading: 'Bij wie wilt u een klacht indienen?',
      lead: 'Kies de organisatie. U leest daar eerst wat zij met uw klacht doet, en wanneer u iets hoort.',
      demonstration: 'Probeer het uit',
      steps: [
        'Kies hierboven een organisatie en dien een klacht in. Alles wat u typt, blijft op deze computer.',
        'Lees de bevestiging in het postvak.',
        'Werk als medewerker: één klik en u bent ingelogd.',
      ],
      mailbox: 'Open het postvak',
      staff: 'Werk als medewerker',
      none: 'Hier neemt nu geen organisatie klachten aan.',
    },
    channels: {
      heading: (phone: boolean): string => (phone ? 'Liever bellen of schrijven?' : 'Liever op een andere manier?'),
      phone: (number: string, hours: string) =>
        `Bel ${number}, ${hours}. ${say('Wij schrijven het dan samen met u op.', 'We schrijven het dan samen met je op.')}`,
      letter: (addressee: string) => `Stuur een brief naar ${addressee}.`,
      email: (mail: string) => `Mail naar ${mail}.`,
      aboutTheReader: (role: string, mail: string) =>
        `Die mail leest één persoon: ${role}. Gaat ${say('uw', 'je')} klacht over die persoon? Mail dan naar ${mail}.`,
      organisationClosed: say('Wij nemen geen nieuwe klachten meer aan.', 'We nemen geen nieuwe klachten meer aan.'),
      organisationClosedMeans: say(
        'Hebt u al een klacht bij ons? Die behandelen wij gewoon verder.',
        'Heb je al een klacht bij ons? Die behandelen we gewoon verder.',
      ),
      also: (name: string) => `Ook mogelijk: ${name}.`,
      closedWay: (name: string, until: string, why: string | undefined) =>
        `${capital(name)}: niet mogelijk tot en met ${until}${why === undefined ? '' : ` (${why})`}.`,
      closed: (from: string, to: string | undefined, why: string) =>
        `${to === undefined ? `Op ${from}` : `Van ${from} tot en met ${to}`} zijn ${say('wij', 'we')} gesloten (${why}).`,
      others: say(
        'Ook een klacht die anders binnenkomt, behandelen wij.',
        'Ook een klacht die anders binnenkomt, behandelen we.',
      ),
    },
    triage: {
      heading: (objection: boolean): string => (objection ? 'Klacht, bezwaar of tip?' : 'Klacht of iets anders?'),
      text: say(
        'Twijfelt u? Het maakt niet uit: ook als u verkeerd kiest, komt het goed.',
        'Twijfel je? Het maakt niet uit: ook als je verkeerd kiest, komt het goed.',
      ),
      link: (questions: number) =>
        questions === 1
          ? say('Eén vraag helpt u kiezen', 'Eén vraag helpt je kiezen')
          : say('Een paar vragen helpen u kiezen', 'Een paar vragen helpen je kiezen'),
      again: 'Begin opnieuw',
      anyway: 'Toch een klacht indienen',
      send: (name: string) => `Ga verder: ${name.toLowerCase()}`,
    },
    talk: { heading: 'Eerst praten?', rather: 'Liever niet, dien een klacht in' },
    procedure: {
      lead: say(
        'Dit mag u van ons verwachten. Wat hier staat, is precies wat wij doen.',
        'Dit mag je van ons verwachten. Wat hier staat, is precies wat we doen.',
      ),
      since: (day: string) => `sinds ${day}`,
      notCounted: (name: string) => `Dagen die niet meetellen: ${name}`,
      span: (from: string, to: string) => `${from} tot en met ${to}`,
      eachYear: (from: string, to: string) => `elk jaar van ${from} tot en met ${to}`,
      version: (version: number, since: string) => `Versie ${version}, geldig sinds ${since}.`,
      comesFrom: (version: number, from: string) => `Versie ${version}, geldig vanaf ${from}.`,
      wasUntil: (version: number, from: string, until: string) => `Versie ${version}, gold van ${from} tot ${until}.`,
      versions: 'Alle versies',
      versionsText: say(
        'Wij behandelen een klacht volgens de versie van de dag waarop zij binnenkwam.',
        'We behandelen een klacht volgens de versie van de dag waarop zij binnenkwam.',
      ),
      notNow: (version: number): string => `Dit is niet de versie die nu geldt. Lees versie ${version}.`,
      examples: 'Zo gaat het: voorbeelden, stap voor stap',
    },
    examples: {
      heading: 'Zo gaat het',
      lead: 'Dit zijn verzonnen klachten. Het systeem speelt ze na met de regels van onze regeling, zoals bij een echte klacht. Daarom kloppen de dagen en de brieven.',
      notPossible: 'Dat kan niet',
      toProcedure: 'Naar de hele regeling',
    },
    enter: {
      wrong: say(
        'Dit nummer en deze code horen niet bij elkaar. Kijk ze nog eens na. Kreeg u later een nieuwe code, dan werkt de oude niet meer.',
        'Dit nummer en deze code horen niet bij elkaar. Kijk ze nog eens na. Kreeg je later een nieuwe code, dan werkt de oude niet meer.',
      ),
      missingReference: say('Vul het nummer van uw klacht in.', 'Vul het nummer van je klacht in.'),
      missingCode: 'Vul de code in.',
      left: say('U bent uitgelogd.', 'Je bent uitgelogd.'),
      leftText: say('Op deze computer is uw klacht nu niet meer te zien.', 'Op deze computer is je klacht nu niet meer te zien.'),
      ended: say('Voor de veiligheid bent u uitgelogd.', 'Voor de veiligheid ben je uitgelogd.'),
      endedText: say('Vul het nummer en de code opnieuw in.', 'Vul het nummer en de code opnieuw in.'),
      destroyed: say('Uw gegevens zijn vernietigd.', 'Je gegevens zijn vernietigd.'),
      destroyedText: (day: string) =>
        say(
          `De tijd waarin wij ze mochten bewaren, is voorbij. Daarom hebben wij ze op ${day} vernietigd. Uw code opent niets meer.`,
          `De tijd waarin we ze mochten bewaren, is voorbij. Daarom hebben we ze op ${day} vernietigd. Je code opent niets meer.`,
        ),
      toProcedure: 'Naar de klachtenregeling',
    },
    newCode: {
      heading: 'Vraag een nieuwe code',
      lead: say(
        'Vul het nummer van uw klacht in, en het e-mailadres dat wij van u hebben. De oude code werkt daarna niet meer.',
        'Vul het nummer van je klacht in, en het e-mailadres dat we van je hebben. De oude code werkt daarna niet meer.',
      ),
      email: 'E-mailadres',
      send: 'Vraag een nieuwe code',
      missingEmail: say('Vul uw e-mailadres in.', 'Vul je e-mailadres in.'),
      sentHeading: say('Kijk in uw mail.', 'Kijk in je mail.'),
      sentText: say(
        'Horen dit nummer en dit e-mailadres bij elkaar, dan krijgt u binnen enkele minuten een nieuwe code. Krijgt u niets? Laat het ons weten. Dan sturen wij een nieuwe code per post.',
        'Horen dit nummer en dit e-mailadres bij elkaar, dan krijg je binnen enkele minuten een nieuwe code. Krijg je niets? Laat het ons weten. Dan sturen we een nieuwe code per post.',
      ),
      otherwise: say(
        'Weet u het nummer niet meer, of hebben wij geen e-mailadres van u? Laat het ons weten. Dan helpen wij u.',
        'Weet je het nummer niet meer, of hebben we geen e-mailadres van je? Laat het ons weten. Dan helpen we je.',
      ),
    },
    refusals: {
      elsewhereHeading: 'Dit formulier kwam niet van deze website.',
      elsewhereText: say(
        'Daarom hebben wij niets bewaard of gewijzigd. Ga naar de website en begin daar opnieuw.',
        'Daarom hebben we niets bewaard of gewijzigd. Ga naar de website en begin daar opnieuw.',
      ),
      tooLargeHeading: 'Dit is te veel in één keer.',
      tooLargeText: say(
        'Wij hebben niets bewaard. Ga terug: wat u typte, staat er nog. Stuur minder of kleinere bestanden tegelijk: elk hoogstens 25 MB.',
        'We hebben niets bewaard. Ga terug: wat je typte, staat er nog. Stuur minder of kleinere bestanden tegelijk: elk hoogstens 25 MB.',
      ),
      brokenHeading: 'Dit kwam niet goed over.',
      brokenText: say(
        'Wij hebben niets bewaard. Ga terug: wat u typte, staat er nog. Verstuur het daarna opnieuw.',
        'We hebben niets bewaard. Ga terug: wat je typte, staat er nog. Verstuur het daarna opnieuw.',
      ),
      cookies: say(
        'Lukt dit steeds niet? Dan staan cookies misschien uit. Wij gebruiken er één, alleen om formulieren veilig te houden. U kunt ons ook bellen of schrijven.',
        'Lukt dit steeds niet? Dan staan cookies misschien uit. We gebruiken er één, alleen om formulieren veilig te houden. Je kunt ons ook bellen of schrijven.',
      ),
      seconds: (seconds: number): string => (seconds <= 90 ? 'een minuut' : `${Math.ceil(seconds / 60)} minuten`),
    },
    mine: say('Bekijk uw klacht', 'Bekijk je klacht'),
    mailbox: { password: (name: string): string => `Kies een wachtwoord bij ${name}` },
  };
}

/** The sentences that every language must have. */
export type Sayings = ReturnType<typeof sayingsNl>;
