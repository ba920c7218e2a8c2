/** Dutch words of signing in at the organisation's own provider. */
export const providerNl = {
  door: {
    ways: 'Werkt u bij een van deze organisaties?',
    way: (organisation: string) => `Log in via ${organisation}`,
    toDoor: 'Terug naar inloggen',
    toAccount: 'Naar uw toegang',
    toWork: 'Terug naar uw werk',
    left: {
      heading: 'U bent hier uitgelogd.',
      text: 'Bij uw organisatie bent u misschien nog ingelogd. Op een gedeelde computer kan de volgende dan onder uw naam naar binnen.',
      way: (organisation: string) => `Log ook uit bij ${organisation}`,
    },
    providerFirst: {
      heading: 'U logt in via uw organisatie',
      text: 'Uw account is gekoppeld. Een wachtwoord van hier werkt daarom niet meer.',
    },
    faulty: {
      down: {
        heading: 'Uw organisatie geeft geen antwoord',
        text: 'Wij konden niet nagaan wie u bent. Probeer het over een paar minuten nog eens. Blijft het zo, bel dan uw beheerder: die heeft een andere weg naar binnen.',
      },
      denied: {
        heading: 'Uw organisatie liet u niet door',
        text: 'Dat kan komen doordat u zelf stopte met inloggen. Probeer het nog eens, of vraag uw beheerder om toegang.',
      },
      wrong: {
        heading: 'Het antwoord van uw organisatie klopt niet',
        text: 'Wij hebben u niet binnengelaten, want wij konden niet zeker weten wie u bent. Begin opnieuw. Gebeurt het weer, waarschuw dan uw beheerder.',
      },
    },
    no: {
      'no-role': {
        heading: 'U hebt hier geen werk',
        text: 'Bij uw organisatie zit u in geen enkele groep die hier toegang geeft. Vraag uw beheerder om u in de goede groep te zetten.',
      },
      'no-address': {
        heading: 'Uw e-mailadres ontbreekt',
        text: 'Uw organisatie geeft ons geen e-mailadres van u. Vraag uw beheerder om dat aan te zetten.',
      },
      'doubtful-address': {
        heading: 'Uw e-mailadres is niet bevestigd',
        text: 'Bevestig eerst uw e-mailadres bij uw organisatie. Probeer het daarna nog eens.',
      },
      'address-known': {
        heading: 'Er is al een account met uw e-mailadres',
        text: 'Een e-mailadres bewijst niet dat dat account van u is. Log één keer in met het wachtwoord van dat account en kies bij Uw toegang voor koppelen. Daarna logt u altijd zo in.',
      },
      'let-go': {
        heading: 'U werkt hier niet meer',
        text: 'Een beheerder heeft uw account gesloten. Klopt dat niet, vraag dan uw beheerder om het weer te openen.',
      },
      'groups-left-out': {
        heading: 'Uw organisatie noemt uw groepen niet',
        text: 'U zit in zo veel groepen dat uw organisatie ze niet meer meestuurt. Daarom weten wij niet welk werk u hier hebt. Vraag uw beheerder om alleen de groepen mee te sturen die bij deze toepassing horen.',
      },
      'begun-too-long-ago': {
        heading: 'Dit inloggen werkt niet meer',
        text: 'Het duurde te lang, het is al gebruikt, of het begon in een andere browser. Begin opnieuw.',
      },
      'other-person': {
        heading: 'Dit is iemand anders',
        text: 'Bij uw organisatie logde iemand anders in dan wie hier werkt. Er is niets gewijzigd.',
      },
      'somebody-else': {
        heading: 'Dit account hoort al bij een ander',
        text: 'Wie u bij uw organisatie bent, is hier al gekoppeld aan een andere collega. Vraag uw beheerder om dat los te maken.',
      },
    },
  },
  link: {
    heading: (organisation: string) => `Koppel uw account aan ${organisation}`,
    lead: (who: string) => `Bij uw organisatie bent u ingelogd als ${who}. Bent u dat?`,
    means: 'Na het koppelen logt u altijd via uw organisatie in. Uw wachtwoord van hier werkt dan niet meer.',
    submit: 'Ja, dit ben ik: koppel',
    back: 'Uw toegang',
  },
  account: {
    heading: 'Inloggen via uw organisatie',
    linked: 'Uw account is gekoppeld. Werkt u er niet meer, dan stopt uw toegang hier binnen enkele minuten.',
    can: 'U kunt uw account koppelen. Dan hoeft u hier geen wachtwoord meer te onthouden.',
    link: 'Koppel uw account',
  },
  person: {
    heading: 'Inloggen via de organisatie',
    linked: 'Dit account is gekoppeld. Rollen die bij een groep horen, worden bij elke keer inloggen bijgewerkt.',
    rests: (since: string) =>
      `Sinds ${since} kent de organisatie deze collega niet meer, of is daar uitgelogd. Alles in deze naam staat stil tot de volgende keer inloggen.`,
    unlink: 'Maak los',
    unlinkMeans: 'De collega is meteen overal uitgelogd en logt voortaan in met een wachtwoord.',
    unlinked: 'Het account is losgemaakt.',
  },
  settings: {
    heading: 'Inloggen via uw organisatie',
    about: 'Met OpenID Connect: collega’s gebruiken het account dat zij al hebben, en wie weggaat is er meteen uit.',
    back: 'Alle instellingen',
    lead: 'Collega’s loggen in met het account van uw organisatie. Werkt iemand er niet meer, dan stopt elke toegang hier binnen een halve minuut. Geeft uw aanbieder geen refresh token, dan binnen tien minuten.',
    off: 'Dit staat nog niet aan.',
    isOn: (linked: number, all: number) =>
      `Dit staat aan. ${linked} van ${all} collega’s ${linked === 1 ? 'is' : 'zijn'} gekoppeld; de anderen loggen in met hun wachtwoord, tot zij koppelen.`,
    tell: 'Vul bij uw aanbieder deze adressen in',
    wayBack: 'Terugkeeradres (redirect URI)',
    logout: 'Adres om uitloggen te melden (back-channel logout URI)',
    afterLogout: 'Adres na uitloggen (post logout redirect URI)',
    provider: 'Uw aanbieder',
    issuer: 'Adres van de aanbieder (issuer)',
    issuerHint: 'Bijvoorbeeld: https://inloggen.uworganisatie.nl/realms/werk',
    clientId: 'Onze naam bij de aanbieder (client id)',
    secret: 'Geheim (client secret)',
    secretHint: 'Wij bewaren het versleuteld en laten het nooit meer zien.',
    secretKept: 'Er is een geheim bewaard. Laat dit leeg om het te houden.',
    roles: 'Groepen en rollen',
    rolesHint: 'Welke groepen bij uw aanbieder geven welke rol? Zet meer groepen achter elkaar met een komma.',
    claim: 'Naam van het gegeven met groepen (claim)',
    claimHint: 'Vaak groups. Zit het dieper, dan met punten: realm_access.roles',
    role: (name: string) => `Groepen met de rol ${name}`,
    without: 'Wie in geen van deze groepen zit',
    withoutNone: 'komt niet binnen',
    withoutRole: (role: string) => `krijgt de rol ${role}`,
    step: 'Tweede stap',
    secondStep: 'Waarden van amr of acr die een tweede stap bewijzen',
    secondStepHint:
      'Bijvoorbeeld: mfa, otp, hwk. Meldt uw aanbieder er een, dan vragen wij niet nog eens. Leeg: wij vragen altijd onze eigen tweede stap.',
    on: 'Inloggen via uw organisatie',
    onYes: 'staat aan',
    onNo: 'staat uit',
    save: 'Controleer en bewaar',
    saved: 'Bewaard. De aanbieder gaf een goed antwoord.',
    savedOff: 'Bewaard. Inloggen via uw organisatie staat uit.',
    next: 'Koppel nu uw eigen account, om te zien of het werkt. Houd één beheerder met wachtwoord en tweede stap los: dat is de weg naar binnen als de aanbieder niet werkt.',
    toLink: 'Naar uw toegang',
    faults: {
      missing: 'Vul dit in.',
      'no-address': 'Dit is geen webadres. Neem het adres over van uw aanbieder, zonder vraagteken of hekje.',
      'not-https': 'Dit adres is niet veilig. Het moet met https beginnen.',
      'no-group': 'Geef ten minste één rol een groep, of kies een rol voor wie geen groep heeft.',
      'unknown-role': 'Deze rol kan niet. Kies een rol uit de lijst.',
      'no-way-back':
        'Eerst is een weg naar binnen nodig voor als de aanbieder niet werkt: een beheerder met een wachtwoord en een tweede stap die niet gekoppeld is.',
      unreachable: 'Op dit adres geeft niemand antwoord. Controleer het adres, en of onze server erbij kan.',
      'no-provider': 'Op dit adres staat geen aanbieder van OpenID Connect. Neem het adres precies over, zonder /.well-known.',
      'issuer-differs':
        'De aanbieder noemt zichzelf anders. Neem het adres precies over, met of zonder schuine streep aan het eind.',
      cannot: 'Deze aanbieder kan niet wat nodig is: een code met PKCE (S256) over https.',
      'client-refused': 'De aanbieder kent deze naam of dit geheim niet.',
      'redirect-refused': 'De aanbieder kent ons terugkeeradres niet. Vul het daar in.',
      denied: 'De aanbieder weigerde.',
      'wrong-answer': 'Het antwoord van de aanbieder klopt niet.',
      ended: 'De aanbieder weigerde.',
      'secret-lost': 'Het bewaarde geheim is niet meer te lezen. Vul het opnieuw in.',
    },
  },
};

/** The words that every language must have. */
export type ProviderWords = typeof providerNl;
