/** The Dutch words of the pages for people who complain. */
import type { Address } from '../language.ts';

/** Dutch words of the public pages, in the form of address that the organisation uses. */
export function publicNl(address: Address) {
  const u = address === 'u';
  const your = u ? 'uw' : 'je';
  const Your = u ? 'Uw' : 'Je';
  const we = u ? 'wij' : 'we';
  return {
    front: {
      heading: u ? 'Bent u ontevreden? Vertel het ons.' : 'Ben je ontevreden? Vertel het ons.',
      complain: 'Dien een klacht in',
      mine: (lodged = 'klacht') => `Hoe staat het met mijn ${lodged}?`,
      today: u ? 'Als u vandaag een klacht indient' : 'Als je vandaag een klacht indient',
      ways: 'Klacht, bezwaar of tip?',
      waysLink: u ? 'Drie vragen helpen u kiezen' : 'Drie vragen helpen je kiezen',
      channels: 'Liever bellen of schrijven?',
      procedure: 'Zo gaan wij met klachten om',
      procedureLink: 'Lees de hele regeling',
      procedurePaper: u ? 'U kunt ons ook om de regeling op papier vragen.' : 'Je kunt ons ook om de regeling op papier vragen.',
    },
    procedure: {
      contents: 'Op deze pagina',
      source: 'Bron',
      howWeSayIt: 'Zo staat het in de regeling',
      own: 'Onze eigen regel',
      complain: 'Dien een klacht in',
    },
    check: {
      heading: 'Klopt dit?',
      lead: u ? 'Lees het nog eens door. U kunt alles nog wijzigen.' : 'Lees het nog eens door. Je kunt alles nog wijzigen.',
      send: 'Dien de klacht in',
    },
    done: {
      heading: u ? 'Wij hebben uw klacht.' : 'We hebben je klacht.',
      headingTip: u ? 'Wij hebben uw bericht.' : 'We hebben je bericht.',
      hearBy: (day: string) => (u ? `U hoort van ons ${day}.` : `Je hoort van ons ${day}.`),
      reference: `${Your} nummer`,
      code: `${Your} code`,
      codeMeans: u
        ? 'Met het nummer en de code kunt u altijd zien hoe het staat. Bewaar ze goed: wij tonen de code maar één keer.'
        : 'Met het nummer en de code kun je altijd zien hoe het staat. Bewaar ze goed: we tonen de code maar één keer.',
      unreached: u
        ? 'Wij kunnen u niet bellen of schrijven. Ons antwoord leest u alleen met dit nummer en deze code.'
        : 'We kunnen je niet bellen of schrijven. Ons antwoord lees je alleen met dit nummer en deze code.',
      mailed: (...addresses: readonly string[]) => `${u ? 'Wij' : 'We'} sturen ook een bericht naar ${addresses.join(' en ')}.`,
      print: 'Bewaar als pdf',
      next: 'Wat er nu gebeurt',
      toMine: `Bekijk ${your} klacht`,
      toMineTip: `Bekijk ${your} bericht`,
    },
    enter: {
      heading: (lodged = 'klacht') => `Hoe staat het met mijn ${lodged}?`,
      lead: u
        ? 'Vul het nummer en de code in. U vindt ze in onze brief of mail. In de mail staat ook een link waarmee u ze niet hoeft over te typen.'
        : 'Vul het nummer en de code in. Je vindt ze in onze brief of mail. In de mail staat ook een link waarmee je ze niet hoeft over te typen.',
      reference: 'Nummer',
      referenceHint: (example: string) => `Bijvoorbeeld ${example}.`,
      code: 'Code',
      show: (lodged = 'klacht') => `Bekijk mijn ${lodged}`,
      lost: 'Ik heb geen code meer',
      opening: (lodged = 'klacht') => `${u ? 'Wij openen uw' : 'We openen je'} ${lodged}…`,
    },
    mine: {
      about: (subject: string) => `${Your} klacht: ${subject}`,
      handler: (name: string) => `${Your} behandelaar is ${name}.`,
      can: u ? 'Wat u nu kunt doen' : 'Wat je nu kunt doen',
      story: 'Wat er is gebeurd, en wat nog komt',
      documents: 'Brieven en documenten',
      noDocuments: 'Er zijn nog geen brieven of documenten.',
      questionFrom: (name: string) => `${name} heeft een vraag`,
      answer: 'Beantwoord de vraag',
      answerBy: (day: string) => (u ? `Laat het ons weten ${day}, als u wilt.` : `Laat het ons weten ${day}, als je wilt.`),
      answerByPassed: (day: string) =>
        u
          ? `Wij vroegen u dit ${day} te laten weten. U kunt nog antwoorden.`
          : `We vroegen je dit ${day} te laten weten. Je kunt nog antwoorden.`,
      outcome: u ? 'Wat wij vinden van uw klacht' : 'Wat we vinden van je klacht',
      contact: 'Liever iemand spreken?',
    },
    fault: {
      backToStart: 'Naar het begin',
      typed: u ? 'Dit had u getypt' : 'Dit had je getypt',
      typedMeans: 'Het is niet verloren. Kopieer het, of stuur het opnieuw.',
      text: (number: number) => `Tekst ${number}`,
      lost: 'Kies deze documenten opnieuw',
      lostMeans: u
        ? 'Deze documenten konden wij niet bewaren. Op uw eigen apparaat staan ze nog.'
        : 'Deze documenten konden we niet bewaren. Op je eigen apparaat staan ze nog.',
      chooseAgain: 'Documenten',
      sendAgain: 'Stuur het opnieuw',
      reference: (code: string) => `${u ? 'Belt u' : 'Bel je'} ons hierover? Noem dan ${code}.`,
      notFound: {
        heading: 'Deze pagina is er niet.',
        text: u
          ? 'Misschien is het adres verkeerd overgenomen, of mag u deze pagina niet zien.'
          : 'Misschien is het adres verkeerd overgenomen, of mag je deze pagina niet zien.',
      },
      tooMany: {
        heading: 'Het gaat even te snel.',
        text: (wait = 'een minuut') => `Probeer het over ${wait} nog eens. Er is niets verloren.`,
      },
      fault: {
        heading: u ? 'Er ging iets mis bij ons.' : 'Er ging iets mis bij ons.',
        text: u
          ? `Het ligt niet aan u. Probeer het straks nog eens, of bel ons: dan nemen ${we} het met u door.`
          : `Het ligt niet aan jou. Probeer het straks nog eens, of bel ons: dan nemen ${we} het met je door.`,
      },
      expired: {
        heading: 'Deze pagina stond lang open.',
        text: u
          ? 'Voor de veiligheid vragen wij u het nog één keer te versturen. Wat u typte, staat er nog.'
          : 'Voor de veiligheid vragen we je het nog één keer te versturen. Wat je typte, staat er nog.',
      },
      unavailable: {
        heading: u ? 'Wij kunnen uw bericht nu niet bewaren.' : 'We kunnen je bericht nu niet bewaren.',
        text: 'Probeer het over een paar minuten opnieuw. Lukt het dan niet, bel ons dan of stuur een brief.',
      },
    },
  };
}

/** The words that every language must have for the public pages. */
export type PublicWords = ReturnType<typeof publicNl>;
